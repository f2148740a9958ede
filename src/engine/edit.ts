// The few ways in which a draft of the world is changed: move an encounter, write its journal, arrange what falls due, note a compliance event.

import type { Day } from '../cycle/days.ts';
import type { CycleFacts } from '../cycle/facts.ts';
import type { Actor, JournalEvent } from '../cycle/journal.ts';
import type { CycleEvent } from '../cycle/machine.ts';
import { move } from '../cycle/move.ts';
import type { ComplianceKind } from '../cycle/outcome/account.ts';
import type { ScenarioEncounter } from '../scenario/scenario.ts';
import type { DueEvent } from './agenda.ts';
import { addDue } from './agenda.ts';
import type { DraftEncounter, DraftWorld } from './change.ts';
import { factsOf } from './standing.ts';
import type { World } from './world.ts';
import { placeOf } from './world.ts';

/** Who acts, and whether it is the person who plays. */
export interface Who {
  readonly by: Actor;
  readonly learner: boolean;
}
export const PAYER: Who = { by: 'payer', learner: false };
export const CLEARINGHOUSE: Who = { by: 'clearinghouse', learner: false };
export const PROVIDER: Who = { by: 'provider', learner: false };
export const PATIENT: Who = { by: 'patient', learner: false };
export const PRACTICE: Who = { by: 'practice', learner: false };

/** What the scenario says of an encounter. */
export function writtenOf({ game: { scenario } }: Pick<World, 'game'>, id: string): ScenarioEncounter {
  const found = scenario.encounters[placeOf(scenario, id)];
  if (!found) throw new Error(`scenario ${scenario.id} has no encounter ${id}`);
  return found;
}

/** Writes one line of the journal. */
export function note(world: DraftWorld, encounter: DraftEncounter, who: Who, event: JournalEvent): void {
  const { day, minute } = world;
  world.journal.push({
    seq: world.nextSeq,
    day,
    minute,
    encounter: encounter.id,
    by: who.by,
    learner: who.learner,
    event,
  });
  world.nextSeq += 1;
}

/** Moves the encounter through the chart; `facts` overrides what its claims and account say. */
export function advance(world: DraftWorld, encounter: DraftEncounter, event: CycleEvent, facts: Partial<CycleFacts> = {}): void {
  const to = move(encounter.position, event, { ...factsOf(encounter), ...facts });
  if (to === encounter.position) return;
  encounter.position = to;
  encounter.since = world.day;
  encounter.closed = null;
  if (to === 'outcome.closed' || to === 'outcome.writtenOff') {
    encounter.closed = world.day;
    note(world, encounter, PRACTICE, { kind: 'closed' });
  }
}

/** Arranges something for a later day. */
export function arrange(world: DraftWorld, encounter: DraftEncounter, day: Day, event: DueEvent): void {
  addDue(world.agenda, { day, seq: world.nextSeq, encounter: encounter.id, event });
  world.nextSeq += 1;
}

/** Notes a compliance event, once for each kind and day. */
export function comply(world: DraftWorld, encounter: DraftEncounter, who: Who, what: ComplianceKind): void {
  const by = who.by === 'coder' ? 'coder' : 'biller';
  if (encounter.compliance.some((event) => event.what === what && event.day === world.day)) return;
  encounter.compliance.push({ day: world.day, by, what });
  note(world, encounter, who, { kind: 'complianceNoted', what });
}
