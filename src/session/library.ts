// Loads what the product ships: code tables, wording, payers, the practice and the scenarios, as static files and only when asked for.

import answersUrl from '../../assets/tables/answers.json?url';
import diagnosesUrl from '../../assets/tables/diagnoses.json?url';
import glossaryUrl from '../../assets/tables/glossary.json?url';
import modifiersUrl from '../../assets/tables/modifiers.json?url';
import pairsUrl from '../../assets/tables/pairs.json?url';
import payersUrl from '../../assets/tables/payers.json?url';
import placesUrl from '../../assets/tables/places.json?url';
import policiesUrl from '../../assets/tables/policies.json?url';
import practiceUrl from '../../assets/tables/practice.json?url';
import servicesUrl from '../../assets/tables/services.json?url';
import type { Tables } from '../cycle/tables.ts';
import { parseTables, type RawTables } from '../scenario/tables.ts';
import { parseWording, type RawWording, type Wording } from '../scenario/wording.ts';

export interface Library {
  readonly tables: Tables;
  readonly wording: Wording;
  readonly payersRaw: unknown; // for the reader of payer files
  readonly practiceRaw: unknown; // for the reader of worlds
}

const SCENARIOS: Readonly<Record<string, string>> = import.meta.glob(['../../scenarios/*.json', '!../../scenarios/*.schema.json'], {
  query: '?url',
  import: 'default',
  eager: true,
});

/** A shipped file could not be fetched: no connection, or a server that moved it. */
export class NotLoaded extends Error {}

async function fetchText(url: string): Promise<string> {
  const answer = await fetch(url).catch((error: unknown) => {
    throw new NotLoaded(`${url}: ${String(error)}`);
  });
  if (!answer.ok) throw new NotLoaded(`${url}: ${answer.status}`);
  return answer.text();
}

async function fetchJson(url: string): Promise<unknown> {
  return JSON.parse(await fetchText(url));
}

/** The same promise for every caller; forgotten when it failed, so that the next one tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

/** Answers and glossary: all the reference page needs. */
export const loadWording: () => Promise<Wording> = once(async () => {
  const [answers, glossary] = await Promise.all([fetchJson(answersUrl), fetchJson(glossaryUrl)]);
  return parseWording({ answers, glossary } as RawWording);
});

/** Everything a game needs. The files are our own and tested, so their shape is trusted. */
export const loadLibrary: () => Promise<Library> = once(async () => {
  const urls = [diagnosesUrl, servicesUrl, pairsUrl, policiesUrl, modifiersUrl, placesUrl, payersUrl, practiceUrl];
  const [wording, ...raw] = await Promise.all([loadWording(), ...urls.map(fetchJson)]);
  const [diagnoses, services, pairs, policies, modifiers, places, payersRaw, practiceRaw] = raw;
  return { tables: parseTables({ diagnoses, services, pairs, policies, modifiers, places } as RawTables), wording, payersRaw, practiceRaw };
});

/** Ids of the shipped scenarios, by file name. */
export function shippedScenarios(): readonly string[] {
  return Object.keys(SCENARIOS).map(idOf).sort();
}

/** The text of a shipped scenario; null where there is none of that name. */
export async function loadScenarioText(id: string): Promise<string | null> {
  const found = Object.entries(SCENARIOS).find(([path]) => idOf(path) === id);
  return found ? fetchText(found[1]) : null;
}

const idOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
