// What the learner has filled in beside the chosen act, and the decision it makes: kept apart from the drawing, so that it can be tested.

import type { DocumentKind } from '../../../cycle/claim/claim.ts';
import type { Day } from '../../../cycle/days.ts';
import type { Encounter } from '../../../cycle/encounter.ts';
import type { Cents } from '../../../cycle/money.ts';
import type { PatientAnswer, WriteOffReason } from '../../../cycle/outcome/account.ts';
import type { AppealGround } from '../../../cycle/outcome/appeal.ts';
import type { Booking } from '../../../cycle/outcome/cheque.ts';
import { openOf } from '../../../cycle/outcome/ledger.ts';
import type { PermissionGround } from '../../../cycle/review/permissionAnswer.ts';
import { unbooked } from '../../../engine/cheques.ts';
import type { BillerDecision } from '../../../engine/decision.ts';
import { creditIn } from '../../../engine/patientAccount.ts';
import { lastSent, unposted } from '../../../engine/standing.ts';
import type { World } from '../../../engine/world.ts';
import { inCountry } from '../../../i18n/format.ts';
import type { ChoiceId } from './choice.ts';
import { type Correction, usualCorrection } from './choices.ts';
import { payerIn } from './deadlines.ts';
import { patientAmount, recordsClaim } from './openAmounts.ts';
import { asksBack } from './permissionChoices.ts';

/** The fields of all choices together: changing one's mind loses nothing. */
export interface Filled {
  readonly way: Correction;
  readonly papers: readonly DocumentKind[];
  readonly lines: readonly number[]; // of the decision an appeal contests
  readonly ground: AppealGround | null;
  readonly payer: string; // whom to call
  readonly claim: string; // whose status to ask
  readonly reason: string; // to the coder
  readonly patientCents: Cents | null; // null: not an amount
  readonly refundCents: Cents | null;
  readonly answer: PatientAnswer | null;
  readonly parts: number | null; // of a payment plan
  readonly estimateCents: Cents | null;
  readonly writeOffCents: Cents | null;
  readonly writeOff: WriteOffReason | null;
  readonly remittance: string;
  readonly code: string; // to ask permission for
  readonly units: string; // as typed
  readonly permissionGround: PermissionGround | null;
  readonly backdated: boolean;
  readonly day: Day | null; // to move the visit to
  readonly cheque: string; // whose provider level is booked
  readonly places: readonly (Booking | null)[]; // one for each of its amounts; null: not chosen yet
}

/** Where the fields start: the usual amount, claim and payer; never a ground, a paper or a reason, for those are the learner's to think of. */
export function freshFields(world: World, encounter: Encounter, practice: boolean): Filled {
  const last = lastSent(encounter);
  const cheque = unbooked(world, encounter.id)[0];
  const payer = last?.claim.payer ?? encounter.registration.coverages[0]?.payer ?? '';
  return {
    way: practice || !last || last.state === 'rejected' ? usualCorrection(encounter, payerIn(world, payer)) : 'replacement',
    papers: [],
    lines: [],
    ground: null,
    payer,
    claim: last?.claim.id ?? '',
    reason: '',
    patientCents: patientAmount(encounter),
    refundCents: creditIn(encounter)?.cents ?? null,
    answer: null,
    parts: null,
    estimateCents: null,
    writeOffCents: openOf(encounter.account),
    writeOff: null,
    remittance: unposted(encounter)[0]?.remittance.id ?? '',
    code: '',
    units: '1',
    permissionGround: null,
    backdated: false,
    day: null,
    cheque: cheque?.id ?? '',
    places: cheque?.providerLevel.map(() => null) ?? [],
  };
}

