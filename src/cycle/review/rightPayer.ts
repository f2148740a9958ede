// Step 4: is this the payer that answers for the service, and is it this payer's turn? (facts a.4, order of benefits d.6)

import { coversOn, isKnown } from '../care/coverage.ts';
import { inOrderOfBenefits, type OrderQuestion, ruleBetween } from '../care/orderOfBenefits.ts';
import type { Coverage } from '../care/patient.ts';
import type { Day } from '../days.ts';
import { findPayer } from '../payer.ts';
import { hasDocument, type LineStep, type Refusal, type Review, type ReviewLine, reason, refuse, trace } from './review.ts';

const SOURCE = 'facts a.4 step 4, d.6';

/** 109 wrong payer, 24 managed plan, 19, 20 and 21 injury payers, B9 hospice, 22 another payer goes first. */
export const rightPayer: LineStep = (review, line) =>
  equipmentContractor(review, line) ??
  managedPlan(review, line) ??
  otherCause(review, line) ??
  injury(review, line) ??
  hospice(review, line) ??
  otherFirst(review, line);

/** A program may leave equipment to a contractor of its own; each answers for its part alone, and supplies go with either (facts h.8). */
function equipmentContractor(review: Review, { line, service }: ReviewLine): Refusal | null {
  const { jurisdiction } = review.payer;
  if (!service || jurisdiction === 'all') return null;
  const theirs = service.category === 'equipment' ? 'equipment' : service.kind === 'supply' ? jurisdiction : 'professional';
  if (theirs === jurisdiction) return null;
  return refuse(
    reason(review.payer.groupCodes.wrongPayer, '109', 'N104'),
    trace('equipmentContractor', 4, null, { code: line.code }, SOURCE),
  );
}

/** A member of an Advantage plan has left the federal payer, whatever card is shown. */
function managedPlan(review: Review, { line }: ReviewLine): Refusal | null {
  if (review.payer.kind !== 'medicareFfs') return null;
  const plan = standing(review, line.from).find((cover) => kindOf(review, cover) === 'medicareAdvantage');
  if (!plan) return null;
  return refuse(reason('CO', '24', null), trace('managedPlan', 4, null, { plan: nameOf(review, plan) }, SOURCE));
}

/** An injury payer answers for its injury alone. */
function otherCause(review: Review, line: ReviewLine): Refusal | null {
  const only = review.coverage?.onlyFor ?? null;
  if (only === null || (boxed(review, only) && !unrelated(line))) return null;
  return refuse(review.payer.coordination.missingPrimary, trace('notTheInjury', 4, null, { cause: only }, SOURCE));
}

/** Work and car injuries go to their own payer; a yes in box 10 says so, and an injury code betrays a forgotten one. */
function injury(review: Review, line: ReviewLine): Refusal | null {
  if (review.coverage?.onlyFor) return null;
  const other = standing(review, line.line.from).find(
    (cover) => cover.onlyFor !== null && (boxed(review, cover.onlyFor) || line.pointed.some(isInjury)),
  );
  if (!other?.onlyFor || review.claim.prior?.payers.includes(other.payer) || isExhausted(review)) return null;
  const { carc } = INJURIES[other.onlyFor];
  const group = review.payer.groupCodes.otherPayerPrimary;
  return refuse(reason(group, carc, null), trace('injuryPayer', 4, null, { payer: nameOf(review, other) }, SOURCE));
}

/**
 * Care for the illness a hospice was chosen for is the hospice's. Paid here: what has nothing to do with it and says so (GW), and the clinician
 * the patient named, who is not paid by the hospice (GV).
 */
function hospice(review: Review, { line, pointed, concepts }: ReviewLine): Refusal | null {
  const chosen = review.input.patient.hospice;
  if (!review.payer.kind.startsWith('medicare') || !chosen || line.from < chosen.from) return null;
  const related = pointed.some((code) => chosen.illness.some((prefix) => code.startsWith(prefix)));
  if (concepts.has('unrelatedToHospice') && !related) return null;
  if (concepts.has('hospiceAttending') && review.provider !== null && review.provider.id === chosen.attending) return null;
  return refuse(reason(review.payer.groupCodes.hospice, 'B9', null), trace('hospice', 4, null, { from: chosen.from }, SOURCE));
}

/** The injury payer's letter says that its sum is gone: the health plan is then the first payer (payers.json, exhausted). */
function isExhausted(review: Review): boolean {
  return hasDocument(review, 'exhaustionLetter');
}

/** Another plan comes first by the order of benefits, and its answer is not on the claim. A claim sent as second without figures falls at step 8. */
function otherFirst(review: Review, { line }: ReviewLine): Refusal | null {
  if (review.coverage?.onlyFor) return null;
  const first = firstPayer(review, line.from);
  if (!first || first.payer === review.payer.payerId || sameProgram(review, first) || review.claim.prior || review.claim.rank > 1)
    return null;
  const own = standing(review, line.from).find((cover) => cover.payer === review.payer.payerId) ?? review.coverage;
  const rule = own ? ruleBetween(first, own, orderQuestion(review, line.from), standing(review, line.from)) : 'asWritten';
  const values = { payer: nameOf(review, first), rule };
  return refuse(review.payer.coordination.missingPrimary, trace('otherPayerFirst', 4, 'coordination.missingPrimary', values, SOURCE));
}

/** Two contractors of the federal program are one cover, not two that take turns. */
function sameProgram(review: Review, cover: Coverage): boolean {
  return review.payer.kind === 'medicareFfs' && kindOf(review, cover) === 'medicareFfs';
}

/** The cover that pays first on a day, injury claims left aside; null where there is none. */
function firstPayer(review: Review, day: Day): Coverage | null {
  return standing(review, day).find((cover) => cover.onlyFor === null) ?? null;
}

/** The patient's covers in force on a day, in their order of benefits, as far as anybody knew of them when the claim came. */
export function standing(review: Review, day: Day): readonly Coverage[] {
  const { patient, received } = review.input;
  const covers = patient.coverages.filter((cover) => coversOn(cover, day, received) && isKnown(cover, received));
  return inOrderOfBenefits(covers, orderQuestion(review, day));
}

function orderQuestion({ input }: Review, day: Day): OrderQuestion {
  return { patient: input.patient, day, payerOf: (id) => findPayer(input.payers, id) };
}

/** The reason that sends an injury away, and the box of the claim that should have said so (facts a.2, a.4). */
const INJURIES = {
  employment: { carc: '19', box: 'employmentRelated' },
  liability: { carc: '20', box: 'otherAccident' },
  auto: { carc: '21', box: 'autoRelated' },
} as const;

function boxed(review: Review, cause: keyof typeof INJURIES): boolean {
  return review.claim[INJURIES[cause].box];
}

function isInjury(code: string): boolean {
  return code.startsWith('S') || code.startsWith('T');
}

/** Chapters that no accident explains: a line that points to nothing else is no part of the injury claim. */
function unrelated({ pointed }: ReviewLine): boolean {
  return pointed.length > 0 && pointed.every((code) => 'CDEFIJKLNOPQ'.includes(code.charAt(0)));
}

function kindOf(review: Review, cover: Coverage): string | null {
  return findPayer(review.input.payers, cover.payer)?.kind ?? null;
}

function nameOf(review: Review, cover: Coverage): string {
  return findPayer(review.input.payers, cover.payer)?.name ?? cover.payer;
}
