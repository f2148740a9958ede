// What the debrief shows, worked out from the finished world: the way of each claim, and the causes with what they cost.

import type { Day } from '../../cycle/days.ts';
import type { Encounter } from '../../cycle/encounter.ts';
import type { JournalEntry } from '../../cycle/journal.ts';
import type { Cents } from '../../cycle/money.ts';
import { WRITE_OFF_REASONS, type WriteOffReason } from '../../cycle/outcome/account.ts';
import { openOf, totalOf } from '../../cycle/outcome/ledger.ts';
import type { DatedDecision } from '../../engine/decision.ts';
import type { Slip } from '../../engine/slips.ts';
import { slipsOf } from '../../engine/slips.ts';
import type { Cost, Ending } from '../../engine/whatIf.ts';
import { costOfCoding, costOfHandling, rightEnding } from '../../engine/whatIf.ts';
import type { World } from '../../engine/world.ts';
import { trailOf } from './slipTrails.ts';

export type SegmentKind = 'desk' | 'payer' | 'rework';

/** A stretch of a claim's way: at a desk, at the payer, or back for rework after a denial or rejection. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly from: Day;
  readonly to: Day;
}

export type EndMark = 'paid' | 'writtenOff' | 'open';

export interface Way {
  readonly encounter: Encounter;
  readonly refusals: readonly Day[]; // days on which it was rejected or denied
  readonly segments: readonly Segment[];
  readonly end: Day;
  readonly mark: EndMark;
}

/** A learner's slip, to be joined by its cost once that is worked out. */
export interface Cause {
  readonly times: number; // how often the same thing happened to the same claim
  readonly counted: boolean; // its cost stands with another cause of the same claim
  readonly key: string;
  readonly slip: Slip;
  readonly happened: Day; // the day of the slip, not of its answer
}

/** The way of one encounter, from its journal. */
export function wayOf(world: World, encounter: Encounter): Way {
  const last = encounter.closed ?? Math.min(world.day, world.game.scenario.start + world.game.scenario.days - 1);
  const segments: Segment[] = [];
  let kind: SegmentKind = 'desk';
  let from = encounter.serviceDay;
  const turn = (to: SegmentKind, day: Day): void => {
    if (to === kind) return;
    if (day > from) segments.push({ kind, from, to: day });
    kind = to;
    from = day;
  };
  for (const entry of world.journal) if (entry.encounter === encounter.id) follow(entry, turn);
  const paid = lastPayment(encounter);
  const end = paid ?? last;
  if (end > from) segments.push({ kind, from, to: end });
  const refusals = world.journal.filter((entry) => entry.encounter === encounter.id && refused(entry)).map((entry) => entry.day);
  return { encounter, refusals, segments, end, mark: paid !== null ? 'paid' : encounter.closed !== null ? 'writtenOff' : 'open' };
}

function refused({ event }: JournalEntry): boolean {
  return event.kind === 'claimRejected' || (event.kind === 'remittanceReceived' && !event.reversal && event.denied.length > 0);
}

function follow({ day, event }: JournalEntry, turn: (to: SegmentKind, day: Day) => void): void {
  if (event.kind === 'claimSent') turn('payer', day);
  if (event.kind === 'claimRejected') turn('rework', day);
  if (event.kind === 'remittanceReceived' && !event.reversal) turn(event.denied.length > 0 ? 'rework' : 'desk', day);
  if (event.kind === 'appealFiled' || event.kind === 'recordsSent') turn('payer', day);
}

/** Day of the last payment that the payers left standing; null where nothing of theirs stands. */
function lastPayment({ account }: Encounter): Day | null {
  const payments = account.filter(({ kind }) => kind === 'payerPayment');
  if (totalOf(account, 'payerPayment') <= 0) return null;
  return payments.findLast(({ cents }) => cents < 0)?.day ?? null;
}

/** The learner's slips, and those of others that came to the learner's desk. */
export function causesOf(world: World): { readonly own: readonly Cause[]; readonly others: readonly Cause[] } {
  const all = folded(world);
  return { own: all.filter((cause) => cause.slip.learner), others: all.filter((cause) => !cause.slip.learner) };
}