/** The decision of a filled choice, or what is still missing, in words. */
export function decisionOf(id: ChoiceId, filled: Filled, encounter: Encounter): BillerDecision | string {
  const at = encounter.id;
  const last = lastSent(encounter)?.claim.id ?? '';
  const own = encounter.registration.coverages[0]?.payer ?? '';
  switch (id) {
    case 'authorize':
      if (filled.code === '') return inCountry({ US: 'Choose the service.', IN: 'Enter the sum.' });
      if (!/^[1-9]\d{0,6}$/.test(filled.units)) return inCountry({ US: 'Enter the units.', IN: 'Enter the sum.' });
      if (filled.permissionGround === null) return 'Choose why you ask.';
      return {
        kind: 'requestPermission',
        encounter: at,
        payer: own,
        code: filled.code,
        units: Number(filled.units),
        ground: filled.permissionGround,
        documents: filled.papers,
      };
    case 'talk':
      return { kind: 'askPeerToPeer', encounter: at, request: asksBack(encounter)?.id ?? '' };
    case 'refer':
      return { kind: 'requestReferral', encounter: at, payer: own, backdated: filled.backdated };
    case 'move':
      return filled.day === null ? 'Choose a day.' : { kind: 'moveVisit', encounter: at, day: filled.day };
    case 'packet':
      return { kind: 'completePacket', encounter: at };
    case 'patient':
      return { kind: 'askPatient', encounter: at, claim: last };
    case 'notice':
      return { kind: 'askForNotice', encounter: at };
    case 'send':
      return { kind: 'submitClaim', encounter: at };
    case 'discard':
      return { kind: 'discardDraft', encounter: at };
    case 'build':
      return { kind: 'draftClaim', encounter: at, purpose: 'original' };
    case 'correct':
      return { kind: 'draftClaim', encounter: at, purpose: filled.way };
    case 'nextPayer':
      return { kind: 'draftClaim', encounter: at, purpose: 'nextPayer' };
    case 'post':
      return { kind: 'postRemittance', encounter: at, remittance: filled.remittance };
    case 'book': {
      const places = filled.places.filter((place) => place !== null);
      if (places.length < filled.places.length) return 'Give every amount its place.';
      return { kind: 'bookProviderLevel', encounter: at, cheque: filled.cheque, places };
    }
    case 'records':
      if (filled.papers.length === 0) return 'Choose the records to send.';
      return { kind: 'sendRecords', encounter: at, claim: recordsClaim(encounter)?.claim.id ?? last, documents: filled.papers };
    case 'appeal':
      if (filled.lines.length === 0 && encounter.position !== 'outcome.audited') return 'Choose which decision.';
      if (filled.ground === null) return 'Choose the ground.';
      return { kind: 'fileAppeal', encounter: at, claim: last, lines: filled.lines, ground: filled.ground, documents: filled.papers };
    case 'status':
      return { kind: 'askStatus', encounter: at, claim: filled.claim };
    case 'call':
      return { kind: 'callPayer', encounter: at, payer: filled.payer };
    case 'returnToCoder':
      if (filled.reason.trim() === '') return 'Say what the coder should look at.';
      return { kind: 'returnToCoder', encounter: at, reason: filled.reason.trim() };
    case 'billPatient':
      if (!filled.patientCents) return 'Enter the amount.';
      return { kind: 'billPatient', encounter: at, cents: filled.patientCents };
    case 'refund':
      if (!filled.refundCents) return 'Enter the amount.';
      return { kind: 'refundCredit', encounter: at, to: creditIn(encounter)?.to ?? 'patient', cents: filled.refundCents };
    case 'cancel':
      return { kind: 'cancelStatement', encounter: at };
    case 'answer':
      if (filled.answer === null) return 'Choose what to say.';
      return { kind: 'answerPatient', encounter: at, answer: filled.answer };
    case 'plan':
      if (filled.parts === null) return 'Choose how many parts.';
      return { kind: 'offerPlan', encounter: at, parts: filled.parts };
    case 'help':
      return { kind: 'screenForHelp', encounter: at };
    case 'estimate':
      if (!filled.estimateCents) return 'Enter the amount.';
      return { kind: 'giveEstimate', encounter: at, cents: filled.estimateCents };
    case 'writeOff':
      if (!filled.writeOffCents) return 'Enter the amount.';
      if (filled.writeOff === null) return 'Give the write-off its name.';
      return { kind: 'writeOff', encounter: at, cents: filled.writeOffCents, reason: filled.writeOff };
  }
}

const MONEY = /^[$₹]?\s*(\d{1,7})(?:\.(\d{1,2}))?$/;

/** Cents of what somebody typed, "43.97" or "$43.97"; null where it is no amount. */
export function readMoney(text: string): Cents | null {
  const match = MONEY.exec(text.trim().replaceAll(',', ''));
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** An amount as it is typed into a field: "43.97". */
export function writeMoney(cents: Cents): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
