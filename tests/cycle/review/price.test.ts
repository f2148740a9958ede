// Step 15: from the price list to the allowed amount, each cent by hand (facts d.1, d.5; payers.json).

import { describe, expect, test } from 'vitest';
import { shareBps } from '../../../src/cycle/money.ts';
import { type ClaimRow, NOTHING_USED, providerNamed, tables } from '../../casebook/desk.ts';
import { decide, VISIT } from './answers.ts';

const allowed = (row: ClaimRow): readonly number[] => decide(row, { attachments: ['workStatusReport'] }).lines.map((line) => line.allowed);
const FREE = { accumulators: { ...NOTHING_USED, deductible: 9_000_000, familyDeductible: 9_000_000 } };
const reasons = (row: ClaimRow): readonly string[] =>
  decide(row, {}, FREE).lines.map((line) => line.adjustments.map((one) => `${one.group}-${one.carc}:${one.cents}`).join(' '));
const LANTERN: ClaimRow = { ...VISIT, patient: 'P30', payer: 'lantern-b', diagnoses: ['I10'] };
const QUILLMARK: ClaimRow = { ...VISIT, patient: 'P22', payer: 'quillmark', diagnoses: ['D23.5'] };

describe('the fee', () => {
  test.each<readonly [string, ClaimRow, readonly number[]]>([
    ['is a share of the base fee: 95.30 × 132 % = 125.80', VISIT, [12_580]],
    ['is the contract’s own price where it names one: 184.50', { ...VISIT, services: [{ code: 'W2743' }] }, [18_450]],
    ['has another share for some families: 16.77 × 95 % = 15.93', { ...VISIT, services: [{ code: 'Z4619' }] }, [1_593]],
    [
      'is the facility’s in a hospital: 44.44 instead of 62.06',
      { ...LANTERN, place: '22', diagnoses: ['M17.12'], services: [{ code: 'Y3915', modifiers: ['LT'] }] },
      [4_444],
    ],
    [
      'follows the unit of a drug, rounded before it is counted: 1.87 × 132 % = 2.47, × 4',
      {
        ...VISIT,
        diagnoses: ['M17.12'],
        services: [
          { code: 'Y3915', modifiers: ['LT'] },
          { code: 'J3301', units: 4 },
        ],
      },
      [8_192, 988],
    ],
    [
      'is 85 % for a nurse practitioner: 112.45 × 85 % = 95.58',
      { ...QUILLMARK, provider: 'TRA', diagnoses: ['L23.7'], services: [{ code: 'W2734' }] },
      [9_558],
    ],
    ['but not for her laboratory tests', { ...VISIT, provider: 'WHI', diagnoses: ['N30.00'], services: [{ code: 'Z5214' }] }, [312]],
    [
      'is full for her at the work-injury payer: 95.30 × 125 %',
      { ...VISIT, patient: 'P18', provider: 'TRA', payer: 'anvil-comp', day: '2026-01-14', diagnoses: ['S52.552A'] },
      [11_913],
    ],
    ['is the charge where that is lower', { ...VISIT, services: [{ code: 'W2734', charge: 9_000 }] }, [9_000]],
    [
      'never comes from a family share for a drug',
      { ...VISIT, diagnoses: ['M54.50'], services: [{ code: 'Y3784' }, { code: 'J1885', units: 4 }] },
      [1_857, 308],
    ],
  ])('%s', (_, row, expected) => expect(allowed(row)).toEqual(expected));
});

