// The year behind the desk as figures: weeks, months and absences add up to the days they are made of.
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/cycle/days.ts';
import {
  absencesOf,
  daysInReceivables,
  daysTo,
  monthsOf,
  niceTop,
  over90Bps,
  sumOfDays,
  weeksOf,
} from '../../../src/panels/year/figures.ts';
import { absenceSays, crowdSays, dayEndSays, wholeMoney } from '../../../src/panels/year/words.ts';
import type { DayFigures } from '../../../src/traffic/figures.ts';
import { trafficOf } from '../../../src/traffic/shared.ts';
import { shippedGame } from '../../engine/games.ts';

const game = shippedGame('a-year-in-the-clinic');
const traffic = trafficOf(game);
if (!traffic) throw new Error('the year has traffic');
const { scenario } = game;
const days = daysTo(traffic, scenario, traffic.lastDay);

const total = (rows: readonly Readonly<Record<'cash' | 'arrived' | 'denied', number>>[], part: 'cash' | 'arrived' | 'denied') =>
  rows.reduce((sum, row) => sum + row[part], 0);

describe('of a whole year', () => {
  test('there is a row for each day', () => expect(days).toHaveLength(365));
  test.each([
    ['53 weeks', weeksOf(days), 53],
    ['12 months', monthsOf(days), 12],
  ])('%s add up to the days', (_what, spans, count) => {
    expect(spans).toHaveLength(count);
    for (const part of ['cash', 'arrived', 'denied'] as const) expect(total(spans, part)).toBe(total(days, part));
    expect(spans.at(-1)?.last).toBe(days.at(-1));
  });
  test('every visit of the colleagues is counted once', () => expect(sumOfDays(days)?.arrived).toBe(traffic.count));
  test('a month ends with its last day', () => expect(monthsOf(days)[1]?.last.day).toBe(dayOf(2026, 2, 28)));
  test('the coder’s absence lets the pile rise, and the words say from what to what', () => {
    const [july, october] = absencesOf(scenario, days);
    expect(july).toMatchObject({ desk: 'coder', from: dayOf(2026, 7, 13), to: dayOf(2026, 7, 24) });
    expect(july?.peak?.backlog.coder).toBeGreaterThan(10 * Math.max(1, july?.before ?? 0));
    expect(october?.desk).toBe('biller');
    expect(july && absenceSays(july)).toMatch(/^The coder was away from 13 Jul to 24 Jul: the pile rose from \d+ to \d+ by \d+ Jul\.$/);
  });
  test('an absence that has not come yet has no peak', () => {
    expect(absencesOf(scenario, days.slice(0, 100)).map(({ peak }) => peak)).toEqual([null, null]);
  });
});

const day = (differs: Partial<DayFigures>): DayFigures => ({ ...(days[0] as DayFigures), ...differs });

describe('ratios', () => {
  test.each([
    ['nothing open', day({ open: 0, ageing: [0, 0, 0, 0] }), null],
    ['a tenth is old', day({ open: 10_000, ageing: [9000, 0, 0, 1000] }), 1000],
  ])('over 90 days: %s', (_what, one, bps) => expect(over90Bps(one)).toBe(bps));

  test.each([
    ['no charges', [day({ charges: 0, open: 500 })], null],
    ['open is three days of charges', [day({ charges: 100 }), day({ charges: 300, open: 600 })], 3],
    [
      'only the last 90 days count',
      [day({ charges: 1_000_000 }), ...Array.from({ length: 90 }, () => day({ charges: 10, open: 200 }))],
      20,
    ],
  ])('days in receivables: %s', (_what, some, found) => expect(daysInReceivables(some)).toBe(found));

  test.each([
    [0, 2],
    [3, 4],
    [20, 20],
    [21, 40],
    [409, 600],
    [1_000_001, 2_000_000],
  ])('an axis for %i ends at %i', (most, top) => expect(niceTop(most)).toBe(top));
});

describe('in words', () => {
  test('a sum without cents', () => expect(wholeMoney(12_755_448)).toBe('$127,554'));
  test('a day’s end', () =>
    expect(dayEndSays(day({ day: dayOf(2026, 3, 31), backlog: { coder: 1, biller: 1204 }, open: 12_755_448 }))).toBe(
      '31 Mar: 1 waits for the coder, 1,204 for the billers, $127,554 in receivables.',
    ));
  test('the crowd by its steps', () =>
    expect(crowdSays({ care: 0, documentation: 0, coding: 10, claim: 1, review: 1518, outcome: 0 })).toBe(
      'Your colleagues have 1,529 claims under way: 10 in coding, 1 in claims, 1,518 at the payers.',
    ));
  test('an empty crowd', () =>
    expect(crowdSays({ care: 0, documentation: 0, coding: 0, claim: 0, review: 0, outcome: 0 })).toMatch(/no claims under way/));
});
