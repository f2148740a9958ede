// How one kind of visit goes under one cover with one slip: played once in the real engine, by an expert who makes that slip, and kept as a list of steps.
// So a payer's answer in the year is the answer of the rules, never a draw.

import type { Encounter } from '../cycle/encounter.ts';
import type { CycleEvent } from '../cycle/machine.ts';
import { balanceOf, totalOf } from '../cycle/outcome/ledger.ts';
import { findPayer } from '../cycle/payer.ts';
import type { DueEvent } from '../engine/agenda.ts';
import { createWorld } from '../engine/createWorld.ts';
import { decide } from '../engine/decide.ts';
import type { DecisionKind } from '../engine/decision.ts';
import { mayDecide } from '../engine/may.ts';
import { minutesOf } from '../engine/minutes.ts';
import { passDay } from '../engine/passDay.ts';
import type { Game, World } from '../engine/world.ts';
import { lastDayOf } from '../engine/world.ts';
import type { Change, Desk } from '../scenario/scenario.ts';
import type { Booked, CalendarWait } from '../scenario/traffic/pages.ts';
import { type Move, wayBetween } from './relation.ts';
import { nextActWith } from './slipped.ts';

/** What a step waits for: until a colleague has had so long for it, or for the calendar. */
export type Wait = { readonly for: 'desk'; readonly desk: Desk; readonly minutes: number } | CalendarWait;

export interface CourseStep {
  readonly wait: Wait;
  readonly moves: readonly Move[];
  readonly booked: Booked;
  readonly rejected: boolean; // a door turned the claim back
  readonly answered: boolean; // the payer's first answer
  readonly denied: boolean; // and it denies a line
}

/** The first step is the visit itself; after the last the account has come to rest, or nothing moves it any more. */
export interface Course {
  readonly steps: readonly CourseStep[];
  readonly payer: string;
}

/** A course that has not come to rest by then never will. */
export const MOST_DAYS = 700;
const MOST_ACTS_A_DAY = 12;

/** The event an act or a due item stands for, where the chart has several ways. */
const LIKELY: Readonly<Partial<Record<DecisionKind | DueEvent['kind'], CycleEvent>>> = {
  postRemittance: 'remittancePosted',
  writeOff: 'writtenOff',
  refundCredit: 'creditRefunded',
  patientReply: 'patientPaid',
  installment: 'patientPaid',
  appealDecision: 'appealDecided',
  sendRecords: 'recordsSent',
};

const NOTHING: Booked = { charges: 0, payers: 0, patients: 0, contractual: 0, writtenOff: 0 };

/** Plays a game of one encounter to its rest. `game.scenario` has that encounter alone and ends `MOST_DAYS` after the visit; both desks are experts but for `slip`. */
export function playCourse(game: Game, slip: readonly Change[]): Course {
  let world = createWorld({ ...game, seat: 'both' });
  const first = only(world);
  const payer = first.registration.coverages[0]?.payer ?? '';
  const steps: CourseStep[] = [
    { ...plain(wayBetween('care.scheduled', first.position, null), bookedOf(first)), wait: { for: 'days', days: 0 } },
  ];
  let since = world.day;
  let recordsSent = false;
  const take = (step: CourseStep): void => {
    steps.push(step);
    since = world.day;
  };
  while (only(world).closed === null && world.day <= lastDayOf(world)) {
    for (let idle = 0, desk: Desk = 'coder'; idle < 2; desk = desk === 'coder' ? 'biller' : 'coder') {
      const worked = workThrough(world, desk, slip);
      idle = worked.acts.length === 0 ? idle + 1 : 0;
      if (idle > 0) continue;
      if (worked.acts.includes('submitClaim')) recordsSent = false;
      if (worked.acts.includes('sendRecords')) recordsSent = true;
      const booked = difference(only(world), only(worked.world));
      if (world.day > since) take({ ...plain([], NOTHING), wait: { for: 'days', days: world.day - since } }); // it had its time to wait
      world = worked.world;
      take({ ...plain(worked.moves, booked), wait: { for: 'desk', desk, minutes: worked.minutes } });
    }
    const before = only(world);
    if (before.closed !== null) break;
    const due = world.agenda.filter(({ day }) => day <= world.day + 1).map(({ event }) => event.kind);
    world = passDay(world);
    const after = only(world);
    const likely = due.map((kind) => LIKELY[kind]).find((event) => event !== undefined) ?? null;
    const moves = wayBetween(before.position, after.position, likely);
    const booked = difference(before, after);
    if (moves.length === 0 && booked === NOTHING) continue;
    take({ ...plain(moves, booked), ...answerOf(before, after), wait: waitFor(due, after, world.day - since, recordsSent, game) });
  }
  return { steps, payer };
}

