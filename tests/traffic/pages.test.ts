// Courses played ahead, as the build puts them beside a shipped scenario: the same year, and nothing left to be played.

import { expect, test } from 'vitest';
import type { Pages } from '../../src/scenario/traffic/pages.ts';
import { pagesOf } from '../../src/traffic/book.ts';
import { trafficOf, volumeOf, yearGame } from './games.ts';

const visits = { encounters: 30, taken: [] };

test('a year with its courses played ahead is the same year, and plays none', () => {
  const game = yearGame(visits);
  const pages: Pages = JSON.parse(JSON.stringify(pagesOf(game, volumeOf(game.scenario)))); // as a file keeps it
  const written = pages.rows.wait.length;
  const ahead = trafficOf(yearGame({ ...visits, pages }));
  const plain = trafficOf(game);
  for (const traffic of [ahead, plain]) traffic.runToDay(traffic.lastDay);
  const days = Array.from({ length: game.scenario.days }, (_, day) => game.scenario.start + day);
  expect(days.map(ahead.figuresOn)).toEqual(days.map(plain.figuresOn));
  expect(written).toBeGreaterThan(100);
  expect(pages.rows.wait).toHaveLength(written);
});
