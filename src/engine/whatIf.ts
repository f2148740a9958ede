// The same days with one act put right: what a slip cost in money and days, by playing both worlds to their end with good work after the act.

import type { CodingSheet } from '../cycle/coding/sheet.ts';
import type { Day } from '../cycle/days.ts';
import type { Encounter } from '../cycle/encounter.ts';
import type { Cents } from '../cycle/money.ts';
import { totalOf } from '../cycle/outcome/ledger.ts';
import { applyChanges, sheetOf } from '../scenario/changes.ts';
import type { Change } from '../scenario/scenario.ts';
import { firstSheet } from './codingSlips.ts';
import { workDesk } from './colleague.ts';
import { compareSheets } from './compareSheets.ts';
import { createWorld } from './createWorld.ts';
import { atMinute, decide } from './decide.ts';
import type { DatedDecision } from './decision.ts';
import { writtenOf } from './edit.ts';
import { mayDecide } from './may.ts';
import { passDay } from './passDay.ts';
import { playerOf } from './players.ts';
import type { Game, World } from './world.ts';
import { encounterOf, lastDayOf } from './world.ts';

/** Days played on beyond the scenario's end, so that both worlds come to rest. */
const REST_DAYS = 240;

/** How an encounter ended: what came in, and when the last of it came. */
export interface Ending {
  readonly collected: Cents;
  readonly cashDay: Day | null;
}

/** The difference one act made: positive cents were lost by it, negative came in that should not have; days are delay. */
export interface Cost {
  readonly cents: Cents;
  readonly days: number;
}

/** How an encounter stands: what came in and stayed, and the day of the last payment. */
export function endingOf(encounter: Encounter): Ending {
  const payments = encounter.account.filter((e) => e.kind === 'payerPayment' && e.cents < 0);
  return {
    collected:
      totalOf(encounter.account, 'payerPayment') + totalOf(encounter.account, 'patientPayment') - totalOf(encounter.account, 'refund'),
    cashDay: payments[payments.length - 1]?.day ?? null,
  };
}

/** The same game with a longer calendar. */
export function prolonged(game: Game): Game {
  return { ...game, scenario: { ...game.scenario, days: game.scenario.days + REST_DAYS } };
}

function workOn(world: World, id: string): World {
  const expert = playerOf('expert');
  return workDesk(workDesk(world, 'coder', expert, false, id), 'biller', expert, false, id);
}

function rest(world: World, id: string): World {
  let now = world;
  while (encounterOf(now, id).closed === null && now.day <= lastDayOf(now)) now = passDay(workOn(now, id));
  return now;
}

/** How the encounter ended in the game as played up to this day, with experts working from then on on whatever it left open: the days on which nobody did anything count, too. */
function actualEnding(game: Game, decisions: readonly DatedDecision[], id: string, today: Day): Ending {
  let world = createWorld(prolonged(game));
  for (const dated of decisions) world = play(world, dated, null);
  return endingOf(encounterOf(rest(passWith(world, today, null), id), id));
}

/** How it would have ended with this sheet, coded on the same day, and good work from there on. */
function endingWith(game: Game, decisions: readonly DatedDecision[], id: string, sheet: CodingSheet): Ending {
  let world = createWorld(prolonged(game));
  let handedOver = false;
  for (const dated of decisions) {
    const own = dated.decision.encounter === id;
    if (own && handedOver) continue;
    world = passWith(world, dated.day, handedOver ? id : null);
    if (own && dated.decision.kind === 'finishCoding') {
      world = play(world, { ...dated, decision: { kind: 'editSheet', encounter: id, sheet } }, null);
      handedOver = true;
    }
    world = play(world, dated, handedOver ? id : null);
  }
  return endingOf(encounterOf(rest(world, id), id));
}

function passWith(world: World, day: Day, expertOn: string | null): World {
  let now = world;
  while (now.day < day && now.day <= lastDayOf(now)) now = passDay(expertOn ? workOn(now, expertOn) : now);
  return now;
}

function play(world: World, dated: DatedDecision, expertOn: string | null): World {
  const there = atMinute(passWith(world, dated.day, expertOn), dated.minute);
  return mayDecide(there, dated.decision) === null ? decide(there, dated.decision) : there;
}

function costOf(actual: Ending, better: Ending): Cost {
  const days = actual.cashDay !== null && better.cashDay !== null ? actual.cashDay - better.cashDay : 0;
  return { cents: better.collected - actual.collected, days };
}

/** What one coding slip cost: this sheet against the same sheet with that one change put right, good work following both. Null where the learner did not code it. */
export function costOfCoding(world: World, decisions: readonly DatedDecision[], id: string, change: Change): Cost | null {
  const coded = firstSheet(world, encounterOf(world, id));
  const byLearner = decisions.some((d) => d.decision.encounter === id && d.decision.kind === 'finishCoding');
  if (!coded || !byLearner) return null;
  const { game } = world;
  const written = writtenOf(world, id);
  const others = compareSheets(game.tables, written, coded).filter((other) => JSON.stringify(other) !== JSON.stringify(change));
  const mended = sheetOf(
    applyChanges(written.key, others),
    written.place,
    written.chart,
    encounterOf(world, id).addenda.map((a) => a.text),
  );
  return costOf(endingWith(game, decisions, id, coded), endingWith(game, decisions, id, mended));
}

/** What the handling of a claim cost after it was coded: the game as played against good work from the same sheet, or from the day the desk opened. */
export function costOfHandling(world: World, decisions: readonly DatedDecision[], id: string): Cost {
  const coded = firstSheet(world, encounterOf(world, id));
  const byLearner = decisions.some((d) => d.decision.encounter === id && d.decision.kind === 'finishCoding');
  const better = coded && byLearner ? endingWith(world.game, decisions, id, coded) : wellHandled(world.game, decisions, id);
  return costOf(actualEnding(world.game, decisions, id, world.day), better);
}

function wellHandled(game: Game, decisions: readonly DatedDecision[], id: string): Ending {
  let world = createWorld(prolonged(game));
  for (const dated of decisions) if (dated.decision.encounter !== id) world = play(world, dated, id);
  return endingOf(encounterOf(rest(world, id), id));
}

/** How the encounter would have ended with the right sheet and good work: the dashed line of the debrief. */
export function rightEnding(world: World, decisions: readonly DatedDecision[], id: string): Ending {
  const byLearner = decisions.some((d) => d.decision.encounter === id && d.decision.kind === 'finishCoding');
  if (!byLearner) return wellHandled(world.game, decisions, id);
  const written = writtenOf(world, id);
  const addenda = encounterOf(world, id).addenda.map((a) => a.text);
  return endingWith(world.game, decisions, id, sheetOf(applyChanges(written.key, []), written.place, written.chart, addenda));
}
