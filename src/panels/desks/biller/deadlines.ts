// The last days that matter for an encounter as it stands, soonest first, and the one to show.

import type { Day } from '../../../cycle/days.ts';
import type { Encounter, SentClaim } from '../../../cycle/encounter.ts';
import type { Payer } from '../../../cycle/payer.ts';
import {
  appealLimit,
  correctionLimit,
  daysAfter,
  filingLimit,
  findingLimit,
  type Limit,
  reopeningLimit,
  secondaryLimit,
} from '../../../engine/lastDays.ts';
import { creditIn, takeBackOnItsWay } from '../../../engine/patientAccount.ts';
import { auditWaits, findingStands, lastAnswer, lastSent, nextCoverage } from '../../../engine/standing.ts';
import { payerNamed, type World } from '../../../engine/world.ts';

export type DeadlineKind = 'file' | 'records' | 'correct' | 'reopen' | 'appeal' | 'nextPayer' | 'giveBack' | 'answerAudit';

export interface Deadline {
  readonly kind: DeadlineKind;
  readonly day: Day; // the last day that still counts
  readonly limit: Limit; // how it was counted
  readonly payer: string; // payer id
}

/** The payer of this id in the scenario being played, or null. */
export function payerIn(world: World, id: string): Payer | null {
  return payerNamed(world, id) ?? null;
}

function deadline(kind: DeadlineKind, limit: Limit, payer: string): Deadline {
  return { kind, day: limit.last, limit, payer };
}

/** The time a letter gives for papers. */
const asked = (from: Day, due: Day): Limit => daysAfter('letter', from, due - from);

/** While a claim is made or mended, at either desk, its time runs. */
const FRESH = new Set([
  'documentation.queryOut',
  'coding.queued',
  'coding.held',
  'coding.returned',
  'coding.coded',
  'claim.drafted',
  'claim.heldByEdits',
  'claim.rejected',
]);
const DECIDED = new Set(['outcome.denied', 'outcome.paidShort']);

function filing(world: World, encounter: Encounter): Deadline[] {
  const last = lastSent(encounter);
  const draft = encounter.draft?.claim;
  const claim = draft ?? (encounter.position === 'claim.rejected' || last?.unprocessable ? last?.claim : undefined);
  const payer = payerIn(world, claim?.payer ?? encounter.registration.coverages[0]?.payer ?? '');
  if (!payer) return [];
  const prior = claim && claim.rank > 1 ? claim.prior : null;
  const limit = prior ? secondaryLimit(payer, encounter, prior.remittanceDay) : filingLimit(payer, encounter);
  return [deadline(prior ? 'nextPayer' : 'file', limit, payer.payerId)];
}

function reworking(world: World, encounter: Encounter, sent: SentClaim): Deadline[] {
  const payer = payerIn(world, sent.claim.payer);
  if (!payer) return [];
  if (sent.unprocessable) return filing(world, encounter);
  const limits: readonly [DeadlineKind, Limit | null][] = [
    ['correct', correctionLimit(payer, sent)],
    ['reopen', reopeningLimit(payer, sent)],
    ['appeal', appealLimit(payer, encounter, sent)],
  ];
  return limits.flatMap(([kind, limit]) => (limit ? [deadline(kind, limit, payer.payerId)] : []));
}

function nextPayer(world: World, encounter: Encounter, sent: SentClaim): Deadline[] {
  const answer = lastAnswer(sent);
  const coverage = nextCoverage(encounter);
  const payer = coverage ? payerIn(world, coverage.payer) : null;
  if (!answer || !payer || answer.forwardedTo !== null) return [];
  return [deadline('nextPayer', secondaryLimit(payer, encounter, answer.day), payer.payerId)];
}

