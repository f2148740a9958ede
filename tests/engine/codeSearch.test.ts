// The code search as a coder meets it: everyday words, abbreviations of the chart and beginnings of codes find the code one would name.
import { describe, expect, it } from 'vitest';
import { loadLibraryFromDisk } from '../../src/cli/library.ts';
import { parseDay } from '../../src/cycle/days.ts';
import { prepareCodeSearch } from '../../src/engine/codeIndex.ts';
import { searchCodes } from '../../src/engine/codeSearch.ts';
import { codesBelow, groupHits, headingsAbove, standingOn } from '../../src/engine/codeTree.ts';
import { playedTables } from '../../src/scenario/ownTables.ts';
import { SHIPPED, shipped } from '../scenarios/read.ts';

const { tables } = loadLibraryFromDisk();
const first = (list: 'diagnoses' | 'services', query: string, count = 1) =>
  searchCodes(tables, list, query)
    .slice(0, count)
    .map((hit) => hit.code);

describe('search for diagnoses', () => {
  it.each([
    ['sore throat strep', 'J02.0'],
    ['strep throat', 'J02.0'],
    ['knee arthrosis right', 'M17.11'],
    ['right knee OA', 'M17.11'],
    ['M17.11', 'M17.11'],
    ['m1711', 'M17.11'],
    ['HTN', 'I10'],
    ['impacted cerumen bilateral', 'H61.23'],
    ['right ankle sprain treated now', 'S93.401A'],
    ['right ankle sprain', 'S93.401A'],
    ['sprain of right ankle, grade 1', 'S93.401A'],
    ['actinic keratosis', 'L57.0'],
    ['palpitations', 'R00.2'],
    ['prediabetes', 'R73.03'],
    ['Palpitations, cause not clear', 'R00.2'],
    ['Hypothyroidism, stable at goal', 'E03.9'],
  ])('%s finds %s', (query, code) => {
    expect(first('diagnoses', query)).toEqual([code]);
  });

  it('answers the beginning of a code with the whole family, in the order of the classification', () => {
    const codes = first('diagnoses', 'M17', 60);
    expect(codes[0]).toBe('M17');
    expect(codes).toContain('M17.12');
    expect(codes).toEqual([...codes].sort());
    expect(codes.every((code) => code.startsWith('M17'))).toBe(true);
  });

  it('narrows a family by words', () => {
    expect(first('diagnoses', 'M17 right primary')).toEqual(['M17.11']);
  });

  it('takes a1c for a word, not for the beginning of a code', () => {
    expect(searchCodes(tables, 'services', 'A1c').length).toBeGreaterThan(0);
  });

  it('finds nothing for nothing and never throws on odd input', () => {
    for (const query of ['', '   ', '...', '%%%', '()[]\\', 'zzzzqqq', '\u0000', 'é', '🦴']) {
      expect(Array.isArray(searchCodes(tables, 'diagnoses', query))).toBe(true);
    }
    expect(searchCodes(tables, 'diagnoses', '')).toEqual([]);
    expect(searchCodes(tables, 'diagnoses', 'zzzzqqq')).toEqual([]);
  });

  it('never mixes the lists', () => {
    expect(searchCodes(tables, 'diagnoses', 'vaccine').every((hit) => tables.diagnoses.has(hit.code))).toBe(true);
    expect(searchCodes(tables, 'services', 'vaccine').every((hit) => tables.services.has(hit.code))).toBe(true);
  });
});

describe('search for services', () => {
  it('finds both halves of a flu shot: the dose and the giving', () => {
    expect(first('services', 'flu shot', 5)).toEqual(expect.arrayContaining(['G0008', 'Q2039']));
  });

  it.each([
    ['ear cleaning', 'Y2718'],
    ['W2734', 'W2734'],
    ['kenalog', 'J3301'],
    ['Ketorolac 60 mg', 'J1885'],
    ['X-ray R ankle, 3 views, done here', 'Z7937'],
    ['All seven frozen with liquid nitrogen', 'Y4316'],
    ['office visit known low', 'W2734'],
  ])('%s finds %s', (query, code) => {
    expect(first('services', query)).toEqual([code]);
  });
});

describe('the place of a code in the classification', () => {
  it('names the headings above and the codes below', () => {
    expect(headingsAbove(tables, 'M17.11')).toEqual(['M17', 'M17.1']);
    expect(codesBelow(tables, 'M17.1')).toEqual(['M17.10', 'M17.11', 'M17.12']);
    expect(codesBelow(tables, 'M17.11')).toEqual([]);
  });

  it('groups hits by family with their headings, the best family first', () => {
    const [group] = groupHits(tables, 'diagnoses', searchCodes(tables, 'diagnoses', 'knee arthrosis right'));
    expect(group?.family).toBe('M17');
    expect(group?.rows.find((row) => row.code === 'M17.1')).toEqual({ code: 'M17.1', depth: 1, found: false });
    expect(group?.rows.find((row) => row.code === 'M17.11')).toEqual({ code: 'M17.11', depth: 2, found: true });
  });

  it('tells a heading from a code, and knows that a code may have become a heading', () => {
    const on = (code: string, iso: string) => {
      const diagnosis = tables.diagnoses.get(code);
      const day = parseDay(iso);
      return diagnosis && day !== null ? standingOn(tables, diagnosis, day) : null;
    };
    expect(on('M17.1', '2026-01-05')).toBe('heading');
    expect(on('M17.11', '2026-01-05')).toBe('billable');
    expect(on('G35', '2025-09-30')).toBe('billable');
    expect(on('G35', '2025-10-01')).toBe('heading');
  });
});

it('finds every code the shipped keys need by its own title, among the first three', () => {
  for (const scenario of SHIPPED.map(shipped)) {
    const played = playedTables(tables, scenario);
    const found = (list: 'diagnoses' | 'services', title = '') =>
      searchCodes(played, list, title)
        .slice(0, 3)
        .map((hit) => hit.code);
    for (const { key, id } of scenario.encounters) {
      for (const { code } of key.diagnoses)
        expect([id, found('diagnoses', played.diagnoses.get(code)?.title)]).toEqual([id, expect.arrayContaining([code])]);
      for (const { code } of key.services)
        expect([id, found('services', played.services.get(code)?.title)]).toEqual([id, expect.arrayContaining([code])]);
    }
  }
});

it('answers a keystroke at once: the index is built one time only', () => {
  prepareCodeSearch(tables);
  const started = performance.now();
  for (const query of ['s', 'so', 'sor', 'sore', 'sore t', 'sore th', 'sore throat', 'M', 'M1', 'M17'])
    searchCodes(tables, 'diagnoses', query);
  expect((performance.now() - started) / 10).toBeLessThan(50);
});
