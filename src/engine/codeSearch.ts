// Finds codes by words, everyday names or the beginning of the code, best first; an index is asked, so that every keystroke is answered at once.

import type { Tables } from '../cycle/tables.ts';
import { ALSO_SAID } from './alsoSaid.ts';
import { byCode, type CodeIndex, type CodeList, codeIndexes, type Entry, normalised, WEIGHT, wordsOf } from './codeIndex.ts';

export interface CodeHit {
  readonly code: string;
  readonly score: number; // higher fits better; only the order counts
}

/** Letters two long words must share at their beginning to be taken for forms of one: injected, injection. */
const SHARED = 6;

/** How well one word fits one word: whole, its beginning, another form of it, or inside it (long words only). */
function wordFit(wanted: string, word: string, weight: number): number {
  if (word === wanted) return weight;
  if (wanted.length >= 2 && word.startsWith(wanted)) return weight - Math.min(3, weight - 1);
  if (wanted.length >= 5 && word.includes(wanted)) return Math.min(3, weight);
  if (wanted.length > SHARED && word.length > SHARED && word.startsWith(wanted.slice(0, SHARED))) return Math.min(2, weight);
  return 0;
}

/** How well a word fits each entry: asked of each word of the list once, not of each entry. */
function columnOf(wanted: string, { entries, vocabulary }: CodeIndex): Uint8Array {
  const column = new Uint8Array(entries.length);
  for (const { word, at, weights } of vocabulary) {
    if (wordFit(wanted, word, WEIGHT.title) === 0) continue;
    const fit = new Map<number, number>(Object.values(WEIGHT).map((weight) => [weight, wordFit(wanted, word, weight)]));
    for (let i = 0; i < at.length; i += 1) {
      const place = at[i] ?? 0;
      const found = fit.get(weights[i] ?? 0) ?? 0;
      if (found > (column[place] ?? 0)) column[place] = found;
    }
  }
  return column;
}

/** The word itself or what is said for it; of several words all must be there, and their mean counts. */
function bestOfWord(alternatives: readonly (readonly string[])[], index: CodeIndex): Uint8Array {
  const means = alternatives.map((words) => meanOf(words.map((word) => columnOf(word, index))));
  const [best = new Uint8Array(index.entries.length), ...others] = means;
  for (const other of others) for (let at = 0; at < best.length; at += 1) best[at] = Math.max(best[at] ?? 0, other[at] ?? 0);
  return best;
}

/** Of several columns the mean of each place, and nothing where one of them has nothing. */
function meanOf(columns: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(0)] = columns;
  if (columns.length < 2) return first;
  return first.map((_, at) => {
    let sum = 0;
    for (const column of columns) {
      if (!column[at]) return 0;
      sum += column[at];
    }
    return Math.floor(sum / columns.length);
  });
}

/** The words of the list that fit one of those asked. */
function fittingWords(words: Asked['words'], { vocabulary }: CodeIndex): ReadonlySet<string> {
  const asked = [...new Set(words.flat(2))];
  return new Set(vocabulary.flatMap(({ word }) => (asked.some((one) => wordFit(one, word, WEIGHT.title) > 0) ? [word] : [])));
}

/** Up to 10 for the title or synonym that says little else than what was asked. */
function coverage(fitting: ReadonlySet<string>, entry: Entry): number {
  let best = 0;
  for (const field of entry.fields) {
    if (field.weight === WEIGHT.family || field.words.length === 0) continue;
    let matched = 0;
    for (const word of field.words) {
      if (fitting.has(word)) matched += 1;
    }
    best = Math.max(best, Math.floor((10 * matched) / field.words.length));
  }
  return best;
}

function phraseBonus(phrase: string, entry: Entry): number {
  let best = 0;
  for (const field of entry.fields) {
    if (field.weight === WEIGHT.family) continue;
    if (field.text === phrase) return 30;
    if (field.text.includes(phrase)) best = 8;
  }
  return best;
}

interface Asked {
  readonly prefix: string | null; // the beginning of a code, compact
  readonly words: readonly (readonly (readonly string[])[])[]; // for each word typed: the ways to say it
  readonly phrase: string;
}

