// Step 15: from the fee schedule to the allowed amount of each line, in the steps of facts d.1, each rounded to the cent.

import { type Cents, share, shareBps } from '../money.ts';
import type { Service } from '../tables.ts';
import type { LevelReduction } from './levelOfService.ts';
import { rankedBySides } from './oneFeeBothSides.ts';
import type { Review, ReviewLine } from './review.ts';

/** A line with its money before anybody's share. */
export interface PricedLine {
  readonly line: ReviewLine;
  readonly fee: Cents; // F of facts d.1: contract amount with modifiers, units and sides
  readonly levelFee: Cents; // the same for the level that is paid; equal to `fee` where no level was cut
  readonly ranked: Cents; // R: after the rules for several services of a day
  readonly allowed: Cents;
  readonly capitated: boolean; // in the monthly sum, price zero
  readonly level: LevelReduction | null;
}

/** Families whose price is no clinician's work: the non-physician share does not touch them (casebook MM-06). */
const NOT_WORK: ReadonlySet<string> = new Set(['lab', 'panel', 'specimen', 'drug', 'vaccineProduct', 'supply', 'equipment', 'ambulance']);

/** Prices the lines that stand; ranking looks at them together. */
export function priceLines(
  review: Review,
  lines: readonly ReviewLine[],
  reductions: ReadonlyMap<number, LevelReduction>,
): readonly PricedLine[] {
  const fees = lines.map((line) => feeOf(review, line, line.service));
  const ranked = rankedBySides(review, lines, fees);
  return lines.map((line, at) => {
    const level = reductions.get(line.index) ?? null;
    const fee = fees[at] ?? 0;
    const levelFee = level ? Math.min(fee, feeOf(review, line, level.to)) : fee;
    const r = level ? levelFee : (ranked[at] ?? fee);
    const capped = review.payer.pricing.lesserOfChargeAndFee ? Math.min(line.line.charge, r) : r;
    return { line, fee, levelFee, ranked: r, allowed: capped, capitated: isCapitated(review, line), level };
  });
}

/** F: fee for code and place, provider, components, split, reduction, units, both sides. */
export function feeOf(review: Review, line: ReviewLine, service: Service | null): Cents {
  if (!service) return 0;
  let fee = unitFee(review, line, service);
  for (const bps of providerFactors(review, line, service)) fee = shareBps(fee, bps);
  fee = componentFee(line, service, fee);
  for (const bps of serviceFactors(review, line, service)) fee = shareBps(fee, bps);
  return bothSides(review, line, service, fee * line.line.units);
}

/** The contract's price of one unit in this place, before any modifier. */
export function unitFee(review: Review, { line }: ReviewLine, service: Service): Cents {
  const { feeSchedule } = review.payer;
  const own = feeSchedule.exceptions.find((exception) => exception.code === service.code);
  if (own) return own.feeCents;
  const base = (isFacility(review, line.place) ? service.facilityFeeCents : service.nonFacilityFeeCents) ?? 0;
  const family = service.kind === 'drug' ? undefined : feeSchedule.familyPercentBps[service.family];
  return shareBps(base, family ?? feeSchedule.percentBps);
}

/** Which of the two base fees a place has; for care at a distance the payer says which place it pays as. */
export function isFacility(review: Review, place: string): boolean {
  if (place === '02' || place === '10') {
    if (review.payer.telehealth.paidAs === 'sameAsOffice') return false;
    if (review.payer.telehealth.paidAs === 'sameAsFacility') return true;
  }
  return review.input.tables.places.get(place)?.facility ?? false;
}

function providerFactors(review: Review, { concepts }: ReviewLine, service: Service): readonly number[] {
  const { pricing } = review.payer;
  if (concepts.has('assistantNonPhysician')) return [pricing.assistantNonPhysicianBps];
  const factors: number[] = [];
  if (review.provider?.nonPhysician && !NOT_WORK.has(service.category)) factors.push(pricing.nonPhysicianBps);
  if (concepts.has('assistantSurgeon') || concepts.has('assistantNoResident')) factors.push(pricing.assistantPhysicianBps);
  if (concepts.has('coSurgeon')) factors.push(pricing.coSurgeonEachBps);
  return factors;
}

/** Reading and machine add up to the whole to the cent. */
function componentFee({ concepts }: ReviewLine, service: Service, fee: Cents): Cents {
  if (service.professionalShareBps === null) return fee;
  const reading = shareBps(fee, service.professionalShareBps);
  if (concepts.has('professionalComponent')) return reading;
  return concepts.has('technicalComponent') ? fee - reading : fee;
}

function serviceFactors(review: Review, { concepts }: ReviewLine, service: Service): readonly number[] {
  const { pricing } = review.payer;
  const factors: number[] = [];
  const split = service.globalSplitBps;
  if (split) {
    const [before, during, after] = split;
    if (concepts.has('surgeryOnly')) factors.push(before + during);
    else if (concepts.has('postOperativeOnly')) factors.push(after);
    else if (concepts.has('preOperativeOnly')) factors.push(before);
    else if (concepts.has('returnToOperatingRoom')) factors.push(during);
  }
  if (concepts.has('reducedService')) factors.push(pricing.reducedServiceBps);
  if (concepts.has('discontinued')) factors.push(pricing.discontinuedBps);
  return factors;
}

/** 50: one and a half for indicator 1, each side in full for 3, nothing more for 0 and 2 (facts d.5). */
function bothSides(review: Review, { concepts }: ReviewLine, service: Service, fee: Cents): Cents {
  if (!concepts.has('bilateral')) return fee;
  if (service.bilateralIndicator === '1') return shareBps(fee, review.payer.pricing.bilateralBps);
  return service.bilateralIndicator === '3' ? share(fee, 2, 1) : fee;
}

/** Visits in the payer's monthly sum: their family is listed at no price, and the policy page says why. */
function isCapitated(review: Review, { service }: ReviewLine): boolean {
  if (!service || !review.payer.quirks.some((quirk) => quirk.quirkId === 'capitated-visits')) return false;
  return review.payer.feeSchedule.familyPercentBps[service.family] === 0;
}
