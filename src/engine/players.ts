// Test players for whole games: an expert, a careless one and a novice at the learner's own desk. They prove that a scenario can be finished and that care pays.

import type { Colleague, Desk } from '../scenario/scenario.ts';
import { workDesk } from './colleague.ts';
import { createWorld } from './createWorld.ts';
import { passToDeskDay } from './passDay.ts';
import type { Game, World } from './world.ts';
import { lastDayOf } from './world.ts';

export const SKILLS = ['expert', 'careless', 'novice'] as const;
export type Skill = (typeof SKILLS)[number];

const CAREFUL: Readonly<Record<Skill, number>> = { expert: 10_000, careless: 6_500, novice: 2_500 };

/** The profile of a test player. */
export function playerOf(skill: Skill): Colleague {
  return { name: skill, carefulBps: CAREFUL[skill], daysBehind: 0 };
}

/** A whole game played from the first day to the last by players at the learner's desks. */
export function playOut(game: Game, skills: Readonly<Record<Desk, Skill>>): World {
  let world = createWorld(game);
  const desks = game.seat === 'both' ? (['coder', 'biller'] as const) : [game.seat];
  while (world.day <= lastDayOf(world)) {
    for (const desk of desks) world = workDesk(world, desk, playerOf(skills[desk]), true);
    world = passToDeskDay(world);
  }
  return world;
}
