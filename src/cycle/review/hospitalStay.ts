// Step 15 at an indemnity insurer: what of a hospital bill the policy admits, and what the sanctioned sum leaves (facts g.2).

import { type Cents, share, sumCents } from '../money.ts';
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

/** What the policy admits of an allowed amount; the rest is the patient's: things no policy pays for (96), and the proportion above the room's limit (78). */
export function admitted(review: Review, line: ReviewLine, allowed: Cents): Admitted {
  const { category } = line.service ?? { category: '' };
  if (category === 'nonMedical') {
    const why = trace('nonMedicalItem', 15, null, { code: line.line.code }, SOURCE);
    return { cents: 0, adjustments: [{ group: 'PR', carc: '96', cents: allowed }], trace: why };
  }
  const limit = review.plan?.roomRentPerDayCents ?? 0;
  const { charge, days } = roomOf(review);
  if (limit === 0 || charge <= limit * days || !WITH_THE_ROOM.has(category)) return { cents: allowed, adjustments: [], trace: null };
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
