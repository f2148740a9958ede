// Permission, papers and the patient's answer: the acts around them, offered where they can mean something.

import { decidesBeforeService, permissionRule } from '../../../cycle/care/permission.ts';
import { isWorkingDay } from '../../../cycle/days.ts';
import type { Encounter, SentClaim } from '../../../cycle/encounter.ts';
import type { Payer } from '../../../cycle/payer.ts';
import { INPATIENT } from '../../../cycle/tables.ts';
import type { Decision } from '../../../engine/decision.ts';
import { auditWaits, lastAnswer } from '../../../engine/standing.ts';
import type { World } from '../../../engine/world.ts';
import { holidaysOf, lastDayOf } from '../../../engine/world.ts';
import { formatCount, formatMoney } from '../../../i18n/format.ts';
import { auditRecords } from './auditChoices.ts';
import type { Choice } from './choice.ts';
import { by, NO_DAY, own, usual } from './choiceWords.ts';
import { payerIn } from './deadlines.ts';
import { nearDate } from './limitWords.ts';
import { recordsClaim } from './openAmounts.ts';
import { paperWord } from './paperWords.ts';

interface Desk {
  readonly world: World;
  readonly encounter: Encounter;
  readonly ask: (decision: Decision) => string | null;
}

/** The payer a permission is asked of: the first registered. */
export function permissionPayer({ world, encounter }: Pick<Desk, 'world' | 'encounter'>): Payer | null {
  return payerIn(world, encounter.registration.coverages[0]?.payer ?? '');
}

/** Before the visit always; after it while nothing is paid. */
function mayMatter({ position }: Encounter): boolean {
  return position === 'care.scheduled' || position === 'coding.coded' || position === 'outcome.denied' || position === 'outcome.paidShort';
}

/** Whether permission is in question: before the visit it may be; after it where the payer's list asks for it, or an answer gave a reason of step 12 (facts a.4). */
function inQuestion({ position, place, coded, claims }: Encounter, payer: Payer): boolean {
  if (position === 'care.scheduled') return true;
  const listed = coded?.services.some(({ code }) => permissionRule(payer, code, place) !== null) ?? false;
  return listed || claims.some((sent) => lastAnswer(sent)?.lines.some((line) => line.trace?.step === 12));
}

/** What the desk may name in a request: what was coded, what its papers and orders name, and this payer's own list. */
export function permissionCodes(world: World, encounter: Encounter): readonly string[] {
  const { services } = world.game.tables;
  const spoken = [...encounter.documents.map((one) => one.text), ...encounter.chart.orders].join(' ').match(/\b[A-Z]\d{4}\b/g) ?? [];
  const listed = permissionPayer({ world, encounter })?.authorization.required.flatMap((rule) => rule.procedures) ?? [];
  const coded = encounter.coded?.services.map((service) => service.code) ?? [];
  return [...new Set([...coded, ...spoken, ...listed])].filter((code) => services.has(code));
}

/** Working days a visit may be moved to. */
export function daysToMoveTo(world: World, encounter: Encounter): readonly number[] {
  const days: number[] = [];
  for (let day = world.day + 1; day <= lastDayOf(world) && days.length < 20; day += 1) {
    if (day !== encounter.serviceDay && isWorkingDay(day, holidaysOf(world))) days.push(day);
  }
  return days;
}

/** Permission for a service, where this payer gives any and it may be in question. */
export function authorize(desk: Desk): Choice | null {
  const payer = permissionPayer(desk);
  if (!payer || !mayMatter(desk.encounter) || !inQuestion(desk.encounter, payer)) return null;
  const decides = decidesBeforeService(payer);
  if (!decides && payer.authorization.required.length === 0) return null;
  const waiting = desk.encounter.requests.find((one) => one.verdict === null);
  if (payer.authorization.byAmount) return desk.world.day <= desk.encounter.serviceDay ? sanction(desk, payer) : null;
  const answer = `${payer.name} answers in about ${formatCount(payer.authorization.requestAnswerDays)} days`;
  return {
    id: 'authorize',
    title: decides ? 'Ask for authorization or a decision before service' : 'Ask for authorization',
    text: `Its permission for a service, with units and papers. ${answer}; it holds ${formatCount(payer.authorization.validDays)} days.`,
    ...NO_DAY,
    refusal: waiting ? `The answer for ${waiting.code} is expected on ${nearDate(waiting.dueDay, desk.world.day)}.` : null,
  };
}

/** A sum for the whole stay, or more of it while the patient is still in the ward. */
function sanction({ encounter, world }: Desk, payer: Payer): Choice {
  const given = encounter.authorizations.filter((one) => one.payer === payer.payerId && one.verdict === 'granted');
  const sum = formatMoney(given.reduce((all, { units }) => all + units * 100, 0));
  const waiting = encounter.requests.find((one) => one.verdict === null);
  return {
    id: 'authorize',
    title: given.length > 0 ? 'Ask for an enhancement' : 'Ask for pre-authorization',
    text:
      given.length > 0
        ? `${sum} is sanctioned. More can be asked for until discharge, with the note; ${payer.name} answers by the next morning.`
        : `A sum for the whole stay, with the note; ${payer.name} answers by the next morning.`,
    ...NO_DAY,
    refusal: waiting ? `The answer is expected on ${nearDate(waiting.dueDay, world.day)}.` : null,
  };
}

/** The last request a payer refused or asked back about. */
export function asksBack({ requests }: Encounter): Encounter['requests'][number] | null {
  const last = requests.findLast((one) => one.verdict !== null);
  return last?.verdict === 'refused' || last?.verdict === 'pended' ? last : null;
}

