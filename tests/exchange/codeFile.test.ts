// Own code files: what is read, what is refused with line and remedy, and that nothing of them reaches a scenario, a run or a report. All codes are invented.

import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { indexCodes } from '../../src/engine/codeIndex.ts';
import { searchCodes, searchIndex } from '../../src/engine/codeSearch.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import { type OwnKind, relabelled } from '../../src/engine/ownCodes.ts';
import { type Opening, readCodeFile } from '../../src/exchange/codeFile.ts';
import { readCsv } from '../../src/exchange/csv.ts';
import { shippedGame } from '../engine/games.ts';
import { library } from '../scenarios/read.ts';

const opening = (kind: OwnKind, over: Partial<Opening> = {}): Opening => ({
  name: 'list.csv',
  kind,
  holder: 'Alder Falls College',
  licensed: true,
  teaching: new Set(library.tables.services.keys()),
  ...over,
});

const read = (kind: OwnKind, text: string, over: Partial<Opening> = {}) => readCodeFile(text, opening(kind, over));

const ORDER = [
  '00001 Q99     0 Made-up findings                                             Made-up findings of invented people',
  '00002 Q9911   1 Made-up finding, right                                       Made-up finding of an invented person, right side',
].join('\r\n');

describe('the ICD-10-CM order file', () => {
  test('gives codes with their dot, long titles, and headings apart', () => {
    const found = read('icd10cm', ORDER);
    expect(found.ok && found.file.codes).toEqual([
      { code: 'Q99', title: 'Made-up findings of invented people', heading: true },
      { code: 'Q99.11', title: 'Made-up finding of an invented person, right side', heading: false },
    ]);
  });

  test('is refused with every line that has other columns', () => {
    const found = read('icd10cm', `${ORDER}\nhello\n\n00004 Q99\n${ORDER.split('\r\n')[1]}`);
    expect(found.ok ? [] : found.faults.map(({ line, message }) => [line, message.slice(0, 26)])).toEqual([
      [3, 'This line does not have th'],
      [5, 'This line does not have th'],
      [6, 'Q99.11 is there twice.'],
    ]);
  });
});

describe('an HCPCS file', () => {
  test('as CSV: continued titles are joined, modifiers left out', () => {
    const rows = ['code,seqnum,recid,long_description', 'ZZ,0010,7,A modifier', 'Q9ZZ1,0010,3,"First half,"', 'Q9ZZ1,0020,4,second half'];
    const found = read('hcpcs', rows.join('\n'));
    expect(found.ok && found.file.codes).toEqual([{ code: 'Q9ZZ1', title: 'First half, second half', heading: false }]);
  });

  test('in fixed columns', () => {
    const line = (sequence: string, kind: string, title: string) => `Q9ZZ1${sequence}${kind}${title.padEnd(80)}`;
    const found = read('hcpcs', [line('00100', '3', 'First half'), line('00200', '4', 'second half')].join('\r\n'));
    expect(found.ok && found.file.codes[0]?.title).toBe('First half second half');
  });
});

describe('a list under a license', () => {
  const CSV = 'code;descriptor;mapsTo\nINV01;An invented visit;W2734\nINV02;An invented test;';

  test('is read with its labels for teaching codes, and keeps the holder of the license', () => {
    const found = read('cpt', CSV);
    expect(found.ok && [found.file.codes.length, found.file.labels, found.file.holder]).toEqual([
      2,
      [{ teaching: 'W2734', code: 'INV01', title: 'An invented visit' }],
      'Alder Falls College',
    ]);
  });

  test('is refused without the word that one holds it, and without a holder', () => {
    const found = read('cpt', CSV, { licensed: false, holder: ' ' });
    expect(found.ok ? [] : found.faults.map(({ message }) => message)).toEqual([
      'This list needs a license.',
      'The license has no holder.',
    ]);
  });

  test('may be JSON; each entry that lacks something is named with its line', () => {
    const text =
      '{ "codes": [\n  { "code": "INV01", "descriptor": "A visit", "mapsTo": "W2734" },\n  { "code": "INV02" },\n  { "code": "INV03", "descriptor": "x", "mapsTo": "W0000" }\n] }';
    const found = read('cpt', text);
    expect(found.ok ? [] : found.faults.map(({ line, message }) => [line, message])).toEqual([
      [3, 'Entry 2 lacks a code or a descriptor.'],
      [4, 'W0000 (for INV03) is no teaching code.'],
    ]);
  });
});