function asked(query: string, entries: readonly Entry[]): Asked {
  const text = normalised(query);
  const typed = text.split(' ').filter((word) => word !== '');
  let prefix: string | null = null;
  const rest: string[] = [];
  for (const word of typed) {
    const compact = word.replace('.', '');
    const looksLikeCode = /^[a-z]\d[0-9a-z]*$/.test(compact) || (typed.length === 1 && /^[a-z]$/.test(compact));
    if (prefix === null && looksLikeCode && entries.some((entry) => entry.compact.startsWith(compact))) prefix = compact;
    else rest.push(word);
  }
  const words = wordsOf(rest.join(' ')).map((word) => [[word], ...(ALSO_SAID[word] ?? []).map((said) => wordsOf(normalised(said)))]);
  return { prefix, words, phrase: rest.join(' ') };
}

/** How each word of the question fits each entry; words that fit nowhere in the list are left out, for a chart says more than a title. */
function fits(index: CodeIndex, words: Asked['words']): readonly Uint8Array[] {
  return words.map((alternatives) => bestOfWord(alternatives, index)).filter((column) => column.some((found) => found > 0));
}

/** A word that few entries have says more than one that many have. */
function rarity(column: Uint8Array): number {
  const count = column.reduce((sum, found) => sum + (found > 0 ? 1 : 0), 0);
  return count <= 4 ? 4 : count <= 25 ? 2 : 1;
}

/** The codes of an index that fit a query, best first; a bare beginning of a code answers in the order of the classification. */
export function searchIndex(index: CodeIndex, query: string, limit = 60): readonly CodeHit[] {
  const { entries } = index;
  const { prefix, words, phrase } = asked(query, entries);
  const inPrefix = (entry: Entry): boolean => prefix === null || entry.compact.startsWith(prefix);
  if (words.length === 0) {
    if (prefix === null) return [];
    return entries
      .filter(inPrefix)
      .map((entry) => ({ code: entry.code, score: entry.standing }))
      .slice(0, limit);
  }
  const columns = fits(index, words);
  if (columns.length === 0) return [];
  const fitting = fittingWords(words, index);
  const all = entries.flatMap((entry, at) => (inPrefix(entry) && columns.every((column) => (column[at] ?? 0) > 0) ? [at] : []));
  const scored =
    all.length > 0 ? all.map((at) => wholeHit(entries, columns, at, fitting, phrase)) : partHits(entries, columns, fitting, inPrefix);
  return best(scored, limit);
}

/** The best of many hits in their order; only those that can be among them are sorted. */
function best(hits: readonly CodeHit[], limit: number): readonly CodeHit[] {
  const tally: number[] = [];
  for (const { score } of hits) tally[score] = (tally[score] ?? 0) + 1;
  let cut = tally.length;
  for (let kept = 0; cut > 0 && kept < limit; ) {
    cut -= 1;
    kept += tally[cut] ?? 0;
  }
  return hits
    .filter(({ score }) => score >= cut)
    .sort((a, b) => b.score - a.score || byCode(a, b))
    .slice(0, limit);
}

function sumAt(columns: readonly Uint8Array[], at: number, weight: (column: Uint8Array) => number): number {
  return columns.reduce((sum, column) => sum + (column[at] ?? 0) * weight(column), 0);
}

/** An entry that has every word: titles and synonyms that say little else come first. */
function wholeHit(
  entries: readonly Entry[],
  columns: readonly Uint8Array[],
  at: number,
  fitting: ReadonlySet<string>,
  phrase: string,
): CodeHit {
  const entry = entries[at];
  if (!entry) throw new Error(`no entry ${at} in the index`);
  return { code: entry.code, score: entry.standing + sumAt(columns, at, () => 3) + coverage(fitting, entry) + phraseBonus(phrase, entry) };
}

/** Where no entry has every word: those that have the telling ones. */
function partHits(
  entries: readonly Entry[],
  columns: readonly Uint8Array[],
  fitting: ReadonlySet<string>,
  inPrefix: (entry: Entry) => boolean,
): CodeHit[] {
  const weights = new Map(columns.map((column) => [column, rarity(column)]));
  const hits = entries.flatMap((entry, at) => {
    const sum = inPrefix(entry) ? sumAt(columns, at, (column) => weights.get(column) ?? 1) : 0;
    return sum > 0 ? [{ code: entry.code, score: sum * 3 + entry.standing + coverage(fitting, entry) }] : [];
  });
  const highest = hits.reduce((most, hit) => Math.max(most, hit.score), 0);
  return hits.filter((hit) => hit.score * 2 >= highest);
}

/** The same for a list of the tables. */
export function searchCodes(tables: Tables, list: CodeList, query: string, limit = 60): readonly CodeHit[] {
  return searchIndex(codeIndexes(tables)[list], query, limit);
}
