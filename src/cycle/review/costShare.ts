// Step 16: the member's part of each allowed amount: copay, deductible, coinsurance and the yearly ceiling (facts d.2).

import { leftOfYear } from '../care/coverage.ts';
import type { Day } from '../days.ts';
import { type Bps, type Cents, shareBps } from '../money.ts';
import type { Plan } from '../plan.ts';
import type { Service } from '../tables.ts';
import { copayKind, isPreventive, PT_COINSURANCE_BPS } from './benefitKinds.ts';
import { limitsOf, sanctionedFor } from './hospitalStay.ts';
import { costsAsOutside } from './network.ts';
import type { Review, ReviewLine } from './review.ts';

/** What the patient owes of one line. */
export interface CostShare {
  readonly deductible: Cents;
  readonly copay: Cents;
  readonly coinsurance: Cents;
}

/** What is left of the yearly sums while the lines of a claim are worked through in order. */
export interface Running {
  deductible: Cents;
  familyDeductible: Cents;
  outOfPocket: Cents;
  familyOutOfPocket: Cents;
  package: Cents | null; // left of an agreed price for the whole stay; null: priced head by head
  subLimit: Cents | null; // left of what the policy admits for this illness; null: no such limit
  sanctioned: Cents | null; // left of the sum the payer permitted for the stay; null: it permits services
  readonly paid: Record<string, Cents>;
  readonly copays: { readonly day: Day; readonly npi: string; readonly kind: string; cents: Cents }[];
}

export const NOTHING_OWED: CostShare = { deductible: 0, copay: 0, coinsurance: 0 };

/** The sums as the payer has counted them before this claim. */
export function startRunning(review: Review): Running {
  const { deductible, familyDeductible, outOfPocket, familyOutOfPocket, paid, copayTaken } = review.input.accumulators;
  const copays = copayTaken.map((taken) => ({ ...taken, kind: 'visit' }));
  return {
    deductible,
    familyDeductible,
    outOfPocket,
    familyOutOfPocket,
    ...limitsOf(review),
    sanctioned: sanctionedFor(review),
    paid: { ...paid },
    copays,
  };
}

/** The patient's share of `allowed` on one line. Takes nothing from the running sums: see `consume`. */
export function costShare(review: Review, line: ReviewLine, allowed: Cents, running: Running): CostShare {
  const { plan } = review;
  if (!plan || !line.service) return NOTHING_OWED;
  if (costsAsOutside(review, line)) return outside(plan, allowed, running);
  if (isFree(review, line, line.service)) return NOTHING_OWED;
  const kind = plan.copayMode === 'none' ? null : copayKind(review, line, line.service, plan);
  const copayLeft = kind === null ? 0 : copayLeftFor(review, line, kind, plan, running);
  const rate = coinsuranceRate(review, line, plan);
  const deductibleLeft = line.concepts.has('screeningBecameTreatment') ? 0 : leftOfYear(plan, running).deductible;
  return cap(split(plan, kind !== null, allowed, copayLeft, deductibleLeft, rate), leftOfYear(plan, running).outOfPocket);
}

/** Outside the network: deductible and the higher share, no copay instead of them, nothing free, no ceiling (facts d.0, d.2). */
function outside(plan: Plan, allowed: Cents, running: Running): CostShare {
  const deductible = Math.min(allowed, leftOfYear(plan, running).deductible);
  return { deductible, copay: 0, coinsurance: shareBps(allowed - deductible, plan.outOfNetworkCoinsuranceBps ?? 0) };
}

/** The orders of facts d.2: a copay instead of, before or after the deductible. */
function split(plan: Plan, hasCopay: boolean, allowed: Cents, copayLeft: Cents, deductibleLeft: Cents, rate: Bps): CostShare {
  const copay = Math.min(copayLeft, allowed);
  if (hasCopay && plan.copayMode === 'replaces') return { deductible: 0, copay, coinsurance: 0 };
  if (hasCopay && plan.copayMode === 'afterDeductible') {
    const deductible = Math.min(allowed, deductibleLeft);
    const after = Math.min(copayLeft, allowed - deductible);
    return { deductible, copay: after, coinsurance: shareBps(allowed - deductible - after, rate) };
  }
  const deductible = Math.min(allowed - copay, deductibleLeft);
  return { deductible, copay, coinsurance: shareBps(allowed - copay - deductible, rate) };
}

/** Takes what lies above the ceiling off coinsurance first, then copay, then deductible. */
function cap(share: CostShare, ceiling: Cents | null): CostShare {
  if (ceiling === null) return share;
  let over = Math.max(0, share.deductible + share.copay + share.coinsurance - ceiling);
  const take = (from: Cents) => {
    const cut = Math.min(from, over);
    over -= cut;
    return from - cut;
  };
  const coinsurance = take(share.coinsurance);
  const copay = take(share.copay);
  return { deductible: take(share.deductible), copay, coinsurance };
}

/** Counts a line's share against the year's sums; returns what it used of them. */
export function consume(
  review: Review,
  line: ReviewLine,
  owed: CostShare,
  running: Running,
): { readonly deductible: Cents; readonly outOfPocket: Cents } {
  const copayCounts = review.payer.costShareRules.copayCountsToOutOfPocket;
  const left = review.plan ? leftOfYear(review.plan, running).deductible : 0;
  const counted = owed.deductible + (review.payer.costShareRules.copayCountsToDeductible ? owed.copay : 0);
  const deductible = Math.min(counted, Math.max(left, owed.deductible)); // a copay that counts fills the deductible and no more
  const charged = owed.deductible + owed.coinsurance + (copayCounts ? owed.copay : 0);
  const outOfPocket = costsAsOutside(review, line) ? 0 : charged;
  running.deductible += deductible;
  running.familyDeductible += deductible;
  running.outOfPocket += outOfPocket;
  running.familyOutOfPocket += outOfPocket;
  const kind = line.service && review.plan ? copayKind(review, line, line.service, review.plan) : null;
  if (kind !== null && owed.copay > 0)
    running.copays.push({ day: line.line.from, npi: review.claim.renderingNpi, kind: slot(kind), cents: owed.copay });
  return { deductible, outOfPocket };
}

/** One copay for a visit (patient, day, clinician), and no more of them in a day than the payer takes. */
function copayLeftFor(review: Review, line: ReviewLine, kind: string, plan: Plan, running: Running): Cents {
  const full = plan.copayCents[kind] ?? 0;
  const day = running.copays.filter((taken) => taken.day === line.line.from && taken.kind === slot(kind));
  const own = day.filter((taken) => taken.npi === review.claim.renderingNpi);
  const most = review.payer.costShareRules.copayPerDayMax;
  const others = new Set(day.map((taken) => taken.npi)).size;
  if (own.length === 0 && most > 0 && others >= most) return 0;
  return Math.max(0, full - own.reduce((sum, taken) => sum + taken.cents, 0));
}

/** Office, specialist and emergency copays are one kind of visit copay; therapy and large pictures have their own. */
function slot(kind: string): string {
  return kind === 'therapy' || kind === 'imagingAdvanced' ? kind : 'visit';
}

function isFree(review: Review, line: ReviewLine, service: Service): boolean {
  if (review.payer.costShareRules.freeKinds.includes(service.category)) return true;
  return review.plan?.preventiveCoinsuranceBps === 0 && isPreventive(review, line, service);
}

function coinsuranceRate(review: Review, line: ReviewLine, plan: Plan): Bps {
  return line.concepts.has('screeningBecameTreatment') && review.payer.kind === 'medicareFfs' ? PT_COINSURANCE_BPS : plan.coinsuranceBps;
}
