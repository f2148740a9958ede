// Interest on clean claims paid late, to the day and the cent (facts d.3).

import { expect, test } from 'vitest';
import type { Arrival } from '../../../src/cycle/claim/claim.ts';
import { lateInterest } from '../../../src/cycle/outcome/lateInterest.ts';
import { day, payerNamed } from '../../casebook/desk.ts';

type Case = readonly [name: string, received: string, paidOn: string, cents: number, bpsPerYear: number, interest: number];

test.each<Case>([
  // The days are those of the Medicare manual's section 80.2.2 (CMS, MM3557) and of codingahead.com; rates by the half-year.
  ['received 1 October, paid 31 October: in time', '1993-10-01', '1993-10-31', 100_000, 550, 0],
  ['paid after a fortnight: nothing is taken off for it', '1993-10-01', '1993-10-15', 100_000, 550, 0],
  ['a day later: one day', '1993-10-01', '1993-11-01', 100_000, 550, 15],
  ['received 1 March 2014, paid on the last day, 31 March', '2014-03-01', '2014-03-31', 100_000, 212, 0],
  ['ten days late at 2.12 %: $1,000 × 0.0212 × 10 ÷ 365', '2014-03-01', '2014-04-10', 100_000, 212, 58],
  ['counts to the day of payment: 365 days late is the whole rate', '2014-03-01', '2015-03-31', 100_000, 212, 2_120],
  ['half a cent goes up', '2014-03-01', '2014-04-01', 18_250, 100, 1],
  ['less than half goes down', '2014-03-01', '2014-04-01', 18_249, 100, 0],
  ['nothing was due', '2014-03-01', '2014-06-01', 0, 212, 0],
  ['less was due than before', '2014-03-01', '2014-06-01', -100, 212, 0],
])('%s', (_, received, paidOn, cents, interestBpsPerYear, interest) => {
  const terms = { ...payerNamed('lantern-b').promptPay, interestBpsPerYear };
  expect(lateInterest(terms, { medium: 'electronic', received: day(received) }, day(paidOn), cents)).toBe(interest);
});

// Where the days for paper are others than for a file, as states commonly have it (facts d.3).
test.each<[medium: Arrival['medium'], paidOn: string, interest: number]>([
  ['electronic', '2026-04-10', 274], // ten days after the thirtieth
  ['paper', '2026-04-15', 0],
  ['paper', '2026-04-16', 27],
])('a claim by %s of 1 March, paid on %s', (medium, paidOn, interest) => {
  const terms = { electronicDays: 30, paperDays: 45, interestBpsPerYear: 1_000 };
  expect(lateInterest(terms, { medium, received: day('2026-03-01') }, day(paidOn), 100_000)).toBe(interest);
});
