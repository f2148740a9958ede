// The last days that matter for an encounter as it stands, soonest first, and the one to show.

import type { Day } from '../../../cycle/days.ts';
import type { Encounter, SentClaim } from '../../../cycle/encounter.ts';
import type { Payer } from '../../../cycle/payer.ts';
import { findPayer } from '../../../cycle/payer.ts';
import { lastAppealDay, lastCorrectionDay, lastFilingDay, lastReopeningDay, lastSecondaryDay } from '../../../engine/lastDays.ts';
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
  return findPayer(world.game.scenario.payers, id) ?? null;
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
