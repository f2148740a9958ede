// Step 5: has this payer had the same line before? (facts a.4 step 5)

import { conceptsOf } from '../coding/modifiers.ts';
import type { Wanted } from './determination.ts';
import { hasDocument, type LineStep, type Refusal, type Review, type ReviewLine, reason, refuse, trace } from './review.ts';
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

/** 18 for an exact copy, and for a replacement without a good claim number at payers that read it as a second copy; a suspect is answered once the note was read. */
export const duplicate: LineStep = (review, line) => {
  const { claim, payer } = review;
  if (claim.frequency !== '1' && review.original === null && payer.corrections.missingReferenceAnswer === 'deniedDuplicate') {
    return refuse(
      reason(payer.groupCodes.duplicate, '18', null),
      trace('replacementWithoutNumber', 5, 'corrections.missingReferenceAnswer', {}, SOURCE),
    );
  }
  const copy = review.history.find((earlier) => isCopy(review, line, earlier));
  if (!copy) return suspectRefusal(review, line);
  // As later payer a copy mostly means that the claim had come by crossover already.
  const remark = claim.prior ? 'N522' : null;
  return refuse(
    reason(payer.groupCodes.duplicate, '18', remark),
    trace('duplicate', 5, copy.claimNumber, { received: copy.received }, SOURCE),
  );
};

interface Suspect {
  readonly line: ReviewLine;
  readonly wanted: Wanted;
}

/** Those of these lines that are like one on file and were not yet held against the note: they are neither paid nor denied, the payer asks (facts a.4 step 5). */
export function suspectsAmong(review: Review, standing: readonly ReviewLine[]): readonly Suspect[] {
  if (hasDocument(review, 'note')) return [];
  return standing.flatMap((line) => {
    const suspect = suspectOf(review, line);
    if (!suspect) return [];
    const like = { code: line.line.code, received: suspect.received };
    return [{ line, wanted: { document: 'note', beside: [], trace: trace('suspectDuplicate', 5, suspect.claimNumber, like, SOURCE) } }];
  });
}

/** The line of which this one may be a copy: all but the units or the charge is the same. Null where nothing is like it, or the copy is exact. */
function suspectOf(review: Review, line: ReviewLine): HistoryLine | null {
  const { units, charge } = line.line;
  return review.history.find((earlier) => isCopy(review, line, { ...earlier, units, charge })) ?? null;
}

/** What becomes of a suspect: paid where the note shows the units of both, else B13 beside a paid line and 18 beside any other; the same where the note never came. */
function suspectRefusal(review: Review, line: ReviewLine): Refusal | null {
  const suspect = suspectOf(review, line);
  const read = hasDocument(review, 'note');
  if (!suspect || !(read || review.input.recordsOverdue) || (read && showsBoth(review, line, suspect))) return null;
  const paid = suspect.state === 'paid';
  return refuse(
    reason(review.payer.groupCodes.duplicate, paid ? 'B13' : '18', null),
    trace(paid ? 'paidAlready' : 'receivedAlready', 5, suspect.claimNumber, { received: suspect.received }, SOURCE),
  );
}

/** Whether the note documents as many units as both lines bill; nobody counted them where an audit compares otherwise. */
function showsBoth({ input: { recordReview } }: Review, { line }: ReviewLine, suspect: HistoryLine): boolean {
  if (!recordReview?.units) return recordReview !== null;
  return (recordReview.units.get(line.code) ?? 0) >= line.units + suspect.units;
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
