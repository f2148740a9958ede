// A coder's sheet beside the key: lines of one code are told apart by their modifiers, in whatever order they stand.

import { describe, expect, test } from 'vitest';
import { compareSheets } from '../../src/engine/compareSheets.ts';
import { applyChanges, sheetOf } from '../../src/scenario/changes.ts';
import { library, shipped } from '../scenarios/read.ts';

function written(id: string) {
  const found = shipped('two-on-one-day').encounters.find((encounter) => encounter.id === id);
  if (!found) throw new Error(`no chart ${id}`);
  return found;
}

/** The key's sheet with its lines in another order. */
function reordered(id: string, order: readonly number[]) {
  const { key, place, chart } = written(id);
  const sheet = sheetOf(applyChanges(key, []), place, chart, []);
  return { ...sheet, services: order.flatMap((index) => sheet.services[index] ?? []) };
}

test('a line that points to the wrong code of the right reason is no second slip', () => {
  const chart = shipped('ask-the-doctor').encounters.find(({ id }) => id === 'AD-02');
  if (!chart) throw new Error('no chart AD-02');
  const sheet = sheetOf(applyChanges(chart.key, []), chart.place, chart.chart, []);
  const coded = { ...sheet, diagnoses: sheet.diagnoses.map((one, index) => ({ ...one, code: index === 0 ? 'I10' : one.code })) };
  expect(compareSheets(library.tables, chart, coded)).toEqual([{ do: 'replaceDiagnosis', code: 'I11.0', with: 'I10' }]);
});

test('what stands first out of turn is a slip of its own, beside a code left off; not where the leader itself is missing', () => {
  const chart = shipped('why-they-came').encounters.find(({ id }) => id === 'WC-01');
  if (!chart) throw new Error('no chart WC-01');
  const sheet = sheetOf(applyChanges(chart.key, []), chart.place, chart.chart, []);
  const only = (...codes: readonly string[]) => ({
    ...sheet,
    diagnoses: codes.flatMap((code) => sheet.diagnoses.find((one) => one.code === code) ?? []),
    services: sheet.services.map((line) => ({ ...line, pointers: codes.map((_, index) => index) })),
  });
  const told = (...codes: readonly string[]) =>
    compareSheets(library.tables, chart, only(...codes)).filter((one) => /Diagnosis|putFirst/.test(one.do));
  expect(told('H25.11', 'Z01.818')).toEqual([
    { do: 'dropDiagnosis', code: 'I10' },
    { do: 'putFirst', code: 'H25.11' },
  ]);
  expect(told('H25.11', 'I10')).toEqual([{ do: 'dropDiagnosis', code: 'Z01.818' }]);
});

describe('two lines of one code', () => {
  test.each([
    ['TD-02', [1, 0]],
    ['TD-08', [0, 2, 1]],
    ['TD-08', [2, 1, 0]],
  ] as const)('%s in the order %o break nothing', (id, order) => {
    expect(compareSheets(library.tables, written(id), reordered(id, order))).toEqual([]);
  });

  test('one of two left off is one slip', () => {
    expect(compareSheets(library.tables, written('TD-08'), reordered('TD-08', [0, 1]))).toEqual([{ do: 'dropService', code: 'Z3412' }]);
  });

  test('one of two without its modifier is one slip', () => {
    const sheet = reordered('TD-08', [0, 1, 2]);
    const bare = { ...sheet, services: sheet.services.map((line) => ({ ...line, modifiers: [] })) };
    expect(compareSheets(library.tables, written('TD-08'), bare)).toEqual([{ do: 'modifiers', code: 'Z3412', modifiers: [] }]);
  });
});
