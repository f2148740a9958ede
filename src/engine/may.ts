// What a desk may do now, and if not, why not. Buttons, replay and the random players all ask here; whether an act is wise is another matter.

import { PAPER_LINES } from '../cycle/claim/claim.ts';
import { isWorkingDay } from '../cycle/days.ts';
import type { CallQuestion, ClaimPurpose, Encounter, PayerCall } from '../cycle/encounter.ts';
import type { CycleEvent } from '../cycle/machine.ts';
import type { Cents } from '../cycle/money.ts';
import { mayHappen } from '../cycle/move.ts';
import { balanceOf } from '../cycle/outcome/ledger.ts';
import { findPayer } from '../cycle/payer.ts';
import { isFilingRequest } from './appeals.ts';
import { chargesOf, numberedClaim } from './buildClaim.ts';
import { unbooked } from './cheques.ts';
import type { Decision } from './decision.ts';
import { nextAppealLevel } from './lastDays.ts';
import { papersAtHand } from './papersAtHand.ts';
import { isSelfPay, openContact } from './patientAccount.ts';
import { openCall } from './payerCall.ts';
import { lastAnswer, lastSent, nextCoverage, sentClaim, unposted } from './standing.ts';
import type { World } from './world.ts';
import { holidaysOf } from './world.ts';

/** Reasons why an act is not offered, as keys of the wording in i18n. */
export type Refusal =
  | 'deskClosed'
  | 'dayUsedUp'
  | 'gameOver'
  | 'noSuchEncounter'
  | 'notOpenYet'
  | 'closed'
  | 'notAtThisStep'
  | 'visitIsOver'
  | 'sheetEmpty'
  | 'sheetTooLong'
  | 'alreadyAsked'
  | 'unknownPayer'
  | 'noCover'
  | 'alreadySent'
  | 'nothingSent'
  | 'nothingDecided'
  | 'noDraft'
  | 'draftOpen'
  | 'notOffered'
  | 'noNextPayer'
  | 'noSuchClaim'
  | 'nothingAsked'
  | 'alreadyPosted'
  | 'placeMissing'
  | 'noAppealLevelLeft'
  | 'noLineNamed'
  | 'paperNotAtHand'
  | 'needsLawyer'
  | 'noSuchService'
  | 'notThatDay'
  | 'nothingOpen'
  | 'noCredit'
  | 'onThePhone'
  | 'nobodyOnTheLine'
  | 'nobodyAsks'
  | 'tooManyParts'
  | 'tooManyLines'
  | 'tooMuch';

const CODING = new Set(['coding.queued', 'coding.held', 'coding.returned']);
/** Place of service: a hospital bed. */
export const INPATIENT = '21';

const RECORD_CARCS = new Set(['226', '227', '250', '251', '252', '163', '164']);

const MENDING: ReadonlySet<ClaimPurpose> = new Set(['replacement', 'void', 'reopening']);

/** Null where the act is legal now, else the first reason against it. */
export function mayDecide(world: World, decision: Decision): Refusal | null {
  const { scenario } = world.game;
  if (world.day > scenario.start + scenario.days - 1) return 'gameOver';
  if (!isWorkingDay(world.day, holidaysOf(world))) return 'deskClosed';
  if (world.minute >= scenario.deskMinutes) return 'dayUsedUp';
  const encounter = world.encounters.find((e) => e.id === decision.encounter);
  if (!encounter) return 'noSuchEncounter';
  if (encounter.opens > world.day) return 'notOpenYet';
  if (encounter.closed !== null && !comesBack(encounter, decision)) return 'closed';
  return mayOn(world, encounter, decision);
}

/** A closed account is opened again only to correct what the payer has paid on it (facts a.5). */
function comesBack(encounter: Encounter, decision: Decision): boolean {
  if (decision.kind === 'bookProviderLevel') return true; // interest may stand beside a claim that is finished
  if (!lastAnswer(lastSent(encounter))) return false;
  return decision.kind === 'returnToCoder' || (decision.kind === 'draftClaim' && MENDING.has(decision.purpose));
}

function at(encounter: Encounter, event: CycleEvent): Refusal | null {
  return mayHappen(encounter.position, event) ? null : 'notAtThisStep';
}

