// How many claims the colleagues have in each step: what the lists and the summary say beside the learner's own.

import { POSITIONS, type Step, stepOf } from '../../cycle/encounter.ts';
import type { World } from '../../engine/world.ts';
import { lastWorked, trafficOf } from '../../traffic/shared.ts';

/** Claims under way by step; settled accounts are not counted. */
export type Crowd = Readonly<Record<Step, number>>;

/** The crowd of a world's day; null where the scenario asks for no traffic. */
export function crowdOn(world: World): Crowd | null {
  const traffic = trafficOf(world.game);
  if (!traffic) return null;
  const crowd: Record<Step, number> = { care: 0, documentation: 0, coding: 0, claim: 0, review: 0, outcome: 0 };
  const day = lastWorked(world);
  if (day < world.game.scenario.start) return crowd;
  traffic.runToDay(day);
  traffic.figuresOn(day).byPosition.forEach((count, at) => {
    const position = POSITIONS[at] ?? 'outcome.closed';
    if (position !== 'outcome.closed' && position !== 'outcome.writtenOff') crowd[stepOf(position)] += count;
  });
  return crowd;
}
