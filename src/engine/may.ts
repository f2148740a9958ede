// What a desk may do now, and if not, why not. Buttons, replay and the random players all ask here; whether an act is wise is another matter.

import { isWorkingDay } from '../cycle/days.ts';
import type { CallQuestion, ClaimPurpose, Encounter, PayerCall } from '../cycle/encounter.ts';
import type { CycleEvent } from '../cycle/machine.ts';
import { mayHappen } from '../cycle/move.ts';
import { INPATIENT } from '../cycle/tables.ts';
import { unbooked } from './cheques.ts';
import type { Decision } from './decision.ts';
import { mayBill, mayEstimate, mayPlan, mayRefund, mayScreen, mayTake } from './mayAccount.ts';
import { mayAnswerAudit, mayAppeal, mayAskPatient, mayDraft, mayMail, mayReopen, maySendRecords } from './mayClaim.ts';
import { openContact } from './patientAccount.ts';
import { openCall } from './payerCall.ts';
import type { Refusal } from './refusal.ts';
import { lastAnswer, lastSent, sentClaim, unposted } from './standing.ts';
import { holidaysOf, payerNamed, type World } from './world.ts';

const CODING = new Set(['coding.queued', 'coding.held', 'coding.returned']);
/** Claims that put right or take back what was decided. */
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
      return mayPlan(world, encounter, decision.parts);
    case 'screenForHelp':
      return mayScreen(encounter);
    case 'giveEstimate':
      return mayEstimate(encounter, decision.cents);
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
