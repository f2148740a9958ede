// A practice at full size: the claims that colleagues work, thousands of them, each moved by the chart's own relation along a course the real engine has played.
// Depends on the scenario and its seed alone, never on what the learner does.

import type { Day } from '../cycle/days.ts';
import { POSITIONS } from '../cycle/encounter.ts';
import type { Cents } from '../cycle/money.ts';
import { type Game, holidaysOf } from '../engine/world.ts';
import { isClaimChange } from '../scenario/changes.ts';
import type { Change } from '../scenario/scenario.ts';
import { type Arrivals, arrivalsOf } from '../scenario/traffic/arrivals.ts';
import type { Volume } from '../scenario/traffic/volume.ts';
import { type Book, bookOf, ROW } from './book.ts';
import { DAY_MINUTES, DeskPile, deskDays, NEVER } from './desk.ts';
import { type DayFigures, Ledger, SUM } from './figures.ts';
import { EventHeap } from './heap.ts';
import { History, OUT } from './history.ts';
import { Line } from './line.ts';
import { step } from './relation.ts';

/** The claims seen and not closed, or at rest for some days only, as parallel arrays in the order of their coming. */
export interface TrafficLook {
  readonly day: Day;
  readonly live: number;
  readonly claim: Int32Array; // number of the arrival: stays the same all year
  readonly position: Uint8Array; // index of POSITIONS
  readonly payer: Uint8Array; // index of the scenario's payers
  readonly since: Int32Array; // day it came to this position
  readonly seen: Int32Array; // day of service
  readonly openCents: Int32Array; // open on its account
  readonly slipped: Uint8Array; // a colleague's slip is on it: 0 none, 1 on the coding sheet, 2 on the claim
}

export interface Traffic {
  readonly count: number; // visits the colleagues work: all but those left to the learner
  readonly lastDay: Day;
  /** Works to the end of that day, or of the last one; nothing where that day has been worked. */
  runToDay(day: Day): void;
  /** The live claims as a day ended, and those that came to rest in so many days up to it: fresh arrays. Throws on a day that has not been worked. */
  lookOn(day: Day, restDays: number): TrafficLook;
  /** What a day came to. Throws on a day that has not been worked. */
  figuresOn(day: Day): DayFigures;
}

/** The year of a scenario that asks for volume; null where it does not. */
export function createTraffic(game: Game): Traffic | null {
  const { traffic: volume } = game.scenario;
  if (!volume) return null;
  const year = new Year(game, volume, arrivalsOf(game.scenario, volume), bookOf(game));
  return {
    count: volume.encounters - volume.taken.length,
    lastDay: game.scenario.start + game.scenario.days - 1,
    runToDay: (day) => year.runToDay(day),
    lookOn: (day, restDays) => year.lookOn(day, restDays),
    figuresOn: (day) => year.ledger.on(day),
  };
}

const CLOSED = POSITIONS.indexOf('outcome.closed');
const WRITTEN_OFF = POSITIONS.indexOf('outcome.writtenOff');

/** Values of the heap below zero: a desk opens. */
const OPENING = { coder: -1, biller: -2 } as const;

class Year {
  readonly ledger: Ledger;
  private readonly history: History;
  private day: Day; // worked up to the end of this day
  private readonly start: Day;
  private readonly days: number;
  private readonly arrivals: Arrivals;
  private readonly book: Book;
  private readonly payers: Uint8Array; // of each cover
  private readonly slips: readonly (readonly number[])[]; // where each slip of each kind of visit lies, as `TrafficLook.slipped` says it
  private readonly heap = new EventHeap(64); // what happens within a day: desks open, work is done
  private readonly mornings: readonly Line[]; // by day: claims whose answer is there when it begins
  private readonly piles: Readonly<Record<'coder' | 'biller', DeskPile>>;
  private readonly row: Int32Array; // the row that happens next, by claim
  private readonly position: Uint8Array;
  private next = 0; // the arrival that comes next

  constructor(game: Game, volume: Volume, arrivals: Arrivals, book: Book) {
    const { start, days, payers } = game.scenario;
    const holidays = holidaysOf({ game });
    this.start = start;
    this.days = days;
    this.day = start - 1;
    this.arrivals = arrivals;
    this.book = book;
    this.ledger = new Ledger(start, days);
    this.history = new History(arrivals.count, days);
    this.payers = Uint8Array.from(volume.covers, ({ coverage }) => payers.findIndex(({ payerId }) => payerId === coverage.payer));
    const lies = ({ changes }: { readonly changes: readonly Change[] }): number => (changes.every(isClaimChange) ? 2 : 1);
    this.slips = volume.cases.map(({ written }) => [0, ...written.mistakes.map(lies)]);
    const behind = new Int32Array(arrivals.count);
    this.mornings = Array.from({ length: days }, () => new Line(behind));
    const pile = (desk: 'coder' | 'biller') => new DeskPile(deskDays(volume.desks[desk], start, days, holidays), new Line(behind));
    this.piles = { coder: pile('coder'), biller: pile('biller') };
    this.row = new Int32Array(arrivals.count);
    this.position = new Uint8Array(arrivals.count);
    for (const claim of volume.taken) this.row[claim] = -1;
    for (const desk of ['coder', 'biller'] as const) this.arrangeOpening(desk, -1);
  }

