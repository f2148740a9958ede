// The few ways in which a draft of the world is changed: move an encounter, write its journal, arrange what falls due, note a compliance event.

import type { Draft } from 'immer';
import type { Day } from '../cycle/days.ts';
import type { Actor, Encounter, JournalEvent } from '../cycle/encounter.ts';
import type { CycleFacts } from '../cycle/facts.ts';
import type { CycleEvent } from '../cycle/machine.ts';
import { move } from '../cycle/move.ts';
import type { ComplianceKind } from '../cycle/outcome/account.ts';
import type { ScenarioEncounter } from '../scenario/scenario.ts';
import type { DueEvent } from './agenda.ts';
import { withDue } from './agenda.ts';
import { factsOf } from './standing.ts';
import type { World } from './world.ts';

/** A world and an encounter that may be changed: only inside `decide` and `passDay`. */
export type DraftWorld = Draft<World>;
export type DraftEncounter = Draft<Encounter>;

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

/** Finds the encounter to be changed; throws on an id the world does not have. */
export function draftOf(world: DraftWorld, id: string): DraftEncounter {
  const found = world.encounters.find((encounter) => encounter.id === id);
  if (!found) throw new Error(`no encounter ${id}`);
  return found;
}

/** What the scenario says of an encounter. */
export function writtenOf(world: World | DraftWorld, id: string): ScenarioEncounter {
  const found = world.game.scenario.encounters.find((encounter) => encounter.id === id);
  if (!found) throw new Error(`scenario ${world.game.scenario.id} has no encounter ${id}`);
  return found as ScenarioEncounter;
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
    event: event as Draft<JournalEvent>,
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
  const due = { day, seq: world.nextSeq, encounter: encounter.id, event };
  world.agenda = withDue(world.agenda, due) as DraftWorld['agenda'];
  world.nextSeq += 1;
}

/** Notes a compliance event, once for each kind and day. */
export function comply(world: DraftWorld, encounter: DraftEncounter, who: Who, what: ComplianceKind): void {
  const by = who.by === 'coder' ? 'coder' : 'biller';
  if (encounter.compliance.some((event) => event.what === what && event.day === world.day)) return;
  encounter.compliance.push({ day: world.day, by, what });
  note(world, encounter, who, { kind: 'complianceNoted', what });
}