function mayOn(world: World, encounter: Encounter, decision: Decision): Refusal | null {
  switch (decision.kind) {
    case 'editSheet':
      if (!CODING.has(encounter.position)) return 'notAtThisStep';
      return decision.sheet.diagnoses.length > 12 || decision.sheet.services.length > 50 ? 'sheetTooLong' : null;
    case 'finishCoding':
      if (!CODING.has(encounter.position)) return 'notAtThisStep';
      return encounter.sheet.diagnoses.length === 0 || encounter.sheet.services.length === 0 ? 'sheetEmpty' : null;
    case 'holdCoding':
      return at(encounter, 'codingHeld');
    case 'askForSignature':
      if (encounter.position !== 'documentation.unsigned') return 'notAtThisStep';
      return world.journal.some((j) => j.encounter === encounter.id && j.event.kind === 'signatureAsked') ? 'alreadyAsked' : null;
    case 'queryProvider':
      return at(encounter, 'querySent');
    case 'callPayer':
      if (openCall(world, encounter)) return 'onThePhone';
      return payerNamed(world, decision.payer) ? null : 'unknownPayer';
    case 'askPayer':
      return mayAsk(openCall(world, encounter), decision.question);
    case 'hangUp':
      return openCall(world, encounter) ? null : 'nobodyOnTheLine';
    case 'checkEligibility':
      return payerNamed(world, decision.payer) ? null : 'unknownPayer';
    case 'askAboutCover':
      return null;
    case 'correctRegistration':
      return decision.registration.coverages.every((c) => payerNamed(world, c.payer)) ? null : 'unknownPayer';
    case 'askForNotice':
      if (encounter.position !== 'care.scheduled') return 'visitIsOver';
      return encounter.noticeAsked ? 'alreadyAsked' : null;
    case 'draftClaim':
      return at(encounter, 'claimDrafted') ?? mayDraft(world, encounter, decision.purpose);
    case 'editClaim':
    case 'discardDraft':
      return encounter.draft ? null : 'noDraft';
    case 'submitClaim':
      if (!encounter.draft) return 'noDraft';
      if (encounter.draft.claim.medium === 'paper') return mayMail(encounter.draft);
      return encounter.draft.purpose === 'reopening' ? mayReopen(world, encounter, [encounter.draft.claim.payer]) : null;
    case 'askStatus':
      return sentClaim(encounter, decision.claim) ? null : 'noSuchClaim';
    case 'sendRecords':
      return maySendRecords(encounter, decision.claim);
    case 'requestPermission':
      return mayAskPermission(world, encounter, decision);
    case 'askPeerToPeer':
      return mayTalk(world, encounter, decision.request);
    case 'requestReferral':
      return payerNamed(world, decision.payer)?.referral.required ? null : 'notOffered';
    case 'moveVisit':
      return mayMove(world, encounter, decision.day);
    case 'completePacket':
      return mayComplete(encounter);
    case 'askPatient':
      return mayAskPatient(world, encounter, decision.claim);
    case 'postRemittance':
      return unposted(encounter).some(({ remittance }) => remittance.id === decision.remittance) ? null : 'alreadyPosted';
    case 'bookProviderLevel': {
      const cheque = unbooked(world, encounter.id).find((one) => one.id === decision.cheque);
      if (!cheque) return 'alreadyPosted';
      return decision.places.length === cheque.providerLevel.length ? null : 'placeMissing';
    }
    case 'fileAppeal':
      if (encounter.position === 'outcome.audited') return mayAnswerAudit(encounter, decision.claim, true);
      return at(encounter, 'appealFiled') ?? mayAppeal(world, encounter, decision);
    case 'returnToCoder':
      return at(encounter, 'returnedToCoder');
    case 'billPatient':
      return at(encounter, 'statementSent') ?? mayBill(world, encounter, decision.cents);
    case 'cancelStatement':
      return at(encounter, 'statementCancelled') ?? (encounter.statements.some((s) => !s.cancelled) ? null : 'nothingSent');
    case 'answerPatient':
      return openContact(encounter) ? null : 'nobodyAsks';
    case 'offerPlan':
      if (owed(encounter) <= 0 || encounter.plan) return encounter.plan ? 'alreadyAsked' : 'nothingOpen';
      return Number.isSafeInteger(decision.parts) &&
        decision.parts >= 2 &&
        decision.parts <= world.game.scenario.patientPolicy.planPartsMost
        ? null
        : 'tooManyParts';
    case 'screenForHelp':
      return encounter.help ? 'alreadyAsked' : owed(encounter) > 0 ? null : 'nothingOpen';
    case 'giveEstimate':
      if (encounter.position !== 'care.scheduled') return 'notAtThisStep';
      if (!isSelfPay(encounter)) return 'notOffered';
      return Number.isSafeInteger(decision.cents) && decision.cents > 0 ? null : 'nothingOpen';
    case 'refundCredit':
      return at(encounter, 'creditRefunded') ?? mayRefund(encounter, decision.to, decision.cents);
    case 'writeOff':
      if (decision.reason === 'selfPay' || decision.reason === 'promptPay') return 'notOffered'; // the policy gives them to everybody by itself
      return at(encounter, 'writtenOff') ?? mayTake(encounter, decision.cents);
  }
}

