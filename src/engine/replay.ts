// Plays a saved run again: scenario, seed and dated decisions are all a game is; the world is recomputed from them.

import type { Day } from '../cycle/days.ts';
import { createWorld } from './createWorld.ts';
import { atMinute, decide } from './decide.ts';
import type { DatedDecision, Run } from './decision.ts';
import { passDay } from './passDay.ts';
import type { Game, World } from './world.ts';
import { lastDayOf } from './world.ts';

/** The world brought to a day, never past the day after the scenario's last. `pass` ends each day on the way. */
export function passTo(world: World, day: Day, pass = passDay): World {
  let now = world;
  while (now.day < day && now.day <= lastDayOf(now)) now = pass(now);
  return now;
}

/** The world after one dated decision. Throws where it is not legal: a run of this engine never holds such a one. */
export function step(world: World, dated: DatedDecision, pass = passDay): World {
  return decide(atMinute(passTo(world, dated.day, pass), dated.minute), dated.decision);
}

/** The world a run has reached. `pass` ends each day on the way. */
export function replay(game: Game, run: Pick<Run, 'decisions' | 'until' | 'minute'>, pass = passDay): World {
  const decided = run.decisions.reduce((world, dated) => step(world, dated, pass), createWorld(game, pass));
  const there = passTo(decided, run.until, pass);
  return there.day === run.until ? atMinute(there, run.minute) : there;
}

/** The run as it stood on a day before that encounter was first touched on it, or as the day began where it was not; in practice from there on, whatever it was. */
export function runBefore(run: Run, encounter: string, day: Day): Run {
  const touched = run.decisions.findIndex((dated) => dated.day === day && dated.decision.encounter === encounter);
  const decisions = touched < 0 ? run.decisions.filter((dated) => dated.day < day) : run.decisions.slice(0, touched);
  return { ...run, mode: 'practice', decisions, until: day, minute: run.decisions[touched]?.minute ?? 0 };
}
