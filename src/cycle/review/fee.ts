// Step 15, the fee: what the contract says for a line before the other services of the day are looked at (F of facts d.1).

import { type Bps, type Cents, share, shareBps } from '../money.ts';
import { adjustedUnits } from '../relativeValue.ts';
import type { Service } from '../tables.ts';
import type { PriceStep } from './determination.ts';
import type { Review, ReviewLine } from './review.ts';

/** An amount and how it came about. */
export interface Worked {
  readonly cents: Cents;
  readonly steps: readonly PriceStep[];
}

/** One step more: what came to bear, the figures it names, and the amount after it. */
export function step(what: string, cents: Cents, values: PriceStep['values'] = {}): PriceStep {
  return { what, values, cents };
}

/** The sum with one more step, which sets its amount. */
export function after(sum: Worked, next: PriceStep): Worked {
  return { cents: next.cents, steps: [...sum.steps, next] };
}

function times(sum: Worked, what: string, bps: Bps): Worked {
  return after(sum, step(what, shareBps(sum.cents, bps), { bps }));
}

/** Families priced by lists of their own and no clinician's work: neither the non-physician share (casebook MM-06) nor participation touches them. */
export const NOT_WORK: ReadonlySet<string> = new Set([
  'lab',
  'panel',
  'specimen',
  'drug',
  'vaccineProduct',
  'supply',
  'equipment',
  'ambulance',
]);

/** F of a line as `service`: fee for code and place, provider, components, split, reduction, units, both sides; each step rounded to the cent (facts d.1). */
export function feeOf(review: Review, line: ReviewLine, service: Service | null): Worked {
  if (!service) return { cents: 0, steps: [] };
  const ofCharge = shareOfCharge(review, service);
  if (ofCharge !== null) {
    const { charge } = line.line;
    return { cents: shareBps(charge, ofCharge), steps: [step('shareOfCharge', shareBps(charge, ofCharge), { charge, bps: ofCharge })] };
  }
  let fee = unitFee(review, line, service);
  for (const [what, bps] of providerShares(review, line, service)) fee = times(fee, what, bps);
  fee = component(line, service, fee);
  for (const [what, bps] of serviceShares(review, line, service)) fee = times(fee, what, bps);
  const { units } = line.line;
  if (units !== 1) fee = after(fee, step('units', fee.cents * units, { units }));
  return bothSides(review, line, service, fee);
}

/** Contracts by share of the charge, and codes the list has no fee for: by report, at a share of the charge. Null where a fee is named. */
function shareOfCharge({ payer }: Review, service: Service): Bps | null {
  const { feeSchedule, pricing } = payer;
  if (feeSchedule.exceptions.some((exception) => exception.code === service.code)) return null;
  if (feeSchedule.basedOn === 'charge') return feeSchedule.familyPercentBps[service.family] ?? feeSchedule.percentBps;
  return service.nonFacilityFeeCents === null ? pricing.byReportBps : null;
}

/** The contract's price of one unit in this place, before any modifier. */
function unitFee(review: Review, { line }: ReviewLine, service: Service): Worked {
  const { feeSchedule } = review.payer;
  const own = feeSchedule.exceptions.find((exception) => exception.code === service.code);
  if (own) return { cents: own.feeCents, steps: [step('ownPrice', own.feeCents)] };
  const facility = isFacility(review, line.place);
  const base = (facility ? service.facilityFeeCents : service.nonFacilityFeeCents) ?? 0;
  const { locality } = review.input.tables;
  const place = facility ? 'facility' : 'office';
  const made = service.relativeValues && {
    units: adjustedUnits(service.relativeValues, place, locality),
    factor: locality.conversionFactor,
  };
  const listed = { cents: base, steps: [step(`${place}Fee`, base, made ?? {})] };
  const family = service.kind === 'drug' ? undefined : feeSchedule.familyPercentBps[service.family];
  const bps = family ?? feeSchedule.percentBps;
  return bps === 10_000 ? listed : times(listed, family === undefined ? 'contractShare' : 'familyShare', bps);
}

