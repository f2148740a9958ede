// Cheques as they come about: each answer of a payer joins its payment of the day, with what the payer takes back or adds beside the claims; and how the desk books that.

import { dateOf } from '../cycle/days.ts';
import { mayHappen } from '../cycle/move.ts';
import type { Booking, Cheque, ProviderLevel } from '../cycle/outcome/cheque.ts';
import { addUp, rightBooking } from '../cycle/outcome/cheque.ts';
import { paidOf } from '../cycle/review/balance.ts';
import type { Remittance } from '../cycle/review/determination.ts';
import type { DraftEncounter, DraftWorld } from './change.ts';
import { draftOf } from './change.ts';
import type { Who } from './edit.ts';
import { advance, note, PAYER, writtenOf } from './edit.ts';
import { watchCredit } from './patientDesk.ts';
import { payerOf } from './payerReading.ts';
import type { World } from './world.ts';

/** Puts an answer on the payer's payment of today to the group that billed, with `beside` (interest, say) and whatever the payer had announced to take by now. */
export function putOnCheque(
  world: DraftWorld,
  encounter: DraftEncounter,
  remittance: Remittance,
  beside: readonly ProviderLevel[] = [],
): void {
  const payee = writtenOf(world, encounter.id).group;
  const sameGroup = (account: string | null | undefined): boolean => account == null || writtenOf(world, account).group === payee;
  const ofPayer = world.cheques.filter((cheque) => cheque.payer === remittance.payer);
  const earlier = ofPayer.filter((cheque) => sameGroup(cheque.claims[0]?.encounter));
  const today = earlier.at(-1)?.day === world.day ? earlier.at(-1) : undefined;
  const due = world.providerLevelDue.filter(
    (part) => part.payer === remittance.payer && part.from <= world.day && sameGroup(part.encounter),
  );
  world.providerLevelDue = world.providerLevelDue.filter((part) => !due.includes(part));
  const parts: ProviderLevel[] = [
    ...(today?.providerLevel.filter((part) => part.code !== 'FB') ?? []),
    ...due.map(({ code, cents, reference, encounter: named }) => ({ code, cents, reference, encounter: named })),
    ...beside,
  ];
  const { year, month, day } = dateOf(world.day);
  const two = (n: number): string => String(n).padStart(2, '0');
  const others = ofPayer.filter((cheque) => cheque.day === world.day && cheque !== today).length;
  const trace = `${payerOf(world, remittance.payer).electronicPayerId}-${year}${two(month)}${two(day)}`;
  const head = {
    id: today?.id ?? (others === 0 ? trace : `${trace}-${others + 1}`),
    payer: remittance.payer,
    day: world.day,
    before: (today ? earlier.at(-2) : earlier.at(-1)) as Cheque | undefined,
  };
  const claim = { encounter: encounter.id, remittance: remittance.id, cents: paidOf(remittance) };
  const cheque = addUp(head, [...(today?.claims ?? []), claim], parts);
  world.cheques = [...world.cheques.filter((one) => one !== today), cheque];
}

/**
 * The payer says that it will take `cents` back from a later payment, or by `code` another provider-level amount: the letter lies on the desk,
 * and its first payment from day `from` on carries it. `encounter` is the account behind the claim number.
 */
export function announceTakeBack(
  world: DraftWorld,
  encounter: DraftEncounter,
  takeBack: {
    readonly payer: string;
    readonly claimNumber: string;
    readonly cents: number;
    readonly from: number;
    readonly letter: string;
  },
): void {
  const { payer, claimNumber, cents, from, letter } = takeBack;
  world.providerLevelDue.push({ code: 'WO', cents, reference: claimNumber, encounter: encounter.id, payer, from });
  encounter.documents.push({ kind: 'letter', day: world.day, title: `Letter of ${payerOf(world, payer).name}`, text: letter });
  note(world, encounter, PAYER, { kind: 'takeBackAnnounced', payer, claimNumber, cents, from });
}

/** The cheque with this trace number, or null. */
export function chequeOf(world: Pick<World, 'cheques'>, id: string): Cheque | null {
  return world.cheques.find((cheque) => cheque.id === id) ?? null;
}

/** The cheque an answer came with; null where none is known. */
export function chequeWith(world: Pick<World, 'cheques'>, remittance: string): Cheque | null {
  return world.cheques.find((cheque) => cheque.claims.some((claim) => claim.remittance === remittance)) ?? null;
}

/** Cheques whose provider level still waits to be booked, and that came with a claim of this encounter in the first place. */
export function unbooked(world: Pick<World, 'cheques'>, encounter: string): readonly Cheque[] {
  return world.cheques.filter((cheque) => !cheque.booked && cheque.claims[0]?.encounter === encounter);
}

/**
 * Books the provider level of a cheque, one place for each of its amounts. Where one is wrong the books do not meet the transfer (L4):
 * nothing stands, and the work is still to be done.
 */
export function bookProviderLevel(world: DraftWorld, encounter: DraftEncounter, id: string, places: readonly Booking[], who: Who): void {
  const cheque = world.cheques.find((one) => one.id === id);
  if (!cheque) return;
  const wrong = cheque.providerLevel.filter((part, index) => places[index] !== rightBooking(part));
  note(world, encounter, who, { kind: 'providerLevelBooked', cheque: id, wrong: wrong.map((part) => part.code) });
  if (wrong.length > 0) return;
  world.cheques = world.cheques.map((one) => (one === cheque ? { ...one, booked: true } : one));
  for (const [named, cents] of namedSums(cheque.providerLevel)) takeFrom(world, draftOf(world, named), cents, id);
}

/** What each account named at the provider level is moved by; a pair that cancels moves nothing. */
function namedSums(parts: readonly ProviderLevel[]): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>();
  for (const part of parts) if (part.encounter !== null) sums.set(part.encounter, (sums.get(part.encounter) ?? 0) + part.cents);
  return [...sums].filter(([, cents]) => cents !== 0);
}

/** A take-back enters the account it names as a negative payment (facts d.9 L1); a closed account opens again. */
function takeFrom(world: DraftWorld, encounter: DraftEncounter, cents: number, reference: string): void {
  encounter.account.push({ day: world.day, kind: 'payerPayment', part: 'insurance', cents, reason: null, reference });
  if (mayHappen(encounter.position, 'takenBack')) advance(world, encounter, 'takenBack');
  if (mayHappen(encounter.position, 'remittancePosted')) advance(world, encounter, 'remittancePosted');
  watchCredit(world, encounter);
}
