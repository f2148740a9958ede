// Federal holidays of 2026 and 2027 as the Office of Personnel Management lists them.

import { expect, test } from 'vitest';
import { isoOf } from '../../src/cycle/days.ts';
import { federalWorkingDay, isFederalHoliday } from '../../src/cycle/federalHolidays.ts';
import { day } from '../casebook/desk.ts';

test.each([
  [2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
  [2027, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'],
])('%i', (year, listed) => {
  const days = Array.from({ length: 365 }, (_, n) => day(`${year}-01-01`) + n);
  expect(
    days
      .filter(isFederalHoliday)
      .map((one) => isoOf(one).slice(5))
      .join(' '),
  ).toBe(listed);
});

test.each([
  ['a working day stays', '2026-11-25', '2026-11-25'],
  ['Thanksgiving', '2026-11-26', '2026-11-27'],
  ['a Saturday', '2026-11-28', '2026-11-30'],
  ['a holiday before a weekend', '2026-12-25', '2026-12-28'],
  ['a Sunday before a holiday', '2026-05-24', '2026-05-26'],
  ['New Year kept in the old year', '2027-12-31', '2028-01-03'],
])('%s', (_, from, to) => expect(isoOf(federalWorkingDay(day(from)))).toBe(to));
