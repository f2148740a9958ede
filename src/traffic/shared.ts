// One year for all who look at a game: the stage, the panels and the debrief see the same claims, and the days are worked once.

import type { Day } from '../cycle/days.ts';
import type { Game, World } from '../engine/world.ts';
import { createTraffic, type Traffic } from './traffic.ts';

const YEARS = new WeakMap<Game, Traffic>();

/** The traffic of a game; null where its scenario asks for none. */
export function trafficOf(game: Game): Traffic | null {
  const known = YEARS.get(game) ?? createTraffic(game);
  if (known) YEARS.set(game, known);
  return known;
}

/** The last day colleagues have worked to its end when a world's desk opens. */
export function lastWorked({ day, game }: World): Day {
  return Math.min(day, game.scenario.start + game.scenario.days) - 1;
}
