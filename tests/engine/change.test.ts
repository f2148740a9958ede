// The working copy in which a day happens: the world before it stays as it was, and what is handed over cannot be changed.

import { describe, expect, test } from 'vitest';
import { change, type DraftWorld, draftOf } from '../../src/engine/change.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { encounterOf } from '../../src/engine/world.ts';
import { shippedGame } from './games.ts';

const world = createWorld(shippedGame('the-returned-tray'));
const text = JSON.stringify([world.encounters, world.journal, world.agenda]);
const [first = '', second = ''] = world.encounters.map(({ id }) => id);

describe('a change', () => {
  const next = change(world, (draft) => {
    draftOf(draft, first).claims[0]?.posted.push('a remittance');
    draftOf(draft, first).documents.push({ kind: 'letter', day: 0, title: '', text: '' });
    draft.agenda.shift();
  });

  test('is kept, all of it, also where an encounter is opened twice', () => {
    expect(encounterOf(next, first).claims[0]?.posted).toContain('a remittance');
    expect(encounterOf(next, first).documents.at(-1)?.kind).toBe('letter');
    expect(next.agenda).toEqual(world.agenda.slice(1));
  });

  test('leaves the world before it as it was', () => expect(JSON.stringify([world.encounters, world.journal, world.agenda])).toBe(text));

  test('shares what it does not touch', () => {
    expect(encounterOf(next, second)).toBe(encounterOf(world, second));
    expect(encounterOf(next, first)).not.toBe(encounterOf(world, first));
  });

  test('hands over what nobody can change any more', () => {
    const posted = encounterOf(next, first).claims.flatMap((sent) => [sent.posted as string[]]);
    for (const list of posted) expect(() => list.push('another')).toThrow(TypeError);
    expect(() => (next.journal as unknown[]).push(null)).toThrow(TypeError);
  });

  test('cannot be made outside of it, nor to an encounter the world does not have', () => {
    expect(() => draftOf(next as DraftWorld, first)).toThrow('outside a change');
    expect(() => change(world, (draft) => draftOf(draft, 'nobody'))).toThrow('no encounter nobody');
  });
});
