// RT and LT on two lines of one code: together they earn what one line with 50 would (facts d.5, bilateral indicators 0, 1 and 2).

import { type Cents, shareBps } from '../money.ts';
import { step } from './fee.ts';
import type { Ranked } from './ranking.ts';
import type { Review, ReviewLine } from './review.ts';

/** Two sides of one service; lines that say they are distinct stand for themselves, and indicator 3 pays each side in full. */
function areSides(a: ReviewLine, b: ReviewLine): boolean {
  if (a.line.code !== b.line.code || !['0', '1', '2'].includes(a.service?.bilateralIndicator ?? '')) return false;
  const distinct = [a, b].some(({ concepts }) => [...concepts].some((concept) => concept.startsWith('distinct')));
  const sides = (one: ReviewLine, other: ReviewLine) => one.concepts.has('right') && other.concepts.has('left');
  return !distinct && (sides(a, b) || sides(b, a));
}

/** The first side of a second one: the dearer line, of equals the one that stands first. Null for a line that is no second side. */
export function firstSideOf(day: readonly Ranked[], one: Ranked): Ranked | null {
  const at = day.indexOf(one);
  const before = (other: Ranked, index: number) => other.fee > one.fee || (other.fee === one.fee && index < at);
  return day.find((other, index) => areSides(other.line, one.line) && before(other, index)) ?? null;
}

/** The second side adds what both together bring beyond the first: half as much again for indicator 1, nothing for 0 and 2. */
export function secondSide({ payer }: Review, day: readonly Ranked[]): readonly Ranked[] {
  return day.map((one) => {
    if (!firstSideOf(day, one)) return one;
    const bps = one.line.service?.bilateralIndicator === '1' ? payer.pricing.bilateralBps - 10_000 : 0;
    const next = step('secondSide', shareBps(one.cents, bps), { bps });
    return { ...one, cents: next.cents, steps: [...one.steps, next] };
  });
}

/** What a side may have beside its own R: the charge is compared for both sides together, so one side has what the other's charge leaves over. */
export function leftByOtherSide(lines: readonly Ranked[], one: Ranked): Cents {
  const other = lines.find((each) => each !== one && each.line.line.from === one.line.line.from && areSides(each.line, one.line));
  return other ? Math.max(0, other.cents - other.line.line.charge) : 0;
}
