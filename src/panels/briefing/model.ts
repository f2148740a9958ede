// What the briefing shows, made from a scenario.

import type { Day } from '../../cycle/days.ts';
import type { Desk, Mode, Scenario, Seat } from '../../scenario/scenario.ts';
import type { ContinueCard } from '../home/model.ts';
import { type PayerPage, payerPage } from './payerPage.ts';

export interface BriefingModel {
  readonly id: string;
  readonly title: string;
  readonly practice: string;
  readonly level: Scenario['level'];
  readonly minutes: number;
  readonly paragraphs: readonly string[];
  readonly objectives: readonly string[];
  readonly seats: readonly Seat[]; // the first is proposed
  readonly mode: Mode; // proposed
  readonly opens: Day; // first day at the desk
  readonly deskMinutes: number; // of one day
  readonly days: number; // from the first day at the desk to the last of the story
  readonly encounters: number; // the learner's own
  readonly crowd: number; // those that colleagues work, 0 where there are none
  readonly colleagues: Readonly<Record<Desk, string>>; // who works the other desk
  readonly payers: readonly PayerPage[];
  readonly running: ContinueCard | null; // a game of this scenario that is not finished
}

/** The briefing of a scenario. Payers that are on nobody's card are left out. */
export function briefingOf(scenario: Scenario, running: ContinueCard | null): BriefingModel {
  const cards = [...scenario.patients, ...scenario.encounters.map((encounter) => encounter.registration)];
  const met = new Set(cards.flatMap(({ coverages }) => coverages.map(({ payer }) => payer)));
  const payers = scenario.payers.filter((payer) => met.has(payer.payerId));
  const titles = new Map([...(scenario.tariff ?? []), ...(scenario.diagnosisCodes ?? [])].map(({ code, title }) => [code, title]));
  const titleOf = (code: string) => titles.get(code);
  return {
    id: scenario.id,
    title: scenario.title,
    practice: scenario.practiceName,
    level: scenario.level,
    minutes: scenario.minutes,
    paragraphs: scenario.briefing,
    objectives: Object.values(scenario.objectives),
    seats: scenario.seats,
    mode: scenario.mode,
    opens: scenario.opens,
    deskMinutes: scenario.deskMinutes,
    days: scenario.start + scenario.days - scenario.opens,
    encounters: scenario.encounters.length,
    crowd: scenario.traffic?.encounters ?? 0,
    colleagues: { coder: scenario.colleagues.coder.name, biller: scenario.colleagues.biller.name },
    payers: (payers.length > 0 ? payers : scenario.payers).map((payer) => payerPage(payer, titleOf)),
    running,
  };
}
