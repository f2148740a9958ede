// The session as React state.

import { useSyncExternalStore } from 'react';
import type { Session, Snapshot } from '../../session/snapshot.ts';

/** The present snapshot; the component is drawn again when it changes. */
export function useSnapshot(session: Session): Snapshot {
  return useSyncExternalStore(session.subscribe, session.getSnapshot);
}
