// The course of a game: the world it has reached, the acts that led there, and how each day gone by ended. Pure: every step makes a new course.

import { type Day, isWorkingDay } from '../cycle/days.ts';
import { atMinute } from '../engine/decide.ts';
import type { DatedDecision, Decision, Run } from '../engine/decision.ts';
import { hasOwnWork } from '../engine/ownWork.ts';
import { type Game, holidaysOf, lastDayOf, type World } from '../engine/world.ts';
import { landsOn } from './landing.ts';
import type { Pass, Rules } from './rules.ts';

export interface Course {
  readonly world: World;
  readonly decisions: readonly DatedDecision[];
  readonly evenings: ReadonlyMap<Day, World>; // the world at the end of every day passed: looking back and taking back need no replay
}

/** A game from its first desk day, or from where a saved run had got to. Throws where the run does not fit the scenario. */
export function beginCourse(rules: Rules, game: Game, run: Run | null): Course {
  const evenings = new Map<Day, World>();
  const pass = keeping(rules, evenings);
  if (!run) return { world: rules.createWorld(game, pass), decisions: [], evenings };
  assertFits(game, run);
  return { world: atMinute(rules.replay(game, run, pass), run.minute), decisions: run.decisions, evenings };
}

/** Ends days and keeps how they ended. */
function keeping(rules: Rules, evenings: Map<Day, World>): Pass {
  return (world) => {
    evenings.set(world.day, world);
    return rules.passDay(world);
  };
}

/** A run from outside may name another scenario, or days this one does not have: replaying those would never end. */
function assertFits({ scenario }: Game, run: Run): void {
  if (run.scenario !== scenario.id) throw new Error(`the run is of scenario ${run.scenario}, not ${scenario.id}`);
  const [first, beyond] = [scenario.opens, scenario.start + scenario.days];
  const days = [...run.decisions.map(({ day }) => day), run.until];
  const strange = days.find((day) => day < first || day > beyond);
  if (strange !== undefined) throw new Error(`the run has day ${strange}; ${scenario.id} is played from ${first} to ${beyond}`);
}

/** Does anybody sit at a desk on the world's day? */
export function isDeskDay(world: World): boolean {
  return isWorkingDay(world.day, holidaysOf(world));
}

/** Is nothing left to play: the scenario's days are over, or every account is settled and no colleagues work on. */
export function isOver(world: World): boolean {
  if (world.day > lastDayOf(world)) return true;
  if (world.game.scenario.traffic) return false; // the year goes on behind the desk
  return world.encounters.every(({ position }) => position === 'outcome.closed' || position === 'outcome.writtenOff');
}

/** The course after an act at the world's present minute. */
export function withAct(rules: Rules, course: Course, decision: Decision): Course {
  const { world } = course;
  const dated: DatedDecision = { day: world.day, minute: world.minute, decision };
  return { ...course, world: rules.decide(world, decision), decisions: [...course.decisions, dated] };
}

/** The course one calendar day later. */
function withDay(rules: Rules, course: Course): Course {
  return { ...course, world: rules.passDay(course.world), evenings: new Map(course.evenings).set(course.world.day, course.world) };
}

/** Day after day to the morning of the next working day. */
function* untilNextDeskDay(rules: Rules, course: Course): Generator<Course, Course> {
  let next = course;
  do {
    next = withDay(rules, next);
    yield next;
  } while (!isOver(next.world) && !isDeskDay(next.world));
  return next;
}

/** Day after day until something has landed on the learner's desk, or to the end; while work waits there, only the next working day: nobody leaps over it. */
export function* untilNextEvent(rules: Rules, course: Course): Generator<Course, Course> {
  let next = course;
  do {
    const known = next.world.journal.length;
    next = yield* untilNextDeskDay(rules, next);
    const { world } = next;
    if (world.journal.slice(known).some((entry) => landsOn(world, entry))) return next;
  } while (!isOver(next.world) && !hasOwnWork(next.world));
  return next;
}

/** Where days gone through one by one end. */
function endOf(days: Generator<Course, Course>): Course {
  for (;;) {
    const { done, value } = days.next();
    if (done) return value;
  }
}

/** The course on the morning of the next working day. */
export function withNextDeskDay(rules: Rules, course: Course): Course {
  return endOf(untilNextDeskDay(rules, course));
}

/** The course so many working days later, or at the end where that comes first. */
export function withDeskDays(rules: Rules, course: Course, count: number): Course {
  let next = course;
  for (let passed = 0; passed < count && !isOver(next.world); passed += 1) next = withNextDeskDay(rules, next);
  return next;
}

/** The course at the next event. */
export function withNextEvent(rules: Rules, course: Course): Course {
  return endOf(untilNextEvent(rules, course));
}

/** The course with every day left passed. */
export function withEnd(rules: Rules, course: Course): Course {
  let next = course;
  while (!isOver(next.world)) next = withDay(rules, next);
  return next;
}

/** The course without its last act: back to the minute at which it was done. */
export function withoutLastAct(rules: Rules, course: Course): Course {
  const last = course.decisions.at(-1);
  if (!last) return course;
  const decisions = course.decisions.slice(0, -1);
  const evenings = new Map([...course.evenings].filter(([day]) => day < last.day));
  const before = [...evenings.values()].at(-1);
  const morning = before ? rules.passDay(before) : rules.createWorld(course.world.game, rules.passDay);
  const today = decisions.filter(({ day }) => day === last.day);
  const world = today.reduce((now, dated) => rules.decide(atMinute(now, dated.minute), dated.decision), morning);
  return { world: atMinute(world, last.minute), decisions, evenings };
}

/** The course some desk minutes later, by the clock alone. */
export function withMinutes(course: Course, minutes: number): Course {
  return { ...course, world: atMinute(course.world, course.world.minute + minutes) };
}
