// The level of a visit by decision-making or by time (facts c.3): the thresholds of the office, and what knows no time.

import { describe, expect, test } from 'vitest';
import { higherLevel, type Level, levelByTime, middleLevel } from '../../../src/cycle/coding/visitLevel.ts';
import { tables } from '../../casebook/desk.ts';

const byTime = (code: string, minutes: number) => {
  const visit = tables.services.get(code);
  if (!visit) throw new Error(`no ${code}`);
  return levelByTime(visit, tables.services.values(), minutes);
};

describe('time', () => {
  test.each<readonly [string, string, readonly (readonly [number, Level | null])[]]>([
    [
      'an established patient: 10, 20, 30, 40 minutes',
      'W2725',
      [
        [9, null],
        [10, 'straightforward'],
        [19, 'straightforward'],
        [20, 'low'],
        [29, 'low'],
        [30, 'moderate'],
        [39, 'moderate'],
        [40, 'high'],
        [95, 'high'],
      ],
    ],
    [
      'a new patient: 15, 30, 45, 60 minutes',
      'W3649',
      [
        [14, null],
        [15, 'straightforward'],
        [44, 'low'],
        [45, 'moderate'],
        [60, 'high'],
      ],
    ],
    ['an emergency visit never goes by time', 'W2442', [[120, null]]],
    [
      'a further hospital day begins at low',
      'W3357',
      [
        [24, null],
        [25, 'low'],
        [50, 'high'],
      ],
    ],
  ])('%s', (_, code, rows) => {
    for (const [minutes, level] of rows) expect(byTime(code, minutes), `${minutes} minutes`).toBe(level);
  });
});

describe('of the two the higher one', () => {
  test.each<readonly [readonly [Level, Level, Level], Level | null, Level]>([
    [['low', 'straightforward', 'moderate'], null, 'low'],
    [['low', 'straightforward', 'moderate'], 'moderate', 'moderate'],
    [['low', 'moderate', 'moderate'], 'low', 'moderate'],
    [['high', 'high', 'straightforward'], 'straightforward', 'high'],
  ])('%o and %s make %s', (elements, time, level) => expect(higherLevel(middleLevel(elements), time)).toBe(level));
});
