// The heavy half: code tables, payers and the scenario reader. Imported only by the screens before and in a game.

import diagnosesUrl from '../../assets/tables/diagnoses.json?url';
import modifiersUrl from '../../assets/tables/modifiers.json?url';
import pairsUrl from '../../assets/tables/pairs.json?url';
import payersUrl from '../../assets/tables/payers.json?url';
import placesUrl from '../../assets/tables/places.json?url';
import policiesUrl from '../../assets/tables/policies.json?url';
import practiceUrl from '../../assets/tables/practice.json?url';
import servicesUrl from '../../assets/tables/services.json?url';
import type { Run } from '../engine/decision.ts';
import type { Game } from '../engine/world.ts';
import type { ScenarioLibrary } from '../scenario/filling.ts';
import { parsePayers, type RawPayers } from '../scenario/payers.ts';
import { parsePractice, type RawPractice } from '../scenario/practice.ts';
import { type ReadResult, readScenario } from '../scenario/read.ts';
import type { Scenario, Seat } from '../scenario/scenario.ts';
import { parseTables, type RawTables } from '../scenario/tables.ts';
import { fetchJson, loadScenarioText, once } from './library.ts';
import { hashOf } from './runFile.ts';

/** Tables, payers and the practice: what scenarios name. The files are our own and tested, so their shape is trusted. */
export const loadLibrary: () => Promise<ScenarioLibrary> = once(async () => {
  const urls = [diagnosesUrl, servicesUrl, pairsUrl, policiesUrl, modifiersUrl, placesUrl, payersUrl, practiceUrl];
  const [diagnoses, services, pairs, policies, modifiers, places, payers, practice] = await Promise.all(urls.map(fetchJson));
  return {
    tables: parseTables({ diagnoses, services, pairs, policies, modifiers, places } as RawTables),
    payers: parsePayers(payers as RawPayers),
    practice: parsePractice(practice as RawPractice),
  };
});

/** A scenario ready to be played, with what a game and its saved run need beside it. */
export interface Playable {
  readonly scenario: Scenario;
  readonly hash: string; // of its text
  readonly library: ScenarioLibrary;
}

export type Opening =
  | { readonly ok: true; readonly playable: Playable }
  | { readonly ok: false; readonly problems: Extract<ReadResult, { ok: false }>['problems'] };

/** Reads a scenario from the text of a file. */
export async function openScenarioText(source: string | Uint8Array, fileName: string): Promise<Opening> {
  const library = await loadLibrary();
  const result = readScenario(source, fileName, library);
  if (!result.ok) return { ok: false, problems: result.problems };
  const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
  return { ok: true, playable: { scenario: result.scenario, hash: hashOf(text), library } };
}

/** Reads a shipped scenario; null where there is none of that name. */
export async function openShipped(id: string): Promise<Opening | null> {
  const [text] = await Promise.all([loadScenarioText(id), loadLibrary()]);
  return text === null ? null : openScenarioText(text, `${id}.json`);
}

/** The game of a scenario, in a chair: a saved run brings its own chair and seed. */
export function gameOf({ scenario, library }: Playable, seat: Seat, run: Pick<Run, 'seat' | 'seed'> | null = null): Game {
  return { scenario, tables: library.tables, seat: run?.seat ?? seat, seed: run?.seed ?? scenario.seed };
}
