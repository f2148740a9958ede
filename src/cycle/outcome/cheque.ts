// One payment of a payer: the claims it answers together, what stands beside them at the provider level, and the transfer that must come out (facts d.7, d.9).

import type { Day } from '../days.ts';
import type { Cents } from '../money.ts';
import { sumCents } from '../money.ts';

/**
 * A provider-level adjustment; positive reduces the cheque, negative adds to it.
 * IR tax withheld, WO take-back, FB balance carried forward, L6 interest paid to us, 72 return we made ourselves, CS correction, J1 and the like (facts d.7).
 */
export interface ProviderLevel {
  readonly code: string; // 'IR', 'WO', 'FB', 'L6', '72', 'CS', 'J1' …
  readonly cents: Cents;
  readonly reference: string; // the claim number it names, or the payment it points to
  readonly encounter: string | null; // our account behind that claim number; null: none
}

/** One claim on the cheque: an answer or a reversal, and what it paid. */
export interface ChequeClaim {
  readonly encounter: string;
  readonly remittance: string;
  readonly cents: Cents;
}

export interface Cheque {
  readonly id: string; // trace number: it stands on the remittance and on the transfer
  readonly payer: string;
  readonly day: Day;
  readonly claims: readonly ChequeClaim[];
  readonly providerLevel: readonly ProviderLevel[];
  readonly paid: Cents; // the transfer; never below zero
  readonly booked: boolean; // every provider-level amount has found its place in our books; true where there is none
}

/** Where an amount of the provider level goes in our books. */
export const BOOKINGS = ['named', 'income', 'carried', 'taxCredit', 'expense', 'claims'] as const;
export type Booking = (typeof BOOKINGS)[number];

/**
 * The right place: tax withheld is a claim on the tax office, a take-back or return on the account it names, interest as income, a forwarded balance nowhere but on the next remittance,
 * everything else to the practice's own income or expense. Never on the claims that happened to be paid beside it.
 */
export function rightBooking(part: ProviderLevel): Booking {
  if (part.code === 'IR') return 'taxCredit';
  if (part.code === 'FB') return 'carried';
  if (part.code === 'L6') return 'income';
  if (part.encounter !== null) return 'named';
  return part.cents < 0 ? 'income' : 'expense';
}

/** What the provider level takes off the claims, in all. */
export function providerLevelOf(cheque: Pick<Cheque, 'providerLevel'>): Cents {
  return sumCents(cheque.providerLevel.map((part) => part.cents));
}

/** What the payer still has to take from later payments: the balance this cheque forwards, as a positive amount. */
export function forwardedBy(cheque: Cheque | undefined): Cents {
  const out = cheque?.providerLevel.find((part) => part.code === 'FB' && part.cents < 0);
  return out ? 0 - out.cents : 0;
}

export interface ChequeHead {
  readonly id: string;
  readonly payer: string;
  readonly day: Day;
  readonly before: Cheque | undefined; // the payer's payment before this one
}

/** The reference of a balance that is carried to the payment after this one. */
export const NEXT_PAYMENT = 'next payment';

/**
 * Adds a cheque up: what an earlier payment carried forward comes off first; where the whole would fall below zero, the rest is carried
 * forward in turn and the transfer is zero (facts d.7).
 */
export function addUp(head: ChequeHead, claims: readonly ChequeClaim[], parts: readonly ProviderLevel[]): Cheque {
  const { before, ...own } = head;
  const carried = forwardedBy(before);
  const all: ProviderLevel[] = [...parts];
  if (before && carried > 0) all.unshift({ code: 'FB', cents: carried, reference: before.id, encounter: null });
  const left = sumCents(claims.map((claim) => claim.cents)) - sumCents(all.map((part) => part.cents));
  if (left < 0) all.push({ code: 'FB', cents: left, reference: NEXT_PAYMENT, encounter: null });
  const cheque: Cheque = { ...own, claims, providerLevel: all, paid: Math.max(0, left), booked: all.length === 0 };
  assertCheque(cheque);
  return cheque;
}

/** E3: claims less provider level is the transfer, and the transfer is never negative. Throws with the trace number where it is not. */
export function assertCheque(cheque: Cheque): void {
  const claims = sumCents(cheque.claims.map((claim) => claim.cents));
  const beside = providerLevelOf(cheque);
  if (claims - beside !== cheque.paid)
    throw new Error(`${cheque.id}: claims ${claims} less provider level ${beside} is not ${cheque.paid}`);
  if (cheque.paid < 0) throw new Error(`${cheque.id}: a transfer of ${cheque.paid}`);
  if (cheque.providerLevel.some((part) => part.cents === 0)) throw new Error(`${cheque.id}: a provider-level amount of 0`);
}
