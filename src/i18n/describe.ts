// Journal entries as sentences of the trade, past tense: for the timeline, the claim's story, the debrief and the live region.

import type { QueryOutcome } from '../cycle/documentation/query.ts';
import type { JournalEntry, JournalEvent } from '../cycle/journal.ts';
import type { PatientAnswer } from '../cycle/outcome/account.ts';
import type { World } from '../engine/world.ts';
import { appealName, listed } from './appeals.ts';
import { CALL_TOPIC, callAnswerWords } from './call.ts';
import { formatCounted, formatDate, formatMoney, formatShare, inCountry } from './format.ts';
import { toldCoverWords } from './patientSays.ts';
import { appeal, eligibility, peerToPeerAsked, permissionAnswered, permissionAsked, rejection, remittance } from './payerAnswers.ts';
import { providerLevelName } from './reasons.ts';
import { type EventOf, payerName, payerOfClaim, type Telling, type Words } from './telling.ts';
import { APPEAL_GROUND, actorWord, COMPLIANCE, documentWord, purposeWord, STATUS, WRITE_OFF } from './words.ts';

const ANSWERS: Readonly<Record<QueryOutcome, string>> = {
  answeredClear: 'The provider answered the query with an addendum.',
  late: 'The time for the query has passed, and the provider has not answered.',
  notNeeded: 'The provider answered: the note already said it.',
  refusedLeading: 'The supervisor stopped the query: it led the provider to an answer.',
  unclear: 'The provider sent the query back: it could not be answered as it stood.',
};

/** One whole sentence with names, amounts and codes: "BlueRiver PPO denied line 2 of claim FC-01/1 (CO-97) and paid $92.00." */
export function describe(entry: JournalEntry, world: World, wording: Words | null = null): string {
  const who = entry.learner ? 'You' : actorWord(entry.by);
  return sentence(entry.event, { world, wording, who });
}

/** The patient's name of an entry, or the encounter's id where the scenario has none. */
export function patientOf(entry: JournalEntry, world: World): string {
  const patient = world.encounters.find(({ id }) => id === entry.encounter)?.patient;
  return world.game.scenario.patients.find(({ id }) => id === patient)?.name ?? entry.encounter;
}

