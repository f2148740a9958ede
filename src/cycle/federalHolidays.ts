// The holidays of the federal government, worked out for any year (5 U.S.C. 6103): what a federal payer counts its last days by.

import { type Day, dateOf, dayOf, daysInMonth, isWorkingDay, weekdayOf } from './days.ts';

type InYear = (year: number) => Day;

/** The same date every year; on a Saturday the Friday before is kept, on a Sunday the Monday after. */
const dated =
  (month: number, date: number): InYear =>
  (year) => {
    const day = dayOf(year, month, date);
    const weekday = weekdayOf(day);
    return weekday === 6 ? day - 1 : weekday === 0 ? day + 1 : day;
  };

/** The nth Monday (1) or Thursday (4) of a month. */
const nth =
  (count: number, weekday: number, month: number): InYear =>
  (year) => {
    const first = dayOf(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1);
  };

/** The last Monday of May. */
const memorialDay: InYear = (year) => {
  const last = dayOf(year, 5, daysInMonth(year, 5));
  return last - ((weekdayOf(last) + 6) % 7);
};

/** New Year, King, Washington, Memorial Day, Juneteenth, Independence, Labor Day, Columbus, Veterans, Thanksgiving, Christmas. */
const HOLIDAYS: readonly InYear[] = [
  dated(1, 1),
  nth(3, 1, 1),
  nth(3, 1, 2),
  memorialDay,
  dated(6, 19),
  dated(7, 4),
  nth(1, 1, 9),
  nth(2, 1, 10),
  dated(11, 11),
  nth(4, 4, 11),
  dated(12, 25),
];

/** Whether federal offices are closed for a holiday on this day. New Year on a Saturday is kept in the year before. */
export function isFederalHoliday(day: Day): boolean {
  const { year } = dateOf(day);
  return HOLIDAYS.some((holiday) => holiday(year) === day) || dated(1, 1)(year + 1) === day;
}

const NONE: ReadonlySet<Day> = new Set();

/** The day itself, or the next one that is neither of a weekend nor a federal holiday. */
export function federalWorkingDay(day: Day): Day {
  let next = day;
  while (!isWorkingDay(next, NONE) || isFederalHoliday(next)) next += 1;
  return next;
}
