// What a good biller does about permission: asks before the visit, moves it where the answer comes too late, has the clinicians talk, and after it uses what the payer allows.

import type { Authorization } from '../cycle/care/patient.ts';
import { decidesBeforeService, permissionRule } from '../cycle/care/permission.ts';
import { coveredBy, policiesFor } from '../cycle/coding/policies.ts';
import { isWorkingDay } from '../cycle/days.ts';
import type { Encounter } from '../cycle/encounter.ts';
import type { Payer } from '../cycle/payer.ts';
import type { PermissionGround } from '../cycle/review/permissionAnswer.ts';
import type { Decision } from './decision.ts';
import { writtenOf } from './edit.ts';
import { openCall } from './payerCall.ts';
import { payerOf } from './payerReading.ts';
import { answerDay, openSum, PERMISSION_PAPERS, weighPermission } from './permissionDesk.ts';
import type { World } from './world.ts';
import { holidaysOf } from './world.ts';

interface Needed {
  readonly payer: Payer;
  readonly code: string;
  readonly units: number;
}

/** Services of the visit that its payer wants to be asked about, and whose permission is not in hand. */
function needed(world: World, encounter: Encounter): readonly Needed[] {
  const id = encounter.registration.coverages[0]?.payer;
  if (id === undefined) return [];
  const payer = payerOf(world, id);
  const { key } = writtenOf(world, encounter.id);
  if (payer.authorization.byAmount) return neededSum(world, encounter, payer, key.services[0]?.code);
  return key.services
    .filter((service) => {
      const rule = permissionRule(payer, service.code, encounter.place);
      return rule
        ? rule.fromVisit === 1
        : wantsDecision(
            world,
            payer,
            service.code,
            key.diagnoses.map((one) => one.code),
          );
    })
    .filter((service) => !granted(encounter, payer.payerId, service.code))
    .map((service) => ({ payer, code: service.code, units: service.units }));
}

/** Where sums are permitted: what the stay is expected to cost beyond the sanctioned sum, asked for once under its first service. */
function neededSum(world: World, encounter: Encounter, payer: Payer, code: string | undefined): readonly Needed[] {
  const units = openSum(world, encounter, payer.payerId) ?? 0;
  return code !== undefined && units > 0 ? [{ payer, code, units }] : [];
}

function granted({ authorizations }: Encounter, payer: string, code: string): boolean {
  const about = (one: Authorization) => one.payer === payer && one.kind === 'authorization' && one.procedures.includes(code);
  return authorizations.some((one) => about(one) && one.verdict === 'granted');
}

/** A payer that knows no advance notice decides before the service; asked only where its policy would say no. */
function wantsDecision(world: World, payer: Payer, code: string, diagnoses: readonly string[]): boolean {
  if (!decidesBeforeService(payer)) return false;
  const policies = policiesFor(world.game.tables, payer.kind, code);
  return policies.length > 0 && !policies.some((policy) => coveredBy(policy, diagnoses));
}

/** The next act before the visit; null where nothing is to be asked, or the answer is on its way. */
export function preparePermission(world: World, encounter: Encounter): Decision | null {
  return askFirst(world, encounter) ?? referFirst(world, encounter);
}

function askFirst(world: World, encounter: Encounter): Decision | null {
  for (const { payer, code, units } of needed(world, encounter)) {
    const last = encounter.requests.filter((one) => one.code === code).at(-1);
    if (!last || (payer.authorization.byAmount && (last.verdict === 'certified' || last.verdict === 'partly'))) {
      return {
        kind: 'requestPermission',
        encounter: encounter.id,
        payer: payer.payerId,
        code,
        units,
        ground: 'planned',
        documents: PERMISSION_PAPERS,
      };
    }
    const movable = !payer.authorization.byAmount; // a patient in the ward goes home when well
    if (movable && last.verdict === null && last.dueDay >= encounter.serviceDay) return moveTo(world, encounter, last.dueDay + 1);
    const asksBack = last.verdict === 'refused' || (payer.authorization.byAmount && last.verdict === 'pended');
    if (!asksBack || writtenOf(world, encounter.id).permission.grounds !== 'clinicianKnows') continue;
    if (last.talkDay === null) return { kind: 'askPeerToPeer', encounter: encounter.id, request: last.id };
    if (movable && last.talkDay >= encounter.serviceDay) return moveTo(world, encounter, last.talkDay + 1);
  }
  return null;
}

/** The same weekday of a later week, as patients like it; else the next working day. */
function moveTo(world: World, encounter: Encounter, earliest: number): Decision {
  const holidays = holidaysOf(world);
  let day = encounter.serviceDay;
  while (day < earliest || !isWorkingDay(day, holidays)) day += 7;
  return { kind: 'moveVisit', encounter: encounter.id, day };
}

