// A desk of colleagues: who is there on which day, when it is open, and the pile it has not got to. First come, first served.

import { type Day, weekdayOf } from '../cycle/days.ts';
import type { DeskStaff } from '../scenario/traffic/volume.ts';
import type { Line } from './line.ts';

export const DAY_MINUTES = 24 * 60;

/** Later than anything that happens. */
export const NEVER = 0x7fffffff;

/** People of each day, 0 where the desk is closed. Minutes count from the first midnight of the scenario. */
export interface DeskDays {
  readonly people: Int16Array;
  readonly opensAt: number; // minute of the day
  readonly closesAt: number;
}

/** The desk's calendar over the days of a scenario. */
export function deskDays(staff: DeskStaff, start: Day, days: number, holidays: ReadonlySet<Day>): DeskDays {
  const people = new Int16Array(days).map((_, n) => {
    const day = start + n;
    if (!staff.weekdays[weekdayOf(day)] || holidays.has(day)) return 0;
    const away = staff.away.reduce((sum, time) => (time.from <= day && day <= time.to ? sum + time.people : sum), 0);
    return Math.max(0, staff.people - away);
  });
  return { people, opensAt: staff.opensAt, closesAt: Math.min(DAY_MINUTES, staff.opensAt + staff.minutes) };
}

/** The pile of one desk and its busy people. */
export class DeskPile {
  readonly line: Line;
  private readonly days: DeskDays;
  private busy = 0;

  constructor(days: DeskDays, line: Line) {
    this.days = days;
    this.line = line;
  }

  /** Whether somebody could begin now. */
  free(minute: number): boolean {
    const day = Math.floor(minute / DAY_MINUTES);
    const ofDay = minute - day * DAY_MINUTES;
    const { people, opensAt, closesAt } = this.days;
    return ofDay >= opensAt && ofDay < closesAt && this.busy < (people[day] as number);
  }

  /** Takes the first of the pile into work; only where there is one. */
  take(): number {
    this.busy += 1;
    return this.line.take();
  }

  /** Somebody has finished. */
  finish(): void {
    this.busy -= 1;
  }

  /** When work begun at `minute`, while the desk is open, is done: what does not fit into today goes on when the desk next opens. */
  doneAt(minute: number, work: number): number {
    const { people, opensAt, closesAt } = this.days;
    let day = Math.floor(minute / DAY_MINUTES);
    let from = minute;
    let left = work;
    for (;;) {
      const room = day * DAY_MINUTES + closesAt - from;
      if (left <= room) return from + left;
      left -= room;
      do day += 1;
      while (day < people.length && (people[day] as number) === 0);
      if (day >= people.length) return NEVER;
      from = day * DAY_MINUTES + opensAt;
    }
  }

  /** The next opening after `minute`. */
  opensAfter(minute: number): number {
    const { people, opensAt } = this.days;
    for (let day = Math.max(0, Math.floor((minute - opensAt) / DAY_MINUTES) + 1); day < people.length; day += 1)
      if ((people[day] as number) > 0) return day * DAY_MINUTES + opensAt;
    return NEVER;
  }
}