function plain(moves: readonly Move[], booked: Booked): Omit<CourseStep, 'wait'> {
  return { moves, booked, rejected: false, answered: false, denied: false };
}

function only(world: World): Encounter {
  const [encounter] = world.encounters;
  if (!encounter) throw new Error(`the course of ${world.game.scenario.id} has no encounter`);
  return encounter;
}

/** Everything this desk does today, one act after another. */
function workThrough(start: World, desk: Desk, slip: readonly Change[]) {
  let world = start;
  let minutes = 0;
  const acts: DecisionKind[] = [];
  const moves: Move[] = [];
  while (acts.length < MOST_ACTS_A_DAY) {
    const before = only(world);
    const decision = nextActWith(world, before, desk, slip);
    if (!decision || mayDecide({ ...world, minute: 0 }, decision) !== null) break;
    minutes += minutesOf(world, decision);
    world = decide(world, decision, false);
    acts.push(decision.kind);
    moves.push(...wayBetween(before.position, only(world).position, LIKELY[decision.kind] ?? null));
  }
  return { world, minutes, acts, moves };
}

function waitFor(
  due: readonly DueEvent['kind'][],
  { registration }: Encounter,
  days: number,
  recordsSent: boolean,
  { scenario }: Game,
): Wait {
  const payer = findPayer(scenario.payers, registration.coverages[0]?.payer);
  if (payer && due.includes('doorAnswer')) return { for: 'door', payer: payer.payerId };
  if (payer && due.includes('adjudication')) {
    const { adjudicationTypicalDays, recordsReviewDays } = payer.answerTimes;
    return { for: 'decision', payer: payer.payerId, days: recordsSent ? recordsReviewDays : adjudicationTypicalDays };
  }
  return { for: 'days', days };
}

function answerOf(before: Encounter, after: Encounter): Pick<CourseStep, 'rejected' | 'answered' | 'denied'> {
  const remittances = (encounter: Encounter) => encounter.claims.flatMap((sent) => sent.remittances);
  const first = remittances(before).length === 0 ? remittances(after)[0] : undefined;
  return {
    rejected: after.position === 'claim.rejected' && before.position !== 'claim.rejected',
    answered: first !== undefined,
    denied: first?.lines.some((line) => line.denied) ?? false,
  };
}

function bookedOf({ account }: Encounter): Booked {
  const contractual = totalOf(account, 'writeOff', 'contractual') + totalOf(account, 'writeOff', 'bundled');
  const booked: Booked = {
    charges: totalOf(account, 'charge'),
    payers: totalOf(account, 'payerPayment'),
    patients: totalOf(account, 'patientPayment') - totalOf(account, 'refund'),
    contractual,
    writtenOff: totalOf(account, 'writeOff') - contractual,
  };
  const open = booked.charges - booked.payers - booked.patients - booked.contractual - booked.writtenOff;
  if (open !== balanceOf(account)) throw new Error(`the account holds ${balanceOf(account)} cents, its kinds make ${open}`);
  return booked;
}

function difference(before: Encounter, after: Encounter): Booked {
  if (before.account.length === after.account.length) return NOTHING;
  const [old, now] = [bookedOf(before), bookedOf(after)];
  return {
    charges: now.charges - old.charges,
    payers: now.payers - old.payers,
    patients: now.patients - old.patients,
    contractual: now.contractual - old.contractual,
    writtenOff: now.writtenOff - old.writtenOff,
  };
}
