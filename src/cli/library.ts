// Loads the shipped library from disk for programs without a browser: code tables, wording, payers and the practice.

import { readFileSync } from 'node:fs';
import type { Tables } from '../cycle/tables.ts';
import type { RawTables } from '../scenario/tableFiles.ts';
import { parseTables } from '../scenario/tables.ts';
import { parseWording, type Wording } from '../scenario/wording.ts';
import type { RawWording } from '../scenario/wordingFiles.ts';

export interface Library {
  readonly tables: Tables;
  readonly wording: Wording;
  readonly payersRaw: unknown; // assets/tables/payers.json, for the reader of payer files
  readonly practiceRaw: unknown; // assets/tables/practice.json, for the reader of worlds
}

const SHIPPED = new URL('../../assets/tables/', import.meta.url);

/** Reads assets/tables. The files are our own and tested, so their shape is trusted; payers and practice go on to a reader that checks. */
export function loadLibraryFromDisk(folder: URL = SHIPPED): Library {
  const json = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  const rawTables = {
    diagnoses: json('diagnoses'),
    services: json('services'),
    pairs: json('pairs'),
    policies: json('policies'),
    modifiers: json('modifiers'),
    places: json('places'),
  } as RawTables;
  const rawWording = { answers: json('answers'), glossary: json('glossary') } as RawWording;
  return { tables: parseTables(rawTables), wording: parseWording(rawWording), payersRaw: json('payers'), practiceRaw: json('practice') };
}
