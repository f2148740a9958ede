// Plays a saved run again: scenario, seed and dated decisions are all a game is; the world is recomputed from them.

import type { Day } from '../cycle/days.ts';
import { createWorld } from './createWorld.ts';
import { atMinute, decide } from './decide.ts';
import type { DatedDecision, Run } from './decision.ts';
import { passDay } from './passDay.ts';
import type { Game, World } from './world.ts';
import { lastDayOf } from './world.ts';

/** The world brought to a day, never past the day after the scenario's last. */
export function passTo(world: World, day: Day): World {
  let now = world;
  while (now.day < day && now.day <= lastDayOf(now)) now = passDay(now);
  return now;
}

/** The world after one dated decision. Throws where it is not legal: a run of this engine never holds such a one. */
export function step(world: World, dated: DatedDecision): World {
  return decide(atMinute(passTo(world, dated.day), dated.minute), dated.decision);
}

/** The world a run has reached. */
export function replay(game: Game, run: Pick<Run, 'decisions' | 'until' | 'minute'>): World {
  const decided = run.decisions.reduce(step, createWorld(game));
  const there = passTo(decided, run.until);
  return there.day === run.until ? atMinute(there, run.minute) : there;
}
