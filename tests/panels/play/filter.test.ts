// The filter of the play screen: what passes by payer, state, age and whose turn it is.
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../../src/engine/createWorld.ts';
import { EVERYTHING, type Filter, payerOf, shownBy } from '../../../src/panels/play/filter.ts';
import { shippedGame } from '../../engine/games.ts';

const world = createWorld(shippedGame('the-returned-tray'));
const shown = (filter: Partial<Filter>) => shownBy(world, { ...EVERYTHING, ...filter });
const ids = (keep: (encounter: (typeof world.encounters)[number]) => boolean) => new Set(world.encounters.filter(keep).map(({ id }) => id));

describe('a filter', () => {
  test('that asks for nothing hides nothing', () => {
    expect(shown({})).toBeNull();
  });

  test('keeps the claims of a payer', () => {
    const payer = world.encounters.map(payerOf).find((id) => id !== null) ?? null;
    const kept = shown({ payer });
    expect(kept).toEqual(ids((encounter) => payerOf(encounter) === payer));
    expect(kept?.size).toBeLessThan(world.encounters.length);
  });

  test('keeps the claims in a state', () => {
    const position = world.encounters[0]?.position ?? null;
    expect(shown({ position })).toEqual(ids((encounter) => encounter.position === position));
  });

  test.each([30, 60, 90] as const)('keeps visits of more than %i days ago', (olderThan) => {
    const later = { ...world, day: world.day + 61 };
    expect(shownBy(later, { ...EVERYTHING, olderThan })).toEqual(ids(({ serviceDay }) => later.day - serviceDay > olderThan));
  });

  test('keeps what waits for the learner, and every wish counts', () => {
    const mine = shown({ mine: true }) ?? new Set();
    expect(mine.size).toBeGreaterThan(0);
    expect(mine.size).toBeLessThan(world.encounters.length);
    const both = shown({ mine: true, position: 'claim.rejected' }) ?? new Set();
    expect([...both].every((id) => mine.has(id))).toBe(true);
    expect(both).toEqual(ids(({ id, position }) => mine.has(id) && position === 'claim.rejected'));
  });
});
