// Finds codes by words, everyday names or the beginning of the code. The index is built once for each set of tables, so that every keystroke is answered at once.

import type { Diagnosis, Service, Tables } from '../cycle/tables.ts';
import { ALSO_SAID } from './alsoSaid.ts';

/** The two lists a coder searches; they are never mixed. */
export type CodeList = 'diagnoses' | 'services';

export interface CodeHit {
  readonly code: string;
  readonly score: number; // higher fits better; only the order counts
}

interface Field {
  readonly text: string; // normalised, with its small words
  readonly words: readonly string[];
  readonly weight: number; // of a whole word found here
}

export interface Entry {
  readonly code: string;
  readonly compact: string; // 'm1711'
  readonly fields: readonly Field[]; // title first, then synonyms, then what is said of the family
  readonly standing: number; // what speaks for the entry before any word was typed
}

/** A list made ready to be searched: its entries by code, and for each of its words where it stands. */
export interface CodeIndex {
  readonly entries: readonly Entry[];
  readonly vocabulary: readonly Posting[];
}

/** One word of the list, the places of the entries that have it, and the weight it has in each. */
interface Posting {
  readonly word: string;
  readonly at: readonly number[];
  readonly weights: readonly number[];
}

const TITLE = 10;
const SYNONYM = 8;
const FAMILY = 3;
const WEIGHTS: readonly number[] = [TITLE, SYNONYM, FAMILY];

/** Words that say nothing about which code is meant. */
const SMALL_WORDS = new Set(['of', 'the', 'a', 'an', 'in', 'on', 'at', 'to', 'and', 'or', 'for', 'by', 'with', 'from', 'goal']); // “at goal” says how a disease goes, not which

const INDEXES = new WeakMap<Tables, Readonly<Record<CodeList, CodeIndex>>>();

/** Lower case, punctuation to spaces, accents left alone. */
function normalised(text: string): string {
  return text
    .toLowerCase()
    .replace(/\bx-ray/g, 'xray')
    .replace(/[^\p{L}\p{N}.-]+/gu, ' ')
    .replace(/[.-](?=\s|$)|(?<=^|\s)[.-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A word without its plural, so that knee finds knees. */
function stem(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/[ -]/)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word))
    .map(stem);
}

function compactOf(code: string): string {
  return code.replace('.', '').toLowerCase();
}

function fieldOf(text: string, weight: number): Field {
  const plain = normalised(text);
  return { text: plain, words: wordsOf(plain), weight };
}

function diagnosisEntry(diagnosis: Diagnosis, tables: Tables): Entry {
  const family = tables.families.get(diagnosis.category);
  return {
    code: diagnosis.code,
    compact: compactOf(diagnosis.code),
    fields: [
      fieldOf(diagnosis.title, TITLE),
      ...diagnosis.synonyms.map((synonym) => fieldOf(synonym, SYNONYM)),
      ...(family ? [fieldOf(family.title, FAMILY), ...family.includes.map((text) => fieldOf(text, FAMILY))] : []),
    ],
    standing: (diagnosis.billable ? 4 : 0) + (diagnosis.synonyms.length > 0 ? 1 : 0), // an unspecified code is right where nothing more was said, so it loses nothing
  };
}

function serviceEntry(service: Service): Entry {
  return {
    code: service.code,
    compact: compactOf(service.code),
    fields: [
      fieldOf(service.title, TITLE),
      ...service.synonyms.map((synonym) => fieldOf(synonym, SYNONYM)),
      fieldOf(familyWords(service.family), FAMILY),
    ],
    standing: service.core ? 4 : 0,
  };
}

/** 'establishedVisit' → 'established visit'. */
export function familyWords(family: string): string {
  return family.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase();
}

function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

function indexOf(tables: Tables): Readonly<Record<CodeList, CodeIndex>> {
  const known = INDEXES.get(tables);
  if (known) return known;
  const index = {
    diagnoses: indexed([...tables.diagnoses.values()].map((diagnosis) => diagnosisEntry(diagnosis, tables))),
    services: indexed([...tables.services.values()].map(serviceEntry)),
  };
  INDEXES.set(tables, index);
  return index;
}

/** An index of codes that have only a title. */
export function indexCodes(codes: readonly { readonly code: string; readonly title: string; readonly heading: boolean }[]): CodeIndex {
  return indexed(
    codes.map(({ code, title, heading }) => ({
      code,
      compact: compactOf(code),
      fields: [fieldOf(title, TITLE)],
      standing: heading ? 0 : 4,
    })),
  );
}

function indexed(unsorted: readonly Entry[]): CodeIndex {
  const entries = [...unsorted].sort(byCode);
  const vocabulary = new Map<string, { word: string; at: number[]; weights: number[] }>();
  for (const [at, entry] of entries.entries()) {
    for (const { words, weight } of entry.fields) {
      for (const word of words) {
        const posting = vocabulary.get(word) ?? { word, at: [], weights: [] };
        posting.at.push(at);
        posting.weights.push(weight);
        vocabulary.set(word, posting);
      }
    }
  }
  return { entries, vocabulary: [...vocabulary.values()] };
}

/** Builds the index ahead of the first search, while the learner still reads. */
export function prepareCodeSearch(tables: Tables): void {
  indexOf(tables);
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
    if (wordFit(wanted, word, TITLE) === 0) continue;
    const fit = new Map(WEIGHTS.map((weight) => [weight, wordFit(wanted, word, weight)]));
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
  return new Set(vocabulary.flatMap(({ word }) => (asked.some((one) => wordFit(one, word, TITLE) > 0) ? [word] : [])));
}

/** Up to 10 for the title or synonym that says little else than what was asked. */
function coverage(fitting: ReadonlySet<string>, entry: Entry): number {
  let best = 0;
  for (const field of entry.fields) {
    if (field.weight === FAMILY || field.words.length === 0) continue;
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
    if (field.weight === FAMILY) continue;
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
  return searchIndex(indexOf(tables)[list], query, limit);
}
