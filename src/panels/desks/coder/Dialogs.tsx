// The dialogs of the desk: one at a time, each fresh when it opens.

import { CodeSearch } from './CodeSearch.tsx';
import type { Desk, DeskDialog } from './desk.ts';
import { HelpDialog } from './HelpDialog.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import { LevelDialog } from './LevelDialog.tsx';
import { PolicyDialog } from './PolicyDialog.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { QueryDialog } from './QueryDialog.tsx';
import './dialogs.css';

/** The dialog that is open, if any. */
export function Dialogs({ desk, dialog }: { readonly desk: Desk; readonly dialog: DeskDialog | null }) {
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'search':
      return <CodeSearch desk={desk} list={dialog.list} />;
    case 'policy':
      return <PolicyDialog desk={desk} />;
    case 'query':
      return <QueryDialog desk={desk} />;
    case 'hold':
      return <HoldDialog desk={desk} />;
    case 'level':
      return <LevelDialog tables={desk.tables} onClose={() => desk.open(null)} />;
    case 'preview':
      return <PreviewDialog desk={desk} />;
    case 'help':
      return <HelpDialog onClose={() => desk.open(null)} />;
  }
}
