// Step 8, the fields of the whole claim: what is wrong there takes every line with it (facts a.4, how far each failure reaches).

import { sumCents } from '../money.ts';
import { missing } from './completeness.ts';
import type { Refusal, Review } from './review.ts';

/** 16 for a total that is not the sum, where the payer's door lets it through; null where the claim as a whole is complete. */
export function claimFields(review: Review): Refusal | null {
  const { total, lines } = review.claim;
  const sum = sumCents(lines.map((line) => line.charge));
  return total === sum ? null : missing(review, 'M79', 'total', { total, sum });
}
