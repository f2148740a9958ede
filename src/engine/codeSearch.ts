// Finds codes by words, everyday names or the beginning of the code. The index is built once for each set of tables, so that every keystroke is answered at once.

import type { Diagnosis, Service, Tables } from '../cycle/tables.ts';

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

interface Entry {
  readonly code: string;
  readonly compact: string; // 'm1711'
  readonly fields: readonly Field[]; // title first, then synonyms, then what is said of the family
  readonly standing: number; // what speaks for the entry before any word was typed
}

interface CodeIndex {
  readonly diagnoses: readonly Entry[];
  readonly services: readonly Entry[];
}

const TITLE = 10;
const SYNONYM = 8;
const FAMILY = 3;

/** Words that say nothing about which code is meant. */
const SMALL_WORDS = new Set(['of', 'the', 'a', 'an', 'in', 'on', 'at', 'to', 'and', 'or', 'for', 'by', 'with', 'from']);

/** What charts and spoken language say for the words of the tables. Each stands for all the words to its right. */
const ALSO_SAID: Readonly<Record<string, readonly string[]>> = {
  a1c: ['sugar', 'hemoglobin'],
  afib: ['atrial fibrillation'],
  aom: ['otitis media'],
  arthrosis: ['osteoarthritis'],
  bp: ['blood pressure'],
  bph: ['prostate'],
  cad: ['coronary'],
  cerumen: ['wax', 'earwax'],
  chf: ['heart failure'],
  ckd: ['chronic kidney disease'],
  copd: ['chronic obstructive'],
  cryo: ['freezing', 'destroyed'],
  cxr: ['chest xray', 'chest picture'],
  dm: ['diabetes'],
  cyanocobalamin: ['b12'],
  ecg: ['tracing', 'ekg'],
  ekg: ['tracing', 'ecg'],
  earwax: ['cerumen', 'wax'],
  flu: ['influenza'],
  freeze: ['freezing', 'destroyed'],
  frozen: ['freezing', 'destroyed'],
  gerd: ['reflux'],
  heartburn: ['reflux'],
  hld: ['hyperlipidemia'],
  htn: ['hypertension'],
  jab: ['vaccine', 'injection'],
  influenza: ['flu'],
  kidney: ['renal'],
  oa: ['osteoarthritis'],
  om: ['otitis media'],
  pneumonia: ['lung inflammation'],
  phq: ['depression screening'],
  physical: ['yearly health check'],
  shot: ['vaccine', 'injection'],
  strep: ['streptococcal'],
  stitch: ['suture'],
  sugar: ['diabetes', 'glucose'],
  t1dm: ['type 1 diabetes'],
  t2dm: ['type 2 diabetes'],
  uri: ['upper respiratory infection'],
  uti: ['urinary tract infection'],
  wax: ['cerumen', 'earwax'],
  xray: ['picture'],
};

const INDEXES = new WeakMap<Tables, CodeIndex>();

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