function referFirst(world: World, encounter: Encounter): Decision | null {
  const id = encounter.registration.coverages[0]?.payer;
  const payer = id === undefined ? null : payerOf(world, id);
  const provider = world.game.scenario.providers.find((one) => one.id === encounter.provider);
  if (!payer?.referral.required || !provider || provider.primaryCare) return null;
  const open = encounter.authorizations.some((one) => one.kind === 'referral' && one.payer === id && hasVisitLeft(world, encounter, one));
  return open ? null : { kind: 'requestReferral', encounter: encounter.id, payer: payer.payerId, backdated: false };
}

/** A referral counts days and visits, whichever ends first. */
function hasVisitLeft(world: World, encounter: Encounter, slip: Authorization): boolean {
  const day = encounter.serviceDay;
  const patient = world.game.scenario.patients.find((one) => one.id === encounter.patient);
  const specialty = (id: string | null) => world.game.scenario.providers.find((one) => one.id === id)?.specialty;
  const used = (patient?.earlier ?? []).filter(
    (one) => one.day >= slip.from && one.day < day && specialty(one.provider) === specialty(encounter.provider),
  );
  return slip.from <= day && day <= slip.to && new Set(used.map((one) => one.day)).size < slip.units;
}

const AFTERWARDS: readonly PermissionGround[] = ['emergency', 'retroactiveEligibility', 'procedureChanged'];

/** After the visit: a number that was granted and never reached us, or a permission the payer still gives. Null where neither is to be had. */
export function findPermission(world: World, encounter: Encounter, payerId: string): Decision | null {
  const { id } = encounter;
  if (encounter.authorizations.some((one) => one.payer === payerId && one.verdict === 'granted' && !one.onFile)) {
    const call = openCall(world, encounter);
    return call ? { kind: 'askPayer', encounter: id, question: 'authorization' } : { kind: 'callPayer', encounter: id, payer: payerId };
  }
  const waiting = encounter.requests.some((one) => one.payer === payerId && one.verdict === null);
  if (waiting) return null;
  for (const { payer, code, units } of needed(world, encounter)) {
    if (payer.payerId !== payerId || encounter.requests.some((one) => one.code === code)) continue;
    const ground = AFTERWARDS.find((one) => wouldGrant(world, encounter, { payer, code, units }, one, world.day));
    if (ground) return { kind: 'requestPermission', encounter: id, payer: payerId, code, units, ground, documents: PERMISSION_PAPERS };
  }
  return null;
}

function wouldGrant(world: World, encounter: Encounter, { payer, code, units }: Needed, ground: PermissionGround, asked: number): boolean {
  const dueDay = answerDay(world, payer, ground, asked);
  const request = { payer: payer.payerId, code, units, ground, documents: PERMISSION_PAPERS, asked, dueDay };
  return weighPermission(world, encounter, request, false).units > 0;
}

/** What could be had from the day the desk opens: every permission its payer would give to a request made in time, and a referral written before the visit. */
export function obtainable(world: World, before: Encounter): readonly Authorization[] {
  const written = writtenOf(world, before.id);
  const encounter: Encounter = {
    ...before,
    serviceDay: written.day,
    authorizations: written.authorizations,
    requests: [],
    expectedCost: written.treatmentEstimates.at(-1)?.cents ?? null,
  };
  const ahead = written.opens <= written.day;
  const given = (
    kind: Authorization['kind'],
    verdict: Authorization['verdict'],
    payer: string,
    code: string | null,
    units: number,
  ): Authorization => ({
    kind,
    verdict,
    payer,
    provider: null,
    number: `${kind} to be had`,
    procedures: code === null || payerOf(world, payer).authorization.byAmount ? [] : [code],
    units,
    from: Math.min(written.day, written.opens),
    to: Number.MAX_SAFE_INTEGER,
    late: false,
    onFile: true,
  });
  const permissions = needed(world, encounter).flatMap(({ payer, code, units }) => {
    const request = {
      payer: payer.payerId,
      code,
      units,
      ground: 'planned' as const,
      documents: PERMISSION_PAPERS,
      asked: written.opens,
      dueDay: written.opens,
    };
    if (!ahead) {
      const ground = AFTERWARDS.find((one) => wouldGrant(world, encounter, { payer, code, units }, one, written.opens));
      return ground ? [given('authorization', 'granted', payer.payerId, code, units)] : [];
    }
    const answer = weighPermission(world, encounter, request, true);
    return [given('authorization', answer.units > 0 ? 'granted' : 'refused', payer.payerId, code, answer.units)];
  });
  const refer = ahead ? referFirst(world, encounter) : null;
  const slips = refer?.kind === 'requestReferral' ? [given('referral', 'granted', refer.payer, null, 99)] : [];
  return [...written.authorizations.map((one) => ({ ...one, onFile: one.verdict === 'granted' })), ...permissions, ...slips];
}
