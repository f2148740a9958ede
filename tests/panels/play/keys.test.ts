// The single keys of the play screen and of the coder's desk are listened to at the same time: none may mean two things.
import { expect, test } from 'vitest';
import { DESK_KEYS } from '../../../src/panels/desks/coder/words.ts';
import { KEYS } from '../../../src/panels/play/words.ts';

const letters = (keys: readonly string[]): readonly string[] => keys.filter((key) => /^[A-Z0-9]$/.test(key));

test('no key of the desk is a key of the frame around it', () => {
  const frame = letters(KEYS.flatMap(([keys]) => keys.split(/\s+/)));
  const desk = letters(DESK_KEYS.flatMap(([keys]) => keys));
  expect(frame.length).toBeGreaterThan(8);
  expect(desk.length).toBeGreaterThan(5);
  expect(desk.filter((key) => frame.includes(key))).toEqual([]);
  expect(new Set(frame).size).toBe(frame.length);
});
