// The one rounding rule: half up to the cent, in integers (facts d.2).

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { share, shareBps, sumCents } from '../../src/cycle/money.ts';

test.each([
  ['exactly half a cent goes up', 1, 1, 2, 1],
  ['below half goes down', 149, 1, 100, 1],
  ['half of an odd amount goes up', 12_345, 1, 2, 6_173],
  ['20 % of $32.68 (the federal coinsurance of a knee film)', 3_268, 2_000, 10_000, 654],
  ['2 % of $26.14 (sequestration)', 2_614, 200, 10_000, 52],
  ['nothing of anything', 0, 1, 3, 0],
])('%s', (_, amount, n, d, cents) => {
  expect(share(amount, n, d)).toBe(cents);
});

test('never off by more than half a cent, for any amount and share', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 20_000 }), (cents, bps) => {
      const exact = cents * bps;
      expect(Math.abs(shareBps(cents, bps) * 10_000 - exact)).toBeLessThanOrEqual(5_000);
    }),
  );
});

test.each([
  ['a negative amount: a reversal copies, it does not compute', -1, 1, 2],
  ['a negative part', 1, -1, 2],
  ['parts of nothing', 1, 1, 0],
  ['parts of less than nothing', 1, 1, -2],
])('refuses %s', (_, amount, n, d) => {
  expect(() => share(amount, n, d)).toThrow('must not be negative');
});

test('the sum of nothing is zero', () => {
  expect(sumCents([])).toBe(0);
});
