// Step 10 at the equipment contractor: bought or rented, which month of the rental, and whether the policy's conditions are met (facts c.2, h.7, h.8).

import { conceptsOf } from '../coding/modifiers.ts';
import { type Refusal, type Review, type ReviewLine, reason, refuse, trace } from './review.ts';

const SOURCE = 'facts a.4 step 10, c.2';

/** 4 where a modifier of the item is missing or names another month of the rental, 151 beyond the last month. */
export function equipmentModifiers(review: Review, reviewed: ReviewLine): Refusal | null {
  const { line, service } = reviewed;
  if (review.payer.jurisdiction !== 'equipment' || !service) return null;
  const missing = service.modifiersNeeded.find((choice) => !choice.some((code) => line.modifiers.includes(code)));
  if (missing) {
    const values = { code: line.code, modifiers: missing.join(' or ') };
    return refuse(reason('CO', '4', 'N822'), trace('equipmentModifierMissing', 10, missing[0] ?? null, values, SOURCE));
  }
  return rentalMonth(review, reviewed);
}

/** Months of a capped rental: the first, the next two, and those up to the thirteenth, when the item is the patient's. */
const RENTAL: readonly { readonly concept: string; readonly first: number; readonly last: number }[] = [
  { concept: 'rentalFirstMonth', first: 1, last: 1 },
  { concept: 'rentalMonths2and3', first: 2, last: 3 },
  { concept: 'rentalLaterMonths', first: 4, last: 13 },
];

function rentalMonth(review: Review, { line, concepts }: ReviewLine): Refusal | null {
  const told = RENTAL.find(({ concept }) => concepts.has(concept));
  if (!told || !concepts.has('rental')) return null;
  const month = monthsRented(review, line.code, line.from) + 1;
  const values = { code: line.code, month };
  if (month > 13) return refuse(reason('CO', '151', 'N362'), trace('rentalEnded', 10, null, values, SOURCE));
  if (month >= told.first && month <= told.last) return null;
  return refuse(reason('CO', '4', 'N519'), trace('rentalMonth', 10, told.concept, values, SOURCE));
}

function monthsRented(review: Review, code: string, before: number): number {
  const { tables, patient } = review.input;
  const rented = (modifiers: readonly string[]) => conceptsOf(tables, modifiers).has('rental');
  const days = [
    ...review.history.filter((one) => one.state === 'paid' && one.code === code && rented(one.modifiers)).map((one) => one.from),
    ...patient.earlier.filter((one) => one.code === code && rented(one.modifiers)).map((one) => one.day),
  ];
  return new Set(days.filter((day) => day < before)).size;
}
