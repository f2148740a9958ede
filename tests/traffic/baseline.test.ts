// The full engine and a bare event queue that knows no claims, written apart from it: they close the same accounts on the same days.

import { expect, it } from 'vitest';
import { bareQueue, flattened } from '../../scripts/lib/year/bareQueue.mjs';
import { plainModel } from '../../scripts/lib/year/plainModel.mjs';
import { arrivalsOf } from '../../src/scenario/traffic/arrivals.ts';
import { bookOf, ROW } from '../../src/traffic/book.ts';
import { deskDays } from '../../src/traffic/desk.ts';
import { trafficOf, volumeOf, yearGame, yearScenario } from './games.ts';

const { desks, cases } = volumeOf(yearScenario);
const some = { taken: [], cases: cases.slice(0, 4) }; // fewer courses to play
const always = { coder: { ...desks.coder, away: [] }, biller: { ...desks.biller, away: [] } };

it.each([
  ['a year with everybody there', yearGame({ ...some, desks: always })],
  [
    'a year with too few people, so that piles last for weeks',
    yearGame({ ...some, desks: { ...always, biller: { ...always.biller, people: 1 } } }, 3),
  ],
])('%s', (_, game) => {
  const traffic = trafficOf(game);
  traffic.runToDay(traffic.lastDay);
  const closed = bareQueue(flattened(plainModel({ bookOf, ROW, arrivalsOf, deskDays }, game)));
  expect([...closed].map((_count, day) => traffic.figuresOn(yearScenario.start + day).closed)).toEqual([...closed]);
  expect(closed.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(4000);
});
