// The year of the shipped scenario with volume, as the tests of traffic use it; smaller or with another seed where asked.

import type { Game } from '../../src/engine/world.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Volume } from '../../src/scenario/traffic/volume.ts';
import type { Traffic } from '../../src/traffic/traffic.ts';
import { createTraffic } from '../../src/traffic/traffic.ts';
import { library, shipped } from '../scenarios/read.ts';

export const YEAR = 'a-year-in-the-clinic';

export const yearScenario: Scenario = shipped(YEAR);

/** What the shipped year asks for. */
export function volumeOf({ traffic }: Scenario): Volume {
  if (!traffic) throw new Error('the scenario asks for no traffic');
  return traffic;
}

/** A game of the year with these differences; courses already played are kept while nothing they depend on differs. */
export function yearGame(differs: Partial<Volume> = {}, seed = yearScenario.seed): Game {
  const scenario = { ...yearScenario, seed, traffic: { ...volumeOf(yearScenario), ...differs } };
  return { scenario, tables: library.tables, seat: 'biller', seed: 1 };
}

/** The traffic of a game; throws where it has none. */
export function trafficOf(game: Game): Traffic {
  const traffic = createTraffic(game);
  if (!traffic) throw new Error('no traffic');
  return traffic;
}
