// The stage in one sentence.
import { expect, test } from 'vitest';
import { createWorld } from '../../../src/engine/createWorld.ts';
import { summaryOf } from '../../../src/panels/play/summary.ts';
import { shippedGame } from '../../engine/games.ts';

const world = createWorld(shippedGame('the-returned-tray'));

test('counts every encounter once, by its step', () => {
  const [, counts = ''] = /^\d+ encounters: (.*?)\. /.exec(summaryOf(world, null)) ?? [];
  const sum = counts.split(', ').reduce((total, part) => total + Number.parseInt(part, 10), 0);
  expect(sum).toBe(world.encounters.length);
});

test('names what waits for the learner, three at most', () => {
  const [first] = world.encounters;
  if (!first) throw new Error('a scenario has encounters');
  const waiting = (count: number) => ({
    ...world,
    encounters: Array.from({ length: count }, (_, index) => ({
      ...first,
      id: `X-${index + 1}`,
      position: 'outcome.denied' as const,
      opens: world.day,
      closed: null,
    })),
  });
  expect(summaryOf(waiting(0), null)).toMatch(/Nothing waits for you\.$/);
  expect(summaryOf(waiting(1), null)).toMatch(/1 waits for you: X-1 denied\.$/);
  expect(summaryOf(waiting(5), null)).toMatch(/5 wait for you: X-1 denied, X-2 denied, X-3 denied and 2 more\.$/);
});

test('tells what is closed from what was only answered', () => {
  const encounters = world.encounters.map((one, index) => ({
    ...one,
    position: 'outcome.paid' as const,
    closed: index < 2 ? world.day : null,
  }));
  expect(summaryOf({ ...world, encounters }, null)).toMatch(new RegExp(`: ${encounters.length - 2} answered, 2 closed\\.`));
});

test('counts what the colleagues have beside it', () => {
  const crowd = { care: 0, documentation: 40, coding: 200, claim: 60, review: 900, outcome: 34 };
  expect(summaryOf(world, crowd)).toMatch(/ Your colleagues have 1,234 under way\.$/);
});
