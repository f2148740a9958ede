// Asking for permission: the request, the payer's answer on its day, the talk between clinicians, the family doctor's referral, and a visit moved until the answer is there.

import type { Authorization } from '../cycle/care/patient.ts';
import type { DocumentKind } from '../cycle/claim/claim.ts';
import { addWorkingDays, type Day, dateOf, workingDayOnOrAfter } from '../cycle/days.ts';
import type { Encounter, PermissionRequest } from '../cycle/encounter.ts';
import type { Payer } from '../cycle/payer.ts';
import { stayLimits } from '../cycle/review/hospitalStay.ts';
import { answerPermission, type PermissionAnswer, type PermissionGround } from '../cycle/review/permissionAnswer.ts';
import type { DraftEncounter, DraftWorld } from './change.ts';
import type { BillerDecision } from './decision.ts';
import type { Who } from './edit.ts';
import { arrange, comply, note, PAYER, PROVIDER, writtenOf } from './edit.ts';
import { patientOf } from './memberFile.ts';
import { payerOf } from './payerReading.ts';
import { holidaysOf, payerNamed, type World } from './world.ts';

type Asking = Extract<BillerDecision, { kind: 'requestPermission' }>;

/** Puts a request to the payer; its answer comes after the payer's days, on a working day. */
export function requestPermission(world: DraftWorld, encounter: DraftEncounter, asking: Asking, who: Who): void {
  const { payer, code, units, ground } = asking;
  const dueDay = answerDay(world, payerOf(world, payer), ground, world.day);
  const id = `${encounter.id}/P${encounter.requests.length + 1}`;
  const documents = [...asking.documents];
  encounter.requests.push({
    id,
    payer,
    code,
    units,
    ground,
    documents,
    asked: world.day,
    dueDay,
    verdict: null,
    number: null,
    talkDay: null,
  });
  note(world, encounter, who, { kind: 'permissionAsked', payer, code, units, ground });
  arrange(world, encounter, dueDay, { kind: 'permissionAnswer', request: id });
}

/** The day a request made on a day is answered. */
export function answerDay(world: World | DraftWorld, payer: Payer, ground: PermissionGround, asked: Day): Day {
  const { requestAnswerDays, urgentAnswerDays } = payer.authorization;
  const quick = ground === 'urgent' || ground === 'emergency';
  return workingDayOnOrAfter(asked + (quick ? urgentAnswerDays : requestAnswerDays), holidaysOf(world));
}

/** What the payer would say to a request, by its rules and what the chart gives to go by. */
export function weighPermission(
  world: World | DraftWorld,
  encounter: Pick<Encounter, 'id' | 'patient' | 'place' | 'serviceDay' | 'authorizations' | 'requests' | 'expectedCost'>,
  request: Pick<PermissionRequest, 'payer' | 'code' | 'units' | 'ground' | 'documents' | 'asked' | 'dueDay'>,
  peerToPeer: boolean,
): PermissionAnswer {
  const written = writtenOf(world, encounter.id);
  const covers = patientOf(world, encounter.patient).coverages.filter((cover) => cover.payer === request.payer);
  return answerPermission({
    payer: payerOf(world, request.payer),
    tables: world.game.tables as World['game']['tables'],
    coverage: covers[0] ?? null,
    code: request.code,
    units: request.units,
    place: encounter.place,
    ground: request.ground,
    documents: request.documents,
    asked: request.asked,
    answered: request.dueDay,
    serviceDay: encounter.serviceDay,
    diagnoses: written.key.diagnoses.map((diagnosis) => diagnosis.code),
    grounds: written.permission.grounds,
    emergency: written.permission.emergency,
    peerToPeer,
    earlier: encounter.authorizations.find((one) => one.payer === request.payer && one.kind === 'authorization') ?? null,
    expected: openSum(world, encounter, request.payer),
    queried: encounter.requests.some((one) => one.payer === request.payer && one.verdict === 'pended' && one.documents.includes('note')),
  });
}

/**
 * What this payer would still sanction, in whole units of money: what the stay is expected to cost by now, but no more than package or sub-limit let it pay,
 * less what it has sanctioned. Null where nobody has estimated the stay.
 */
export function openSum(
  world: World | DraftWorld,
  encounter: Pick<Encounter, 'id' | 'patient' | 'expectedCost' | 'authorizations'>,
  payerId: string,
): number | null {
  if (encounter.expectedCost === null) return null;
  const payer = payerOf(world, payerId);
  const { services, diagnoses } = writtenOf(world, encounter.id).key;
  const cover = patientOf(world, encounter.patient).coverages.find((one) => one.payer === payerId);
  const plan = payer.plans.find(({ planId }) => planId === cover?.plan) ?? null;
  const codes = services.map(({ code }) => code);
  const limits = stayLimits(payer, plan, codes, diagnoses[0]?.code);
  const most = Math.min(encounter.expectedCost, limits.package ?? encounter.expectedCost, limits.subLimit ?? encounter.expectedCost);
  const given = encounter.authorizations.filter((one) => one.payer === payerId && one.verdict === 'granted');
  return Math.ceil(most / 100) - given.reduce((sum, one) => sum + one.units, 0);
}