function mayAsk(call: PayerCall | null, question: CallQuestion): Refusal | null {
  if (!call) return 'nobodyOnTheLine';
  return call.asked.includes(question) ? 'alreadyAsked' : null;
}

function mayDraft(world: World, encounter: Encounter, purpose: ClaimPurpose): Refusal | null {
  if (!encounter.coded) return 'notAtThisStep';
  if (encounter.registration.coverages.length === 0) return 'noCover';
  const last = lastSent(encounter);
  switch (purpose) {
    case 'original':
      return last ? 'alreadySent' : null;
    case 'newOriginal':
    case 'replacement':
      return last ? null : 'nothingSent';
    case 'void':
      return numberedClaim(encounter) && lastAnswer(last) ? null : 'nothingDecided';
    case 'reopening':
      if (!lastAnswer(last)) return 'nothingDecided';
      return mayReopen(
        world,
        encounter,
        encounter.registration.coverages.map((coverage) => coverage.payer),
      );
    case 'nextPayer':
      if (!lastAnswer(last)) return 'nothingDecided';
      return nextCoverage(encounter) ? null : 'noNextPayer';
  }
}

/** Only the payer that decided can open its decision again: one that does so at all, and that the claim can be sent to. */
function mayReopen(world: World, encounter: Encounter, payers: readonly string[]): Refusal | null {
  const decided = lastSent(encounter)?.claim.payer ?? '';
  return payers.includes(decided) && payerNamed(world, decided)?.corrections.reopening.allowed ? null : 'notOffered';
}

/** A reopening is asked for by portal, and the form has only so many lines (facts a.2). */
function mayMail({ claim, purpose }: NonNullable<Encounter['draft']>): Refusal | null {
  if (purpose === 'reopening') return 'notOffered';
  return claim.lines.length > PAPER_LINES ? 'tooManyLines' : null;
}

function maySendRecords(encounter: Encounter, claim: string): Refusal | null {
  const sent = sentClaim(encounter, claim);
  if (!sent) return 'noSuchClaim';
  if (sent.state === 'pended') return null;
  if (sent.state === 'accepted') return sent.claim.announced.length > 0 && sent.recordsDay === null ? null : 'nothingAsked';
  if (encounter.position === 'outcome.audited') return mayAnswerAudit(encounter, claim, false);
  const asked = sent.state === 'decided' && lastAnswer(sent)?.lines.some((l) => l.adjustments.some((a) => RECORD_CARCS.has(a.carc)));
  return asked && lastSent(encounter) === sent && mayHappen(encounter.position, 'recordsSent') ? null : 'nothingAsked';
}

const payerNamed = (world: World, id: string) => findPayer(world.game.scenario.payers, id);

function mayAskPermission(world: World, encounter: Encounter, asking: Extract<Decision, { kind: 'requestPermission' }>): Refusal | null {
  if (!payerNamed(world, asking.payer)) return 'unknownPayer';
  if (!world.game.tables.services.has(asking.code) || !Number.isSafeInteger(asking.units) || asking.units < 1) return 'noSuchService';
  const waits = encounter.requests.some((one) => one.code === asking.code && one.verdict === null);
  return waits ? 'alreadyAsked' : null;
}

/** A talk is open once, on a refusal, or on the question of a payer that permits sums. */
function mayTalk(world: World, { requests }: Encounter, id: string): Refusal | null {
  const request = requests.find((one) => one.id === id);
  const asksBack = request?.verdict === 'pended' && payerNamed(world, request.payer)?.authorization.byAmount;
  if (request?.verdict !== 'refused' && !asksBack) return 'nothingDecided';
  return request.talkDay === null ? null : 'alreadyAsked';
}