/** Every last day that applies to an encounter as it stands, soonest first. */
export function deadlinesOf(world: World, encounter: Encounter): readonly Deadline[] {
  const { position, draft } = encounter;
  const last = lastSent(encounter);
  const found: Deadline[] = [];
  const mends = draft ? draft.claim.originalReference !== null : lastAnswer(last) !== null;
  if (FRESH.has(position)) found.push(...(mends && last ? reworking(world, encounter, last) : filing(world, encounter)));
  if (last?.pend && last.state === 'pended') found.push(deadline('records', asked(last.pend.day, last.pend.dueDay), last.claim.payer));
  found.push(...announced(world, last));
  const { audit } = encounter;
  if (audit && auditWaits(encounter)) found.push(deadline('records', asked(audit.asked, audit.dueDay), last?.claim.payer ?? ''));
  const toAnswer = findingStands(encounter) ? findingLimit(encounter) : null;
  if (toAnswer) found.push(deadline('answerAudit', toAnswer, last?.claim.payer ?? ''));
  if (DECIDED.has(position) && last) found.push(...reworking(world, encounter, last));
  // After a denial nothing is left yet that a next payer could be asked for.
  const passesOn = position.startsWith('outcome.') && position !== 'outcome.denied' && encounter.closed === null;
  if (passesOn && last) found.push(...nextPayer(world, encounter, last));
  found.push(...givingBack(world, encounter));
  return found.sort((a, b) => a.day - b.day);
}

/** Papers a claim said would follow, while they are not on their way. */
function announced(world: World, last: SentClaim | null): Deadline[] {
  const payer = last ? payerIn(world, last.claim.payer) : null;
  if (!last || !payer || last.state !== 'accepted' || last.claim.announced.length === 0 || last.recordsDay !== null) return [];
  const from = last.received ?? last.sent;
  return [deadline('records', daysAfter('receipt', from, payer.recordsRequests.announcedWithinDays), payer.payerId)];
}

/** Money that is not ours: the law's days from knowing it, while nothing has gone back (facts a.5). */
function givingBack(world: World, encounter: Encounter): Deadline[] {
  const days = world.game.scenario.patientPolicy.federalCreditWithinDays;
  const payer = lastSent(encounter)?.claim.payer ?? '';
  return world.agenda
    .filter(({ encounter: id, event }) => id === encounter.id && (event.kind === 'creditLimit' || event.kind === 'overpaymentLimit'))
    .map(({ day, event }) => ({ event, limit: daysAfter('known', day - 1 - days, days) }))
    .filter(({ event, limit }) =>
      event.kind === 'creditLimit' ? creditStands(world, encounter) : isKept(encounter, limit.start, world.day),
    )
    .map(({ limit }) => deadline('giveBack', limit, payer));
}

const creditStands = (world: World, encounter: Encounter): boolean =>
  creditIn(encounter) !== null && !takeBackOnItsWay(world, encounter.id);

/** Known by today, and no claim has gone out since that would give it back. */
function isKept({ claims }: Encounter, known: Day, today: Day): boolean {
  return known <= today && claims.every(({ sent }) => sent < known);
}

/** A clock that still runs, and the encounter it runs for. */
export interface Clock {
  readonly encounter: string; // id
  readonly patient: string; // name
  readonly deadline: Deadline;
}

/** Every clock that runs for the encounters of this desk, the nearest last day first. */
export function clocksOf(world: World): readonly Clock[] {
  return world.encounters
    .filter(({ opens, closed }) => opens <= world.day && closed === null)
    .flatMap((encounter) =>
      deadlinesOf(world, encounter)
        .filter(({ day }) => day >= world.day)
        .map((one) => ({ encounter: encounter.id, patient: encounter.registration.name, deadline: one })),
    )
    .sort((a, b) => a.deadline.day - b.deadline.day || (a.encounter < b.encounter ? -1 : 1));
}

/** The one to show: the soonest that can still be met, else the last that was missed. */
export function pressing(deadlines: readonly Deadline[], today: Day): { readonly deadline: Deadline; readonly missed: boolean } | null {
  const live = deadlines.find((deadline) => deadline.day >= today);
  const deadline = live ?? deadlines.at(-1);
  return deadline ? { deadline, missed: live === undefined } : null;
}
