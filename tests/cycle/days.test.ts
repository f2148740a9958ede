// The calendar without a clock: dates, ages, working days, as tables of named cases.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  addYears,
  ageOn,
  dateOf,
  dayOf,
  firstOfMonthAfter,
  isoOf,
  isWorkingDay,
  parseDay,
  weekdayOf,
  workingDayOnOrAfter,
} from '../../src/cycle/days.ts';

const day = (iso: string): number => {
  const found = parseDay(iso);
  if (found === null) throw new Error(`${iso} is no date`);
  return found;
};
const HOLIDAYS = new Set([day('2026-01-01'), day('2026-01-19'), day('2026-02-16')]);

test('1 January 1970 is day 0, a Thursday', () => {
  expect(dayOf(1970, 1, 1)).toBe(0);
  expect(weekdayOf(0)).toBe(4);
});

test('dates and days are one to one, and a week later is the same weekday', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (n) => {
      const { year, month, day: d } = dateOf(n);
      expect(dayOf(year, month, d)).toBe(n);
      expect(weekdayOf(n + 7)).toBe(weekdayOf(n));
      expect(isoOf(n).length < 10 || parseDay(isoOf(n)) === n).toBe(true);
    }),
  );
});

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-01-01', '2026-1-1', ''])('%j is no date', (text) => {
  expect(parseDay(text)).toBeNull();
});

describe('age in completed years', () => {
  test.each([
    ['the day before the birthday', '2007-11-30', '2025-11-29', 17],
    ['on the birthday', '2007-11-30', '2025-11-30', 18],
    ['born on 29 February, on 28 February', '2008-02-29', '2026-02-28', 17],
    ['born on 29 February, on 1 March', '2008-02-29', '2026-03-01', 18],
    ['eight days old', '2025-12-28', '2026-01-05', 0],
  ])('%s', (_, born, on, age) => {
    expect(ageOn(day(born), day(on))).toBe(age);
  });
});

test.each([
  ['a year on', '2025-03-20', 1, '2026-03-20'],
  ['from 29 February (facts d.4)', '2024-02-29', 1, '2025-02-28'],
  ['three years, for new patients (facts c.3)', '2024-02-29', 3, '2027-02-28'],
])('years: %s', (_, from, years, to) => {
  expect(isoOf(addYears(day(from), years))).toBe(to);
});

test('full months count from the month after: 14 January, eleven full months → 1 January next year (facts c.5)', () => {
  expect(isoOf(firstOfMonthAfter(day('2025-01-14'), 12))).toBe('2026-01-01');
});

describe('working days', () => {
  test.each([
    ['a Monday', '2026-01-05', true],
    ['a Saturday', '2026-01-10', false],
    ['a holiday', '2026-01-19', false],
  ])('%s', (_, iso, works) => {
    expect(isWorkingDay(day(iso), HOLIDAYS)).toBe(works);
  });

  test('a decision on a Saturday moves past the Monday that is closed', () => {
    expect(isoOf(workingDayOnOrAfter(day('2026-02-14'), HOLIDAYS))).toBe('2026-02-17');
  });

  test('one working day after a Friday before a holiday is Tuesday', () => {
    expect(isoOf(addWorkingDays(day('2026-02-13'), 1, HOLIDAYS))).toBe('2026-02-17');
  });
});