describe('modifiers in the price', () => {
  const heart = (...modifiers: readonly string[]): ClaimRow => ({
    ...LANTERN,
    diagnoses: ['R00.2'],
    services: [{ code: 'Z3421', modifiers }],
  });
  test('reading and machine make the whole: 26.57 + 51.58 = 78.15', () => {
    expect([allowed(heart('26')), allowed(heart('TC')), allowed(heart())]).toEqual([[2_657], [5_158], [7_815]]);
  });

  const operation = (...modifiers: readonly string[]): ClaimRow => ({
    ...LANTERN,
    provider: 'HAD',
    place: '21',
    diagnoses: ['K80.00'],
    services: [{ code: 'Y3119', modifiers }],
  });
  test.each<readonly [string, readonly string[], number]>([
    ['the operation whole', [], 64_215],
    ['operation and care before it (54): 79 %', ['54'], 50_730],
    ['care after it (55): 21 %', ['55'], 13_485],
    ['return to the operating room (78): 69 %', ['78'], 44_308],
    ['made smaller (52): half', ['52'], 32_108],
    ['stopped (53): half', ['53'], 32_108],
    ['assistant surgeon (80): 16 %', ['80'], 10_274],
    ['non-physician assistant (AS): 13.6 %', ['AS'], 8_733],
    ['two surgeons (62): 62.5 % each', ['62'], 40_134],
  ])('%s', (_, modifiers, cents) => expect(allowed(operation(...modifiers))).toEqual([cents]));

  test('both sides on one line: half as much again for a joint, twice for a film, nothing for a both-sides code', () => {
    const both = (code: string, ...dx: readonly string[]): ClaimRow => ({
      ...LANTERN,
      diagnoses: dx,
      services: [{ code, modifiers: ['50'] }],
    });
    expect(allowed(both('Y2718', 'H61.23'))).toEqual([7_851]);
    expect(allowed(both('Z7946', 'M17.0'))).toEqual([6_536]);
  });
});

describe('RT and LT on two lines of one code', () => {
  const sides = (code: string, charges: readonly [number, number], ...distinct: readonly string[]): ClaimRow => ({
    ...QUILLMARK,
    diagnoses: ['M17.0', 'G45.9'],
    services: [
      { code, modifiers: ['RT'], charge: charges[0] },
      { code, modifiers: ['LT', ...distinct], charge: charges[1] },
    ],
  });
  // One fee at Quillmark: 452.70 × 118 % = 534.19 for the finger tendon (indicator 0), 182.61 × 118 % = 215.48 for the neck arteries (indicator 2).
  test.each<readonly [string, ClaimRow, readonly number[]]>([
    ['indicator 0: one fee, the second side earns nothing more', sides('Y3331', [90_000, 90_000]), [53_419, 0]],
    ['indicator 0: the lower of both charges together and one fee', sides('Y3331', [30_000, 30_000]), [30_000, 23_419]],
    ['indicator 0: two charges below one fee are both paid', sides('Y3331', [20_000, 20_000]), [20_000, 20_000]],
    [
      'indicator 0: another finger that is said to be distinct ranks as a second operation',
      sides('Y3331', [90_000, 90_000], 'XS'),
      [53_419, 26_710],
    ],
    ['indicator 2: the fee holds both sides', sides('Z7344', [60_000, 60_000]), [21_548, 0]],
    ['indicator 3: each side is paid in full', sides('Z7946', [20_000, 20_000]), [3_856, 3_856]],
  ])('%s', (_, row, expected) => expect(allowed(row)).toEqual(expected));
});

