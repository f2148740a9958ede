// A 999 R is no answer to a claim: the whole batch is lost, nothing in it was filed, and each claim goes out again as a new original (facts a.3).

import { describe, expect, test } from 'vitest';
import { createWorld } from '../../src/engine/createWorld.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { day } from '../casebook/desk.ts';
import { shippedGame } from './games.ts';

/** The tray on 12 February, where the batch of the 10th was lost, or not. */
function tray(lost: boolean): World {
  const game = shippedGame('the-returned-tray', 'biller');
  const fault = { kind: 'fileRejected', day: day('2026-02-10') } as const;
  const payerFaults = lost ? [...game.scenario.payerFaults, fault] : game.scenario.payerFaults;
  let world = createWorld({ ...game, scenario: { ...game.scenario, payerFaults } });
  while (world.day < day('2026-02-12')) world = passDay(world);
  return world;
}

describe('a batch whose file is turned back', () => {
  test('takes its claims with it, right as they are', () => {
    const [sent] = encounterOf(tray(true), 'RT-07').claims;
    expect(sent?.acknowledgements).toMatchObject([
      { from: 'clearinghouse', category: '999-R', message: 'fileRejected', claimNumber: null },
    ]);
    expect([sent?.state, sent?.received, encounterOf(tray(true), 'RT-07').position]).toEqual(['rejected', null, 'claim.rejected']);
  });

  test('takes no claim of another day', () => {
    const [sent] = encounterOf(tray(true), 'RT-06').claims;
    expect(sent?.state).toBe(encounterOf(tray(false), 'RT-06').claims[0]?.state);
  });

  test('without it the same claim is accepted', () => {
    expect(encounterOf(tray(false), 'RT-07').claims[0]?.acknowledgements.at(-1)?.category).toBe('A2');
  });
});