/** A clinician’s word to the payer’s, after a refusal or a question. */
export function talk({ encounter, ask, world }: Desk): Choice | null {
  const refused = asksBack(encounter);
  const sums = permissionPayer({ world, encounter })?.authorization.byAmount ?? false;
  if (!refused || (refused.verdict === 'pended' && !sums)) return null;
  return {
    id: 'talk',
    title: sums ? 'Have the treating doctor answer the question' : 'Arrange a peer-to-peer talk',
    text: sums
      ? 'In the doctor’s own words, signed: what the insurer asked and the papers do not say. Answer on the next working day.'
      : `Our clinician tells the payer’s what the papers for ${refused.code} did not say. Answer on the next working day.`,
    ...NO_DAY,
    refusal: own(ask({ kind: 'askPeerToPeer', encounter: encounter.id, request: refused.id })),
  };
}

/** A referral, where the payer wants one. */
export function refer(desk: Desk): Choice | null {
  const payer = permissionPayer(desk);
  if (!payer?.referral.required || !mayMatter(desk.encounter)) return null;
  return {
    id: 'refer',
    title: 'Ask the family doctor for a referral',
    text: `${formatCount(payer.referral.visits)} visits or ${formatCount(payer.referral.validDays)} days, whichever ends first. It holds from the day it is written.`,
    ...NO_DAY,
    refusal: null,
  };
}

/** Another day for a visit that has not been. */
export function move({ encounter }: Desk): Choice | null {
  if (encounter.position !== 'care.scheduled' || encounter.place === INPATIENT) return null;
  return { id: 'move', title: 'Move the visit', text: 'Call the patient and agree on another day.', ...NO_DAY, refusal: null };
}

/** What the chart still owes: signatures and papers. */
export function packet({ encounter, ask }: Desk): Choice | null {
  const owing = [...encounter.packet.unsigned, ...encounter.packet.missing];
  if (owing.length === 0) return null;
  const names = owing.map((kind) => paperWord(kind).toLowerCase()).join(', ');
  return {
    id: 'packet',
    title: 'Get the papers signed and complete',
    text: `Not ready yet: ${names}. The author signs with the day of signing; complete on the next working day.`,
    ...NO_DAY,
    refusal: own(ask({ kind: 'completePacket', encounter: encounter.id })),
  };
}

/** A word to the member the payer waits for. */
export function patient({ encounter, ask }: Desk): Choice | null {
  const sent = encounter.claims.at(-1);
  if (sent?.pend?.document !== 'memberAnswer') return null;
  const refusal = ask({ kind: 'askPatient', encounter: encounter.id, claim: sent.claim.id });
  if (refusal === 'nothingAsked') return null;
  return {
    id: 'patient',
    title: 'Ask the patient to answer the plan',
    text: 'The plan wants to know of other coverage, and only the member can tell it.',
    ...NO_DAY,
    refusal: own(refusal),
  };
}

/** The paper that may move a loss to the patient, by what the payer knows: an ABN is the federal program's alone. */
const NOTICE_TITLE: Readonly<Record<string, string>> = {
  advanceNotice: 'Ask for an advance notice (ABN)',
  preServiceDetermination: 'Ask for an advance notice (ABN)', // no force at this plan; who asks all the same finds out
  waiverBeforeService: 'Ask for a waiver signed before the visit',
  writtenConsentNonCovered: 'Ask for written consent to a service not covered',
};

/** A signed notice, before the visit; none where the patient can owe nothing. */
export function notice(desk: Desk): Choice | null {
  const { encounter, ask } = desk;
  const title = NOTICE_TITLE[permissionPayer(desk)?.limitsToPatient.noticeInstrument ?? ''];
  if (encounter.position !== 'care.scheduled' || title === undefined) return null;
  return {
    id: 'notice',
    title,
    text: 'The front desk explains it before the visit, with reason and estimate, and has it signed. Only where the payer will probably not pay.',
    ...NO_DAY,
    refusal: own(ask({ kind: 'askForNotice', encounter: encounter.id })),
  };
}

/** Papers to a payer that waits for them. */
export function records({ encounter, ask, world }: Desk): Choice | null {
  const sent = recordsClaim(encounter);
  if (!sent || encounter.draft) return null;
  const refusal = ask({ kind: 'sendRecords', encounter: encounter.id, claim: sent.claim.id, documents: ['note'] });
  if (refusal === 'nothingAsked' || refusal === 'noSuchClaim') return null;
  if (encounter.audit && auditWaits(encounter)) return { ...auditRecords(encounter.audit, world.day), refusal: own(refusal) };
  const following = sent.state === 'accepted';
  const wanted = following ? sent.claim.announced : sent.pend ? [sent.pend.document, ...sent.pend.beside] : [];
  const asked = wanted.length > 0 ? wanted.map((kind) => `the ${paperWord(kind).toLowerCase()}`).join(', ') : 'records';
  const payer = payerIn(world, sent.claim.payer);
  const wait = payer ? ` Decision in ${usual(payer.answerTimes.recordsReviewDays)}.` : '';
  return {
    id: 'records',
    title: 'Send records',
    text: following ? `The claim announced ${asked}.` : `The payer asked for ${asked}.${wait}`,
    ...by(following ? announcedBy(sent, payer) : sent.state === 'pended' ? (sent.pend?.dueDay ?? null) : null, world.day),
    refusal: own(refusal),
  };
}

/** The last day for papers that a claim announced. */
function announcedBy({ received, sent }: SentClaim, payer: Payer | null): number | null {
  return payer && (received ?? sent) + payer.recordsRequests.announcedWithinDays;
}
