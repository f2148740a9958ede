// How a game begins: anew, where it was left, or from a run file. The one place that decides which.

import type { Run } from '../engine/decision.ts';
import type { Mode, Seat } from '../scenario/scenario.ts';
import { gameOf, type Playable } from './games.ts';
import { createSession } from './session.ts';
import type { Session } from './snapshot.ts';
import type { RunHeader, SavedRun, Store } from './store.ts';

/** What became of the saved run: there was none, it goes on, or the scenario changed so much that its acts no longer fit. */
export type Beginning = 'new' | 'continued' | 'unfit';

export interface Begun {
  readonly session: Session;
  readonly how: Beginning;
}

export interface Wish {
  readonly seat: Seat;
  readonly mode?: Mode; // the scenario's own where nothing is said
  readonly anew?: boolean; // begin again although a run could be continued
}

/** The newest unfinished run of a scenario. */
export async function openRun(store: Store, scenario: string): Promise<RunHeader | null> {
  const headers = await store.runs().catch(() => []);
  return headers.find((header) => header.scenario === scenario && !header.finished) ?? null;
}

/** The session of a scenario: its unfinished run, unless the learner wants to begin anew. Never fails because of what was saved. */
export async function beginGame(playable: Playable, store: Store, wish: Wish): Promise<Begun> {
  const header = wish.anew ? null : await openRun(store, playable.scenario.id);
  const saved = header && (await store.read(header.id).catch(() => null));
  const session = saved && continued(playable, store, saved);
  if (session) return { session, how: 'continued' };
  const { seat, mode } = wish;
  const fresh = createSession({ game: gameOf(playable, seat), scenarioHash: playable.hash, store, ...(mode && { mode }) });
  return { session: fresh, how: saved ? 'unfit' : 'new' };
}

/** The session of a run from a file; null where its acts do not fit the scenario. */
export function sessionOfRun(playable: Playable, store: Store, run: Run): Session | null {
  return orNull(() => createSession({ game: gameOf(playable, run.seat, run), scenarioHash: playable.hash, store, run }));
}

function continued(playable: Playable, store: Store, saved: SavedRun): Session | null {
  return orNull(() => createSession({ game: gameOf(playable, saved.run.seat, saved.run), scenarioHash: playable.hash, store, saved }));
}

/** A replay throws where an act is not legal in the scenario as it is now: that is no bug of ours, the file has changed. */
function orNull(open: () => Session): Session | null {
  try {
    return open();
  } catch {
    return null;
  }
}
