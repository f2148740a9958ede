// What the stage shows, as plain data: one token for each encounter. Taken from the world without deciding anything, and tested without a screen.

import { type Encounter, type Position, STEPS, type Step, stepOf } from '../cycle/encounter.ts';
import { type Cents, sumCents } from '../cycle/money.ts';
import type { WriteOffReason } from '../cycle/outcome/account.ts';
import { totalOf } from '../cycle/outcome/ledger.ts';
import { waitsForLearner } from '../engine/ownWork.ts';
import { alsoUnderWay, atPayerSince } from '../engine/standing.ts';
import type { World } from '../engine/world.ts';
import type { LaneName } from './lanes.ts';
import { wayOf } from './way.ts';

type Scenario = World['game']['scenario'];

/** The six rooms have the names of the six steps. */
export const ROOMS = STEPS;
export type Room = Step;

export const FORMS = ['patient', 'chart', 'codedChart', 'claim', 'remittance'] as const;
export type Form = (typeof FORMS)[number];

export const MARKS = [
  'ok',
  'waiting',
  'query',
  'pended',
  'denied',
  'rejected',
  'paidShort',
  'appealed',
  'withPatient',
  'writtenOff',
] as const;
export type Mark = (typeof MARKS)[number];

/** Where in or by its room a token stands. */
export type Spot = 'room' | 'post' | 'gate' | 'return' | 'mailbox'; // `post`: by the clinic's outgoing letters, for paper passes no gate

export interface SceneToken {
  readonly key: string; // encounter id
  readonly label: string; // 'FC-01 Rahmani'
  readonly room: Room;
  readonly spot: Spot;
  readonly form: Form;
  readonly mark: Mark | null;
  readonly payerTab: number; // 1..8, the payer's number in the scenario; 0 none
  readonly selected: boolean;
  readonly mine: boolean; // waits for the learner's act
  readonly crowd: boolean; // one of the many that colleagues work: it may vanish in a pile's number
  readonly age: number; // days in this room; at the payer: days since the payer has it
  readonly returnTo: 'coding' | 'claim' | null; // the desk that can mend it, where it goes back
  readonly done: boolean; // nothing is open any more
  readonly faint: boolean; // outside of what the learner wants to see
  readonly slip: Room | null; // the room in which something was done that will cost it, until it is done with; told in practice only
  readonly way: readonly LaneName[] | null; // the lanes it came through; of the selected one only
  readonly also: number; // older claims of the same encounter, still under way behind this one
  readonly received: Cents; // what payers and the patient have paid so far; not known of the crowd's
  readonly givenUp: Cents; // what was written off beyond the contract; not known of the crowd's
}

export interface Scene {
  readonly tokens: readonly SceneToken[]; // in the scenario's order
  readonly counts: Readonly<Record<Room, number>>; // encounters in each step, as the lists beside the stage count them
}

/** What the learner looks at. */
export interface View {
  readonly selected: string | null; // encounter id
  readonly shown: ReadonlySet<string> | null; // the encounters to be seen well; null all
  readonly slips: ReadonlyMap<string, Room>; // where each claim's slip happened, as far as it may be told
}

export interface Look {
  readonly form: Form;
  readonly mark: Mark | null;
  readonly room?: Room; // where it stands, if not in its step's room
  readonly spot?: Spot;
  readonly returnTo?: 'coding' | 'claim';
}

/** How each position of the cycle looks. An appeal and a reopening lie with the payer, so they stand in its hall. */
export const LOOKS: Readonly<Record<Position, Look>> = {
  'care.scheduled': { form: 'patient', mark: 'waiting' },
  'care.seen': { form: 'patient', mark: null },
  'documentation.unsigned': { form: 'chart', mark: 'waiting' },
  'documentation.queryOut': { form: 'chart', mark: 'query' },
  'coding.queued': { form: 'chart', mark: null },
  'coding.held': { form: 'chart', mark: 'waiting' },
  'coding.returned': { form: 'chart', mark: 'denied' },
  'coding.coded': { form: 'codedChart', mark: null },
  'claim.drafted': { form: 'claim', mark: null },
  'claim.heldByEdits': { form: 'claim', mark: 'waiting' },
  'claim.atClearinghouse': { form: 'claim', mark: 'waiting', spot: 'gate' },
  'claim.mailed': { form: 'claim', mark: 'waiting', spot: 'post' },
  'claim.rejected': { form: 'claim', mark: 'rejected', spot: 'return', returnTo: 'claim' },
  'review.received': { form: 'claim', mark: 'waiting' },
  'review.pended': { form: 'claim', mark: 'pended' },
  'outcome.paid': { form: 'remittance', mark: 'ok' },
  'outcome.paidShort': { form: 'remittance', mark: 'paidShort' },
  'outcome.denied': { form: 'remittance', mark: 'denied', spot: 'return', returnTo: 'claim' },
  'outcome.appealed': { form: 'claim', mark: 'appealed', room: 'review' },
  'outcome.corrected': { form: 'claim', mark: 'waiting', room: 'review' }, // read again like any claim, by its age
  'outcome.withPatient': { form: 'remittance', mark: 'withPatient', spot: 'mailbox' },
  'outcome.audited': { form: 'remittance', mark: 'pended' },
  'outcome.writtenOff': { form: 'remittance', mark: 'writtenOff' },
  'outcome.closed': { form: 'remittance', mark: 'ok' },
};