/** Which of the two base fees a place has; for care at a distance the payer says which place it pays as. */
export function isFacility(review: Review, place: string): boolean {
  if (place === '02' || place === '10') {
    if (review.payer.telehealth.paidAs === 'sameAsOffice') return false;
    if (review.payer.telehealth.paidAs === 'sameAsFacility') return true;
  }
  return review.input.tables.places.get(place)?.facility ?? false;
}

type Shares = readonly (readonly [what: string, bps: Bps])[];

/** Who did it: without a participation agreement, as non-physician, as assistant or as one of two surgeons (facts d.1). */
function providerShares(review: Review, { line, concepts }: ReviewLine, service: Service): Shares {
  const { pricing } = review.payer;
  const shares: (readonly [string, Bps])[] = [];
  const terms = nonParticipation(review, line.from, service);
  if (terms) shares.push(['nonParticipating', terms.feeBps]);
  if (concepts.has('assistantNonPhysician')) return [...shares, ['assistantNonPhysician', pricing.assistantNonPhysicianBps]];
  if (review.provider?.nonPhysician && !NOT_WORK.has(service.category)) shares.push(['nonPhysician', pricing.nonPhysicianBps]);
  if (concepts.has('assistantSurgeon') || concepts.has('assistantNoResident'))
    shares.push(['assistantSurgeon', pricing.assistantPhysicianBps]);
  if (concepts.has('coSurgeon')) shares.push(['coSurgeon', pricing.coSurgeonEachBps]);
  return shares;
}

/**
 * The payer's terms for a clinician who is enrolled without a participation agreement on that day (facts d.1); null for all others,
 * and for laboratory, drugs and supplies, which the physicians' fee schedule does not price.
 */
export function nonParticipation(
  { payer, provider }: Review,
  day: number,
  service: Service | null,
): Review['payer']['pricing']['nonParticipation'] {
  if (NOT_WORK.has(service?.category ?? '')) return null;
  const outside = provider?.enrolment.some(
    (entry) =>
      entry.payer === payer.payerId &&
      entry.status === 'nonParticipating' &&
      (entry.from === null || day >= entry.from) &&
      (entry.to === null || day <= entry.to),
  );
  return outside ? payer.pricing.nonParticipation : null;
}

/** Reading and machine add up to the whole to the cent. */
function component({ concepts }: ReviewLine, service: Service, fee: Worked): Worked {
  const bps = service.professionalShareBps;
  if (bps === null) return fee;
  if (concepts.has('professionalComponent')) return times(fee, 'professionalComponent', bps);
  if (!concepts.has('technicalComponent')) return fee;
  return after(fee, step('technicalComponent', fee.cents - shareBps(fee.cents, bps), { bps: 10_000 - bps }));
}

/** How much of it was done: a part of the package, less than usual, or much more (facts c.2). */
function serviceShares({ payer, input }: Review, { concepts }: ReviewLine, service: Service): Shares {
  const { pricing } = payer;
  const shares: (readonly [string, Bps])[] = [];
  const split = service.globalSplitBps;
  if (split) {
    const [before, during, after] = split;
    if (concepts.has('surgeryOnly')) shares.push(['surgeryOnly', before + during]);
    else if (concepts.has('postOperativeOnly')) shares.push(['postOperativeOnly', after]);
    else if (concepts.has('preOperativeOnly')) shares.push(['preOperativeOnly', before]);
    else if (concepts.has('returnToOperatingRoom')) shares.push(['returnToOperatingRoom', during]);
  }
  if (concepts.has('reducedService')) shares.push(['reducedService', pricing.reducedServiceBps]);
  if (concepts.has('discontinued')) shares.push(['discontinued', pricing.discontinuedBps]);
  if (concepts.has('unusualWork') && input.recordReview?.unusualWork) shares.push(['unusualWork', pricing.unusualWorkBps]);
  return shares;
}

/** 50: one and a half for indicator 1, each side in full for 3, nothing more for 0 and 2 (facts d.5). Back in the operating room only the work itself counts. */
function bothSides({ payer }: Review, { concepts }: ReviewLine, service: Service, fee: Worked): Worked {
  if (!concepts.has('bilateral')) return fee;
  if (service.bilateralIndicator === '1') return times(fee, 'bothSides', payer.pricing.bilateralBps);
  return service.bilateralIndicator === '3' ? after(fee, step('bothSides', share(fee.cents, 2, 1), { bps: 20_000 })) : fee;
}
