// What a game is made of: the code tables and a scenario that ships. Imported only by the screens before and in a game.

import { scenarioUrls } from 'virtual:shipped/scenarios';
import diagnosesUrl from '../../assets/tables/diagnoses.json?url';
import modifiersUrl from '../../assets/tables/modifiers.json?url';
import pairsUrl from '../../assets/tables/pairs.json?url';
import placesUrl from '../../assets/tables/places.json?url';
import policiesUrl from '../../assets/tables/policies.json?url';
import servicesUrl from '../../assets/tables/services.json?url';
import type { Tables } from '../cycle/tables.ts';
import type { Run } from '../engine/decision.ts';
import type { Game } from '../engine/world.ts';
import type { Scenario, Seat } from '../scenario/scenario.ts';
import type { RawTables } from '../scenario/tableFiles.ts';
import { parseTables } from '../scenario/tables.ts';
import { fetchJson, once } from './library.ts';

/** The code tables. The files are our own and tested, so their shape is trusted. */
export const loadTables: () => Promise<Tables> = once(async () => {
  const urls = [diagnosesUrl, servicesUrl, pairsUrl, policiesUrl, modifiersUrl, placesUrl];
  const [diagnoses, services, pairs, policies, modifiers, places] = await Promise.all(urls.map(fetchJson));
  return parseTables({ diagnoses, services, pairs, policies, modifiers, places } as RawTables);
});

/** A scenario ready to be played, with what a game and its saved run need beside it. */
export interface Playable {
  readonly scenario: Scenario;
  readonly hash: string; // of its text
  readonly tables: Tables;
}

/** A shipped scenario; null where there is none of that name. The build has read it and found it good. */
export async function openShipped(id: string): Promise<Playable | null> {
  const url = Object.hasOwn(scenarioUrls, id) ? scenarioUrls[id] : undefined;
  if (url === undefined) return null;
  const [resolved, tables] = await Promise.all([fetchJson(url), loadTables()]);
  return { ...(resolved as Omit<Playable, 'tables'>), tables };
}

/** The game of a scenario, in a chair: a saved run brings its own chair and seed. */
export function gameOf({ scenario, tables }: Playable, seat: Seat, run: Pick<Run, 'seat' | 'seed'> | null = null): Game {
  return { scenario, tables, seat: run?.seat ?? seat, seed: run?.seed ?? scenario.seed };
}
