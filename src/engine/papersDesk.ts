// The papers a payer waits for and the desk does not have: a signature, a report that lies elsewhere, an answer only the patient can give.

import type { DocumentKind } from '../cycle/claim/claim.ts';
import { addWorkingDays } from '../cycle/days.ts';
import type { SentClaim } from '../cycle/encounter.ts';
import type { DraftEncounter, DraftWorld } from './change.ts';
import type { Who } from './edit.ts';
import { arrange, note, PATIENT, PROVIDER } from './edit.ts';
import { receiveRecords } from './payerDecision.ts';
import { holidaysOf } from './world.ts';

/** Days until a patient who was asked has called the plan. */
const PATIENT_CALLS_AFTER = 5;

/** The papers a payer has asked for about a claim, by letter, by its remittance, or because the claim announced them. */
export function papersWanted(sent: SentClaim): readonly DocumentKind[] {
  const asked = sent.pend ? [sent.pend.document, ...sent.pend.beside] : [];
  const answers = sent.remittances.flatMap((remittance) => remittance.lines.map((line) => line.trace));
  const named = answers.filter((trace) => trace?.rule === 'recordsNeeded').map((trace) => trace?.values.document as DocumentKind);
  return [...new Set([...asked, ...named, ...sent.claim.announced])];
}

/** Asks the author to sign with the day of the signature, and collects what lies elsewhere: complete on the next working day. */
export function completePacket(world: DraftWorld, encounter: DraftEncounter, who: Who): void {
  const readyDay = addWorkingDays(world.day, 1, holidaysOf(world));
  encounter.packet.readyDay = readyDay;
  note(world, encounter, who, { kind: 'packetAsked', documents: [...encounter.packet.unsigned, ...encounter.packet.missing], readyDay });
  arrange(world, encounter, readyDay, { kind: 'packetReady' });
}

/** The papers are signed and complete. */
export function packetReady(world: DraftWorld, encounter: DraftEncounter): void {
  encounter.packet = { unsigned: [], missing: [], readyDay: encounter.packet.readyDay };
  note(world, encounter, PROVIDER, { kind: 'packetReady' });
}

/** Asks the patient to answer the plan's question about other cover. */
export function askPatient(world: DraftWorld, encounter: DraftEncounter, claim: string, who: Who): void {
  const payer = encounter.claims.find((sent) => sent.claim.id === claim)?.claim.payer ?? '';
  note(world, encounter, who, { kind: 'patientAsked', payer });
  arrange(world, encounter, world.day + PATIENT_CALLS_AFTER, { kind: 'memberAnswer', claim });
}

/** The patient has told the plan: the claim that waited, or was denied for it, is read again. */
export function patientTellsPayer(world: DraftWorld, encounter: DraftEncounter, claim: string): void {
  const sent = encounter.claims.find((one) => one.claim.id === claim);
  if (!sent || (sent.state !== 'pended' && sent.state !== 'decided')) return;
  note(world, encounter, PATIENT, { kind: 'patientToldPayer', payer: sent.claim.payer });
  receiveRecords(world, encounter, claim, ['memberAnswer']);
}
