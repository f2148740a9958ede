// Doses and minutes into billing units: the steps of the 8-minute rule, its rest, and part of a drug's unit (facts c.5).

import { expect, test } from 'vitest';
import { amountOf, drugUnits, timedUnits } from '../../../src/cycle/coding/units.ts';

test.each([
  [7, 0],
  [8, 1],
  [22, 1],
  [23, 2],
  [37, 2],
  [38, 3],
  [52, 3],
  [53, 4],
  [67, 4],
  [68, 5],
])('%i minutes of one code are %i units', (minutes, units) => expect(timedUnits([minutes])).toEqual([units]));

test.each([
  ['each keeps its full fifteens', [30, 15], [2, 1]],
  ['what is left goes to the larger rest', [24, 23], [2, 1]],
  ['two rests make one unit together', [20, 19], [2, 1]],
  ['the earlier line where the rests are equal', [7, 7], [1, 0]],
  ['a few minutes beside a long one are lost', [33, 3], [2, 0]],
  ['a third code may get nothing', [18, 13, 8], [1, 1, 1]],
  ['the total never beats the sum of the minutes', [8, 8, 8], [1, 1, 0]],
])('several codes: %s', (_, minutes, units) => expect(timedUnits(minutes)).toEqual(units));

test.each([
  [60, '15 mg', 4],
  [40, '10 mg', 4],
  [25, '10 mg', 3],
  [1_200_000, '100,000 units', 12],
  [1000, 'up to 1,000 mcg', 1],
  [7, 'up to 10 mg', 1],
  [0.5, '0.5 mg', 1],
])('a dose of %d by %s is %i units', (dose, basis, units) => expect(drugUnits(dose, amountOf(basis) ?? Number.NaN)).toBe(units));

test('a basis without a measure counts nothing', () => expect(amountOf('per claim note')).toBeNull());
