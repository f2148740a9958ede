// Whether the game is saved, in two words; more where it is not.

import { formatTime } from '../../i18n/format.ts';
import type { Saved, Session } from '../../session/snapshot.ts';
import { Icon } from '../common/Icon.tsx';
import { useSaved } from './useSession.ts';

function wordsOf(saved: Saved): string {
  switch (saved.state) {
    case 'saved':
      return `saved ${timeOf(saved.at)}`;
    case 'saving':
      return 'saving …';
    case 'unsaved':
      return 'nothing to save';
    case 'memory':
      return 'not saved';
  }
}

function timeOf(at: number): string {
  const date = new Date(at);
  return formatTime(date.getHours() * 60 + date.getMinutes());
}

/** The state of saving. Not announced: the notice of lost saving is. */
export function SavedState({ session }: { readonly session: Session }) {
  const saved = useSaved(session);
  return (
    <span className="play-saved num" data-state={saved.state}>
      <Icon name={saved.state === 'memory' ? 'warn' : 'save'} size={13} />
      {wordsOf(saved)}
    </span>
  );
}