function indexOf(tables: Tables): CodeIndex {
  const known = INDEXES.get(tables);
  if (known) return known;
  const index: CodeIndex = {
    diagnoses: [...tables.diagnoses.values()].map((diagnosis) => diagnosisEntry(diagnosis, tables)).sort(byCode),
    services: [...tables.services.values()].map(serviceEntry).sort(byCode),
  };
  INDEXES.set(tables, index);
  return index;
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

function bestFit(wanted: string, entry: Entry): number {
  let best = 0;
  for (const field of entry.fields) {
    if (field.weight <= best) continue;
    for (const word of field.words) best = Math.max(best, wordFit(wanted, word, field.weight));
  }
  return best;
}

/** The word itself or what is said for it; of several words all must be there, and their mean counts. */
function bestOfWord(alternatives: readonly (readonly string[])[], entry: Entry): number {
  let best = 0;
  for (const words of alternatives) {
    let sum = 0;
    let all = true;
    for (const word of words) {
      const found = bestFit(word, entry);
      if (found === 0) all = false;
      sum += found;
    }
    if (all) best = Math.max(best, Math.floor(sum / words.length));
  }
  return best;
}

/** Up to 10 for the title or synonym that says little else than what was asked. */
function coverage(wanted: readonly (readonly (readonly string[])[])[], entry: Entry): number {
  let best = 0;
  for (const field of entry.fields) {
    if (field.weight === FAMILY || field.words.length === 0) continue;
    let matched = 0;
    for (const word of field.words) {
      if (wanted.some((alternatives) => alternatives.some((words) => words.some((asked) => wordFit(asked, word, 9) > 0)))) matched += 1;
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
function fits(entries: readonly Entry[], words: Asked['words']): readonly (readonly number[])[] {
  return words
    .map((alternatives) => entries.map((entry) => bestOfWord(alternatives, entry)))
    .filter((column) => column.some((found) => found > 0));
}

/** A word that few entries have says more than one that many have. */
function rarity(column: readonly number[]): number {
  const count = column.reduce((sum, found) => sum + (found > 0 ? 1 : 0), 0);
  return count <= 4 ? 4 : count <= 25 ? 2 : 1;
}

function search(entries: readonly Entry[], query: string, limit: number): readonly CodeHit[] {
  const { prefix, words, phrase } = asked(query, entries);
  const inPrefix = (entry: Entry): boolean => prefix === null || entry.compact.startsWith(prefix);
  if (words.length === 0) {
    if (prefix === null) return [];
    return entries
      .filter(inPrefix)
      .map((entry) => ({ code: entry.code, score: entry.standing }))
      .slice(0, limit);
  }
  const columns = fits(entries, words);
  if (columns.length === 0) return [];
  const all = entries.flatMap((entry, at) => (inPrefix(entry) && columns.every((column) => (column[at] ?? 0) > 0) ? [at] : []));
  const scored =
    all.length > 0 ? all.map((at) => wholeHit(entries, columns, at, words, phrase)) : partHits(entries, columns, words, inPrefix);
  return scored.sort((a, b) => b.score - a.score || byCode(a, b)).slice(0, limit);
}

function sumAt(columns: readonly (readonly number[])[], at: number, weight: (column: readonly number[]) => number): number {
  return columns.reduce((sum, column) => sum + (column[at] ?? 0) * weight(column), 0);
}

/** An entry that has every word: titles and synonyms that say little else come first. */
function wholeHit(
  entries: readonly Entry[],
  columns: readonly (readonly number[])[],
  at: number,
  words: Asked['words'],
  phrase: string,
): CodeHit {
  const entry = entries[at];
  if (!entry) throw new Error(`no entry ${at} in the index`);
  return { code: entry.code, score: entry.standing + sumAt(columns, at, () => 3) + coverage(words, entry) + phraseBonus(phrase, entry) };
}

/** Where no entry has every word: those that have the telling ones. */
function partHits(
  entries: readonly Entry[],
  columns: readonly (readonly number[])[],
  words: Asked['words'],
  inPrefix: (entry: Entry) => boolean,
): CodeHit[] {
  const weights = new Map(columns.map((column) => [column, rarity(column)]));
  const hits = entries.flatMap((entry, at) => {
    const sum = inPrefix(entry) ? sumAt(columns, at, (column) => weights.get(column) ?? 1) : 0;
    return sum > 0 ? [{ code: entry.code, score: sum * 3 + entry.standing + coverage(words, entry) }] : [];
  });
  const best = hits.reduce((most, hit) => Math.max(most, hit.score), 0);
  return hits.filter((hit) => hit.score * 2 >= best);
}

/** The codes of one list that fit a query, best first; a bare beginning of a code answers in the order of the classification. */
export function searchCodes(tables: Tables, list: CodeList, query: string, limit = 60): readonly CodeHit[] {
  return search(indexOf(tables)[list], query, limit);
}
