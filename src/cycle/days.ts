// Calendar of the cycle: a day is an integer counted from 1 January 1970, so that ages, limits and weekdays need no clock and no time zone.

/** Whole days since 1 January 1970 (which is day 0, a Thursday). */
export type Day = number;

/** A calendar date. `month` 1–12, `day` 1–31. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Day number of a calendar date (proleptic Gregorian). The months may run over: month 13 is January of the next year. */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Calendar date of a day number. */
export function dateOf(day: Day): CalendarDate {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 };
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Day of an ISO date such as "2026-02-02"; null where the text is no date that exists. */
export function parseDay(iso: string): Day | null {
  const match = ISO.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayOf(year, month, day);
}

/** ISO date of a day, such as "2026-02-02". */
export function isoOf(day: Day): string {
  const date = dateOf(day);
  return `${String(date.year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** Number of days in a month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The same calendar date some years on; 29 February becomes 28 February where the year has none (facts c.3, d.4). */
export function addYears(day: Day, years: number): Day {
  const date = dateOf(day);
  const year = date.year + years;
  return dayOf(year, date.month, Math.min(date.day, daysInMonth(year, date.month)));
}

/** First day of the month that lies `months` after the month of `day`. */
export function firstOfMonthAfter(day: Day, months: number): Day {
  const date = dateOf(day);
  const index = date.year * 12 + (date.month - 1) + months;
  return dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
}

/** Last day of the month that lies `months` after the month of `day`. */
export function endOfMonthAfter(day: Day, months: number): Day {
  return firstOfMonthAfter(day, months + 1) - 1;
}

/** Age in completed years on a day. */
export function ageOn(born: Day, day: Day): number {
  const [from, to] = [dateOf(born), dateOf(day)];
  const before = to.month < from.month || (to.month === from.month && to.day < from.day);
  return to.year - from.year - (before ? 1 : 0);
}

/** Monday to Friday and no holiday. */
export function isWorkingDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/** The day itself where it is a working day, else the next one. */
export function workingDayOnOrAfter(day: Day, holidays: ReadonlySet<Day>): Day {
  let next = day;
  while (!isWorkingDay(next, holidays)) next += 1;
  return next;
}

/** The working day that lies `count` working days after `day`. */
export function addWorkingDays(day: Day, count: number, holidays: ReadonlySet<Day>): Day {
  let next = day;
  for (let left = count; left > 0; left -= 1) next = workingDayOnOrAfter(next + 1, holidays);
  return next;
}
