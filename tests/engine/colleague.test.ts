// The colleague at the other desk: sends, works answers, and gives back what only the coder can mend.

import { describe, expect, test } from 'vitest';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import { writtenOf } from '../../src/engine/edit.ts';
import { passDay } from '../../src/engine/passDay.ts';
import type { World } from '../../src/engine/world.ts';
import { encounterOf } from '../../src/engine/world.ts';
import { applyChanges, sheetOf } from '../../src/scenario/changes.ts';
import type { Change } from '../../src/scenario/scenario.ts';
import { shippedGame } from './games.ts';

/** The learner codes one chart so, then ten days pass at the biller's desk. */
function afterTenDays(id: string, changes: readonly Change[]): World {
  let world = createWorld(shippedGame('first-claim', 'coder'));
  const written = writtenOf(world, id);
  world = decide(world, {
    kind: 'editSheet',
    encounter: id,
    sheet: sheetOf(applyChanges(written.key, changes), written.place, written.chart, []),
  });
  world = decide(world, { kind: 'finishCoding', encounter: id });
  for (let day = 0; day < 10; day += 1) world = passDay(world);
  return world;
}

describe('the biller as a colleague', () => {
  test('sends a right claim once and waits for the payer', () => {
    const encounter = encounterOf(afterTenDays('FC-01', []), 'FC-01');
    expect(encounter.position).toBe('review.received');
    expect(encounter.claims).toHaveLength(1);
  });

  test('gives a claim rejected for its pointers back to the coder, with the box', () => {
    const world = afterTenDays('FC-01', [{ do: 'pointers', code: 'Z4619', for: [] }]);
    const encounter = encounterOf(world, 'FC-01');
    expect(encounter.position).toBe('coding.returned');
    expect(encounter.claims).toHaveLength(1);
    const returned = world.journal.find((entry) => entry.event.kind === 'returnedToCoder');
    expect(returned?.event).toMatchObject({ reason: expect.stringContaining('24E') });
  });
});
