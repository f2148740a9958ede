// The verbs of the engine as the session calls them; named here so that tests can play a game of three rules.

import type { Decision, Run } from '../engine/decision.ts';
import type { Game, World } from '../engine/world.ts';

/** Ends a day. */
export type Pass = (world: World) => World;

export interface Rules {
  readonly createWorld: (game: Game, pass: Pass) => World;
  readonly mayDecide: (world: World, decision: Decision) => string | null; // null: legal
  readonly decide: (world: World, decision: Decision) => World;
  readonly minutesOf: (world: World, decision: Decision) => number;
  readonly passDay: Pass;
  readonly replay: (game: Game, run: Run, pass: Pass) => World;
  readonly scoreBps: (world: World) => number; // of a finished game
}
