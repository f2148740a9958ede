// The session as React state.

import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import type { Saved, Session, Snapshot } from '../../session/snapshot.ts';

/** The present snapshot; the component is drawn again, at once, when it changes. */
export function useSnapshot(session: Session): Snapshot {
  return useSyncExternalStore(session.subscribe, session.getSnapshot);
}

/**
 * The snapshot for a large part of the screen. What the learner does to a claim is seen at once; when another day comes, clock and timeline
 * (useSnapshot) answer the hand first, and this part follows as soon as it is drawn, without holding up the next key.
 */
export function useFollowing(session: Session): Snapshot {
  const [snapshot, follow] = useState(session.getSnapshot);
  useEffect(() => {
    let last = session.getSnapshot();
    follow(last);
    return session.subscribe(() => {
      const next = session.getSnapshot();
      if (next === last) return;
      const otherDay = next.world.day !== last.world.day;
      last = next;
      if (otherDay) startTransition(() => follow(next));
      else follow(next);
    });
  }, [session]);
  return snapshot;
}

/** Whether the game is saved; the component is drawn again when that changes. */
export function useSaved(session: Session): Saved {
  return useSyncExternalStore(session.subscribe, session.saved);
}
