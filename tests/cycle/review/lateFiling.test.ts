// What proves or excuses a late filing, payer by payer, to the day (facts a.5, b.2 row 29, d.4).

import { expect, test } from 'vitest';
import type { DocumentKind } from '../../../src/cycle/claim/claim.ts';
import { provenFiling } from '../../../src/cycle/review/lateFiling.ts';
import { day, payerNamed } from '../../casebook/desk.ts';

type Case = readonly [name: string, payer: string, received: string, proof: DocumentKind, proves: string, stands: string | null];
const VISIT = '2025-01-15';

test.each<Case>([
  ['an acceptance inside the limit re-dates the claim', 'quillmark', '2025-06-01', 'acceptedAcknowledgement', '2025-04-15', '2025-04-15'],
  ['one a day later does not', 'quillmark', '2025-06-01', 'acceptedAcknowledgement', '2025-04-16', null],
  ['our own report of sending proves nothing', 'quillmark', '2025-06-01', 'sentReport', '2025-01-16', null],
  [
    'another payer’s answer starts the days of a later payer',
    'blueriver-ppo',
    '2025-09-30',
    'primaryRemittance',
    '2025-07-02',
    '2025-09-30',
  ],
  ['and they end', 'blueriver-ppo', '2025-10-01', 'primaryRemittance', '2025-07-02', null],
  ['but not where the payer does not take it', 'quillmark', '2025-09-30', 'primaryRemittance', '2025-07-02', null],
  ['the federal payer gives no time for it', 'lantern-b', '2026-02-01', 'primaryRemittance', '2026-01-10', null],
  [
    'cover given back in time counts from its notice',
    'blueriver-ppo',
    '2026-01-01',
    'retroactiveEligibilityNotice',
    '2025-08-01',
    '2026-01-01',
  ],
  [
    'the federal payer excuses to the end of the sixth month',
    'lantern-b',
    '2026-07-31',
    'retroactiveEligibilityNotice',
    '2026-01-02',
    '2026-07-31',
  ],
  ['its last day moves off a weekend', 'lantern-b', '2026-06-01', 'retroactiveEligibilityNotice', '2025-11-20', '2026-06-01'],
  ['and off no working day', 'lantern-b', '2026-06-02', 'retroactiveEligibilityNotice', '2025-11-20', null],
  ['and not a day longer', 'lantern-b', '2026-08-01', 'retroactiveEligibilityNotice', '2026-01-31', null],
  ['its own error is an exception', 'lantern-b', '2026-04-30', 'federalErrorLetter', '2025-10-31', '2026-04-30'],
  ['so is the state taking its payment back', 'lantern-b', '2026-04-30', 'medicaidTakeBackLetter', '2025-10-01', '2026-04-30'],
  ['so is a plan that ended back in time', 'lantern-b', '2026-04-30', 'planTakeBackLetter', '2025-10-15', '2026-04-30'],
  ['a written reason is no exception there', 'lantern-b', '2026-04-30', 'writtenReasonableCause', '2026-04-01', null],
  ['the car insurer takes one', 'turnstone-auto', '2025-04-30', 'writtenReasonableCause', '2025-04-29', '2025-04-30'],
])('%s', (_, payer, received, kind, proves, stands) => {
  const claim = { serviceDay: day(VISIT), received: day(received) };
  expect(provenFiling(payerNamed(payer), claim, [{ kind, day: day(proves) }])).toBe(stands === null ? null : day(stands));
});