describe('labels for teaching codes', () => {
  test.each<[string, string, (number | string)[][]]>([
    ['a column is missing', 'code,title\nINV01,x', [[1, 'No column is called “teaching”.']]],
    [
      'a code is empty and another unknown',
      'teaching,code,title\nW2734,,x\nX0000,INV01,y',
      [
        [2, 'The code is empty.'],
        [3, 'X0000 (for INV01) is no teaching code.'],
      ],
    ],
    ['one code has two', 'teaching,code,title\nW2734,INV01,x\nW2734,INV02,y', [[3, 'W2734 has two labels.']]],
    ['the file is empty', '  \n', [[0, 'The file is empty.']]],
  ])('are refused where %s', (_, text, expected) => {
    const found = read('labels', text);
    expect(found.ok ? [] : found.faults.map(({ line, message }) => [line, message])).toEqual(expected);
  });
});

test('a CSV cell in quotation marks may hold commas, quotation marks and line breaks', () => {
  expect(readCsv('a,b\n"x, ""y""\nz",2\n\n3,4')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['x, "y"\nz', '2'] },
    { line: 5, cells: ['3', '4'] },
  ]);
});

describe('own names', () => {
  const labels = [{ teaching: 'W2734', code: 'INV01', title: 'An invented visit' }];
  const tables = relabelled(library.tables, labels);

  test('stand in search and chart: found by own code, own title and the teaching title alike', () => {
    const title = library.tables.services.get('W2734')?.title ?? '';
    for (const query of ['invented visit', 'INV01', title]) expect(searchCodes(tables, 'services', query)[0]?.code).toBe('W2734');
    expect(tables.services.get('W2734')?.title).toBe('INV01 An invented visit');
  });

  test('change nothing else of the tables, and the shipped tables not at all', () => {
    expect(library.tables.services.get('W2734')?.title).not.toContain('INV01');
    const { title: _t, synonyms: _s, ...rest } = tables.services.get('W2734') ?? { title: '', synonyms: [] };
    const { title: _u, synonyms: _v, ...before } = library.tables.services.get('W2734') ?? { title: '', synonyms: [] };
    expect(rest).toEqual(before);
  });

  test('reach no world: what is coded with them is the teaching code alone', () => {
    const world = createWorld({ ...shippedGame('first-claim', 'coder') });
    const [encounter] = world.encounters;
    const code = searchCodes(tables, 'services', 'INV01')[0]?.code ?? '';
    const service = { code, modifiers: [], units: 1, pointers: [], place: '11', evidence: [] };
    const coded = decide(
      world,
      { kind: 'editSheet', encounter: encounter?.id ?? '', sheet: { diagnoses: [], services: [service] } },
      false,
    );
    expect(JSON.stringify(coded)).not.toContain('INV01');
    expect(JSON.stringify(coded)).toContain('W2734');
  });
});

const OFFICIAL = new URL(
  `${process.env.CLEAN_CLAIM_DATA ?? '../shared/data'}/icd10cm/icd10cm-order-2026.txt.gz`,
  new URL('../../', import.meta.url),
);

describe.skipIf(!existsSync(OFFICIAL))('the official order file (skipped where it is not at hand)', () => {
  const found = existsSync(OFFICIAL) ? read('icd10cm', gunzipSync(readFileSync(OFFICIAL)).toString('latin1')) : null;
  const codes = found?.ok ? found.file.codes : [];

  test('is read whole', () => {
    expect([codes.length, codes.filter(({ heading }) => !heading).length]).toEqual([98_186, 74_719]);
  });

  test.each([
    ['strep throat', 'J02.0'],
    ['osteoarthritis right knee primary unilateral', 'M17.11'],
    ['E11.42', 'E11.42'],
  ])('finds “%s”', (query, code) => {
    expect(searchIndex(indexCodes(codes), query, 10).map((hit) => hit.code)).toContain(code);
  });
});
