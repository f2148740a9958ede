// The arithmetic of a payment: signs at the provider level, and a transfer that is never negative (facts d.7, d.9 E3).

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addUp,
  assertCheque,
  type Cheque,
  forwardedBy,
  NEXT_PAYMENT,
  type ProviderLevel,
  rightBooking,
} from '../../../src/cycle/outcome/cheque.ts';

const head = (before?: Cheque) => ({ id: 'T-1', payer: 'blueriver-ppo', day: 10, before });
const paid = (...cents: number[]) => cents.map((amount, index) => ({ encounter: 'E', remittance: `E/1/R${index}`, cents: amount }));
const part = (code: string, cents: number, encounter: string | null = null): ProviderLevel => ({ code, cents, reference: 'X', encounter });

describe('the worked sums of facts d.7', () => {
  test('a take-back reduces, interest adds: 500.00 less 118.50 is 381.50', () => {
    expect(addUp(head(), paid(50_000), [part('WO', 12_000), part('L6', -150)]).paid).toBe(38_150);
  });
  test('more taken back than paid: forwarded with a minus, the transfer is zero, and the next payment shows it with a plus', () => {
    const first = addUp(head(), paid(10_000), [part('WO', 16_000)]);
    expect(first.paid).toBe(0);
    expect(first.providerLevel.at(-1)).toEqual({ code: 'FB', cents: -6_000, reference: NEXT_PAYMENT, encounter: null });
    const next = addUp({ ...head(first), id: 'T-2' }, paid(9_000), []);
    expect(next.providerLevel).toEqual([{ code: 'FB', cents: 6_000, reference: 'T-1', encounter: null }]);
    expect(next.paid).toBe(3_000);
  });
});

test('the cheque for zero of the casebook: 285.48 of claims, 436.10 taken back, 1.17 interest, 149.45 carried forward', () => {
  const cheque = addUp(head(), paid(15_450, 9_580, 3_518), [part('WO', 43_610), part('L6', -117)]);
  expect(cheque.providerLevel.map(({ code, cents }) => [code, cents])).toEqual([
    ['WO', 43_610],
    ['L6', -117],
    ['FB', -14_945],
  ]);
  expect(cheque.paid).toBe(0);
});

test('a reversal larger than what is paid beside it is carried forward as well', () => {
  expect(forwardedBy(addUp(head(), paid(-15_450, 9_580), []))).toBe(5_870);
});

test('a cheque whose sums do not meet stops the program with its trace number', () => {
  const cheque = addUp(head(), paid(10_000), []);
  expect(() => assertCheque({ ...cheque, paid: 9_999 })).toThrow('T-1');
});

test('whatever is paid and taken, no transfer is negative, E3 holds, and in the end everything owed was taken', () => {
  const amounts = fc.array(fc.integer({ min: -50_000, max: 50_000 }), { maxLength: 5 });
  const takeBacks = fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(amounts, takeBacks), { minLength: 1, maxLength: 12 }), (days) => {
      let before: Cheque | undefined;
      let [claims, taken, transferred] = [0, 0, 0];
      days.forEach(([answers, parts], index) => {
        const cheque = addUp(
          { ...head(before), id: `T-${index}` },
          paid(...answers),
          parts.map((cents) => part('WO', cents)),
        );
        assertCheque(cheque);
        claims += answers.reduce((sum, cents) => sum + cents, 0);
        taken += parts.reduce((sum, cents) => sum + cents, 0);
        transferred += cheque.paid;
        before = cheque;
      });
      expect(transferred).toBe(claims - taken + forwardedBy(before));
    }),
  );
});

test.each([
  ['WO', part('WO', 100, 'E-1'), 'named'],
  ['FB', part('FB', -100), 'carried'],
  ['L6', part('L6', -100), 'income'],
  ['72', part('72', -100, 'E-1'), 'named'],
  ['CS with a claim', part('CS', 100, 'E-1'), 'named'],
  ['CS without', part('CS', -100), 'income'],
  ['J1', part('J1', 100), 'expense'],
  ['LE', part('LE', 100), 'expense'],
  ['50', part('50', 100), 'expense'],
] as const)('%s has its place in the books', (_, one, place) => {
  expect(rightBooking(one)).toBe(place);
});
