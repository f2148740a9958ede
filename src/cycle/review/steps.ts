// The steps of the review that look at single lines, in their order: 3 to 12 alone, the rest of 12 and 13 beside the others, 14 by the policies (facts a.4).

import { authorization, authorizationUsedUp } from './authorization.ts';
import { benefit } from './benefit.ts';
import { bundled, companionMissing } from './bundling.ts';
import { codeConsistency } from './codeConsistency.ts';
import { codeValidity } from './codeValidity.ts';
import { completeness } from './completeness.ts';
import { priorDenial } from './coordination.ts';
import { coverageInForce } from './coverageInForce.ts';
import { duplicate, repeatedOnClaim } from './duplicate.ts';
import { insideGlobalPeriod } from './globalPeriod.ts';
import { medicalNecessity } from './medicalNecessity.ts';
import { network } from './network.ts';
import { doneAlready } from './partsDone.ts';
import { providerOnFile } from './provider.ts';
import { notDocumented } from './records.ts';
import type { LineStep, Refusal, Review, ReviewLine } from './review.ts';
import { rightPayer } from './rightPayer.ts';
import { timelyFiling } from './timelyFiling.ts';
import { overUnits } from './units.ts';
import { ownCodeExists } from './unlisted.ts';

/** Steps 3 to 12, and what fell at an earlier payer: each line walks them alone and takes the first reason it meets. */
const ALONE: readonly LineStep[] = [
  coverageInForce, // step 3
  rightPayer, // 4
  duplicate, // 5
  timelyFiling, // 6
  providerOnFile, // 7
  completeness, // 8
  codeValidity, // 9
  codeConsistency, // 10
  benefit, // 11
  network, // 11
  authorization, // 12
  priorDenial, // 17: nothing to coordinate where the first payer's denial is to be mended there
];

/** The lines a line is looked at with: those that stand, and those of them that stand at step 14, too. What falls there is no column 1 and bundles nobody (facts c.4). */
export interface Beside {
  readonly standing: readonly ReviewLine[];
  readonly payable: readonly ReviewLine[];
}

/** The units of step 12, and step 13: asked of a line together with the others. */
const TOGETHER: readonly ((review: Review, beside: Beside, line: ReviewLine) => Refusal | null)[] = [
  (review, { standing }, line) => authorizationUsedUp(review, standing, line), // step 12
  (review, { standing }, line) => repeatedOnClaim(review, standing, line), // 5, which needs the lines before this one
  (review, { payable }, line) => bundled(review, payable, line), // 13, as those that follow
  (review, { payable }, line) => insideGlobalPeriod(review, payable, line),
  (review, { standing }, line) => companionMissing(review, standing, line),
  (review, { standing }, line) => overUnits(review, standing, line),
  (review, { payable }, line) => doneAlready(review, payable, line),
  (review, _, line) => ownCodeExists(review, line),
  (review, _, line) => notDocumented(review, line), // 14, from a note already read
];

/** The first reason a line meets alone; null where it goes on. */
export function firstAlone(review: Review, line: ReviewLine): Refusal | null {
  for (const step of ALONE) {
    const found = step(review, line);
    if (found) return found;
  }
  return null;
}

/** The first reason a line meets beside the others; null where it goes on. */
export function firstTogether(review: Review, beside: Beside, line: ReviewLine): Refusal | null {
  for (const step of TOGETHER) {
    const found = step(review, beside, line);
    if (found) return found;
  }
  return null;
}

/** Every reason a line meets from step 3 to 14, in order, one of each kind: what a payer that reports all has found (facts a.4). */
export function everyReason(review: Review, beside: Beside, line: ReviewLine): readonly Refusal[] {
  const found = [
    ...ALONE.map((step) => step(review, line)),
    ...TOGETHER.map((step) => step(review, beside, line)),
    medicalNecessity(review, line),
  ].filter((one) => one !== null);
  return found.filter((one, at) => found.findIndex((other) => other.reason.carc === one.reason.carc) === at);
}