/** What came back to the coder before it was ever denied bears another mark than a denial. */
function markOf(encounter: Encounter, look: Look): Mark | null {
  if (encounter.position !== 'coding.returned') return look.mark;
  const last = encounter.claims.at(-1);
  if (!last) return 'waiting';
  return last.state === 'rejected' ? 'rejected' : 'denied';
}

function payerOf(encounter: Encounter): string | null {
  const claim = encounter.draft?.claim ?? encounter.claims.at(-1)?.claim;
  return claim?.payer ?? encounter.registration.coverages[0]?.payer ?? null;
}

/** The payer's number in the scenario decides its tab; a ninth payer shares the first one's. */
function tabOf(world: World, encounter: Encounter): number {
  const payer = payerOf(encounter);
  const at = world.game.scenario.payers.findIndex((candidate) => candidate.payerId === payer);
  return at < 0 ? 0 : (at % 8) + 1;
}

const patientNames = new WeakMap<Scenario, ReadonlyMap<string, string>>();

/** The patient's own name; what the front desk typed may be wrong. */
function nameOf(scenario: Scenario, patient: string): string | undefined {
  const known = patientNames.get(scenario) ?? new Map(scenario.patients.map(({ id, name }) => [id, name]));
  patientNames.set(scenario, known);
  return known.get(patient);
}

function labelOf(world: World, encounter: Encounter): string {
  const name = nameOf(world.game.scenario, encounter.patient) ?? encounter.registration.name;
  return `${encounter.id} ${name.trim().split(/\s+/).at(-1) ?? ''}`.trim();
}

/** Money that came in: a payer's with its answer, the patient's when it is booked. */
function receivedOn({ claims, account }: Encounter): Cents {
  const lines = claims.flatMap(({ remittances }) => remittances.flatMap((remittance) => remittance.lines));
  return sumCents(lines.map(({ paid }) => paid)) + totalOf(account, 'patientPayment') - totalOf(account, 'refund');
}

const AGREED: readonly (WriteOffReason | null)[] = ['contractual', 'bundled']; // never owed, so nothing is lost

function givenUpOn({ account }: Encounter): Cents {
  return 0 - sumCents(account.filter(({ kind, reason }) => kind === 'writeOff' && !AGREED.includes(reason)).map(({ cents }) => cents));
}

function tokenOf(world: World, view: View, encounter: Encounter): SceneToken {
  const look = LOOKS[encounter.position];
  const room = look.room ?? stepOf(encounter.position);
  const done = encounter.closed !== null || encounter.position === 'outcome.closed' || encounter.position === 'outcome.writtenOff';
  return {
    key: encounter.id,
    label: labelOf(world, encounter),
    room,
    spot: look.spot ?? 'room',
    form: look.form,
    mark: markOf(encounter, look),
    payerTab: tabOf(world, encounter),
    selected: view.selected === encounter.id,
    mine: waitsForLearner(world, encounter),
    crowd: false,
    age: Math.max(0, world.day - (room === 'review' ? atPayerSince(encounter) : encounter.since)),
    returnTo: look.returnTo ?? null,
    faint: view.shown !== null && !view.shown.has(encounter.id),
    slip: done ? null : (view.slips.get(encounter.id) ?? null), // once all is over it costs nothing more
    way: view.selected === encounter.id ? wayOf(world.journal.filter((entry) => entry.encounter === encounter.id)) : null,
    also: alsoUnderWay(encounter),
    received: receivedOn(encounter),
    givenUp: givenUpOn(encounter),
    done,
  };
}

/** The scene of a world: what stands where, in which form and with which mark. */
export function sceneOf(world: World, view: View): Scene {
  const counts: Record<Room, number> = { care: 0, documentation: 0, coding: 0, claim: 0, review: 0, outcome: 0 };
  for (const encounter of world.encounters) counts[stepOf(encounter.position)] += 1;
  return { tokens: world.encounters.map((encounter) => tokenOf(world, view, encounter)), counts };
}
