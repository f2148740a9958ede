// Times the search through a list of 75,000 codes: the official order file where it lies beside the project, else a list of invented titles.

import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { root } from './run.mjs';
import { loadSource } from './source.mjs';

const official = new URL(
  `${process.env.CLEAN_CLAIM_DATA ?? '../shared/data'}/icd10cm/icd10cm-order-2026.txt.gz`,
  new URL(`file://${root}/`),
);
const questions = [
  'knee',
  'fracture left femur open',
  'type 2 diabetes with neuropathy',
  'strep throat',
  'initial encounter',
  'unspecified',
  'S72',
  'e',
];
const rounds = 5;

/** Invented titles that share their words as real ones do. */
function invented() {
  const parts = ['fracture', 'pain', 'infection', 'burn', 'strain', 'ulcer', 'cyst', 'abscess'];
  const places = ['knee', 'femur', 'throat', 'hand', 'foot', 'shoulder', 'hip', 'back', 'ear', 'eye'];
  const sides = ['right', 'left', 'unspecified'];
  const ends = ['initial encounter', 'subsequent encounter', 'sequela', 'with neuropathy', 'open', 'closed'];
  return Array.from({ length: 75_000 }, (_, i) => ({
    code: `Q${String(i).padStart(6, '0')}`,
    title: `${parts[i % 8]} of ${sides[i % 3]} ${places[i % 10]} type ${i % 97}, ${ends[i % 6]}`,
    heading: false,
  }));
}

/** The number of codes, milliseconds to make the list ready, and the slowest answer with its question. */
export async function ownSearch() {
  const lists = await loadSource('/src/engine/codeIndex.ts');
  const { module: search, close } = await loadSource('/src/engine/codeSearch.ts');
  try {
    let codes = invented();
    if (existsSync(official)) {
      const reader = await loadSource('/src/exchange/codeFile.ts');
      const text = gunzipSync(readFileSync(official)).toString('latin1');
      const read = reader.module.readCodeFile(text, { name: '', kind: 'icd10cm', holder: '', licensed: false, teaching: new Set() });
      await reader.close();
      if (read.ok) codes = read.file.codes;
    }
    const began = performance.now();
    const index = lists.module.indexCodes(codes);
    const ready = performance.now() - began;
    const times = questions.map((question) => {
      const taken = Array.from({ length: rounds }, () => {
        const start = performance.now();
        search.searchIndex(index, question, 50);
        return performance.now() - start;
      }).sort((a, b) => a - b);
      return { question, ms: taken[Math.floor(rounds / 2)] };
    });
    const slowest = times.reduce((a, b) => (b.ms > a.ms ? b : a));
    return { codes: codes.length, ready, slowest };
  } finally {
    await close();
    await lists.close();
  }
}
