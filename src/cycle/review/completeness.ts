// Step 8: is everything on the line that the payer needs to decide? At the federal payer what is missing makes the line unprocessable (facts a.4 step 8).

import { isSingleDose } from '../coding/modifiers.ts';
import { type LineStep, type Refusal, type Review, type ReviewLine, reason, refuse, trace } from './review.ts';

const SOURCE = 'facts a.4 step 8';

const ORDERED: ReadonlySet<string> = new Set(['lab', 'panel', 'imaging', 'diagnostic']);

/** 16 with the remark that names what is absent. */
export const completeness: LineStep = (review, line) =>
  priorFigures(review, line) ??
  unitsAndCharge(review, line) ??
  diagnosis(review, line) ??
  orderingClinician(review, line) ??
  drugWaste(review, line);

/** 16 at this payer: with the remark for unprocessable lines where it uses one. */
function missing(review: Review, rarc: string, what: string, values: Readonly<Record<string, string | number>>): Refusal {
  const unprocessable = review.payer.corrections.unprocessableRemark;
  const found = trace('incomplete', 8, what, values, SOURCE);
  if (unprocessable === null || unprocessable === rarc) return refuse(reason('CO', '16', rarc), found);
  return refuse(reason('CO', '16', rarc), found, unprocessable);
}

/** A later payer needs the first one's answer, and figures that do not go beyond the charge. */
function priorFigures(review: Review, { line }: ReviewLine): Refusal | null {
  const { claim, payer } = review;
  if (claim.rank !== 2 || !payer.coordination.primaryRemittanceRequired) return null;
  const figures = claim.prior?.lines.find((prior) => prior.number === line.number);
  if (!figures) return missing(review, 'MA04', 'primaryRemittance', {});
  if (figures.paid + figures.patient + figures.contractual <= line.charge) return null;
  const sum = figures.paid + figures.patient + figures.contractual;
  return refuse(reason('OA', '129', 'N4'), trace('priorFiguresDisagree', 8, null, { sum, charge: line.charge }, SOURCE));
}

function unitsAndCharge(review: Review, { line }: ReviewLine): Refusal | null {
  if (line.units < 1) return missing(review, 'M53', 'units', { units: line.units });
  return line.charge < 0 ? missing(review, 'M79', 'charge', { charge: line.charge }) : null;
}

function diagnosis(review: Review, { pointed }: ReviewLine): Refusal | null {
  return pointed.length === 0 ? missing(review, 'M76', 'diagnosis', {}) : null;
}

/** The federal payer wants the clinician who ordered a test in box 17. */
function orderingClinician(review: Review, { line, service }: ReviewLine): Refusal | null {
  if (review.payer.corrections.unprocessableRemark === null || !service || review.claim.ordering) return null;
  if (service.kind !== 'test' || !ORDERED.has(service.category)) return null;
  return missing(review, 'N265', 'orderingClinician', { code: line.code });
}

/** Medicare-like payers want to know of each single-dose vial whether something was thrown away. */
function drugWaste(review: Review, { line, service, concepts }: ReviewLine): Refusal | null {
  if (!review.payer.kind.startsWith('medicare') || !service || !isSingleDose(service)) return null;
  if (concepts.has('drugWaste') || concepts.has('noDrugWaste')) return null;
  return missing(review, review.payer.corrections.unprocessableRemark ?? 'N822', 'drugWaste', { code: line.code });
}
