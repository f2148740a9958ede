// How a finished game came out, for the scenario's card: what was collected of what could be.

import { collectableAll } from '../engine/collectable.ts';
import type { Run } from '../engine/decision.ts';
import { measures } from '../engine/measures.ts';
import type { World } from '../engine/world.ts';
import type { Result } from './store.ts';

/** Cash posted beside the cash that could be had. */
export function resultOf(world: World, run: Run, id: string): Result {
  return {
    scenario: run.scenario,
    run: id,
    finished: Date.now(),
    seat: run.seat,
    mode: run.mode,
    collected: measures(world).cashPosted,
    collectable: collectableAll(world),
  };
}
