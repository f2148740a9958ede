// Conventions of the coding sheet: what the books say without a payer (facts c.1, c.2).

import { describe, expect, test } from 'vitest';
import { checkSheet } from '../../../src/cycle/coding/conventions.ts';
import { conceptsOf } from '../../../src/cycle/coding/modifiers.ts';
import { isParted, pairsAgainst } from '../../../src/cycle/coding/pairs.ts';
import type { Sex } from '../../../src/cycle/tables.ts';
import { day, payerNamed, tables } from '../../casebook/desk.ts';

interface Row {
  readonly diagnoses: readonly string[];
  readonly services?: readonly { readonly code: string; readonly modifiers?: readonly string[]; readonly pointers?: readonly number[] }[];
  readonly born?: string;
  readonly sex?: Sex;
  readonly on?: string;
}

function messages(row: Row): readonly string[] {
  const sheet = {
    diagnoses: row.diagnoses.map((code) => ({ code, evidence: [] })),
    services: (row.services ?? []).map((one) => ({
      code: one.code,
      modifiers: one.modifiers ?? [],
      units: 1,
      pointers: one.pointers ?? [0],
      place: '11',
      evidence: [],
    })),
  };
  const facts = { serviceDay: day(row.on ?? '2026-02-02'), born: day(row.born ?? '1980-01-01'), sex: row.sex ?? 'F' };
  return checkSheet(sheet, tables, facts).map((one) => one.message);
}

describe('diagnoses', () => {
  test.each<[string, Row, readonly string[]]>([
    ['a valid code', { diagnoses: ['J02.0'] }, []],
    ['a category that must be taken further', { diagnoses: ['M17'] }, ['diagnosisIncomplete']],
    ['an injury without its seventh character', { diagnoses: ['S93.401'] }, ['diagnosisIncomplete']],
    ['no code at all', { diagnoses: ['Q99.XX'] }, ['diagnosisIncomplete']],
    ['a code of the new year used the day before', { diagnoses: ['R10.21'], on: '2025-09-30' }, ['diagnosisIncomplete']],
    ['the same code a day later', { diagnoses: ['R10.21'], on: '2025-10-01' }, []],
    ['a secondary code in first place', { diagnoses: ['Z68.35', 'E66.01'] }, ['orderWrong']],
    ['the consequence before its cause', { diagnoses: ['N18.31', 'I12.9'] }, ['orderWrong']],
    ['the cause before its consequence', { diagnoses: ['I12.9', 'N18.31'] }, []],
  ])('%s', (_, row, expected) => {
    expect(messages(row)).toEqual(expected);
  });

  test('two codes that exclude each other are found whichever stands first', () => {
    const [code, other] = anExclusion();
    expect(messages({ diagnoses: [code, other] })).toContain('diagnosesExclude');
    expect(messages({ diagnoses: [other, code] })).toContain('diagnosesExclude');
  });
});

/** Some pair of billable codes that a tabular note of the table parts. */
function anExclusion(): readonly [string, string] {
  for (const family of tables.families.values()) {
    for (const note of family.notes) {
      if (note.kind !== 'excludes1') continue;
      for (const prefix of note.codes) {
        const own = [...tables.diagnoses.values()].find(
          (one) => one.billable && one.code.startsWith(note.at) && !one.code.startsWith(prefix),
        );
        const other = [...tables.diagnoses.values()].find((one) => one.billable && one.code.startsWith(prefix));
        if (own && other) return [own.code, other.code];
      }
    }
  }
  throw new Error('the table has no exclusion');
}

describe('services', () => {
  test.each<[string, Row, readonly string[]]>([
    ['a line that points nowhere', { diagnoses: ['J02.0'], services: [{ code: 'W2734', pointers: [] }] }, ['pointerEmpty']],
    ['a code that is none', { diagnoses: ['J02.0'], services: [{ code: 'W9999' }] }, ['serviceUnknown']],
    ['25 on the needle', { diagnoses: ['M17.12'], services: [{ code: 'Y3915', modifiers: ['25', 'LT'] }] }, ['modifierMisplaced']],
    ['59 on a visit', { diagnoses: ['I10'], services: [{ code: 'W2734', modifiers: ['59'] }] }, ['modifierMisplaced']],
    ['a modifier that is none', { diagnoses: ['I10'], services: [{ code: 'W2734', modifiers: ['QQ'] }] }, ['modifierUnknown']],
    ['50 with RT', { diagnoses: ['M17.0'], services: [{ code: 'Y3915', modifiers: ['50', 'RT'] }] }, ['modifiersExclude']],
    ['the right side on a left knee', { diagnoses: ['M17.12'], services: [{ code: 'Y3915', modifiers: ['RT'] }] }, ['sideMismatch']],
    ['the yearly check of another band', { diagnoses: ['Z00.00'], services: [{ code: 'W3968' }], born: '2007-11-30' }, ['age']],
    ['a test for the other sex', { diagnoses: ['N39.0'], services: [{ code: 'Z5241' }], sex: 'M' }, ['sex']],
  ])('%s', (_, row, expected) => {
    expect(messages(row)).toEqual(expected);
  });
});

describe('pairs', () => {
  const lantern = payerNamed('lantern-b');
  const side = (code: string, ...modifiers: readonly string[]) => ({ code, modifiers, concepts: conceptsOf(tables, modifiers) });
  test.each<[string, string, readonly string[], string, readonly string[], boolean]>([
    ['25 parts a visit from a small procedure', 'W2734', ['25'], 'Y5319', [], true],
    ['59 on the procedure does not part the visit', 'W2734', [], 'Y5319', ['59'], false],
    ['the other knee is another film', 'Z7946', ['LT'], 'Z7955', ['RT'], true],
    ['the same knee is not', 'Z7946', ['RT'], 'Z7955', ['RT'], false],
    ['XS on the sample of another growth', 'Y2523', ['XS'], 'Y2532', [], true],
    ['no modifier parts a pair of indicator 0', 'Y2514', ['59'], 'Y2532', [], false],
  ])('%s', (_, column2, modifiers2, column1, modifiers1, expected) => {
    const rule = pairsAgainst(tables, lantern, column2, day('2026-02-02')).find((one) => one.column1 === column1);
    if (!rule) throw new Error(`no pair ${column1}/${column2}`);
    expect(isParted(tables, rule, side(column2, ...modifiers2), side(column1, ...modifiers1))).toBe(expected);
  });

  test('a pair holds from its first to its last day of service (NY-04, NY-05)', () => {
    const against = (code: string, iso: string) => pairsAgainst(tables, lantern, code, day(iso)).map((one) => one.column1);
    expect(against('Y5948', '2026-03-31')).toContain('Y5717');
    expect(against('Y5948', '2026-04-01')).not.toContain('Y5717');
    expect(against('Z3412', '2026-03-31')).not.toContain('Z3421');
    expect(against('Z3412', '2026-04-01')).toContain('Z3421');
  });
});