  runToDay(day: Day): void {
    const last = Math.min(day, this.start + this.days - 1);
    while (this.day < last) {
      this.day += 1;
      const today = this.day - this.start;
      const morning = this.mornings[today] as Line;
      while (morning.length > 0) this.goOn(morning.take(), today * DAY_MINUTES);
      this.workUntil((today + 1) * DAY_MINUTES);
      this.ledger.closeDay({ coder: this.piles.coder.line.length, biller: this.piles.biller.line.length });
      this.history.closeDay(today);
    }
  }

  /** Everything before that minute, in order; what is arranged comes before a visit of the same minute. */
  private workUntil(end: number): void {
    const { heap, arrivals } = this;
    for (;;) {
      const visit = this.visitMinute();
      const due = heap.next();
      if (due >= end && visit >= end) return;
      if (due <= visit) this.happen(heap.pop(), due);
      else {
        const claim = this.next;
        this.next += 1;
        if ((this.row[claim] as number) < 0) continue; // the learner's
        this.row[claim] = this.book.first(arrivals.kind[claim] as number, arrivals.cover[claim] as number, arrivals.slip[claim] as number);
        this.position[claim] = 0;
        this.ledger.byPosition[0] = (this.ledger.byPosition[0] as number) + 1;
        this.ledger.add(SUM.arrived, 1);
        this.goOn(claim, visit);
      }
    }
  }

  private visitMinute(): number {
    const { arrivals, next } = this;
    return next < arrivals.count ? ((arrivals.day[next] as number) - this.start) * DAY_MINUTES + (arrivals.minute[next] as number) : NEVER;
  }

  private happen(value: number, minute: number): void {
    if (value < 0) {
      const desk = value === OPENING.coder ? 'coder' : 'biller';
      this.startWaiting(desk, minute);
      this.arrangeOpening(desk, minute);
      return;
    }
    const wait = this.book.rows.wait[this.row[value] as number];
    const desk = wait === ROW.coder ? 'coder' : wait === ROW.biller ? 'biller' : null;
    if (desk) this.piles[desk].finish();
    this.goOn(value, minute);
    if (desk) this.startWaiting(desk, minute);
  }

  private arrangeOpening(desk: 'coder' | 'biller', minute: number): void {
    const opens = this.piles[desk].opensAfter(minute);
    if (opens < NEVER) this.heap.push(opens, OPENING[desk]);
  }

  private startWaiting(desk: 'coder' | 'biller', minute: number): void {
    const pile = this.piles[desk];
    while (pile.line.length > 0 && pile.free(minute)) {
      const claim = pile.take();
      this.heap.push(pile.doneAt(minute, this.book.rows.about[this.row[claim] as number] as number), claim);
    }
  }

  /** The row a claim has waited for happens, and what follows at once; then the claim waits for the next. */
  private goOn(claim: number, minute: number): void {
    const { wait, about, event, facts, booked, counts } = this.book.rows;
    const { ledger, position } = this;
    const day = Math.floor(minute / DAY_MINUTES);
    let row = this.row[claim] as number;
    let change: Cents = 0;
    do {
      const happened = event[row] as number;
      const before = position[claim] as number;
      const after = happened < 0 ? before : step(before, happened, facts[row] as number);
      if (after !== before) {
        position[claim] = after;
        ledger.byPosition[before] = (ledger.byPosition[before] as number) - 1;
        ledger.byPosition[after] = (ledger.byPosition[after] as number) + 1;
        if (after === CLOSED || after === WRITTEN_OFF) ledger.add(SUM.closed, 1);
      }
      const money = booked[row];
      if (money) {
        ledger.book(money, (this.arrivals.day[claim] as number) - this.start);
        change += money.charges - money.payers - money.patients - money.contractual - money.writtenOff;
      }
      const bits = counts[row] as number;
      if (bits !== 0) ledger.count(bits);
      row += 1;
    } while (wait[row] === ROW.now);
    this.row[claim] = row;
    this.history.note(claim, position[claim] as number, change);
    switch (wait[row]) {
      case ROW.coder:
        return this.toDesk('coder', claim, minute);
      case ROW.biller:
        return this.toDesk('biller', claim, minute);
      case ROW.calendar: {
        const due = (this.book.calendars[about[row] as number] as Int32Array)[day] as number;
        if (due <= day) this.heap.push(minute, claim);
        else if (due < this.days) (this.mornings[due] as Line).put(claim);
      }
    }
  }

  private toDesk(desk: 'coder' | 'biller', claim: number, minute: number): void {
    this.piles[desk].line.put(claim);
    this.startWaiting(desk, minute);
  }

  lookOn(day: Day, restDays: number): TrafficLook {
    if (day > this.day) throw new Error(`day ${day} has not been worked yet`);
    const { arrivals, start } = this;
    const evening = this.history.on(day - start);
    const lately = day - start - restDays;
    const live: number[] = [];
    evening.position.forEach((at, claim) => {
      const resting = at === CLOSED || at === WRITTEN_OFF;
      if (at !== OUT && !(resting && (evening.since[claim] as number) <= lately)) live.push(claim);
    });
    return {
      day,
      live: live.length,
      claim: Int32Array.from(live),
      position: Uint8Array.from(live, (claim) => evening.position[claim] as number),
      payer: Uint8Array.from(live, (claim) => this.payers[arrivals.cover[claim] as number] as number),
      since: Int32Array.from(live, (claim) => start + (evening.since[claim] as number)),
      seen: Int32Array.from(live, (claim) => arrivals.day[claim] as number),
      openCents: Int32Array.from(live, (claim) => evening.open[claim] as number),
      slipped: Uint8Array.from(live, (claim) => this.slips[arrivals.kind[claim] as number]?.[arrivals.slip[claim] as number] ?? 0),
    };
  }
}
