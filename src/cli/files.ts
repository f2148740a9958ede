// What the commands share: the arguments, the shipped worlds, and a scenario file from disk.

import { readFileSync } from 'node:fs';
import type { ScenarioLibrary } from '../scenario/filling.ts';
import { parsePayers, type RawPayers } from '../scenario/payers.ts';
import { parsePractice, type RawPractice } from '../scenario/practice.ts';
import { type ReadResult, readScenario } from '../scenario/read.ts';
import type { Wording } from '../scenario/wording.ts';
import { loadLibraryFromDisk } from './library.ts';

/** Options and file names of a command line. */
export interface Arguments {
  readonly files: readonly string[];
  readonly options: ReadonlyMap<string, string>; // without the two hyphens; a flag has the value ''
}

/** Parts `--name value`, `--flag` and file names; a name that is not in `valued` is a flag. */
export function argumentsOf(argv: readonly string[], valued: ReadonlySet<string>): Arguments {
  const files: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i] ?? '';
    if (!word.startsWith('--')) files.push(word);
    else if (valued.has(word.slice(2))) {
      options.set(word.slice(2), argv[i + 1] ?? '');
      i += 1;
    } else options.set(word.slice(2), '');
  }
  return { files, options };
}

/** The shipped worlds and tables, as scenarios name them. */
export function shippedLibrary(): ScenarioLibrary & { readonly wording: Wording } {
  const { tables, wording, payersRaw, practiceRaw } = loadLibraryFromDisk();
  return { tables, wording, payers: parsePayers(payersRaw as RawPayers), practice: parsePractice(practiceRaw as RawPractice) };
}

/** A scenario from disk; null where there is no such file. */
export function readFromDisk(file: string, library: ScenarioLibrary): ReadResult | null {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    return null;
  }
  return readScenario(bytes, file, library);
}
