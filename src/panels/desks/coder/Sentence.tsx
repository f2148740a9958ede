// One sentence of the chart with its highlights; while marking it is an option that the keyboard reaches.

import type { Evidence } from '../../../cycle/documentation/chart.ts';
import { labelOf, type Marking, type Piece, piecesOf, spanOf, type Target } from './evidence.ts';
import { labelLength, type Span } from './sentences.ts';

interface SentenceProps {
  readonly text: string; // the whole paragraph
  readonly span: Span;
  readonly markings: readonly Marking[];
  readonly target: Target | null;
  readonly shown: readonly Evidence[]; // picked by keys or by a link of the sheet
  readonly option?: { readonly chosen: boolean; readonly taken: boolean; readonly onTap: () => void };
}

/** The letters of a sentence stay as they are; only marks are put around them. */
export function Sentence({ text, span, markings, target, shown, option }: SentenceProps) {
  const label = span.start + labelLength(text.slice(span.start, span.end), span.start === 0);
  const picked = shown.flatMap(({ quote }) => spanOf(text, quote) ?? []);
  const pieces = piecesOf(text, span, markings, [label, ...picked.flatMap(({ start, end }) => [start, end])]);
  const inside = pieces.map((piece) => (
    <MarkedPiece
      key={piece.start}
      piece={piece}
      strong={piece.end <= label}
      target={target}
      picked={picked.some(({ start, end }) => piece.start >= start && piece.end <= end)}
    />
  ));
  if (!option) return <span>{inside}</span>;
  return (
    <span
      role="option"
      aria-selected={option.taken}
      tabIndex={option.chosen ? 0 : -1}
      className="cd-option"
      data-chosen={option.chosen || undefined}
      onPointerUp={option.onTap}
    >
      {inside}
    </span>
  );
}

interface PieceProps {
  readonly piece: Piece;
  readonly strong: boolean;
  readonly target: Target | null;
  readonly picked: boolean;
}

function MarkedPiece({ piece, strong, target, picked }: PieceProps) {
  const text = strong ? <b className="cd-label">{piece.text}</b> : piece.text;
  const kind = piece.marks.some((mark) => mark.kind === 'diagnosis') ? 'diagnosis' : piece.marks[0]?.kind;
  if (!kind && !picked) return text;
  const label = target ? labelOf(target) : null;
  const letters = [...new Set(piece.closes.map((mark) => mark.label))].join(' ');
  return (
    <mark
      className="cd-mark"
      data-kind={kind}
      data-picked={picked || undefined}
      data-own={(label !== null && piece.marks.some((mark) => mark.label === label)) || undefined}
      {...(letters !== '' && { 'data-letters': letters })}
    >
      {text}
    </mark>
  );
}
