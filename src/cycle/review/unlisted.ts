// Step 14, unlisted codes: a code that stands for what has none says nothing by itself, and is wrong where one exists (facts b.2 reason 189).

import type { Service } from '../tables.ts';
import { type Refusal, type Review, type ReviewLine, reason, refuse, trace } from './review.ts';

/** How the service table marks a code that stands for what has none. */
const UNLISTED = 'per claim note';

/** A code without a price of its own: the payer reads the note to learn what was done. */
export function isUnlisted(service: Service | null): boolean {
  return service?.unitBasis === UNLISTED;
}

/** 189 where the note on the desk shows something of the kind with a code of its own. */
export function ownCodeExists(review: Review, { line, service }: ReviewLine): Refusal | null {
  const shown = [...(review.input.recordReview?.services ?? [])];
  if (!isUnlisted(service) || shown.includes(line.code)) return null;
  const own = shown.find((code) => review.input.tables.services.get(code)?.family === service?.family);
  if (own === undefined) return null;
  return refuse(reason('CO', '189', 'N56'), trace('ownCodeExists', 14, own, { code: line.code, own }, 'facts a.4 step 14, b.2'));
}
