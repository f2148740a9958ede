// The lists of codes made ready to be searched: titles, everyday names and family names cut into plain words, once for each set of tables.

import type { Diagnosis, Service, Tables } from '../cycle/tables.ts';

/** The two lists a coder searches; they are never mixed. */
export type CodeList = 'diagnoses' | 'services';

interface Field {
  readonly text: string; // normalised, with its small words
  readonly words: readonly string[];
  readonly weight: number; // of a whole word found here
}

/** A code with the words it can be found by. */
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

/** What a whole word counts, by where it was found. */
export const WEIGHT = { title: 10, synonym: 8, family: 3 } as const;

/** Words that say nothing about which code is meant. */
const SMALL_WORDS = new Set(['of', 'the', 'a', 'an', 'in', 'on', 'at', 'to', 'and', 'or', 'for', 'by', 'with', 'from', 'goal']); // “at goal” says how a disease goes, not which

const INDEXES = new WeakMap<Tables, Readonly<Record<CodeList, CodeIndex>>>();

/** Lower case, punctuation to spaces, accents left alone. */
export function normalised(text: string): string {
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

/** The words of a normalised text that say something, each without its plural. */
export function wordsOf(text: string): readonly string[] {
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
      fieldOf(diagnosis.title, WEIGHT.title),
      ...diagnosis.synonyms.map((synonym) => fieldOf(synonym, WEIGHT.synonym)),
      ...(family ? [fieldOf(family.title, WEIGHT.family), ...family.includes.map((text) => fieldOf(text, WEIGHT.family))] : []),
    ],
    standing: (diagnosis.billable ? 4 : 0) + (diagnosis.synonyms.length > 0 ? 1 : 0), // an unspecified code is right where nothing more was said, so it loses nothing
  };
}

function serviceEntry(service: Service): Entry {
  return {
    code: service.code,
    compact: compactOf(service.code),
    fields: [
      fieldOf(service.title, WEIGHT.title),
      ...service.synonyms.map((synonym) => fieldOf(synonym, WEIGHT.synonym)),
      fieldOf(familyWords(service.family), WEIGHT.family),
    ],
    standing: service.core ? 4 : 0,
  };
}

/** 'establishedVisit' → 'established visit'. */
export function familyWords(family: string): string {
  return family.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase();
}

/** The order of the classification. */
export function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

/** Both lists of the tables, made ready on the first call. */
export function codeIndexes(tables: Tables): Readonly<Record<CodeList, CodeIndex>> {
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
      fields: [fieldOf(title, WEIGHT.title)],
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
  codeIndexes(tables);
}
