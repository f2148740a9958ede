// The phone: a call to a payer in which each question costs minutes and brings only its own answer, worked out from the payer's file.

import { answerEligibility } from '../cycle/care/eligibility.ts';
import type { CallAnswer, CallQuestion, Encounter, PayerCall, SentClaim } from '../cycle/encounter.ts';
import type { Payer } from '../cycle/payer.ts';
import type { Remittance } from '../cycle/review/determination.ts';
import type { DraftEncounter, DraftWorld } from './change.ts';
import { claimStatus, isLostNow } from './claimStatus.ts';
import type { Who } from './edit.ts';
import { note, PAYER } from './edit.ts';
import { appealLimit, correctionLimit, isAppealable, nextAppealLevel, reopeningLimit } from './lastDays.ts';
import { accumulatorsOf, patientOf } from './memberFile.ts';
import { payerOf } from './payerReading.ts';
import { lastAnswer } from './standing.ts';
import { payerNamed, type World } from './world.ts';

/** The call somebody is on about this encounter today; null where nobody is. A day that ends ends every call. */
export function openCall(world: World, encounter: Encounter): PayerCall | null {
  const call = encounter.calls[encounter.calls.length - 1];
  return call?.open && call.day === world.day ? call : null;
}

/** Dials, waits, and says who is calling. */
export function dial(world: DraftWorld, encounter: DraftEncounter, payer: string, who: Who): void {
  const reference = `${payerOf(world, payer).electronicPayerId.slice(0, 3)}${world.day}-${world.nextSeq}`;
  encounter.calls.push({ payer, day: world.day, reference, asked: [], open: true });
  note(world, encounter, who, { kind: 'payerCalled', payer });
}

/** Asks one question. A number the desk never had is on file from then on. */
export function ask(world: DraftWorld, encounter: DraftEncounter, question: CallQuestion): void {
  const call = encounter.calls[encounter.calls.length - 1];
  if (!call) return;
  const payer = payerOf(world, call.payer);
  const answer = answerOf(world as World, encounter as Encounter, payer, question);
  call.asked.push(question);
  if (answer.say === 'authorization') {
    for (const granted of encounter.authorizations)
      if (granted.payer === call.payer && granted.verdict === 'granted') granted.onFile = true;
  }
  note(world, encounter, PAYER, { kind: 'payerAnswered', payer: call.payer, question, answer });
}

/** Ends the call; the account notes keep its reference where one was asked for. */
export function hangUp(world: DraftWorld, encounter: DraftEncounter, who: Who): void {
  const call = encounter.calls[encounter.calls.length - 1];
  if (!call) return;
  call.open = false;
  note(world, encounter, who, {
    kind: 'callEnded',
    payer: call.payer,
    reference: call.asked.includes('reference') ? call.reference : null,
  });
}

interface OnTheLine {
  readonly world: World;
  readonly encounter: Encounter;
  readonly payer: Payer;
  readonly sent: SentClaim | null; // the newest claim to this payer
  readonly answer: Remittance | null;
}

function say(id: string, values: CallAnswer['values'] = {}): CallAnswer {
  return { say: id, values };
}

/** What the payer's clerk says. Somebody who cannot name the member's number learns nothing about the member. */
function answerOf(world: World, encounter: Encounter, payer: Payer, question: CallQuestion): CallAnswer {
  const sent = encounter.claims.findLast((one) => one.claim.payer === payer.payerId) ?? null;
  const line: OnTheLine = { world, encounter, payer, sent, answer: lastAnswer(sent) };
  const anyone = question === 'provider' || question === 'reference';
  return anyone || isVerified(line) ? ANSWERS[question](line) : say('notVerified');
}

function isVerified({ world, encounter, payer, sent }: OnTheLine): boolean {
  if (sent?.claimNumber) return true;
  const named = encounter.registration.coverages.find((cover) => cover.payer === payer.payerId)?.member;
  return patientOf(world, encounter.patient).coverages.some((cover) => cover.payer === payer.payerId && cover.member === named);
}

const ANSWERS: Readonly<Record<CallQuestion, (line: OnTheLine) => CallAnswer>> = {
  status: ({ world, encounter, sent }) => (sent ? say('status', { code: claimStatus(world, encounter, sent) }) : say('neverSent')),
  received,
  denialReason,
  whatFixes,
  correctedLimit,
  appealLimit: appealAnswer,
  payment: ({ answer }) => {
    const paid = answer?.lines.reduce((sum, one) => sum + one.paid, 0) ?? 0;
    return answer && paid > 0 ? say('payment', { cents: paid, day: answer.day, remittance: answer.id }) : say('nothingPaid');
  },
  allowed,
  coverage,
  otherCover,
  authorization: ({ encounter, payer }) => {
    const known = encounter.authorizations.filter((one) => one.payer === payer.payerId);
    const granted = known.find((one) => one.verdict === 'granted');
    if (granted) return say('authorization', { number: granted.number, from: granted.from, to: granted.to });
    return say(known.length > 0 ? 'authorizationRefused' : 'noAuthorization');
  },
  provider,
  reference: ({ world, encounter }) => say('reference', { reference: openCall(world, encounter)?.reference ?? '' }),
};

/** A claim the payer accepted and lost is found by its number, and only by that; a copy is named with its first. */
function received({ world, encounter, payer, sent }: OnTheLine): CallAnswer {
  if (!sent) return say('neverSent');
  const accepted = encounter.claims.flatMap((one) =>
    one.claim.payer === payer.payerId && one.claimNumber !== null && one.received !== null
      ? [{ day: one.received, number: one.claimNumber, lost: isLostNow(world, encounter, one) }]
      : [],
  );
  const lost = accepted.find((one) => one.lost);
  if (lost) return say('closedByMistake', { day: lost.day, number: lost.number });
  const [first, second] = accepted;
  if (!first) return say('notOnFile', { day: encounter.serviceDay });
  const values = { day: first.day, number: first.number };
  return second ? say('receivedTwice', { ...values, again: second.day, copy: second.number }) : say('received', values);
}

