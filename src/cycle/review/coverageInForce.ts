// Step 3: was the cover in force on the day of service? Before its start, after its end, or in a lapse (facts a.4).

import { coversOn, endOnFile } from '../care/coverage.ts';
import type { Coverage } from '../care/patient.ts';
import { type LineStep, reason, refuse, trace } from './review.ts';

const SOURCE = 'facts a.4 step 3';

/** 26 before cover began, 200 in a gap, 27 after it ended; judged by the member file of the day the claim came. */
export const coverageInForce: LineStep = (review, { line }) => {
  const { received } = review.input;
  if (review.known.length === 0 || review.known.some((cover) => coversOn(cover, line.from, received))) return null;
  const group = review.payer.groupCodes.inactiveCoverage;
  const lapse = review.known.find((cover) => cover.gaps.some((gap) => line.from >= gap.from && line.from <= gap.to));
  if (lapse) return refuse(reason(group, '200', 'N30'), trace('coverageLapse', 3, null, { day: line.from }, SOURCE));
  const ended = latestEnd(review.known, received);
  if (ended !== null && ended < line.from) {
    return refuse(reason(group, '27', 'N30'), trace('coverageEnded', 3, null, { day: line.from, ended }, SOURCE));
  }
  const began = review.known[0]?.from ?? line.from;
  return refuse(reason(group, '26', 'N30'), trace('coverageNotBegun', 3, null, { day: line.from, began }, SOURCE));
};

function latestEnd(covers: readonly Coverage[], received: number): number | null {
  let latest: number | null = null;
  for (const cover of covers) {
    const end = endOnFile(cover, received);
    if (end !== null && (latest === null || end > latest)) latest = end;
  }
  return latest;
}
