// Step 8: is everything on the line that the payer needs to decide? At the federal payer what is missing makes the line unprocessable (facts a.4 step 8).

import { FACILITY_PLACES } from '../claim/edits.ts';
import { isLaboratoryTest } from '../claim/lineFields.ts';
import { isSingleDose } from '../coding/modifiers.ts';
import { sumCents } from '../money.ts';
import { askedOf } from './provider.ts';
import { type LineStep, type Refusal, type Review, type ReviewLine, reason, refuse, trace } from './review.ts';

const SOURCE = 'facts a.4 step 8';

/** 16 with the remark that names what is absent. */
export const completeness: LineStep = (review, line) =>
  priorFigures(review, line) ??
  unitsAndCharge(review, line) ??
  diagnosis(review, line) ??
  facility(review, line) ??
  orderingClinician(review, line) ??
  laboratoryNumber(review, line) ??
  drugCode(review, line) ??
  drugWaste(review, line);

/** 16 at this payer: with the remark for unprocessable lines where it uses one. */
function missing(review: Review, rarc: string, what: string, values: Readonly<Record<string, string | number>>): Refusal {
  const unprocessable = review.payer.corrections.unprocessableRemark;
  const found = trace('incomplete', 8, what, values, SOURCE);
  if (unprocessable === null || unprocessable === rarc) return refuse(reason('CO', '16', rarc), found);
  return refuse(reason('CO', '16', rarc), found, unprocessable);
}

/**
 * Step 8 for the whole claim, which takes every line with it (facts a.4, how far a failure reaches): a later payer that sees no earlier answer
 * at all, and a total that is not the sum, where the payer's door let it through.
 */
export function claimFields(review: Review): Refusal | null {
  const { claim, payer } = review;
  const blank = claim.rank > 1 && claim.prior === null && payer.coordination.primaryRemittanceRequired;
  if (blank) return missing(review, 'MA04', 'primaryRemittance', {});
  const sum = sumCents(claim.lines.map((line) => line.charge));
  return claim.total === sum ? null : missing(review, 'M79', 'total', { total: claim.total, sum });
}

/** A later payer needs the first one's answer, and figures that add up to the charge. */
function priorFigures(review: Review, { line }: ReviewLine): Refusal | null {
  const { claim, payer } = review;
  if (claim.rank === 1 || !payer.coordination.primaryRemittanceRequired) return null;
  const figures = claim.prior?.lines.find((prior) => prior.number === line.number);
  if (!figures) return missing(review, 'MA04', 'primaryRemittance', {});
  const sum = figures.paid + figures.patient + figures.contractual;
  if (sum === line.charge) return null;
  return refuse(reason('OA', '129', 'N4'), trace('priorFiguresDisagree', 8, null, { sum, charge: line.charge }, SOURCE));
}

function unitsAndCharge(review: Review, { line }: ReviewLine): Refusal | null {
  if (line.units < 1) return missing(review, 'M53', 'units', { units: line.units });
  return line.charge < 0 ? missing(review, 'M79', 'charge', { charge: line.charge }) : null;
}

function diagnosis(review: Review, { pointed }: ReviewLine): Refusal | null {
  return pointed.length === 0 ? missing(review, 'M76', 'diagnosis', {}) : null;
}

/** Work under another roof names it in box 32. */
function facility(review: Review, { line }: ReviewLine): Refusal | null {
  if (review.claim.facility !== null || !FACILITY_PLACES.has(line.place)) return null;
  return missing(review, 'MA114', 'facility', { place: line.place });
}

/** Who ordered a test or equipment, or sent for therapy, stands in box 17: number and name, at payers that want it (facts b.2, row 16). */
function orderingClinician(review: Review, { line, service }: ReviewLine): Refusal | null {
  const asked = service ? askedOf(review, service) : null;
  if (asked === null || !review.payer.lineFields.orderingClinician) return null;
  const { ordering } = review.claim;
  const [number, name] = asked === 'ordered' ? ['N265', 'N264'] : ['N286', 'N285'];
  if (!ordering || ordering.npi.trim() === '') return missing(review, number, 'orderingClinician', { code: line.code });
  return ordering.name.trim() === '' ? missing(review, name, 'orderingClinician', { code: line.code }) : null;
}

/** The number of the laboratory's certificate, with laboratory tests. */
function laboratoryNumber(review: Review, { line, service }: ReviewLine): Refusal | null {
  if (!review.payer.lineFields.laboratoryNumber || !service || !isLaboratoryTest(service)) return null;
  return (review.claim.laboratory ?? '').trim() === '' ? missing(review, 'MA120', 'laboratoryNumber', { code: line.code }) : null;
}

/** The package a drug came from, in eleven digits. */
function drugCode(review: Review, { line, service }: ReviewLine): Refusal | null {
  if (!review.payer.lineFields.drugCode || service?.kind !== 'drug') return null;
  return line.drug && /^\d{11}$/.test(line.drug.ndc) ? null : missing(review, 'M119', 'drugCode', { code: line.code });
}

/** Medicare-like payers want to know of each single-dose vial whether something was thrown away. */
function drugWaste(review: Review, { index, line, service, concepts }: ReviewLine): Refusal | null {
  if (!review.payer.kind.startsWith('medicare') || !service || !isSingleDose(service)) return null;
  if (concepts.has('drugWaste') || concepts.has('noDrugWaste')) return null;
  const told = review.lines.some((other) => other.index !== index && other.line.code === line.code && other.concepts.has('drugWaste'));
  if (told) return null; // what was given stands alone, what was thrown away on a line of its own (facts c.5)
  return missing(review, review.payer.corrections.unprocessableRemark ?? 'N822', 'drugWaste', { code: line.code });
}
