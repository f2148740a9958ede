// A run taken up again before a claim was touched.

import { describe, expect, test } from 'vitest';
import type { DatedDecision, Run } from '../../src/engine/decision.ts';
import { replay, runBefore } from '../../src/engine/replay.ts';
import { encounterOf } from '../../src/engine/world.ts';
import { shippedGame } from './games.ts';

const game = shippedGame('first-claim', 'both');
const first = game.scenario.opens;
const hold = (day: number, minute: number, encounter: string): DatedDecision => ({
  day,
  minute,
  decision: { kind: 'holdCoding', encounter, reason: 'the result is missing' },
});
const run: Run = {
  format: 1,
  scenario: game.scenario.id,
  scenarioHash: 'h',
  seat: 'both',
  mode: 'shift',
  seed: game.seed,
  decisions: [hold(first, 0, 'FC-02'), hold(first, 10, 'FC-01'), hold(first + 1, 0, 'FC-03')],
  until: first + 30,
  minute: 45,
};

describe('a run before an act', () => {
  test.each([
    ['a claim’s first act of the day', 'FC-01', first, 1, 10],
    ['the first act of all', 'FC-02', first, 0, 0],
    ['an act of a later day', 'FC-03', first + 1, 2, 0],
    ['a day on which nothing was done to the claim: its morning', 'FC-01', first + 1, 2, 0],
    ['a day after every act: its morning', 'FC-01', first + 9, 3, 0],
  ])('%s', (_, encounter, day, kept, minute) => {
    const before = runBefore(run, encounter, day);
    expect(before).toEqual({ ...run, mode: 'practice', decisions: run.decisions.slice(0, kept), until: day, minute });
    const world = replay(game, before);
    expect([world.day, world.minute]).toEqual([day, minute]);
  });

  test('the claim stands as it did before', () => {
    expect(encounterOf(replay(game, runBefore(run, 'FC-01', first)), 'FC-01').position).toBe('coding.queued');
    expect(encounterOf(replay(game, run), 'FC-01').position).not.toBe('coding.queued');
  });
});
