// Step 9: were procedure, modifiers and diagnoses valid on the day of service? Tables are read by that day, never by the day of sending (facts 0.7, a.4).

import { validOn } from '../coding/validity.ts';
import type { Day } from '../days.ts';
import { type LineStep, type Review, type ReviewLine, reason, refuse, trace } from './review.ts';

const SOURCE = 'facts a.4 step 9';

/** 181 procedure, 182 modifier, 146 diagnosis. */
export const codeValidity: LineStep = (review, reviewed) => {
  const { line, service } = reviewed;
  const { tables } = review.input;
  if (!service || !validOn(service, line.from)) {
    return refuse(reason('CO', '181', 'N56'), trace('procedureNotValid', 9, line.code, { code: line.code, day: line.from }, SOURCE));
  }
  const modifier = line.modifiers.find((code) => !validOn(tables.modifiers.get(code) ?? null, line.from));
  if (modifier !== undefined) {
    return refuse(reason('CO', '182', 'N519'), trace('modifierNotValid', 9, modifier, { modifier, day: line.from }, SOURCE));
  }
  const diagnosis = badDiagnosis(review, reviewed);
  if (diagnosis === null) return null;
  return refuse(reason('CO', '146', 'M76'), trace('diagnosisNotValid', 9, diagnosis, { diagnosis, day: line.from }, SOURCE));
};

/** A code the line points to that cannot be reported on its day; one that no line points to spoils every line. */
function badDiagnosis(review: Review, { line, pointed }: ReviewLine): string | null {
  const { diagnoses } = review.claim;
  const anywhere = new Set(review.lines.flatMap((one) => one.pointed));
  return diagnoses.find((code) => (pointed.includes(code) || !anywhere.has(code)) && !reportable(review, code, line.from)) ?? null;
}

function reportable(review: Review, code: string, day: Day): boolean {
  const diagnosis = review.input.tables.diagnoses.get(code) ?? null;
  return diagnosis?.billable === true && validOn(diagnosis, day);
}
