// Which papers a desk holds on which day.

import { describe, expect, test } from 'vitest';
import { createWorld } from '../../src/engine/createWorld.ts';
import { papersAtHand } from '../../src/engine/papersAtHand.ts';
import { encounterOf } from '../../src/engine/world.ts';
import { shippedGame } from './games.ts';

const world = createWorld(shippedGame('the-returned-tray', 'biller'));
const plain = encounterOf(world, 'RT-01');
const day = world.day;
const letter = { kind: 'federalErrorLetter', day: day + 2, title: 'A letter', text: 'It came by mail.' } as const;
const encounter = { ...plain, documents: [letter] };

describe('a letter', () => {
  test.each([
    ['not the day before it comes', day + 1, false],
    ['on its day', day + 2, true],
    ['later', day + 30, true],
  ])('is at hand %s', (_, today, there) => {
    const kinds = papersAtHand(encounter, today).map(({ kind }) => kind);
    expect(kinds.includes('federalErrorLetter')).toBe(there);
    expect(kinds).toContain('note');
  });
});