/** Slips that say the same of the same claim become one cause; what was done with a claim after coding is counted with the first of them. */
function folded(world: World): readonly Cause[] {
  const causes: Cause[] = [];
  for (const slip of slipsOf(world)) {
    const message = slip.kind === 'rejected' || slip.kind === 'rework' ? slip.message : '';
    const key = `${slip.encounter} ${slip.kind} ${message}${slip.kind === 'coding' ? causes.length : ''} ${slip.learner}`;
    const at = causes.findIndex((cause) => cause.key === key);
    const same = causes[at];
    if (same) causes[at] = { ...same, times: same.times + 1 };
    else
      causes.push({
        key,
        slip,
        happened: trailOf(world, slip).from,
        times: 1,
        counted:
          handles(slip) && causes.some((c) => c.slip.encounter === slip.encounter && c.slip.learner === slip.learner && handles(c.slip)),
      });
  }
  return causes;
}

/** Slips in what was done with a claim after it was coded: their cost is worked out once for the claim. */
function handles(slip: Slip): boolean {
  return slip.kind !== 'coding' && slip.kind !== 'compliance' && slip.kind !== 'query';
}

/** Cost of a cause: a coding slip by itself; what was done with the claim afterwards counts once for the encounter; a habit what its audit carried over. */
export function costOf(world: World, decisions: readonly DatedDecision[], { slip, counted }: Cause): Cost | null {
  if (slip.kind === 'compliance') return carriedOverWith(world, slip);
  if (slip.kind === 'coding') return costOfCoding(world, decisions, slip.encounter, slip.change);
  return counted || !handles(slip) ? null : costOfHandling(world, decisions, slip.encounter);
}

/** What an audit took for claims nobody read, on the day it found this habit. */
function carriedOverWith(world: World, slip: Slip): Cost | null {
  const found = world.journal.find((j) => j.encounter === slip.encounter && j.day === slip.day && j.event.kind === 'auditCarriedOver');
  return found?.event.kind === 'auditCarriedOver' ? { cents: found.event.cents, days: 0 } : null;
}

/** How the same claim ends with every act of the learner put right. */
export function betterEnding(world: World, decisions: readonly DatedDecision[], encounter: string): Ending {
  return rightEnding(world, decisions, encounter);
}

/** Days of delay by encounter, as the causes tell them: the dearest of each. */
export function delays(causes: readonly Cause[], costs: ReadonlyMap<string, Cost | null>): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const { key, slip } of causes) days.set(slip.encounter, Math.max(days.get(slip.encounter) ?? 0, costs.get(key)?.days ?? 0));
  return days;
}

/** Dearest first: money lost or to be given back, then days; what is not worked out yet comes last. */
export function dearestFirst(causes: readonly Cause[], costs: ReadonlyMap<string, Cost | null>): readonly Cause[] {
  const weight = (cause: Cause): number => {
    if (cause.slip.kind === 'compliance') return 1_000_000_000;
    const cost = costs.get(cause.key);
    return cost ? Math.abs(cost.cents) * 100 + cost.days : -1;
  };
  return [...causes].sort((a, b) => weight(b) - weight(a));
}

/** What was given up for good, reason by reason, in the order of the reasons; those of nothing are left out. */
export function writeOffsOf(world: World): readonly { readonly reason: WriteOffReason; readonly cents: Cents }[] {
  const account = world.encounters.flatMap((encounter) => encounter.account);
  return WRITE_OFF_REASONS.map((reason) => ({ reason, cents: totalOf(account, 'writeOff', reason) })).filter(({ cents }) => cents !== 0);
}

/** Which accounts still stand open: "FC-02 is still open", or of several how many; null where none does. */
export function openWords(world: World): string | null {
  const open = world.encounters.filter(({ account }) => openOf(account) > 0);
  if (open.length > 1) return `${open.length} accounts are still open`;
  return open[0] ? `${open[0].id} is still open` : null;
}
