// The verbs of the engine as the session calls them; named here so that tests can play a game of three rules.

import type { Day } from '../cycle/days.ts';
import type { Decision, Run } from '../engine/decision.ts';
import type { Game, World } from '../engine/world.ts';

export interface Rules {
  readonly createWorld: (game: Game, day?: Day) => World;
  readonly mayDecide: (world: World, decision: Decision) => string | null; // null: legal
  readonly decide: (world: World, decision: Decision) => World;
  readonly minutesOf: (world: World, decision: Decision) => number;
  readonly passDay: (world: World) => World;
  readonly replay: (game: Game, run: Run) => World;
  readonly scoreBps: (world: World) => number; // of a finished game
}
