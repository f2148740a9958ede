// The biller's worklist: which queue an encounter lies in, what its row says, and in which order it is worked (house rule 14).

import type { Day } from '../../../cycle/days.ts';
import type { Encounter, Position } from '../../../cycle/encounter.ts';
import type { Cents } from '../../../cycle/money.ts';
import { balanceOf, totalOf } from '../../../cycle/outcome/ledger.ts';
import { chargesOf } from '../../../engine/buildClaim.ts';
import { unbooked } from '../../../engine/cheques.ts';
import { patientTask } from '../../../engine/patientAccount.ts';
import { sumWaits } from '../../../engine/permissionDesk.ts';
import { auditWaits, findingStands, lastAnswer, lastSent, unposted } from '../../../engine/standing.ts';
import type { World } from '../../../engine/world.ts';
import { inCountry } from '../../../i18n/format.ts';
import { reasonName } from '../../../i18n/reasons.ts';
import { type Deadline, deadlinesOf, payerIn, pressing } from './deadlines.ts';
import { expectedDay } from './expected.ts';

/** `todo` gathers what waits for the biller; the others are where a claim lies. */
const QUEUES = ['todo', 'ahead', 'toBill', 'rejected', 'pended', 'denied', 'paid', 'patient', 'atPayer', 'withCoder', 'closed'] as const;
export type Queue = (typeof QUEUES)[number];
export type OwnQueue = Exclude<Queue, 'todo'>;

export interface Row {
  readonly id: string; // encounter id
  readonly patient: string;
  readonly payer: string; // name
  readonly queue: OwnQueue;
  readonly position: Position;
  readonly reason: string | null; // 'CO-29', 'A7': why it came back
  readonly cents: Cents; // open balance, or the charges where none are entered yet
  readonly age: number; // days since the service
  readonly deadline: Deadline | null;
  readonly missed: boolean; // the deadline shown has passed
  readonly expected: Day | null; // usual day of the next answer
  readonly waits: boolean; // nothing for the biller to do now
}

const BY_POSITION: Partial<Record<Position, OwnQueue>> = {
  'care.scheduled': 'ahead',
  'coding.coded': 'toBill',
  'claim.drafted': 'toBill',
  'claim.heldByEdits': 'toBill',
  'claim.rejected': 'rejected',
  'claim.atClearinghouse': 'atPayer',
  'claim.mailed': 'atPayer',
  'review.received': 'atPayer',
  'outcome.appealed': 'atPayer',
  'outcome.corrected': 'atPayer',
  'review.pended': 'pended',
  'outcome.denied': 'denied',
  'outcome.writtenOff': 'closed',
  'outcome.closed': 'closed',
};

/** The queue an encounter lies in on the biller's desk; null while it has not come there yet. */
export function queueOf(encounter: Encounter): OwnQueue | null {
  if (encounter.closed !== null) return 'closed';
  if (encounter.position === 'outcome.audited') return auditWaits(encounter) ? 'pended' : 'atPayer';
  const known = BY_POSITION[encounter.position];
  if (known) return known;
  if (encounter.position.startsWith('outcome.')) return settledQueue(encounter);
  return encounter.claims.length > 0 || encounter.position === 'coding.returned' ? 'withCoder' : null;
}

/** Paid answers: first they are posted and the payers' part is finished, then what is left is the patient's. */
function settledQueue(encounter: Encounter): OwnQueue {
  if (unposted(encounter).length > 0) return 'paid';
  if (encounter.position === 'outcome.withPatient') return 'patient';
  return balanceOf(encounter.account, 'insurance') <= 0 && balanceOf(encounter.account, 'patient') !== 0 ? 'patient' : 'paid';
}

/** What the row's chip adds to the state: the first reason of a denial, or the category of a rejection. */
export function reasonOf(encounter: Encounter): string | null {
  const last = lastSent(encounter);
  if (encounter.position === 'claim.rejected') return inCountry({ US: last?.acknowledgements.at(-1)?.category ?? null, IN: null });
  if (encounter.position !== 'outcome.denied') return null;
  const line = lastAnswer(last)?.lines.find((determined) => determined.denied);
  const first = line?.adjustments[0];
  return first ? reasonName(first.group, first.carc) : null;
}

