// How the tests of the review ask: a row, what the payer answers to each of its lines.

import type { Claim } from '../../../src/cycle/claim/claim.ts';
import { adjudicate } from '../../../src/cycle/review/adjudicate.ts';
import type { ReviewInput } from '../../../src/cycle/review/reviewInput.ts';
import { answerOf, type ClaimRow, claimOf, type Decided, decided, inputOf } from '../../casebook/desk.ts';

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

export const VISIT: ClaimRow = {
  patient: 'P28',
  provider: 'OKA',
  payer: 'blueriver-ppo',
  day: '2026-01-12',
  diagnoses: ['J02.9'],
  services: [{ code: 'W2734' }],
};