/** Whether a stay in the ward wants the desk: the payer permits sums, and more is expected than it has sanctioned or been asked for. */
export function sumWaits(world: World, encounter: Encounter): boolean {
  if (encounter.position !== 'care.scheduled' || encounter.expectedCost === null) return false;
  const payer = payerNamed(world, encounter.registration.coverages[0]?.payer);
  if (!payer?.authorization.byAmount) return false;
  const asked = encounter.requests.at(-1);
  const onItsWay = asked?.verdict === null || (asked?.talkDay ?? 0) >= world.day;
  return !onItsWay && (openSum(world, encounter, payer.payerId) ?? 0) > 0;
}

/** The ward tells what the stay is expected to cost by now, and why: what a permission by amount is asked for with. */
export function costEstimated(world: DraftWorld, encounter: DraftEncounter, index: number): void {
  const estimate = writtenOf(world, encounter.id).treatmentEstimates[index];
  if (!estimate) return;
  encounter.expectedCost = estimate.cents;
  encounter.documents.push({ kind: 'deskNote', day: world.day, title: estimate.title, text: estimate.text });
  note(world, encounter, PROVIDER, { kind: 'costEstimated', cents: estimate.cents });
}

/** The payer's answer, on the day it comes; after a talk it is given once more. */
export function answerRequestDue(world: DraftWorld, encounter: DraftEncounter, id: string): void {
  const request = encounter.requests.find((one) => one.id === id);
  if (!request) return;
  const answer = weighPermission(world, encounter, request, request.talkDay !== null);
  const granted = answer.units > 0;
  request.verdict = answer.verdict;
  request.number = granted || answer.verdict === 'refused' ? numberOf(world, encounter, payerOf(world, request.payer)) : null;
  note(world, encounter, PAYER, {
    kind: 'permissionAnswered',
    payer: request.payer,
    code: request.code,
    verdict: answer.verdict,
    number: request.number,
  });
  const { question } = writtenOf(world, encounter.id).permission;
  if (answer.verdict === 'pended' && question !== null)
    encounter.documents.push({
      kind: 'letter',
      day: world.day,
      title: `Question of ${payerOf(world, request.payer).name}`,
      text: question,
    });
  if (request.number === null) return;
  encounter.authorizations.push({
    kind: 'authorization',
    verdict: granted ? 'granted' : 'refused',
    payer: request.payer,
    provider: null,
    number: request.number,
    procedures: payerOf(world, request.payer).authorization.byAmount ? [] : [request.code],
    units: answer.units,
    from: answer.from,
    to: answer.to,
    late: answer.verdict === 'late',
    onFile: granted,
  });
}

/** The payer's number for a permission: its letters, the day, and which of this visit it is. */
function numberOf(world: DraftWorld, encounter: DraftEncounter, payer: Payer): string {
  const letters = payer.name.replace(/[^A-Z]/g, '').slice(0, 2);
  const { month, day } = dateOf(world.day);
  const count = encounter.authorizations.length + 1;
  return `${letters}A-${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}-${encounter.id.replace(/[^0-9]/g, '')}${count}`;
}

/** Asks for a talk between the clinician and the payer's; the answer to it comes on the next working day. */
export function askPeerToPeer(world: DraftWorld, encounter: DraftEncounter, id: string, who: Who): void {
  const request = encounter.requests.find((one) => one.id === id);
  if (!request) return;
  const talkDay = addWorkingDays(world.day, 1, holidaysOf(world));
  request.talkDay = talkDay;
  note(world, encounter, who, { kind: 'peerToPeerAsked', payer: request.payer, code: request.code });
  arrange(world, encounter, talkDay, { kind: 'permissionAnswer', request: id });
}

/** The chosen family doctor's referral: it holds from the day it is written. One dated back is a false date in a record. */
export function requestReferral(world: DraftWorld, encounter: DraftEncounter, payerId: string, backdated: boolean, who: Who): void {
  const payer = payerOf(world, payerId);
  const from = backdated ? Math.min(world.day, encounter.serviceDay) : world.day;
  const slip: Authorization = {
    kind: 'referral',
    verdict: 'granted',
    payer: payerId,
    provider: null,
    number: numberOf(world, encounter, payer).replace('A-', 'R-'),
    procedures: [],
    units: payer.referral.visits,
    from,
    to: from + payer.referral.validDays,
    late: false,
    onFile: true,
  };
  encounter.authorizations.push({ ...slip, procedures: [] });
  note(world, encounter, who, { kind: 'referralGiven', payer: payerId, number: slip.number, from });
  if (from < world.day) comply(world, encounter, who, 'referralBackdated');
}

/** Moves a visit that has not happened yet; the patient agrees. */
export function moveVisit(world: DraftWorld, encounter: DraftEncounter, to: Day, who: Who): void {
  const later = to - encounter.serviceDay;
  if (encounter.chart.signed !== null) encounter.chart.signed += later;
  encounter.serviceDay = to;
  encounter.since = world.day;
  const own = world.agenda.filter(
    (due) => due.encounter === encounter.id && (due.event.kind === 'visit' || due.event.kind === 'signature'),
  );
  world.agenda = world.agenda.filter((due) => !own.includes(due));
  for (const due of own) arrange(world, encounter, due.day + later, due.event);
  note(world, encounter, who, { kind: 'visitMoved', to });
}

/** What a request for permission needs: the reviewer reads the note or the order. */
export const PERMISSION_PAPERS: readonly DocumentKind[] = ['note'];
