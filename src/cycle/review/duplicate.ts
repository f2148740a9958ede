// Step 5: has this payer had the same line before? (facts a.4 step 5)

import { conceptsOf } from '../coding/modifiers.ts';
import { type LineStep, type Review, type ReviewLine, reason, refuse, trace } from './review.ts';
import type { HistoryLine } from './reviewInput.ts';

const SOURCE = 'facts a.4 step 5';
/** A line that says it is a repeat or distinct is no copy. */
const TELLS_APART = [
  'repeatSameClinician',
  'repeatOtherClinician',
  'repeatLaboratory',
  'distinctService',
  'distinctEncounter',
  'distinctStructure',
  'distinctPractitioner',
  'distinctNonOverlapping',
];

/** 18 for an exact copy, and for a replacement without a good claim number at payers that read it as a second copy. */
export const duplicate: LineStep = (review, line) => {
  const { claim, payer } = review;
  if (claim.frequency !== '1' && review.original === null && payer.corrections.missingReferenceAnswer === 'deniedDuplicate') {
    return refuse(
      reason(payer.groupCodes.duplicate, '18', null),
      trace('replacementWithoutNumber', 5, 'corrections.missingReferenceAnswer', {}, SOURCE),
    );
  }
  const copy = review.history.find((earlier) => isCopy(review, line, earlier));
  if (!copy) return null;
  // As later payer a copy mostly means that the claim had come by crossover already.
  const remark = claim.prior ? 'N522' : null;
  return refuse(
    reason(payer.groupCodes.duplicate, '18', remark),
    trace('duplicate', 5, copy.claimNumber, { received: copy.received }, SOURCE),
  );
};

function isCopy(review: Review, { line, concepts }: ReviewLine, earlier: HistoryLine): boolean {
  if (review.claim.prior && !earlier.carriedPrior) return false;
  if (earlier.claim === review.claim.id) return false;
  const same =
    earlier.from === line.from &&
    earlier.code === line.code &&
    earlier.units === line.units &&
    earlier.charge === line.charge &&
    earlier.place === line.place &&
    earlier.renderingNpi === review.claim.renderingNpi;
  if (!same) return false;
  const had = conceptsOf(review.input.tables, earlier.modifiers);
  if (TELLS_APART.some((concept) => concepts.has(concept) && !had.has(concept))) return false;
  return sameSet(line.modifiers, earlier.modifiers);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
