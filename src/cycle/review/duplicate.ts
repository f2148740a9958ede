// Step 5: has this payer had the same line before? (facts a.4 step 5)

import { conceptsOf } from '../coding/modifiers.ts';
import { type LineStep, type Refusal, type Review, type ReviewLine, reason, refuse, trace } from './review.ts';
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

/** 18 for an exact copy, B13 for one of a paid line that differs in its charge alone, and 18 for a replacement without a good claim number at payers that read it as a second copy. */
export const duplicate: LineStep = (review, line) => {
  const { claim, payer } = review;
  if (claim.frequency !== '1' && review.original === null && payer.corrections.missingReferenceAnswer === 'deniedDuplicate') {
    return refuse(
      reason(payer.groupCodes.duplicate, '18', null),
      trace('replacementWithoutNumber', 5, 'corrections.missingReferenceAnswer', {}, SOURCE),
    );
  }
  const copy = review.history.find((earlier) => isCopy(review, line, earlier));
  if (!copy) return paidAlready(review, line);
  // As later payer a copy mostly means that the claim had come by crossover already.
  const remark = claim.prior ? 'N522' : null;
  return refuse(
    reason(payer.groupCodes.duplicate, '18', remark),
    trace('duplicate', 5, copy.claimNumber, { received: copy.received }, SOURCE),
  );
};

/** A suspect: all but the charge is that of a line that was paid (more units are judged by their limit). The payer believes that its payment settled this one too (facts a.4 step 5, b.2). */
function paidAlready(review: Review, line: ReviewLine): Refusal | null {
  const { charge } = line.line;
  const paid = review.history.find((earlier) => earlier.state === 'paid' && isCopy(review, line, { ...earlier, charge }));
  if (!paid) return null;
  return refuse(
    reason(review.payer.groupCodes.duplicate, 'B13', null),
    trace('paidAlready', 5, paid.claimNumber, { received: paid.received }, SOURCE),
  );
}

/** 18 for a line that says the same as one before it on the claim: done again wants 76, 77 or 91, another service its own sign (facts b.2, c.2). */
export function repeatedOnClaim(review: Review, standing: readonly ReviewLine[], reviewed: ReviewLine): Refusal | null {
  const { line, concepts } = reviewed;
  if (TELLS_APART.some((concept) => concepts.has(concept))) return null;
  const first = standing.find(
    ({ index, line: other }) => index < reviewed.index && sameService(line, other) && sameSet(line.modifiers, other.modifiers),
  );
  if (!first) return null;
  const found = trace('repeatedLine', 5, null, { code: line.code, first: first.line.number }, SOURCE);
  return refuse(reason(review.payer.groupCodes.duplicate, '18', null), found);
}

type Sameness = Pick<HistoryLine, 'from' | 'code' | 'units' | 'charge' | 'place'>;

function sameService(a: Sameness, b: Sameness): boolean {
  return a.from === b.from && a.code === b.code && a.units === b.units && a.charge === b.charge && a.place === b.place;
}

function isCopy(review: Review, { line, concepts }: ReviewLine, earlier: HistoryLine): boolean {
  if (review.claim.prior && !earlier.carriedPrior) return false;
  if (earlier.claim === review.claim.id) return false;
  if (!sameService(line, earlier) || earlier.renderingNpi !== review.claim.renderingNpi) return false;
  const had = conceptsOf(review.input.tables, earlier.modifiers);
  if (TELLS_APART.some((concept) => concepts.has(concept) && !had.has(concept))) return false;
  return sameSet(line.modifiers, earlier.modifiers);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
