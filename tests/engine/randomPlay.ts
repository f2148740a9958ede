// Random acts, legal and illegal, on a shipped scenario: nothing breaks, money balances after each, and the run replays to the same world.

import { expect } from 'vitest';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import type { DatedDecision } from '../../src/engine/decision.ts';
import { assertWorld } from '../../src/engine/invariants.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { passToDeskDay } from '../../src/engine/passDay.ts';
import { replay } from '../../src/engine/replay.ts';
import type { Game, World } from '../../src/engine/world.ts';
import { lastDayOf } from '../../src/engine/world.ts';
import { drawBps } from '../../src/scenario/chance.ts';
import type { Seat } from '../../src/scenario/scenario.ts';
import { shippedGames } from './games.ts';
import { randomDecision } from './randomActs.ts';

/** On each scenario, shared among the chairs it offers. */
const ACTS = 10_000;

interface Played {
  readonly world: World;
  readonly decisions: readonly DatedDecision[];
  readonly acts: number;
}

/** One random game until the scenario ends or the acts are used up. */
function playRandomly(first: World, seed: number, most: number): Played {
  let world = first;
  let acts = 0;
  const decisions: DatedDecision[] = [];
  while (acts < most && world.day <= lastDayOf(world)) {
    const dice = { seed, step: acts };
    const decision = randomDecision(world, dice);
    acts += 1;
    const before = world;
    if (mayDecide(world, decision) === null) {
      const made = { day: world.day, minute: world.minute, decision };
      world = decide(world, decision);
      decisions.push(made);
    } else {
      expect(() => decide(world, decision)).toThrow('is not legal now');
    }
    assertWorld(world, before);
    if (world.minute >= world.game.scenario.deskMinutes || drawBps(seed, acts, 'day') < 1500) {
      const evening = world;
      world = passToDeskDay(evening);
      assertWorld(world, evening);
    }
  }
  return { world, decisions, acts };
}

interface Chair {
  readonly name: string;
  readonly game: Game;
  readonly most: number; // acts to be stood
}

/** The shipped scenarios at these chairs. */
export function chairs(seats: readonly Seat[]): readonly Chair[] {
  const games = shippedGames().filter(({ game }) => seats.includes(game.seat));
  return games.map(({ name, game }) => ({ name, game, most: Math.ceil(ACTS / game.scenario.seats.length) }));
}

/** Random games until so many acts are done, each of the first three replayed; answers how many were done. Fails where an invariant breaks. */
export function standRandomActs({ game, most }: Chair): number {
  const first = createWorld(game);
  assertWorld(first);
  let acts = 0;
  for (let seed = 1; acts < most; seed += 1) {
    const played = playRandomly(first, seed, most - acts);
    acts += played.acts;
    if (seed > 3) continue;
    const again = replay(game, { decisions: played.decisions, until: played.world.day, minute: played.world.minute });
    expect(again.encounters).toEqual(played.world.encounters);
    expect(again.journal).toEqual(played.world.journal);
  }
  return acts;
}
