// The world of one game: the scenario being played, every encounter, and what falls due. Plain data; only `decide` and `passDay` make the next one.

import type { Accumulators } from '../cycle/care/accumulators.ts';
import type { CodingSheet } from '../cycle/coding/sheet.ts';
import type { Day } from '../cycle/days.ts';
import type { Encounter } from '../cycle/encounter.ts';
import type { JournalEntry } from '../cycle/journal.ts';
import type { Audit } from '../cycle/outcome/audit.ts';
import type { Cheque, ProviderLevel } from '../cycle/outcome/cheque.ts';
import { findPayer, type Payer } from '../cycle/payer.ts';
import type { HistoryLine } from '../cycle/review/reviewInput.ts';
import type { Tables } from '../cycle/tables.ts';
import type { Scenario, Seat } from '../scenario/scenario.ts';
import type { Due } from './agenda.ts';

/** What never changes while a game runs. */
export interface Game {
  readonly scenario: Scenario;
  readonly tables: Tables;
  readonly seat: Seat;
  readonly seed: number;
}

/** A provider-level amount that comes with the payer's first payment on or after a day. */
export interface ProviderLevelDue extends ProviderLevel {
  readonly payer: string;
  readonly from: Day;
}

export interface World {
  readonly game: Game;
  readonly day: Day;
  readonly minute: number; // minutes of today's desk time used up; 0 when the desk opens
  readonly encounters: readonly Encounter[]; // in the scenario's order
  readonly agenda: readonly Due[]; // by day, then by sequence
  readonly history: Readonly<Record<string, readonly HistoryLine[]>>; // by `payer|patient`
  readonly accumulators: Readonly<Record<string, Accumulators>>; // by `payer|patient|year`, and `payer|family|year` for the family sums
  readonly cheques: readonly Cheque[]; // every payment of a payer, oldest first
  readonly providerLevelDue: readonly ProviderLevelDue[]; // what payers will take or add with a later payment
  readonly audits: readonly Audit[]; // payers' looks back, in the order of their letters
  readonly journal: readonly JournalEntry[];
  readonly firstSheets: Readonly<Record<string, CodingSheet>>; // by encounter: the sheet as first finished, for the cause trace
  readonly nextSeq: number; // of the journal and the agenda
  readonly nextClaimNumber: number;
}

const PLACES = new WeakMap<Scenario, ReadonlyMap<string, number>>();

/** Where an encounter stands in the list of its scenario and of every world of it; -1 where none has this id. */
export function placeOf(scenario: Scenario, id: string): number {
  let places = PLACES.get(scenario);
  if (!places) {
    places = new Map(scenario.encounters.map((encounter, place) => [encounter.id, place]));
    PLACES.set(scenario, places);
  }
  return places.get(id) ?? -1;
}

/** The encounter with this id; throws where there is none, for ids come from the world itself. */
export function encounterOf(world: World, id: string): Encounter {
  const found = world.encounters[placeOf(world.game.scenario, id)];
  if (!found) throw new Error(`no encounter ${id} in scenario ${world.game.scenario.id}`);
  return found;
}

const CLOSED = new WeakMap<Scenario, ReadonlySet<Day>>();

/** The payer of an id; undefined where the scenario has none of that name. */
export function payerNamed(world: Pick<World, 'game'>, id: string | undefined): Payer | undefined {
  return findPayer(world.game.scenario.payers, id);
}

/** The days on which neither practice nor payers work; the same set for a scenario however often it is asked for. */
export function holidaysOf(world: { readonly game: { readonly scenario: unknown } }): ReadonlySet<Day> {
  const scenario = world.game.scenario as Scenario;
  const known = CLOSED.get(scenario);
  if (known) return known;
  const holidays = new Set(scenario.holidays);
  CLOSED.set(scenario, holidays);
  return holidays;
}

/** The last simulated day of the scenario. */
export function lastDayOf(world: World): Day {
  return world.game.scenario.start + world.game.scenario.days - 1;
}
