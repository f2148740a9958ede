// The light half of what the product ships: wording and the scenarios' texts. Loaded as static files and only when asked for.

import answersUrl from '../../assets/tables/answers.json?url';
import glossaryUrl from '../../assets/tables/glossary.json?url';
import { parseWording, type RawWording, type Wording } from '../scenario/wording.ts';

/** Addresses by path; the schema and the catalog lie in the same folder and are no scenarios, which the reader would say. */
const SCENARIOS: Readonly<Record<string, string>> = import.meta.glob('../../scenarios/*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** A shipped file could not be fetched: no connection, or a server that moved it. */
export class NotLoaded extends Error {}

/** The text of a static file. */
export async function fetchText(url: string): Promise<string> {
  const answer = await fetch(url).catch((error: unknown) => {
    throw new NotLoaded(`${url}: ${String(error)}`);
  });
  if (!answer.ok) throw new NotLoaded(`${url}: ${answer.status}`);
  return answer.text();
}

/** A static JSON file of our own. */
export async function fetchJson(url: string): Promise<unknown> {
  return JSON.parse(await fetchText(url));
}

/** The same promise for every caller; forgotten when it failed, so that the next one tries again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

/** Answers and glossary. The files are our own and tested, so their shape is trusted. */
export const loadWording: () => Promise<Wording> = once(async () => {
  const [answers, glossary] = await Promise.all([fetchJson(answersUrl), fetchJson(glossaryUrl)]);
  return parseWording({ answers, glossary } as RawWording);
});

/** The text of a shipped scenario; null where there is none of that name. */
export async function loadScenarioText(id: string): Promise<string | null> {
  const found = Object.entries(SCENARIOS).find(([path]) => path.endsWith(`/${id}.json`));
  return found ? fetchText(found[1]) : null;
}
