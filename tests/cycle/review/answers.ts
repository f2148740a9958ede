// How the tests of the review ask: a row, what the payer answers to each of its lines.

import type { Authorization } from '../../../src/cycle/care/patient.ts';
import type { Claim } from '../../../src/cycle/claim/claim.ts';
import { adjudicate } from '../../../src/cycle/review/adjudicate.ts';
import type { Decided } from '../../../src/cycle/review/determination.ts';
import type { ReviewInput } from '../../../src/cycle/review/reviewInput.ts';
import { answerOf, type ClaimRow, claimOf, day, decided, inputOf, VISIT } from '../../casebook/desk.ts';

/** A named case: the row, what else stands on the claim, what else the payer knows, and the answer to each line. */
export type Case = readonly [name: string, row: ClaimRow, claim: Partial<Claim>, file: Partial<ReviewInput>, expected: readonly string[]];

/** The decision on a row; `claim` changes what stands on the claim, `file` what the payer knows. */
export function decide(row: ClaimRow, claim: Partial<Claim> = {}, file: Partial<ReviewInput> = {}): Decided {
  return decided(adjudicate(inputOf(row, { claim: { ...claimOf(row), ...claim }, ...file })));
}

/** One answer for each line: 'paid' or group, reason and remarks. */
export function answers(row: ClaimRow, claim: Partial<Claim> = {}, file: Partial<ReviewInput> = {}): readonly string[] {
  return decide(row, claim, file).lines.map(answerOf);
}

/** The rule that refused a line, for the cause trace. */
export function ruleOf(row: ClaimRow, claim: Partial<Claim> = {}, file: Partial<ReviewInput> = {}): string | null {
  return decide(row, claim, file).lines.find((line) => line.denied)?.trace?.rule ?? null;
}

export { VISIT };

/** A planned new knee, with the number of its permission. */
export const KNEE: ClaimRow = {
  ...VISIT,
  patient: 'P24',
  provider: 'LIN',
  place: '21',
  day: '2026-04-13',
  diagnoses: ['M17.11'],
  services: [{ code: 'Y4112', modifiers: ['RT'] }],
  claim: { authorization: 'BA-1' },
};

/** A day in the operating room of a federal member; the services come with the test. */
export const OPERATION: ClaimRow = {
  ...VISIT,
  patient: 'P30',
  payer: 'lantern-b',
  provider: 'HAD',
  place: '24',
  day: '2026-03-10',
  diagnoses: ['I10'],
  services: [],
};

/** A permission on file for a picture of the spine, changed in some of its parts. */
export function granted(over: Partial<Authorization> = {}): Partial<ReviewInput> {
  const one: Authorization = {
    kind: 'authorization',
    verdict: 'granted',
    provider: null,
    payer: 'blueriver-ppo',
    number: 'A-1',
    procedures: ['Z5834'],
    units: 1,
    from: day('2026-01-01'),
    to: day('2026-12-31'),
    late: false,
    onFile: true,
    ...over,
  };
  return { authorizations: [one] };
}
