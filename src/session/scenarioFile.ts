// An instructor's own scenario file: the reader, its schema and the worlds a file may name. Heavy, so it is imported when a file is opened.

import payersUrl from '../../assets/tables/payers.json?url';
import practiceUrl from '../../assets/tables/practice.json?url';
import type { ScenarioLibrary } from '../scenario/filling.ts';
import { fingerprintOf } from '../scenario/fingerprint.ts';
import { parsePayers, type RawPayers } from '../scenario/payers.ts';
import { parsePractice, type RawPractice } from '../scenario/practice.ts';
import type { Problem } from '../scenario/problem.ts';
import { readScenario } from '../scenario/read.ts';
import { loadTables, type Playable } from './games.ts';
import { fetchJson, once } from './library.ts';

/** Tables, payers and the practice: what scenarios name. The files are our own and tested, so their shape is trusted. */
const loadLibrary: () => Promise<ScenarioLibrary> = once(async () => {
  const [tables, payers, practice] = await Promise.all([loadTables(), fetchJson(payersUrl), fetchJson(practiceUrl)]);
  return { tables, payers: parsePayers(payers as RawPayers), practice: parsePractice(practice as RawPractice) };
});

export type Opening = { readonly ok: true; readonly playable: Playable } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a scenario from the bytes of a file. */
export async function openScenarioFile(bytes: Uint8Array, fileName: string): Promise<Opening> {
  const library = await loadLibrary();
  const result = readScenario(bytes, fileName, library);
  if (!result.ok) return { ok: false, problems: result.problems };
  const hash = fingerprintOf(new TextDecoder().decode(bytes));
  return { ok: true, playable: { scenario: result.scenario, hash, tables: library.tables } };
}
