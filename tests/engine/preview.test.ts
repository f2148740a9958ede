// "What will this do?" says today what the payer says weeks later.

import { describe, expect, test } from 'vitest';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import { writtenOf } from '../../src/engine/edit.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { preview } from '../../src/engine/preview.ts';
import type { World } from '../../src/engine/world.ts';
import { encounterOf, lastDayOf } from '../../src/engine/world.ts';
import { applyChanges, sheetOf } from '../../src/scenario/changes.ts';
import type { Change } from '../../src/scenario/scenario.ts';
import { shippedGame } from './games.ts';

function coded(id: string, changes: readonly Change[]): World {
  const world = createWorld(shippedGame('first-claim', 'coder'));
  const written = writtenOf(world, id);
  return decide(world, {
    kind: 'editSheet',
    encounter: id,
    sheet: sheetOf(applyChanges(written.key, changes), written.place, written.chart, []),
  });
}

/** The payer's own words on it, once the colleague has billed the chart. */
function answeredLater(start: World, id: string): readonly string[] {
  let world = decide(start, { kind: 'finishCoding', encounter: id });
  const answered = (): boolean => encounterOf(world, id).claims.some((sent) => sent.remittances.length > 0);
  while (!answered() && world.day <= lastDayOf(world)) world = passDay(world);
  return (
    encounterOf(world, id).claims[0]?.remittances[0]?.lines.flatMap((line) =>
      line.adjustments.map((a) => `${line.code} ${a.group}-${a.carc} ${a.cents}`),
    ) ?? []
  );
}

function previewed(world: World, id: string): readonly string[] {
  const answer = preview(world, encounterOf(world, id))?.determination;
  return answer?.kind === 'decided'
    ? answer.lines.flatMap((line) => line.adjustments.map((a) => `${line.code} ${a.group}-${a.carc} ${a.cents}`))
    : [];
}

describe('a preview of the sheet', () => {
  test.each<[string, readonly Change[]]>([
    ['the right sheet', []],
    ['a film without its side', [{ do: 'modifiers', code: 'Z7937', modifiers: [] }]],
    ['an injury without its seventh character', [{ do: 'replaceDiagnosis', code: 'S93.401A', with: 'S93.401' }]],
  ])('%s', (_, changes) => {
    const world = coded('FC-02', changes);
    const before = previewed(world, 'FC-02');
    expect(before.length).toBeGreaterThan(0);
    expect(before).toEqual(answeredLater(world, 'FC-02'));
  });

  test('a pointer into nothing is turned back at the door', () => {
    const world = coded('FC-01', [{ do: 'pointers', code: 'Z4619', for: [] }]);
    expect(preview(world, encounterOf(world, 'FC-01'))?.door.category).toBe('A8');
  });

  test('an empty sheet has no answer', () => {
    const world = createWorld(shippedGame('first-claim', 'coder'));
    expect(preview(world, encounterOf(world, 'FC-01'))).toBeNull();
  });
});