function centsOf(world: World, encounter: Encounter): Cents {
  if (totalOf(encounter.account, 'charge') !== 0) return balanceOf(encounter.account);
  return encounter.coded ? chargesOf(world.game.tables, encounter.coded) : 0;
}

/** Payer the row names: the one that has the claim or gets it next. */
function payerOfRow(world: World, encounter: Encounter): string {
  const id = encounter.draft?.claim.payer ?? lastSent(encounter)?.claim.payer ?? encounter.registration.coverages[0]?.payer;
  if (id === undefined) return 'no coverage';
  return payerIn(world, id)?.name ?? id;
}

function waitsFor(world: World, encounter: Encounter, queue: OwnQueue, expected: Day | null): boolean {
  if (unposted(encounter).length > 0 || unbooked(world, encounter.id).length > 0) return false;
  if (queue === 'closed' || queue === 'withCoder') return true;
  if (findingStands(encounter)) return false; // nobody has to, but the day comes by itself
  if (queue === 'atPayer') return expected === null || expected >= world.day;
  if (queue === 'ahead') return patientTask(world, encounter) === null && !sumWaits(world, encounter); // else the visit comes by itself
  return queue === 'patient' && encounter.statements.length > 0 && patientTask(world, encounter) === null;
}

function rowOf(world: World, encounter: Encounter, queue: OwnQueue): Row {
  const urgent = pressing(deadlinesOf(world, encounter), world.day);
  const expected = expectedDay(world, encounter);
  return {
    id: encounter.id,
    patient: encounter.registration.name,
    payer: payerOfRow(world, encounter),
    queue,
    position: encounter.position,
    reason: reasonOf(encounter),
    cents: centsOf(world, encounter),
    age: world.day - encounter.serviceDay,
    deadline: urgent?.deadline ?? null,
    missed: urgent?.missed ?? false,
    expected,
    waits: waitsFor(world, encounter, queue, expected),
  };
}

/** House rule 14: rejections, then what expires soonest, then the largest amount, then the oldest. */
export function compareRows(a: Row, b: Row): number {
  const rejected = Number(b.queue === 'rejected') - Number(a.queue === 'rejected');
  if (rejected !== 0) return rejected;
  const [dayA, dayB] = [liveDay(a), liveDay(b)];
  if (dayA !== dayB) return dayA - dayB;
  if (a.cents !== b.cents) return b.cents - a.cents;
  if (a.age !== b.age) return b.age - a.age;
  return a.id < b.id ? -1 : 1;
}

function liveDay(row: Row): number {
  return row.deadline && !row.missed ? row.deadline.day : Number.MAX_SAFE_INTEGER;
}

/** Everything on the biller's desk today, in the order of house rule 14. */
export function worklistOf(world: World): readonly Row[] {
  return world.encounters
    .flatMap((encounter) => {
      const lies = encounter.opens <= world.day ? queueOf(encounter) : null;
      const queue = lies === 'closed' && unbooked(world, encounter.id).length > 0 ? 'paid' : lies; // its payment is not booked yet
      return queue ? [rowOf(world, encounter, queue)] : [];
    })
    .sort(compareRows);
}

/** The rows of one queue. */
export function rowsIn(rows: readonly Row[], queue: Queue): readonly Row[] {
  return queue === 'todo' ? rows.filter((row) => !row.waits) : rows.filter((row) => row.queue === queue);
}

/** The queues worth a tab: the biller's own always, those that only sometimes exist when they hold something. */
export function queuesShown(rows: readonly Row[]): readonly Queue[] {
  return QUEUES.filter((queue) => (queue !== 'withCoder' && queue !== 'ahead') || rows.some((row) => row.queue === queue));
}

/** The soonest usual answer among the rows, or null. */
export function nextExpected(rows: readonly Row[], today: Day): Day | null {
  const days = rows.flatMap((row) => (row.expected !== null && row.expected >= today ? [row.expected] : []));
  return days.length > 0 ? Math.min(...days) : null;
}
