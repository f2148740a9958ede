// What the home screen shows: the scenarios with this visitor's results, and the game to go on with.

import { cards } from 'virtual:shipped/cards';
import type { Day } from '../../cycle/days.ts';
import type { Mode, Scenario, Seat } from '../../scenario/scenario.ts';

/** A scenario as its card tells it. */
export interface ScenarioCard {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly level: Scenario['level'];
  readonly minutes: number; // a learner's
  readonly roles: readonly Seat[];
  readonly mode: Mode;
  readonly objectives: readonly string[];
  readonly best: string | null; // 'score 92% as coder'
}

export interface ContinueCard {
  readonly scenarioId: string;
  readonly title: string;
  readonly day: Day; // the day the game has reached
  readonly savedAt: number; // milliseconds since 1970
}

export interface HomeModel {
  readonly scenarios: readonly ScenarioCard[];
  readonly continueRun: ContinueCard | null;
}

/** The shipped scenarios in the order a newcomer should meet them, that of scenarios/catalog.json; the rest is taken from their files when building. */
export const shippedScenarios: readonly ScenarioCard[] = cards.map((card) => ({
  ...card,
  best: null,
}));

/** The home screen of a first visit. */
export const freshHome: HomeModel = { scenarios: shippedScenarios, continueRun: null };
