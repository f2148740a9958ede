// Every course a year has met, as rows of numbers an engine can run through; played by the build, or when first met, and kept for the scenario.

import { type Day, workingDayOnOrAfter } from '../cycle/days.ts';
import { findPayer, type Payer } from '../cycle/payer.ts';
import { doorDay } from '../engine/payerDoor.ts';
import { payDay } from '../engine/payerReading.ts';
import { type Game, holidaysOf } from '../engine/world.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { arrivalsOf } from '../scenario/traffic/arrivals.ts';
import { likeVisit } from '../scenario/traffic/exceptions.ts';
import type { CalendarWait, Pages, Rows } from '../scenario/traffic/pages.ts';
import { personLike } from '../scenario/traffic/person.ts';
import type { Volume } from '../scenario/traffic/volume.ts';
import { type Course, MOST_DAYS, playCourse } from './course.ts';

/** What a row waits for. */
export const ROW = { now: 0, coder: 1, biller: 2, calendar: 3, end: 4 } as const;

/** What is to be counted when a row happens. */
export const COUNT = { rejected: 1, answered: 2, denied: 4 } as const;

export interface Book {
  readonly rows: Rows;
  /** The first row of the course of a visit of this kind, with this cover and slip. */
  first(kind: number, cover: number, slip: number): number;
  /** By number: the day (from the scenario's first) on which what began on a day is there. */
  readonly calendars: readonly Int32Array[];
}

const BOOKS = new WeakMap<Scenario, Book>();

/** The book of a scenario with volume; the same however often it is asked for. */
export function bookOf(game: Game): Book {
  const { scenario } = game;
  const volume = scenario.traffic;
  if (!volume) throw new Error(`scenario ${scenario.id} asks for no traffic`);
  const known = BOOKS.get(scenario);
  if (known) return known;
  const book = openBook(game, volume, volume.pages ?? emptyPages(volume));
  BOOKS.set(scenario, book);
  return book;
}

/** Plays every course the visits of a scenario take: what the build puts beside it. */
export function pagesOf(game: Game, volume: Volume): Pages {
  const pages = emptyPages(volume);
  const book = openBook(game, volume, pages);
  const { count, kind, cover, slip } = arrivalsOf(game.scenario, volume);
  for (let i = 0; i < count; i += 1) book.first(kind[i] as number, cover[i] as number, slip[i] as number);
  return pages;
}

const slipsOf = ({ cases }: Volume): number => 1 + Math.max(0, ...cases.map(({ written }) => written.mistakes.length));

function emptyPages(volume: Volume): Pages {
  return {
    rows: { wait: [], about: [], event: [], facts: [], booked: [], counts: [] },
    firsts: Array<number>(volume.cases.length * volume.covers.length * slipsOf(volume)).fill(-1),
    waits: [],
  };
}

/** The book with these pages; what is not in them yet is played when it is asked for, and written into them. */
function openBook(game: Game, volume: Volume, { rows, firsts, waits }: Pages): Book {
  const slips = slipsOf(volume);
  const calendars = waits.map((wait) => calendar(game, wait));
  const numbers = new Map(waits.map((wait, number) => [JSON.stringify(wait), number]));
  const calendarOf = (wait: CalendarWait): number => {
    const key = JSON.stringify(wait);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, calendars.length);
    waits.push(wait);
    return calendars.push(calendar(game, wait)) - 1;
  };
  return {
    rows,
    calendars,
    first: (kind, cover, slip) => {
      const at = (kind * volume.covers.length + cover) * slips + slip;
      if ((firsts[at] as number) < 0) firsts[at] = write(rows, courseOf(game, volume, kind, cover, slip), calendarOf);
      return firsts[at] as number;
    },
  };
}

/** The course of such a visit: the pattern's own day, a person with this cover, and nobody else in the practice. */
export function courseOf(game: Game, volume: Volume, kind: number, cover: number, slip: number): Course {
  const { scenario } = game;
  const [pattern, cared] = [volume.cases[kind], volume.covers[cover]];
  const payer = findPayer(scenario.payers, cared?.coverage.payer);
  if (!pattern || !cared || !payer) throw new Error(`scenario ${scenario.id} has no case ${kind} with cover ${cover}`);
  const { written } = pattern;
  const id = `course-${kind}-${cover}-${slip}`;
  const patient = personLike(pattern.patient, { pattern: written.day, day: written.day }, cared.coverage, payer, scenario.seed, id);
  const alone: Scenario = {
    ...scenario,
    start: written.day,
    opens: written.day,
    days: MOST_DAYS,
    encounters: [likeVisit(pattern, id, written.day, patient, [])],
    patients: [patient],
    payerFaults: [],
    audits: [],
    quality: null,
    coach: [],
    traffic: null,
  };
  return playCourse({ ...game, scenario: alone }, slip === 0 ? [] : (written.mistakes[slip - 1]?.changes ?? []));
}

/** Appends a course; answers where it begins. What a step books and counts stands on its last row. */
function write(rows: Rows, course: Course, calendarOf: (wait: CalendarWait) => number): number {
  const first = rows.wait.length;
  const add = (wait: number, about: number, event: number, facts: number): void => {
    rows.wait.push(wait);
    rows.about.push(about);
    rows.event.push(event);
    rows.facts.push(facts);
    rows.booked.push(null);
    rows.counts.push(0);
  };
  course.steps.forEach(({ wait, moves, booked, rejected, answered, denied }, index) => {
    const head: readonly [number, number] =
      index === 0 ? [ROW.now, 0] : wait.for === 'desk' ? [ROW[wait.desk], wait.minutes] : [ROW.calendar, calendarOf(wait)];
    if (moves.length === 0) add(...head, -1, 0);
    moves.forEach(({ event, facts }, n) => {
      if (n === 0) add(...head, event, facts);
      else add(ROW.now, 0, event, facts);
    });
    const last = rows.wait.length - 1;
    if (Object.values(booked).some((cents) => cents !== 0)) rows.booked[last] = booked;
    rows.counts[last] = (rejected ? COUNT.rejected : 0) | (answered ? COUNT.answered : 0) | (denied ? COUNT.denied : 0);
  });
  add(ROW.end, 0, -1, 0);
  return first;
}

/** Day for day of the scenario, when what begins on it is there: by the payer's own rules where a payer answers. */
function calendar(game: Game, wait: CalendarWait): Int32Array {
  const { scenario } = game;
  const holidays = holidaysOf({ game });
  const payerOf = (id: string): Payer => {
    const found = findPayer(scenario.payers, id);
    if (!found) throw new Error(`scenario ${scenario.id} has no payer ${id}`);
    return found;
  };
  const dueOn = (day: Day): Day => {
    if (wait.for === 'days') return workingDayOnOrAfter(day + wait.days, holidays);
    if (wait.for === 'door') return doorDay({ game }, payerOf(wait.payer), day);
    return payDay({ game }, payerOf(wait.payer), { medium: 'electronic', received: day }, day + wait.days);
  };
  return new Int32Array(scenario.days).map((_, n) => dueOn(scenario.start + n) - scenario.start);
}
