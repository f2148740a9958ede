// Step 17 by itself: what a later payer adds and what it leaves, where the member owes a share here as well (facts d.6). Whole claims stand in coordination.test.ts.

import { describe, expect, test } from 'vitest';
import type { Payer } from '../../../src/cycle/payer.ts';
import { type PriorLine, type SecondLine, secondAdjustments, secondPayment } from '../../../src/cycle/review/coordination.ts';
import { openReview, type Review } from '../../../src/cycle/review/review.ts';
import { inputOf, payerNamed } from '../../casebook/desk.ts';
import { VISIT } from './answers.ts';

/** The desk of BlueRiver with another method; its plan takes 20 % from the member. */
function desk(method: Payer['coordination']['method']): Review {
  const base = payerNamed('blueriver-ppo');
  return openReview(inputOf(VISIT, { payer: { ...base, coordination: { ...base.coordination, method } } }));
}

/** The first payer allowed 100.00 of 150.00 and paid 60.00; here the price is 90.00, and alone the member would owe 10.00, 5.00 and 15.00. */
const PRIOR: PriorLine = {
  number: 1,
  allowed: 10_000,
  paid: 6_000,
  patient: 4_000,
  contractual: 5_000,
  denial: null,
  patientReasons: [
    { carc: '1', cents: 2_500 },
    { carc: '2', cents: 1_500 },
  ],
};
const LINE: SecondLine = { charge: 15_000, allowed: 9_000, owed: { deductible: 1_000, copay: 500, coinsurance: 1_500 }, prior: PRIOR };

describe('what a later payer pays where the member owes a share here, too', () => {
  test.each<readonly [Payer['coordination']['method'], Partial<SecondLine>, number, string]>([
    ['standard', {}, 4_000, '60.00 alone, of which 40.00 were left'],
    ['standard', { prior: { ...PRIOR, patient: 7_000 } }, 6_000, '90.00 − 10.00 − 5.00 − 15.00'],
    ['carveOut', {}, 0, '60.00 alone less 60.00 paid'],
    ['nonDuplication', { prior: { ...PRIOR, paid: 4_500 } }, 1_500, '60.00 alone less 45.00 paid'],
    ['maintenanceOfBenefits', {}, 1_200, '90.00 − 60.00 − 10.00 − 5.00, of it 80 %'],
    ['maintenanceOfBenefits', { prior: { ...PRIOR, paid: 8_000 } }, 0, 'nothing is left after deductible and copay'],
    ['lesserOfToMedicaidFee', {}, 3_000, '90.00 − 60.00'],
    ['medicareSecondaryFormula', {}, 4_000, 'the higher price 100.00 − 60.00'],
    ['medicareSecondaryFormula', { charge: 9_500 }, 3_500, 'the charge 95.00 − 60.00'],
    ['medicareSecondaryFormula', { owed: { deductible: 4_000, copay: 0, coinsurance: 1_500 } }, 3_500, '90.00 − 40.00 − 15.00'],
    ['medicareSecondaryFormula', { prior: { ...PRIOR, allowed: 8_000 } }, 3_000, 'the higher price 90.00 − 60.00'],
    ['firstUntilExhausted', {}, 4_000, 'as the standard method'],
    ['soleForAcceptedInjury', {}, 4_000, 'as the standard method'],
  ])('%s %o: %i (%s)', (method, over, cents) => {
    expect(secondPayment(desk(method), { ...LINE, ...over })).toBe(cents);
  });
});

describe('what a later payer leaves', () => {
  const left = (line: Partial<SecondLine>, paid: number, withheld = 0) =>
    secondAdjustments(desk('standard'), { ...LINE, ...line }, paid, withheld).map(({ group, carc, cents }) => `${group}-${carc}:${cents}`);

  test.each<readonly [string, Partial<SecondLine>, number, number, readonly string[]]>([
    ['nothing, and the first payer’s part alone', {}, 4_000, 0, ['OA-23:11000']],
    ['its own price not reached: the first payer’s reasons, in their order', {}, 1_000, 0, ['PR-1:1500', 'PR-2:1500', 'OA-23:11000']],
    ['a first reason that is paid is gone', {}, 2_500, 0, ['PR-2:1500', 'OA-23:11000']],
    ['its own price reached to the cent: the rest is forbidden', {}, 3_000, 0, ['CO-45:1000', 'OA-23:11000']],
    ['a cent below it: the rest is the patient’s', {}, 2_999, 0, ['PR-2:1001', 'OA-23:11000']],
    ['what is withheld counts as paid', {}, 2_900, 100, ['CO-45:1000', 'OA-23:11000']],
    ['withheld below the price', {}, 1_000, 500, ['PR-1:1000', 'PR-2:1500', 'OA-23:11000']],
    [
      'a share without a reason, or with part of one, is 275',
      { prior: { ...PRIOR, patientReasons: [{ carc: '3', cents: 3_000 }] } },
      0,
      0,
      ['PR-3:3000', 'PR-275:1000', 'OA-23:11000'],
    ],
    [
      'a line the first payer left whole has no part of it',
      { prior: { ...PRIOR, allowed: 0, paid: 0, patient: 15_000, contractual: 0, patientReasons: [] } },
      7_000,
      0,
      ['PR-275:8000'],
    ],
  ])('%s', (_, line, paid, withheld, expected) => expect(left(line, paid, withheld)).toEqual(expected));
});
