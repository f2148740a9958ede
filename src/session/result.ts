// How a finished game came out, for the scenario's card: the engine's own score.

import type { Run } from '../engine/decision.ts';
import { resultOf } from '../engine/result.ts';
import type { World } from '../engine/world.ts';
import type { Result } from './store.ts';

/** The result of a finished run, as it is kept. */
export function keptResult(world: World, run: Run, id: string): Result {
  return { scenario: run.scenario, run: id, finished: Date.now(), seat: run.seat, mode: run.mode, scoreBps: resultOf(world).scoreBps };
}
