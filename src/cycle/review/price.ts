// Step 15: from the fee schedule to the allowed amount of each line, in the steps of facts d.1, each rounded to the cent.

import { coversOn } from '../care/coverage.ts';
import { type Cents, shareBps } from '../money.ts';
import { rankLines } from './daysWork.ts';
import type { PriceStep } from './determination.ts';
import { feeOf, nonParticipation, step } from './fee.ts';
import type { LevelReduction } from './levelOfService.ts';
import { leftByOtherSide } from './otherSide.ts';
import type { Ranked } from './ranking.ts';
import type { Review, ReviewLine } from './review.ts';

/** A line with its money before anybody's share. */
export interface PricedLine {
  readonly line: ReviewLine;
  readonly fee: Cents; // F of facts d.1: contract amount with modifiers, units and sides
  readonly levelFee: Cents; // the same for the level that is paid; equal to `fee` where no level was cut
  readonly ranked: Cents; // R: after the rules for several services of a day
  readonly discount: Cents; // agreed discount (131), taken off before `allowed`
  readonly allowed: Cents;
  readonly limit: Cents | null; // the most the patient may be billed for an unassigned line; null where assignment was taken
  readonly capitated: boolean; // in the monthly sum, price zero
  readonly level: LevelReduction | null;
  readonly steps: readonly PriceStep[]; // how `allowed` came about
}

/** Prices the lines that stand; ranking looks at them together. */
export function priceLines(
  review: Review,
  lines: readonly ReviewLine[],
  reductions: ReadonlyMap<number, LevelReduction>,
): readonly PricedLine[] {
  const ranked = rankLines(review, lines);
  return ranked.map((one) => priceLine(review, ranked, one, reductions.get(one.line.index) ?? null));
}

function priceLine(review: Review, day: readonly Ranked[], ranked: Ranked, level: LevelReduction | null): PricedLine {
  const { line, fee } = ranked;
  const whole = feeOf(review, line, line.service);
  const lower = level ? feeOf(review, line, level.to) : null;
  const levelFee = lower ? Math.min(fee, lower.cents) : fee;
  const r = lower ? levelFee : ranked.cents;
  const steps = [...whole.steps, ...(lower ? [step('lowerLevel', levelFee)] : ranked.steps)];
  const { charge } = line.line;
  const most = r + leftByOtherSide(day, ranked);
  const capped = review.payer.pricing.lesserOfChargeAndFee ? Math.min(charge, most) : r;
  const bps = review.payer.pricing.agreedDiscountBps;
  const discount = shareBps(capped, bps);
  const allowed = { line, fee, levelFee, ranked: r, discount, allowed: capped - discount, level, capitated: isCapitated(review, line) };
  const last = capped < r ? [step('charge', capped)] : capped > r ? [step('bothCharges', capped)] : [];
  const agreed = discount > 0 ? [step('agreedDiscount', capped - discount, { bps })] : [];
  return { ...allowed, limit: limitingCharge(review, line, r), steps: [...steps, ...last, ...agreed] };
}

/** Without a participation agreement and without assignment: 115% of the fee, and never more than the charge (facts d.1). */
function limitingCharge(review: Review, { line, service }: ReviewLine, r: Cents): Cents | null {
  const terms = review.claim.assignment || mustTakeAssignment(review, line.from) ? null : nonParticipation(review, line.from, service);
  return terms && Math.min(line.charge, shareBps(r, terms.limitingChargeBps));
}

/**
 * Work of non-physicians, and of anybody for a patient whom the state covers too, is paid on assignment whatever box 27 says.
 * So are laboratory tests and drugs, which have no limiting charge (Claims Processing Manual ch. 1, mandatory assignment).
 */
function mustTakeAssignment({ provider, input }: Review, day: number): boolean {
  const states = new Set(input.payers.filter(({ kind }) => kind === 'medicaid').map(({ payerId }) => payerId));
  const covered = input.patient.coverages.some((cover) => states.has(cover.payer) && coversOn(cover, day, input.today));
  return (provider?.nonPhysician ?? false) || covered;
}

/** Visits in the payer's monthly sum: their family is listed at no price, and the policy page says why. */
function isCapitated(review: Review, { service }: ReviewLine): boolean {
  if (!service || !review.payer.quirks.some((quirk) => quirk.quirkId === 'capitated-visits')) return false;
  return review.payer.feeSchedule.familyPercentBps[service.family] === 0;
}
