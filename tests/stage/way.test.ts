// The way a claim came and where its slip happened, as the stage's trail tells them.
import { describe, expect, test } from 'vitest';
import type { JournalEntry, JournalEvent } from '../../src/cycle/journal.ts';
import { playOut } from '../../src/engine/players.ts';
import { slipsOf } from '../../src/engine/slips.ts';
import { laneRange, standTokens } from '../../src/stage/lanes.ts';
import { layoutFor } from '../../src/stage/layout.ts';
import { sceneOf } from '../../src/stage/scene.ts';
import { stretchesOf } from '../../src/stage/stretches.ts';
import { slipRooms, wayOf } from '../../src/stage/way.ts';
import { shippedGame } from '../engine/games.ts';

const entry = (event: JournalEvent): JournalEntry => ({ seq: 0, day: 0, minute: 0, encounter: 'E-1', by: 'biller', learner: true, event });

describe('the way', () => {
  test('goes through the rooms as the journal tells, and back where the claim came back', () => {
    const way = wayOf([
      entry({ kind: 'patientSeen' }),
      entry({ kind: 'copayTaken', cents: 2000 }),
      entry({ kind: 'noteSigned' }),
      entry({ kind: 'codingFinished', diagnoses: ['J02.0'], services: ['W1003'] }),
      entry({ kind: 'claimDrafted', purpose: 'original' }),
      entry({ kind: 'claimSent', claim: 'E-1/1', purpose: 'original', payer: 'P', medium: 'electronic' }),
      entry({ kind: 'claimRejected', claim: 'E-1/1', from: 'payer', category: 'A7', message: 'memberForm' }),
      entry({ kind: 'claimDrafted', purpose: 'original' }),
      entry({ kind: 'claimSent', claim: 'E-1/2', purpose: 'original', payer: 'P', medium: 'electronic' }),
      entry({ kind: 'claimAccepted', claim: 'E-1/2', claimNumber: 'N1' }),
    ]);
    expect(way).toEqual(['seen', 'queued', 'coded', 'drafted', 'gate', 'bounced', 'drafted', 'gate', 'upTo30']);
  });

  test('of a form by mail goes past the clearinghouse', () => {
    const way = wayOf([
      entry({ kind: 'claimDrafted', purpose: 'original' }),
      entry({ kind: 'claimSent', claim: 'E-1/1', purpose: 'original', payer: 'P', medium: 'paper' }),
      entry({ kind: 'recordsRequested', claim: 'E-1/1', document: 'amendedNote', dueDay: 40 }),
    ]);
    expect(way).toEqual(['drafted', 'posted', 'pended']);
  });

  test('stands still where nothing moved', () => {
    expect(wayOf([entry({ kind: 'copayTaken', cents: 2000 }), entry({ kind: 'deskOpened' })])).toEqual([]);
  });
});

describe('the stretches', () => {
  const layout = layoutFor({ width: 1366, height: 262 });
  const standAt = (lane: 'upTo30' | 'drafted') => {
    const { from, to, foot, scale } = laneRange(layout, lane);
    return { x: (from + to) / 2, y: foot, scale, lane, hidden: false };
  };

  test('are plain on the way forward', () => {
    const stretches = stretchesOf(layout, ['seen', 'queued', 'coded', 'drafted', 'gate'], standAt('upTo30'));
    expect(stretches.map(({ rework }) => rework)).toEqual([false, false, false, false, false]);
  });

  test('are rework from the bounce until the claim is further than it ever was', () => {
    const stretches = stretchesOf(layout, ['drafted', 'gate', 'bounced', 'drafted', 'gate'], standAt('upTo30'));
    expect(stretches.map(({ rework }) => rework)).toEqual([false, true, true, false, false]);
  });

  test('begin where the last one ended', () => {
    const stretches = stretchesOf(layout, ['seen', 'coded', 'gate', 'bounced'], standAt('drafted'));
    for (const [index, { points }] of stretches.slice(1).entries()) expect(points[0]).toEqual(stretches[index]?.points.at(-1));
  });
});

describe('the slips of a novice', () => {
  const world = playOut(shippedGame('the-returned-tray'), { coder: 'novice', biller: 'novice' });
  const rooms = slipRooms(slipsOf(world));

  test('flag the claims they happened on, in the room they happened in, until all is over', () => {
    const { tokens } = sceneOf(world, { selected: null, shown: null, slips: rooms });
    const flagged = tokens.filter(({ slip }) => slip !== null);
    const over = tokens.filter(({ done }) => done).map(({ key }) => key);
    expect(over.filter((key) => rooms.has(key))).not.toEqual([]);
    expect(flagged.map(({ key }) => key).sort()).toEqual([...rooms.keys()].filter((key) => !over.includes(key)).sort());
    expect(new Set(flagged.map(({ slip }) => slip))).toEqual(new Set(['coding', 'claim']));
  });

  test('only the selected claim shows its way, which ends in the room it stands in', () => {
    const [first] = world.encounters;
    if (!first) throw new Error('a scenario has encounters');
    const scene = sceneOf(world, { selected: first.id, shown: null, slips: new Map() });
    expect(scene.tokens.filter(({ way }) => way !== null).map(({ key }) => key)).toEqual([first.id]);
    const layout = layoutFor({ width: 1366, height: 262 });
    const here = standTokens(layout, scene).stands.get(first.id);
    expect(here?.lane).toBe(scene.tokens[0]?.way?.at(-1));
  });
});
