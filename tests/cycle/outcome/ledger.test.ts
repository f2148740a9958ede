// What a remittance posts to an account, and what it leaves open (facts d.9 L1 to L5, b.3).

import { describe, expect, test } from 'vitest';
import {
  balanceOf,
  deniedAmounts,
  levelCutOf,
  permissionCutOf,
  postingOf,
  postingSums,
  transfer,
} from '../../../src/cycle/outcome/ledger.ts';
import type { Adjustment, DeterminedLine, Remittance } from '../../../src/cycle/review/determination.ts';

function line(charge: number, paid: number, adjustments: readonly Adjustment[], denied = false): DeterminedLine {
  return {
    number: 1,
    code: 'W2734',
    modifiers: [],
    units: 1,
    charge,
    allowed: 0,
    paid,
    adjustments,
    rarcs: [],
    denied,
    trace: null,
    further: [],
    price: [],
  };
}

function remittance(lines: readonly DeterminedLine[], short = 0): Remittance {
  return {
    id: 'E/1/R1',
    claim: 'E/1',
    payer: 'blueriver-ppo',
    day: 10,
    claimNumber: 'BR-1',
    status: '1',
    lines,
    remarks: [],
    repeats: null,
    forwardedTo: null,
    short,
  };
}

const VISIT = line(17_200, 9_580, [
  { group: 'CO', carc: '45', cents: 4_620 },
  { group: 'PR', carc: '3', cents: 3_000 },
]);

describe('posting', () => {
  test('a clean visit: paid, contractual, and the copay to the patient part', () => {
    const entries = [
      { day: 0, kind: 'charge' as const, part: 'insurance' as const, cents: 17_200, reason: null, reference: 'E' },
      ...postingOf(remittance([VISIT]), 10, 3_000),
    ];
    expect(balanceOf(entries, 'insurance')).toBe(0);
    expect(balanceOf(entries, 'patient')).toBe(3_000);
  });

  test('with a second payer on file the share stays with the insurance part', () => {
    expect(postingOf(remittance([VISIT]), 10, 0).filter((e) => e.kind === 'transfer')).toEqual([]);
  });

  test('a CO denial posts nothing and stays open in the work queue', () => {
    const denied = line(17_200, 0, [{ group: 'CO', carc: '97', cents: 17_200 }], true);
    expect(postingOf(remittance([denied]), 10, 0)).toEqual([]);
    expect(deniedAmounts(remittance([denied]))).toEqual({ patient: 0, practice: 17_200 });
  });

  test('a PR denial is no patient balance yet', () => {
    const denied = line(17_200, 0, [{ group: 'PR', carc: '31', cents: 17_200 }], true);
    expect(postingOf(remittance([denied]), 10, 0)).toEqual([]);
    expect(deniedAmounts(remittance([denied]))).toEqual({ patient: 17_200, practice: 0 });
  });

  test('OA-23 of a second payer posts nothing', () => {
    const second = line(17_200, 2_000, [
      { group: 'OA', carc: '23', cents: 14_200 },
      { group: 'PR', carc: '2', cents: 1_000 },
    ]);
    expect(postingSums(remittance([second]))).toEqual({ paid: 2_000, contractual: 0, patient: 1_000 });
  });

  test('what was allowed below the contract is held open, not written off', () => {
    expect(postingSums(remittance([VISIT], 652)).contractual).toBe(4_620 - 652);
  });

  test('a cut for the level (CO-150) is a decision and no contract: it stays open with the payers', () => {
    const cut = line(33_900, 11_910, [
      { group: 'CO', carc: '45', cents: 15_000 },
      { group: 'CO', carc: '150', cents: 2_990 },
      { group: 'PR', carc: '3', cents: 4_000 },
    ]);
    expect(levelCutOf([cut])).toBe(2_990);
    const answer = remittance([cut], levelCutOf([cut]));
    const charge = { day: 0, kind: 'charge' as const, part: 'insurance' as const, cents: 33_900, reason: null, reference: 'E' };
    expect(balanceOf([charge, ...postingOf(answer, 10, 4_000)], 'insurance')).toBe(2_990);
    expect(levelCutOf([line(33_900, 0, [{ group: 'CO', carc: '150', cents: 33_900 }], true)])).toBe(0);
  });

  test.each(['197', '198', '210'])('what was withheld for a permission (CO-%s) is avoidable and no contract: it stays open', (carc) => {
    const cut = line(46_500, 3_000, [
      { group: 'CO', carc: '45', cents: 38_500 },
      { group: 'PR', carc: '2', cents: 2_000 },
      { group: 'CO', carc, cents: 3_000 },
    ]);
    expect(permissionCutOf([cut])).toBe(3_000);
    expect(postingSums(remittance([cut]))).toEqual({ paid: 3_000, contractual: 38_500, patient: 2_000 });
    const turned = { ...cut, paid: -3_000, adjustments: cut.adjustments.map((a) => ({ ...a, cents: -a.cents })) };
    expect(postingSums(remittance([turned])).contractual).toBe(-38_500);
    expect(permissionCutOf([line(46_500, 0, [{ group: 'CO', carc, cents: 46_500 }], true)])).toBe(0);
  });

  test('an original and its reversal post to nothing', () => {
    const turned = { ...VISIT, charge: -17_200, paid: -9_580, adjustments: VISIT.adjustments.map((a) => ({ ...a, cents: -a.cents })) };
    const entries = [...postingOf(remittance([VISIT]), 10, 3_000), ...postingOf(remittance([turned]), 20, -3_000)];
    expect(balanceOf(entries)).toBe(0);
    expect(balanceOf(entries, 'patient')).toBe(0);
  });
});

test('a transfer moves and creates nothing', () => {
  expect(balanceOf(transfer(1, 500, 'x'))).toBe(0);
});
