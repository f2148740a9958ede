// Step 15 at an indemnity insurer: what of a hospital bill the policy admits, and what the sanctioned sum leaves (facts g.2).

import { type Cents, share, sumCents } from '../money.ts';
import type { Payer } from '../payer.ts';
import type { Plan } from '../plan.ts';
import type { Running } from './costShare.ts';
import type { Adjustment, RuleTrace } from './determination.ts';
import { type Review, type ReviewLine, trace } from './review.ts';

const SOURCE = 'facts g.2';

/**
 * Heads of the bill whose price rises with the class of the room: in a room above the limit they are admitted in the room's proportion.
 * Medicines, implants and tests cost the same in every room, and intensive care is left alone (regulator's guidelines of 2020).
 */
const WITH_THE_ROOM: ReadonlySet<string> = new Set(['roomRent', 'associated']);

export interface Admitted {
  readonly cents: Cents; // of the allowed amount
  readonly adjustments: readonly Adjustment[];
  readonly trace: RuleTrace | null;
}

/** What the agreement and the policy hold against a stay as a whole; null where they do not. */
export interface StayLimits {
  readonly package: Cents | null; // agreed price of everything around a procedure
  readonly subLimit: Cents | null; // most the policy admits for this illness
}

/** The limits of a stay with these procedures and this first diagnosis; of several packages the dearest stands for the stay. */
export function stayLimits(payer: Payer, plan: Plan | null, codes: readonly string[], diagnosis: string | undefined): StayLimits {
  const prices = codes.flatMap((code) => payer.feeSchedule.packageCents[code] ?? []);
  const limit = Object.entries(plan?.subLimitCents ?? {}).find(([beginning]) => diagnosis?.startsWith(beginning));
  return { package: prices.length > 0 ? Math.max(...prices) : null, subLimit: limit?.[1] ?? null };
}

/** The same of the stay on the claim. */
export function limitsOf({ payer, plan, claim }: Review): StayLimits {
  const codes = claim.lines.map(({ code }) => code);
  return stayLimits(payer, plan, codes, claim.diagnoses[0]);
}

/**
 * What the policy admits of an allowed amount, in this order: things no policy pays for are the patient's (96); an agreed package pays for all other heads
 * together, and what lies above it is the hospital's (131); else a room above the limit cuts what rises with it (78); the sub-limit leaves the rest to the
 * patient (273). Takes from the running sums.
 */
export function admitted(review: Review, line: ReviewLine, allowed: Cents, running: Running): Admitted {
  const { code } = line.line;
  if (line.service?.category === 'nonMedical') {
    const why = trace('nonMedicalItem', 15, null, { code }, SOURCE);
    return { cents: 0, adjustments: [{ group: 'PR', carc: '96', cents: allowed }], trace: why };
  }
  const agreed = running.package === null ? inProportion(review, line, allowed) : withinPackage(review, line, allowed, running);
  const { cents, over } = takeFrom(running, 'subLimit', agreed.cents);
  if (over === 0) return agreed;
  const why = trace('subLimit', 15, 'plans.subLimitCents', { code, limit: limitsOf(review).subLimit ?? 0, over }, SOURCE);
  return { cents, adjustments: [...agreed.adjustments, { group: 'PR', carc: '273', cents: over }], trace: why };
}

function withinPackage(review: Review, { line }: ReviewLine, allowed: Cents, running: Running): Admitted {
  const { cents, over } = takeFrom(running, 'package', allowed);
  if (over === 0) return { cents, adjustments: [], trace: null };
  const values = { code: line.code, price: limitsOf(review).package ?? 0, over };
  const why = trace('packagePrice', 15, 'feeSchedule.packageCents', values, SOURCE);
  return { cents, adjustments: [{ group: review.payer.groupCodes.contractual, carc: '131', cents: over }], trace: why };
}

/** Takes an amount from what is left of a sum; all of it where there is no such sum. */
function takeFrom(running: Running, which: keyof StayLimits, amount: Cents): { readonly cents: Cents; readonly over: Cents } {
  const left = running[which];
  if (left === null) return { cents: amount, over: 0 };
  const cents = Math.min(amount, left);
  running[which] = left - cents;
  return { cents, over: amount - cents };
}

/** In a room above the policy's limit, what rises with the room is admitted in the room's proportion. */
function inProportion(review: Review, line: ReviewLine, allowed: Cents): Admitted {
  const limit = review.plan?.roomRentPerDayCents ?? 0;
  const { charge, days } = roomOf(review);
  const rises = WITH_THE_ROOM.has(line.service?.category ?? '');
  if (limit === 0 || charge <= limit * days || !rises) return { cents: allowed, adjustments: [], trace: null };
  const cents = share(allowed, limit * days, charge);
  const values = { code: line.line.code, limit, rate: share(charge, 1, days) };
  const why = trace('roomRent', 15, 'plans.roomRentPerDayCents', values, SOURCE);
  return { cents, adjustments: [{ group: 'PR', carc: '78', cents: allowed - cents }], trace: why };
}

/** Rent and days of the rooms on the claim. */
function roomOf({ lines }: Review): { readonly charge: Cents; readonly days: number } {
  const rooms = lines.filter(({ service }) => service?.category === 'roomRent').map(({ line }) => line);
  return { charge: sumCents(rooms.map((room) => room.charge)), days: rooms.reduce((sum, room) => sum + room.units, 0) };
}

/** What the payer has sanctioned for the stay, first permission and enhancements together; null where it permits services, not sums. */
export function sanctionedFor({ payer, input }: Review): Cents | null {
  if (!payer.authorization.byAmount) return null;
  const given = input.authorizations.filter((one) => one.payer === payer.payerId && one.verdict === 'granted');
  return sumCents(given.map((one) => one.units * 100));
}

/** The part of a payment that lies above the sanctioned sum: never asked for in time, so the practice's loss (198). Takes the rest from the running sum. */
export function beyondSanction(review: Review, planPay: Cents, running: Running): Omit<Admitted, 'cents'> {
  if (running.sanctioned === null) return { adjustments: [], trace: null };
  const beyond = Math.max(0, planPay - running.sanctioned);
  running.sanctioned -= planPay - beyond;
  if (beyond === 0) return { adjustments: [], trace: null };
  const { noAuthorization } = review.payer.groupCodes;
  const values = { beyond, sanctioned: sanctionedFor(review) ?? 0 };
  return {
    adjustments: [{ group: noAuthorization, carc: '198', cents: beyond }],
    trace: trace('sanctionExceeded', 15, 'authorization.byAmount', values, SOURCE),
  };
}
