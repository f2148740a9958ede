// Volume as the program plays it: the patterns of visits, the covers patients come with, the desks and their hours. Plain data.

import type { Coverage, Patient } from '../../cycle/care/patient.ts';
import type { Day } from '../../cycle/days.ts';
import type { Desk, ScenarioEncounter } from '../scenario.ts';
import type { Pages } from './pages.ts';

/** One kind of visit: the encounter it is like, and the person of that pattern. */
export interface CaseKind {
  readonly written: ScenarioEncounter;
  readonly patient: Patient;
  readonly share: number; // weight
  readonly covers: readonly number[]; // indexes of covers its patients may have
}

/** A cover patients come with; the member number is made up for each. */
export interface CoverKind {
  readonly coverage: Coverage;
  readonly share: number; // weight
}

/** The people of a desk and when they work. */
export interface DeskStaff {
  readonly people: number;
  readonly opensAt: number; // minute of the day
  readonly minutes: number; // open for so long
  readonly weekdays: readonly boolean[]; // by weekday, 0 is Sunday
  readonly away: readonly { readonly from: Day; readonly to: Day; readonly people: number }[];
}

/** Visits that colleagues code and send, and then leave to the learner. */
export interface LeftKind {
  readonly kind: number; // index of the case
  readonly slip: number; // 0: none; else the number of the mistake, 1 is the first
  readonly covers: readonly number[]; // indexes of covers
  readonly count: number;
}

export interface Volume {
  readonly encounters: number; // visits in all
  readonly days: number; // over which they come, from the scenario's first
  readonly weekdays: readonly number[]; // weights of visits by weekday, 0 is Sunday
  readonly cases: readonly CaseKind[];
  readonly covers: readonly CoverKind[];
  readonly desks: Readonly<Record<Desk, DeskStaff>>;
  readonly left: readonly LeftKind[];
  readonly leftUntil: Day;
  readonly taken: readonly number[]; // numbers of the arrivals that are the learner's: the last encounters of the scenario, in this order
  readonly pages: Pages | null; // courses the build has played; null: each is played when first met
}