describe('several services of a day', () => {
  test('second surgery at half, shown as CO-59 (clock-sixty-days-to-sunday)', () => {
    const row: ClaimRow = {
      ...QUILLMARK,
      diagnoses: ['D23.5', 'D49.2'],
      services: [
        { code: 'Y4510', for: ['D23.5'] },
        { code: 'Y1511', modifiers: ['XS', '51'], for: ['D49.2'] },
      ],
    };
    expect(allowed(row)).toEqual([15_264, 5_798]);
    expect(reasons(row)).toEqual(['CO-45:11936 PR-2:4579', 'CO-45:9004 CO-59:5798 PR-2:1739']);
  });

  test('third surgery at half for the federal payer, at a quarter for Quillmark', () => {
    const three = (row: ClaimRow): ClaimRow => ({
      ...row,
      provider: 'REY',
      diagnoses: ['L57.0', 'D22.5', 'L02.415'],
      services: [
        { code: 'Y4316', for: ['L57.0'] },
        { code: 'Y1511', modifiers: ['XS'], for: ['D22.5'] },
        { code: 'Y5319', for: ['L02.415'] },
      ],
    });
    expect(allowed(three(LANTERN))).toEqual([3_512, 4_914, 12_825]);
    expect(allowed(three(QUILLMARK))).toEqual([2_072, 5_798, 15_134]);
  });

  test('two wrists on two lines: 100 % and 50 % (TD-02: 719.09 together)', () => {
    const row: ClaimRow = {
      ...QUILLMARK,
      provider: 'LIN',
      place: '24',
      diagnoses: ['G56.03'],
      services: [
        { code: 'Y3313', modifiers: ['RT'] },
        { code: 'Y3313', modifiers: ['LT', '51'] },
      ],
    };
    const [right, left] = allowed(row);
    expect([right, left]).toEqual([47_939, 23_970]);
    expect((right ?? 0) + (left ?? 0)).toBe(71_909);
  });

  test('a further scope of the family at its fee less the look (TD-04: 16.37)', () => {
    const row: ClaimRow = {
      ...LANTERN,
      provider: 'MEH',
      place: '22',
      diagnoses: ['K63.3', 'D12.2'],
      services: [
        { code: 'Y2532', for: ['D12.2'] },
        { code: 'Y2523', modifiers: ['XS'], for: ['K63.3'] },
      ],
    };
    expect(allowed(row)).toEqual([24_082, 1_637]);
  });

  test('further therapy with half of its practice part (NY-04: 42.27)', () => {
    const row: ClaimRow = {
      ...VISIT,
      patient: 'P17',
      provider: 'MEN',
      day: '2026-03-31',
      diagnoses: ['M25.511'],
      services: [{ code: 'Y5717' }, { code: 'Y5948', modifiers: ['XU'] }],
    };
    const [first, second] = decide(row).lines;
    // 36.76 × 115 % = 42.27 is the fee; the practice part of 45 % is halved: 42.27 × 77.5 % = 32.76.
    expect([first?.allowed, second?.allowed]).toEqual([12_743, 3_276]);
    expect(second?.adjustments.find((one) => one.carc === '59')?.cents).toBe(4_227 - 3_276);
  });

  test('a further picture with half of its machine part and 95 % of its reading', () => {
    const row: ClaimRow = {
      ...LANTERN,
      provider: 'ZIE',
      place: '23',
      diagnoses: ['R10.84', 'R55'],
      services: [
        { code: 'Z2215', for: ['R55'] },
        { code: 'Z7317', for: ['R10.84'] },
      ],
    };
    // The belly has the dearer machine part, the head the dearer reading: each of these is paid in full, the others are cut.
    const [head, belly] = row.services.map((one) => decide({ ...row, services: [one] }).lines[0]?.allowed ?? 0);
    const reading = (fee: number, code: string) => shareBps(fee, tables.services.get(code)?.professionalShareBps ?? 0);
    const [ofHead, ofBelly] = [reading(head ?? 0, 'Z2215'), reading(belly ?? 0, 'Z7317')];
    expect([head, belly, ofHead > ofBelly]).toEqual([11_608, 11_650, true]);
    expect(allowed(row)).toEqual([shareBps(11_608 - ofHead, 5_000) + ofHead, 11_650 - ofBelly + shareBps(ofBelly, 9_500)]);
  });
});

describe('the paper', () => {
  test('a desk without a contract reads PI where others read CO', () => {
    const row: ClaimRow = { ...QUILLMARK, provider: 'MOR', place: '23', diagnoses: ['R07.9'], services: [{ code: 'W2442' }] };
    expect(reasons(row)[0]).toContain('PI-45');
    expect(providerNamed('MOR').group).toBe('HPD');
  });

  test('a line in the monthly sum shows the copay and CO-24 (Fernbrook)', () => {
    const row: ClaimRow = {
      ...VISIT,
      patient: 'P23',
      payer: 'fernbrook-hmo',
      diagnoses: ['J45.21'],
      services: [{ code: 'W2743' }, { code: 'Z5524' }],
    };
    expect(reasons(row)).toEqual(['PR-3:2500 CO-24:21800', 'CO-45:4121']);
    expect(allowed(row)).toEqual([2_500, 4_179]);
  });

  test('a charge of nothing leaves nothing to report', () => {
    const row: ClaimRow = { ...VISIT, diagnoses: ['Z23'], services: [{ code: 'Y6914' }, { code: 'Y7111', charge: 0 }] };
    expect(decide(row).lines[1]).toMatchObject({ allowed: 0, paid: 0, adjustments: [] });
  });
});
