// RT and LT on two lines of a code whose fee knows no second side (facts d.5, bilateral indicators 0 and 2): the two lines earn one fee.

import type { Cents } from '../money.ts';
import { rankedFees } from './ranking.ts';
import type { Review, ReviewLine } from './review.ts';

/** R of each line. Such a pair ranks once, at its first line; the second has what the charge of the first leaves of that. */
export function rankedBySides(review: Review, lines: readonly ReviewLine[], fees: readonly Cents[]): readonly Cents[] {
  const first = lines.map((line, at) => lines.findIndex((other, index) => index < at && isOtherSide(other, line)));
  const isSecond = (at: number) => (first[at] ?? -1) >= 0;
  const ranked = rankedFees(
    review,
    lines,
    fees.map((fee, at) => (isSecond(at) ? 0 : fee)),
  );
  return ranked.map((own, at) => {
    if (!isSecond(at)) return own;
    const earned = ranked[first[at] ?? 0] ?? 0;
    const charged = lines[first[at] ?? 0]?.line.charge ?? 0;
    return review.payer.pricing.lesserOfChargeAndFee ? Math.max(0, earned - charged) : 0;
  });
}

/** Two sides of one service on one day; lines that say they are distinct stand for themselves. */
function isOtherSide(a: ReviewLine, b: ReviewLine): boolean {
  if (a.line.code !== b.line.code || a.line.from !== b.line.from || !['0', '2'].includes(b.service?.bilateralIndicator ?? '')) return false;
  if ([a, b].some(({ concepts }) => [...concepts].some((concept) => concept.startsWith('distinct')))) return false;
  return (a.concepts.has('right') && b.concepts.has('left')) || (a.concepts.has('left') && b.concepts.has('right'));
}
