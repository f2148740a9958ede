// The last days that matter on the biller's desk, read off each payer's policy: to file, to correct, to reopen, to send papers, to appeal, to bill the next payer.

import { addYears, type Day } from '../../../cycle/days.ts';
import type { Encounter, SentClaim } from '../../../cycle/encounter.ts';
import type { AppealLevel, Payer } from '../../../cycle/payer.ts';
import { appealLimit } from '../../../engine/payerAnswers.ts';
import { auditWaits, lastAnswer, lastSent, nextCoverage } from '../../../engine/standing.ts';
import type { World } from '../../../engine/world.ts';

export type DeadlineKind = 'file' | 'records' | 'correct' | 'reopen' | 'appeal' | 'nextPayer';

export interface Deadline {
  readonly kind: DeadlineKind;
  readonly day: Day; // the last day that still counts
  readonly payer: string; // payer id
}

/** The payer of this id in the scenario being played, or null. */
export function payerIn(world: World, id: string): Payer | null {
  return world.game.scenario.payers.find((payer) => payer.payerId === id) ?? null;
}

/** Last day on which a first claim for this day of service is still in time (facts d.4). */
export function lastFilingDay(payer: Payer, serviceDay: Day): Day {
  const { limitCalendarYears, limitDays } = payer.filing;
  return limitCalendarYears === null ? serviceDay + limitDays : addYears(serviceDay, limitCalendarYears);
}

/** Last day for a claim to a later payer, counted as that payer counts. */
export function lastSecondaryDay(payer: Payer, serviceDay: Day, primaryDay: Day): Day {
  const from = payer.filing.secondaryCountsFrom === 'primaryRemittanceDate' ? primaryDay : serviceDay;
  return from + payer.filing.secondaryLimitDays;
}

/** The level an appeal of this claim would go to now; null where none is left. */
export function nextAppealLevel(payer: Payer, encounter: Encounter, claim: string): AppealLevel | null {
  const number = encounter.appeals.filter((appeal) => appeal.claim === claim).length + 1;
  return payer.appeals.find((level) => level.level === number) ?? null;
}

/** Last day for the next appeal of a decided claim; null without a decision or a level. */
export function lastAppealDay(payer: Payer, encounter: Encounter, sent: SentClaim): Day | null {
  const answer = lastAnswer(sent);
  const level = nextAppealLevel(payer, encounter, sent.claim.id);
  if (!answer || !level) return null;
  const decided = encounter.appeals.filter((appeal) => appeal.claim === sent.claim.id).at(-1);
  return appealLimit(level, answer.day, decided?.dueDay ?? answer.day);
}

/** Last day for a replacement of a decided claim; null where the payer takes none. */
export function lastCorrectionDay(payer: Payer, sent: SentClaim): Day | null {
  const answer = lastAnswer(sent);
  if (!answer || !payer.corrections.frequency7Accepted) return null;
  return answer.day + payer.corrections.limitDays;
}

/** Last day to ask for a reopening; null where the payer offers none. */
export function lastReopeningDay(payer: Payer, sent: SentClaim): Day | null {
  const answer = lastAnswer(sent);
  if (!answer || !payer.corrections.reopening.allowed) return null;
  return answer.day + payer.corrections.reopening.limitDays;
}

const FRESH = new Set(['coding.coded', 'claim.drafted', 'claim.heldByEdits', 'claim.rejected']);
const DECIDED = new Set(['outcome.denied', 'outcome.paidShort']);

function filing(world: World, encounter: Encounter): Deadline[] {
  const last = lastSent(encounter);
  const draft = encounter.draft?.claim;
  const claim = draft ?? (encounter.position === 'claim.rejected' || last?.unprocessable ? last?.claim : undefined);
  const payer = payerIn(world, claim?.payer ?? encounter.registration.coverages[0]?.payer ?? '');
  if (!payer) return [];
  const prior = claim && claim.rank > 1 ? claim.prior : null;
  const day = prior ? lastSecondaryDay(payer, encounter.serviceDay, prior.remittanceDay) : lastFilingDay(payer, encounter.serviceDay);
  return [{ kind: prior ? 'nextPayer' : 'file', day, payer: payer.payerId }];
}

function reworking(world: World, encounter: Encounter, sent: SentClaim): Deadline[] {
  const payer = payerIn(world, sent.claim.payer);
  if (!payer) return [];
  if (sent.unprocessable) return filing(world, encounter);
  const days: readonly [DeadlineKind, Day | null][] = [
    ['correct', lastCorrectionDay(payer, sent)],
    ['reopen', lastReopeningDay(payer, sent)],
    ['appeal', lastAppealDay(payer, encounter, sent)],
  ];
  return days.flatMap(([kind, day]) => (day === null ? [] : [{ kind, day, payer: payer.payerId }]));
}

function nextPayer(world: World, encounter: Encounter, sent: SentClaim): Deadline[] {
  const answer = lastAnswer(sent);
  const coverage = nextCoverage(encounter);
  const payer = coverage ? payerIn(world, coverage.payer) : null;
  if (!answer || !payer || answer.forwardedTo !== null) return [];
  return [{ kind: 'nextPayer', day: lastSecondaryDay(payer, encounter.serviceDay, answer.day), payer: payer.payerId }];
}

/** Every last day that applies to an encounter as it stands, soonest first. */
export function deadlinesOf(world: World, encounter: Encounter): readonly Deadline[] {
  const { position, draft } = encounter;
  const last = lastSent(encounter);
  const found: Deadline[] = [];
  const mends = draft ? draft.claim.originalReference !== null : position === 'coding.coded' && lastAnswer(last) !== null;
  if (FRESH.has(position)) found.push(...(mends && last ? reworking(world, encounter, last) : filing(world, encounter)));
  if (last?.pend && last.state === 'pended') found.push({ kind: 'records', day: last.pend.dueDay, payer: last.claim.payer });
  const { audit } = encounter;
  if (audit && auditWaits(encounter)) found.push({ kind: 'records', day: audit.dueDay, payer: last?.claim.payer ?? '' });
  if (DECIDED.has(position) && last) found.push(...reworking(world, encounter, last));
  // After a denial nothing is left yet that a next payer could be asked for.
  const passesOn = position.startsWith('outcome.') && position !== 'outcome.denied' && encounter.closed === null;
  if (passesOn && last) found.push(...nextPayer(world, encounter, last));
  return found.sort((a, b) => a.day - b.day);
}

/** The one to show: the soonest that can still be met, else the last that was missed. */
export function pressing(deadlines: readonly Deadline[], today: Day): { readonly deadline: Deadline; readonly missed: boolean } | null {
  const live = deadlines.find((deadline) => deadline.day >= today);
  const deadline = live ?? deadlines.at(-1);
  return deadline ? { deadline, missed: live === undefined } : null;
}
