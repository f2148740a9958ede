// The year behind the desk as figures for charts and tables: weeks, months, and what somebody's absence did to a pile.

import { type Day, dateOf } from '../../cycle/days.ts';
import type { Cents } from '../../cycle/money.ts';
import type { Desk, Scenario } from '../../scenario/scenario.ts';
import type { DayFigures } from '../../traffic/figures.ts';
import type { Traffic } from '../../traffic/traffic.ts';

/** Every day of the scenario up to and with `last`, in order. Works the days that are not worked yet. */
export function daysTo(traffic: Traffic, { start }: Scenario, last: Day): readonly DayFigures[] {
  traffic.runToDay(last);
  return Array.from({ length: Math.max(0, last - start + 1) }, (_, index) => traffic.figuresOn(start + index));
}

/** Some days together: sums of what happened, and how the last of them ended. */
export interface Span {
  readonly from: Day;
  readonly last: DayFigures;
  readonly arrived: number;
  readonly answered: number;
  readonly denied: number;
  readonly rejected: number;
  readonly cash: Cents;
  readonly charges: Cents;
}

/** Days that belong together, put into spans; `partOf` names the span of a day. */
function spansOf(days: readonly DayFigures[], partOf: (day: Day) => number): readonly Span[] {
  const spans = new Map<number, DayFigures[]>();
  for (const one of days) {
    const part = partOf(one.day);
    const there = spans.get(part);
    if (there) there.push(one);
    else spans.set(part, [one]);
  }
  return [...spans.values()].map(together);
}

function together(days: readonly DayFigures[]): Span {
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) throw new Error('a span has days');
  const sum = (part: 'arrived' | 'answered' | 'denied' | 'rejected' | 'cash' | 'charges'): number =>
    days.reduce((total, one) => total + one[part], 0);
  return {
    from: first.day,
    last,
    arrived: sum('arrived'),
    answered: sum('answered'),
    denied: sum('denied'),
    rejected: sum('rejected'),
    cash: sum('cash'),
    charges: sum('charges'),
  };
}

/** Weeks from the first day of the year shown. */
export function weeksOf(days: readonly DayFigures[]): readonly Span[] {
  const start = days[0]?.day ?? 0;
  return spansOf(days, (day) => Math.floor((day - start) / 7));
}

/** Calendar months. */
export function monthsOf(days: readonly DayFigures[]): readonly Span[] {
  return spansOf(days, (day) => {
    const { year, month } = dateOf(day);
    return year * 12 + month;
  });
}

/** All of them together; null before the first day is worked. */
export function sumOfDays(days: readonly DayFigures[]): Span | null {
  return days.length > 0 ? together(days) : null;
}

/** The share of the receivables older than 90 days from the visit, in basis points; null where nothing is open. */
export function over90Bps({ open, ageing }: DayFigures): number | null {
  return open > 0 ? Math.round((ageing[3] * 10_000) / open) : null;
}

/** Days in receivables: what is open by the charges of an average day of the last 90. Null where nothing was charged. */
export function daysInReceivables(days: readonly DayFigures[]): number | null {
  const lately = days.slice(-90);
  const charges = lately.reduce((sum, one) => sum + one.charges, 0);
  const last = days.at(-1);
  return last && charges > 0 ? Math.round((last.open * lately.length) / charges) : null;
}

/** Somebody was away from a desk, and how far the desk's pile rose from then until two weeks after. */
export interface Absence {
  readonly desk: Desk;
  readonly from: Day;
  readonly to: Day;
  readonly people: number;
  readonly before: number; // claims waiting on the evening before; 0 on the first day
  readonly peak: DayFigures | null; // the evening with the highest pile; null where none of these days is over
}

const AFTER = 14; // days in which a pile still grows or is worked off

/** The absences a scenario plans, in the order of their days. */
export function absencesOf({ traffic }: Scenario, days: readonly DayFigures[]): readonly Absence[] {
  const planned = (['coder', 'biller'] as const).flatMap((desk) => (traffic?.desks[desk].away ?? []).map((away) => ({ desk, ...away })));
  return planned
    .sort((a, b) => a.from - b.from)
    .map(({ desk, from, to, people }) => {
      const during = days.filter(({ day }) => day >= from && day <= to + AFTER);
      const peak = during.reduce<DayFigures | null>((most, one) => (most && most.backlog[desk] >= one.backlog[desk] ? most : one), null);
      return { desk, from, to, people, before: days.find(({ day }) => day === from - 1)?.backlog[desk] ?? 0, peak };
    });
}

/** The end of an axis: the next round number, so that its half is round too. */
export function niceTop(most: number): number {
  for (let unit = 1; ; unit *= 10) for (const step of [2, 4, 6, 8, 10]) if (step * unit >= most) return step * unit;
}