function denialReason({ answer }: OnTheLine): CallAnswer {
  if (!answer) return say('notDecided');
  const denied = answer.lines.filter((one) => one.denied);
  const reasons = denied.map((one) => {
    const [first] = one.adjustments;
    return `line ${one.number}: ${[`${first?.group}-${first?.carc}`, ...one.rarcs].join(' ')}`;
  });
  return denied.length > 0 ? say('reasons', { reasons: reasons.join('; ') }) : say('nothingDenied');
}

function whatFixes({ world, encounter, sent, answer }: OnTheLine): CallAnswer {
  if (!sent) return say('neverSent');
  if (sent.claimNumber === null || isLostNow(world, encounter, sent)) return say('notOnFile', { day: encounter.serviceDay });
  if (sent.state === 'pended' && sent.pend) return say('papers', { document: sent.pend.document, due: sent.pend.dueDay });
  if (!answer) return say('nothingWanted');
  const absent = answer.lines.find((one) => one.trace?.rule === 'incomplete');
  if (absent) return say(sent.unprocessable ? 'absentNewClaim' : 'absent', { line: absent.number, what: absent.trace?.reference ?? '' });
  const denied = answer.lines.find((one) => one.denied);
  return denied ? say('correctOrAppeal', { line: denied.number }) : say('nothingWanted');
}

function correctedLimit({ payer, sent, answer }: OnTheLine): CallAnswer {
  if (!sent || !answer || sent.unprocessable) return say('newClaim');
  const replaced = correctionLimit(payer, sent);
  if (replaced) return say('replacement', { days: replaced.length.count, last: replaced.last });
  const reopened = reopeningLimit(payer, sent);
  return reopened ? say('reopening', { days: reopened.length.count, last: reopened.last }) : say('newClaim');
}

function appealAnswer({ encounter, payer, sent, answer }: OnTheLine): CallAnswer {
  if (!sent || !answer) return say('notDecided');
  const level = nextAppealLevel(payer, encounter, sent.claim.id);
  const limit = appealLimit(payer, encounter, sent);
  if (!level || !limit) return say(!sent.unprocessable && !isAppealable(payer, sent) ? 'noDetermination' : 'noAppeal');
  return say('appeal', { level: level.name, days: limit.length.count, last: limit.last, channel: level.channel });
}

/** The price of the line in doubt, and since when the payer's file has it. */
function allowed({ world, payer, answer }: OnTheLine): CallAnswer {
  const paid = answer?.lines.filter((one) => !one.denied) ?? [];
  const faults = world.game.scenario.payerFaults.flatMap((f) => (f.kind === 'wrongFee' && f.payer === payer.payerId ? [f] : []));
  const doubted = paid.find((one) => faults.some((fault) => fault.code === one.code)) ?? paid[0];
  if (!doubted) return say('nothingPriced');
  const fault = faults.find((one) => one.code === doubted.code);
  const values = { line: doubted.number, code: doubted.code, cents: doubted.allowed };
  return fault ? say('pricedSince', { ...values, from: fault.from }) : say('priced', values);
}

function coverage({ world, encounter, payer }: OnTheLine): CallAnswer {
  const answer = eligibility(world, encounter, payer);
  const day = encounter.serviceDay;
  if (answer.status === 'notFound') return say('notVerified');
  if (answer.status === 'inactive') return answer.to === null ? say('inactive', { day }) : say('ended', { day, to: answer.to });
  const plan = payer.plans.find((one) => one.planId === answer.plan)?.name;
  return plan ? say('active', { day, plan }) : say('otherCover', { payer: nameOf(world, answer.others[0]) });
}

function otherCover({ world, encounter, payer }: OnTheLine): CallAnswer {
  const [other] = eligibility(world, encounter, payer).others;
  return other === undefined ? say('noOtherCover') : say('otherCover', { payer: nameOf(world, other) });
}

function eligibility(world: World, encounter: Encounter, payer: Payer) {
  return answerEligibility({
    patient: patientOf(world, encounter.patient),
    payer,
    payers: world.game.scenario.payers,
    member: encounter.registration.coverages.find((cover) => cover.payer === payer.payerId)?.member ?? '',
    serviceDay: encounter.serviceDay,
    today: world.day,
    accumulators: accumulatorsOf(world, payer.payerId, encounter.patient, encounter.serviceDay),
  });
}

/** The name and the days of enrolment under which the payer's file has the clinician. */
function provider({ world, encounter, payer }: OnTheLine): CallAnswer {
  const found = world.game.scenario.providers.find((one) => one.id === encounter.provider);
  if (!found) return say('providerUnknown');
  const former = found.nameAtPayer.find((one) => one.payer === payer.payerId && world.day <= one.until);
  if (former) return say('formerName', { npi: found.npi, name: former.name, until: former.until });
  const gap = found.enrolment.find((one) => one.payer === payer.payerId && one.status === 'notEnrolled');
  if (gap)
    return say('notEnrolled', {
      npi: found.npi,
      name: found.name,
      ...(gap.from !== null && { from: gap.from }),
      ...(gap.to !== null && { to: gap.to }),
    });
  const since = found.enrolment.find((one) => one.payer === payer.payerId && one.status === 'enrolled')?.from;
  return since
    ? say('enrolledSince', { npi: found.npi, name: found.name, from: since })
    : say('enrolled', { npi: found.npi, name: found.name });
}

function nameOf(world: World, id: string | undefined): string {
  return payerNamed(world, id)?.name ?? '';
}
