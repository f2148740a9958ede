// The few line icons of the panels, each taken by name so that nothing else of the set is shipped.

import {
  ArrowLeft,
  ArrowRight,
  BookOpen,
  Check,
  ChevronDown,
  ChevronRight,
  CircleHelp,
  Clock,
  Contrast,
  Download,
  ExternalLink,
  FastForward,
  FileText,
  FolderOpen,
  GraduationCap,
  Highlighter,
  Info,
  Lock,
  Maximize2,
  MessageCircleQuestion,
  Minimize2,
  Minus,
  Moon,
  Paperclip,
  Pause,
  Phone,
  Play,
  Plus,
  Printer,
  RotateCcw,
  Save,
  Scan,
  Search,
  SkipForward,
  Sun,
  SunMoon,
  Trash2,
  TriangleAlert,
  Undo2,
  Upload,
  X,
} from 'lucide-react';

const ICONS = {
  back: ArrowLeft,
  forward: ArrowRight,
  book: BookOpen,
  check: Check,
  down: ChevronDown,
  right: ChevronRight,
  help: CircleHelp,
  clock: Clock,
  contrast: Contrast,
  download: Download,
  external: ExternalLink,
  fast: FastForward,
  file: FileText,
  folder: FolderOpen,
  teach: GraduationCap,
  highlight: Highlighter,
  info: Info,
  lock: Lock,
  larger: Maximize2,
  query: MessageCircleQuestion,
  smaller: Minimize2,
  minus: Minus,
  moon: Moon,
  attach: Paperclip,
  pause: Pause,
  phone: Phone,
  play: Play,
  plus: Plus,
  print: Printer,
  restart: RotateCcw,
  save: Save,
  search: Search,
  next: SkipForward,
  sun: Sun,
  auto: SunMoon,
  remove: Trash2,
  warn: TriangleAlert,
  undo: Undo2,
  upload: Upload,
  whole: Scan,
  close: X,
} as const;

export type IconName = keyof typeof ICONS;

/** These point along the line of reading, and turn with it. */
const TURNING: ReadonlySet<IconName> = new Set(['back', 'forward', 'right', 'fast', 'next', 'undo']);

/** A line icon of this size beside text of the usual size, growing with the text. Always decoration: the control around it has the words. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  const Drawing = ICONS[name];
  return (
    <Drawing
      className="icon"
      data-turns={TURNING.has(name) || undefined}
      size={`${size / 16}rem`}
      strokeWidth={2.2}
      aria-hidden="true"
      focusable="false"
    />
  );
}
