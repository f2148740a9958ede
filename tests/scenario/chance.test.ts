// Keyed chance: published vectors of this very function, and an even spread.

import { expect, test } from 'vitest';
import { drawBps, drawOne } from '../../src/scenario/chance.ts';

test('the same key draws the same number, in every engine', () => {
  expect([
    drawBps(1, 'FC-01', 'code'),
    drawBps(2, 'FC-01', 'code'),
    drawBps(1, 'FC-02', 'code'),
    drawBps(1, 'FC-01', 'denial'),
    drawBps(0),
  ]).toMatchInlineSnapshot(`
    [
      3060,
      1892,
      2520,
      6003,
      3942,
    ]
  `);
});

test('ten thousand keys fall evenly into ten classes', () => {
  const classes = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 10_000; i += 1)
    classes[Math.floor(drawBps(7, 'encounter', i) / 1000)] = (classes[Math.floor(drawBps(7, 'encounter', i) / 1000)] ?? 0) + 1;
  for (const count of classes) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test('one of nothing is nothing', () => {
  expect(drawOne([], 1, 'x')).toBeNull();
});
