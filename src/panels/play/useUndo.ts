// Taking the last act back, and saying what went with it: days may have passed since, and another claim may be at hand.

import { useEffect, useState } from 'react';
import type { World } from '../../engine/world.ts';
import type { Session, Snapshot } from '../../session/snapshot.ts';
import { announce } from '../common/LiveRegion.tsx';
import { takenBackMessage } from './told.ts';

/** The act that takes back, and its words until something else happens. */
export function useUndo(session: Session, shown: Snapshot): { readonly undo: () => void; readonly takenBack: string | null } {
  const [told, tell] = useState<{ readonly words: string; readonly after: World } | null>(null);
  const taken = told?.after === shown.now ? told : null;
  useEffect(() => {
    if (taken) announce(taken.words); // with all that is said of the same picture: one message
  }, [taken]);
  const undo = () => {
    const { mayUndo, run, now: before } = session.getSnapshot();
    const last = run.decisions.at(-1);
    if (!mayUndo || !last) return;
    session.undo();
    const after = session.getSnapshot().now;
    tell({ words: takenBackMessage(last.decision.encounter, before, after), after });
  };
  return { undo, takenBack: taken?.words ?? null };
}