function mayMove(world: World, encounter: Encounter, day: number): Refusal | null {
  if (encounter.place === INPATIENT) return 'notOffered'; // nobody in the ward waits for a better day
  if (encounter.position !== 'care.scheduled') return 'notAtThisStep';
  const { start, days } = world.game.scenario;
  const open = Number.isSafeInteger(day) && day > world.day && day < start + days && isWorkingDay(day, holidaysOf(world));
  return open && day !== encounter.serviceDay ? null : 'notThatDay';
}

function mayComplete({ packet }: Encounter): Refusal | null {
  if (packet.unsigned.length + packet.missing.length === 0) return 'nothingAsked';
  return packet.readyDay === null ? null : 'alreadyAsked';
}

/** Only where the payer waits for the member, or has denied for the silence. */
function mayAskPatient(world: World, encounter: Encounter, claim: string): Refusal | null {
  const sent = sentClaim(encounter, claim);
  if (sent?.pend?.document !== 'memberAnswer' || sent !== lastSent(encounter)) return 'nothingAsked';
  const asked = world.agenda.some((due) => due.encounter === encounter.id && due.event.kind === 'memberAnswer');
  if (asked) return 'alreadyAsked';
  return sent.state === 'pended' || maySendRecords(encounter, claim) === null ? null : 'nothingAsked';
}

/** Records once, while the audit waits for them; an answer to its finding once, until the money is taken. */
function mayAnswerAudit(encounter: Encounter, claim: string, rebuttal: boolean): Refusal | null {
  const item = encounter.audit;
  if (!item || item.claim !== claim) return 'nothingAsked';
  if (!rebuttal) return item.answered === null && item.finding === null ? null : 'nothingAsked';
  if (!item.finding) return 'nothingDecided';
  return item.rebutted === null ? null : 'noAppealLevelLeft';
}

function mayAppeal(
  world: World,
  encounter: Encounter,
  { claim, lines, documents }: Extract<Decision, { kind: 'fileAppeal' }>,
): Refusal | null {
  const sent = sentClaim(encounter, claim);
  if (!sent) return 'noSuchClaim';
  const answer = lastAnswer(sent);
  if (!answer) return 'nothingDecided';
  const payer = payerNamed(world, sent.claim.payer);
  if (lines.length === 0 || lines.some((line) => !answer.lines.some(({ number }) => number === line))) return 'noLineNamed';
  const held = papersAtHand(encounter);
  if (documents.some((document) => !held.some(({ kind }) => kind === document))) return 'paperNotAtHand';
  if (payer && isFilingRequest(payer, answer, lines)) return null;
  const level = payer && nextAppealLevel(payer, encounter, claim);
  if (!level) return 'noAppealLevelLeft';
  return level.channel === 'court' ? 'needsLawyer' : null;
}

/** What is open, part by part: a credit of the patient's pays nobody else's share. */
export function openOf(encounter: Encounter): Cents {
  return Math.max(0, balanceOf(encounter.account, 'insurance')) + Math.max(0, balanceOf(encounter.account, 'patient'));
}

const owed = (encounter: Encounter): Cents => balanceOf(encounter.account, 'patient');

/** A person without cover may be billed once the visit is coded, and never more than the charge. */
function mayBill(world: World, encounter: Encounter, cents: number): Refusal | null {
  if (encounter.position !== 'coding.coded') return mayTake(encounter, cents);
  if (!isSelfPay(encounter) || !encounter.coded) return 'notAtThisStep';
  if (!Number.isSafeInteger(cents) || cents <= 0) return 'nothingOpen';
  return cents > chargesOf(world.game.tables, encounter.coded) ? 'tooMuch' : null;
}

function mayRefund(encounter: Encounter, to: 'patient' | 'payer', cents: number): Refusal | null {
  const credit = 0 - balanceOf(encounter.account, to === 'patient' ? 'patient' : 'insurance');
  if (credit <= 0 || !Number.isSafeInteger(cents) || cents <= 0) return 'noCredit';
  return cents > credit ? 'tooMuch' : null;
}

function mayTake(encounter: Encounter, cents: number): Refusal | null {
  const open = openOf(encounter);
  if (open <= 0 || !Number.isSafeInteger(cents) || cents <= 0) return 'nothingOpen';
  return cents > open ? 'tooMuch' : null;
}