function sentence(event: JournalEvent, telling: Telling): string {
  const { who } = telling;
  switch (event.kind) {
    case 'patientSeen':
      return inCountry({ US: 'The patient was seen.', IN: 'The patient was discharged.' });
    case 'copayTaken':
      return inCountry({
        US: `The patient paid ${formatMoney(event.cents)} at the front desk.`,
        IN: `The patient paid a deposit of ${formatMoney(event.cents)} at the counter.`,
      });
    case 'noteSigned':
      return inCountry({ US: 'The provider signed the note.', IN: 'The treating doctor signed the discharge summary.' });
    case 'signatureAsked':
      return `${who} asked the provider to sign the note.`;
    case 'querySent':
      return `${who} sent the provider ${event.leading ? 'a leading query' : 'a query'}.`;
    case 'queryAnswered':
      return ANSWERS[event.outcome];
    case 'codingHeld':
      return stopped(`${who} put the chart on hold${because(event.reason)}`);
    case 'codingFinished':
      return `${who} finished coding: ${event.diagnoses.join(', ')}; ${event.services.join(', ')}.`;
    case 'chargesEntered':
      return event.cents < 0
        ? `Charges were lowered by ${formatMoney(0 - event.cents)}.`
        : `Charges of ${formatMoney(event.cents)} were entered.`;
    case 'coverTold':
      return event.covers.length === 0
        ? `${who} asked the patient about coverage: there is none.`
        : `${who} asked the patient about coverage: ${event.covers.map((cover) => toldCoverWords(cover, payerName(cover.payer, telling))).join(' ')}`;
    case 'eligibilityChecked':
      return eligibility(event, telling);
    case 'noticeAsked':
      return 'The front desk was asked for an advance notice (ABN) before the visit.';
    case 'noticeGiven':
      return `The front desk explained an advance notice (ABN) (${event.item}); the patient signed it.`;
    case 'registrationCorrected':
      return `${who} corrected the registration.`;
    case 'claimDrafted':
      return `${who} drafted ${purposeWord(event.purpose)}.`;
    case 'claimHeldByEdits':
      return `The scrubber held the claim: ${formatCounted(event.findings, 'finding')}.`;
    case 'claimSent':
      return `${who} sent claim ${event.claim} to ${payerName(event.payer, telling)}${event.medium === 'paper' ? ' by mail' : ''}: ${purposeWord(event.purpose)}.`;
    case 'claimRejected':
      return rejection(event, telling);
    case 'claimAccepted':
      return `${payerOfClaim(event.claim, telling)} accepted claim ${event.claim} for review, number ${event.claimNumber}.`;
    case 'claimLost':
      return `${payerOfClaim(event.claim, telling)} can no longer find claim ${event.claim}.`;
    case 'recordsRequested':
      return `${payerOfClaim(event.claim, telling)} pended claim ${event.claim} and asked for ${documentWord(event.document)} by ${formatDate(event.dueDay)}.`;
    case 'permissionAsked':
      return permissionAsked(event, telling);
    case 'permissionAnswered':
      return permissionAnswered(event, telling);
    case 'costEstimated':
      return `The ward expects the stay to cost ${formatMoney(event.cents)}.`;
    case 'peerToPeerAsked':
      return peerToPeerAsked(event, telling);
    case 'referralGiven':
      return `The family doctor wrote referral ${event.number} for ${payerName(event.payer, telling)}, from ${formatDate(event.from)}.`;
    case 'visitMoved':
      return `${who} moved the visit to ${formatDate(event.to)}.`;
    case 'packetAsked':
      return `${who} asked for ${listed(event.documents.map(documentWord))}, signed and complete; ready on ${formatDate(event.readyDay)}.`;
    case 'packetReady':
      return 'The papers are signed and complete.';
    case 'patientAsked':
      return `${who} asked the patient to answer ${payerName(event.payer, telling)} about other coverage.`;
    case 'patientToldPayer':
      return `The patient told ${payerName(event.payer, telling)} about other coverage.`;
    case 'recordsSent':
      return event.documents.length === 0
        ? `${who} sent no records.`
        : `${who} sent ${payerOfClaim(event.claim, telling)} ${listed(event.documents.map(documentWord))}.`;
    case 'remittanceReceived':
      return remittance(event, telling);
    case 'remittancePosted':
      return `${who} posted ${formatMoney(event.paid)} paid, ${formatMoney(event.contractual)} ${inCountry({ US: 'contractual', IN: 'by the agreement' })} and ${formatMoney(event.patient)} for the patient.`;
    case 'takeBackAnnounced':
      return `${payerName(event.payer, telling)} announced that it will take ${formatMoney(event.cents)} back for claim ${event.claimNumber}, from ${formatDate(event.from)} on.`;
    case 'providerLevelBooked':
      return event.wrong.length === 0
        ? `${who} booked ${inCountry({ US: 'the provider level', IN: 'the tax withheld' })} of payment ${event.cheque}.`
        : `${who} booked payment ${event.cheque}, and the books did not meet the transfer (${event.wrong.map(providerLevelName).join(', ')}).`;
    case 'reopeningDecided':
      return `${payerOfClaim(event.claim, telling)} ${event.granted ? 'granted' : 'refused'} the reopening of claim ${event.claim}.`;
    case 'appealFiled':
      return `${who} sent a ${appealName(event.level)} for claim ${event.claim}: ${APPEAL_GROUND[event.ground]}.`;
    case 'appealDecided':
      return appeal(event, telling);
    case 'statusAnswered':
      return `${payerOfClaim(event.claim, telling)} answered the status inquiry: ${inCountry({ US: `${event.status}, `, IN: '' })}${STATUS[event.status]}.`;
    case 'payerCalled':
      return `${who} called ${payerName(event.payer, telling)}.`;
    case 'payerAnswered':
      return `${payerName(event.payer, telling)}, asked ${CALL_TOPIC[event.question]}: “${callAnswerWords(event.answer)}”`;
    case 'callEnded':
      return event.reference === null
        ? 'The call was ended without a reference.'
        : `The call was ended; its reference is ${event.reference}.`;
    case 'returnedToCoder':
      return stopped(`${who} returned the claim to the coder${because(event.reason)}`);
    case 'crossedOver':
      return `The claim crossed over to ${payerName(event.payer, telling)}.`;
    case 'statementSent':
      return `${who} sent the patient a statement for ${formatMoney(event.cents)}.`;
    case 'statementCancelled':
      return event.cents > 0
        ? `${who} took the statement back, with a word of apology: ${formatMoney(event.cents)} was never the patient’s.`
        : `${who} took the statement back.`;
    case 'wordWanted':
      return event.words
        ? `${capital(event.name)} asks: “${event.words}”`
        : `${capital(event.name)} asks about the account${asked(event, telling)}`;
    case 'patientAnswered':
      return `${who} ${PATIENT_ANSWER[event.answer]}.`;
    case 'estimateGiven':
      return `${who} gave a written estimate of ${formatMoney(event.cents)}.`;
    case 'planAgreed':
      return `${who} agreed on ${event.parts} parts for ${formatMoney(event.cents)}, in writing.`;
    case 'helpAsked':
      return `${who} gave out the help form; statements rest.`;
    case 'helpDecided':
      return event.share === 0
        ? 'The help form was decided: the policy grants nothing.'
        : `The help form was decided: the policy forgives ${formatShare(event.share, 0)}.`;
    case 'patientReplied':
      return reply(event, telling);
    case 'patientPaid':
      return `The patient paid ${formatMoney(event.cents)}.`;
    case 'writtenOff':
      return `${who} wrote off ${formatMoney(event.cents)} as ${WRITE_OFF[event.reason]}.`;
    case 'complianceNoted':
      return `A compliance finding was noted: ${COMPLIANCE[event.what]}.`;
    case 'refunded':
      return `${formatMoney(event.cents)} was refunded to the ${event.to}.`;
    case 'auditOpened':
      return `${payerOfClaim(event.claim, telling)} looks back at claim ${event.claim} and asks for its record by ${formatDate(event.dueDay)}.`;
    case 'auditAnswered':
      return event.rebuttal
        ? `${who} answered the finding on claim ${event.claim} with ${listed(event.documents.map(documentWord)) || 'nothing'}.`
        : `${who} sent the auditor ${listed(event.documents.map(documentWord)) || 'nothing'} for claim ${event.claim}.`;
    case 'auditFound':
      return event.cents > 0
        ? `The audit of claim ${event.claim} found ${formatMoney(event.cents)} that the record does not support.`
        : `The audit of claim ${event.claim} found it supported.`;
    case 'auditSettled':
      if (event.cents > 0) return `The audit took back ${formatMoney(event.cents)} on claim ${event.claim}.`;
      return `The audit of claim ${event.claim} ended${event.rebutted ? ': the answer was accepted' : ''}; nothing was taken back.`;
    case 'auditCarriedOver':
      return `The rate of error was carried over to the claims nobody read: ${formatMoney(event.cents)} more was taken back from the practice.`;
    case 'deskOpened':
      return 'New on the desk.';
    case 'closed':
      return 'The account was closed with a zero balance.';
  }
}

function reply({ reply: id }: EventOf<'patientReplied'>, { wording }: Telling): string {
  const template = wording?.patientReplies.get(id)?.template;
  return template && !template.includes('{') ? `The patient answered: “${template}”` : 'The patient answered the statement.';
}

const PATIENT_ANSWER: Readonly<Record<PatientAnswer, string>> = {
  explain: 'explained the account',
  keepPrivate: 'confirmed nothing and offered a way',
  turnAway: 'turned the caller away',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function asked({ reply: id }: EventOf<'wordWanted'>, { wording }: Telling): string {
  const template = wording?.patientReplies.get(id)?.template;
  return template && !template.includes('{') ? `: “${template}”` : '.';
}

/** ": what somebody typed", or nothing. */
const because = (typed: string): string => (typed.trim() === '' ? '' : `: ${typed.trim()}`);

/** Ends a sentence whose last words somebody typed: with a full stop, unless they ended it themselves. */
function stopped(sentence: string): string {
  return /[.?!…]["”’)]?$/.test(sentence) ? sentence : `${sentence}.`;
}
