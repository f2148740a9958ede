// Static files of our own, fetched only when asked for: how, and the wording of answers and terms.

import answersUrl from '../../assets/tables/answers.json?url';
import glossaryUrl from '../../assets/tables/glossary.json?url';
import { parseWording, type Wording } from '../scenario/wording.ts';
import type { RawWording } from '../scenario/wordingFiles.ts';

/** A shipped file could not be fetched: no connection, or a server that moved it. */
export class NotLoaded extends Error {}

/** A static JSON file of our own. */
export async function fetchJson(url: string): Promise<unknown> {
  const answer = await fetch(url).catch((error: unknown) => {
    throw new NotLoaded(`${url}: ${String(error)}`);
  });
  if (!answer.ok) throw new NotLoaded(`${url}: ${answer.status}`);
  return answer.json();
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
