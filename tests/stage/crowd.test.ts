// The colleagues' claims on the stage: each a token beside the learner's own, counted as the lists count them.
import { describe, expect, test } from 'vitest';
import { POSITIONS, stepOf } from '../../src/cycle/encounter.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { crowdOn } from '../../src/panels/year/crowd.ts';
import { crowdOf } from '../../src/stage/crowd.ts';
import { ROOMS, sceneOf } from '../../src/stage/scene.ts';
import { trafficOf } from '../../src/traffic/shared.ts';
import { shippedGame } from '../engine/games.ts';

const game = shippedGame('a-year-in-the-clinic');
const first = createWorld(game);
const own = (world: typeof first) => sceneOf(world, { selected: null, shown: null, slips: new Map() });
const addCrowd = crowdOf(game);
const SEEN = { faint: false, slips: false };
if (!addCrowd) throw new Error('the year has traffic');

describe('on the sixtieth morning', () => {
  const world = { ...first, day: game.scenario.start + 60 };
  const scene = addCrowd(own(world), world, SEEN);
  const crowd = scene.tokens.filter((token) => token.crowd);

  test('the learner’s own stand first, unchanged', () => {
    expect(scene.tokens.slice(0, world.encounters.length)).toEqual(own(world).tokens);
  });
  test('every claim of a colleague is a token with a key of its own', () => {
    expect(crowd.length).toBeGreaterThan(500);
    expect(new Set(scene.tokens.map(({ key }) => key)).size).toBe(scene.tokens.length);
  });
  test('the rooms count what is not settled, as the figures of the evening before do', () => {
    const { byPosition } = trafficOf(game)?.figuresOn(world.day - 1) ?? {};
    for (const room of ROOMS) {
      const figures = POSITIONS.reduce((sum, position, at) => {
        const counts = stepOf(position) === room && position !== 'outcome.closed' && position !== 'outcome.writtenOff';
        return counts ? sum + (byPosition?.[at] ?? 0) : sum;
      }, 0);
      expect(scene.counts[room] - own(world).counts[room], room).toBe(figures);
    }
  });
  test('the lists beside the stage say the same numbers', () => {
    const counts = crowdOn(world);
    for (const room of ROOMS) expect(scene.counts[room] - own(world).counts[room], room).toBe(counts?.[room]);
  });
  test('what settled in the last week is still seen by the vault, what settled before is not', () => {
    const rested = crowd.filter(({ done }) => done);
    expect(rested.length).toBeGreaterThan(0);
    expect(Math.max(...rested.map(({ age }) => age))).toBeLessThan(7);
  });
  test('a slip is flagged from where it happened, in practice only', () => {
    const told = addCrowd(own(world), world, { ...SEEN, slips: true }).tokens.filter((token) => token.crowd && token.slip !== null);
    expect(new Set(told.map(({ slip }) => slip))).toEqual(new Set(['coding', 'claim']));
    expect(told.filter(({ room, form }) => room === 'care' || room === 'documentation' || form === 'chart')).toEqual([]);
    expect(told.filter(({ slip, room, spot }) => slip === 'claim' && (room === 'coding' || (room === 'claim' && spot === 'room')))).toEqual(
      [],
    );
    expect(told.filter(({ done }) => done)).toEqual([]);
    expect(crowd.filter(({ slip }) => slip !== null)).toEqual([]);
  });
  test('they step back where the learner filters', () => {
    const filtered = addCrowd(own(world), world, { ...SEEN, faint: true }).tokens.filter((token) => token.crowd);
    expect(filtered.every(({ faint }) => faint)).toBe(true);
  });
});

test('looking back shows the claims as they stood then, whatever was looked at before', () => {
  const keys = (day: number) => {
    const world = { ...first, day: game.scenario.start + day };
    return addCrowd(own(world), world, SEEN).tokens.map(({ key, room }) => `${key} ${room}`);
  };
  const early = keys(20);
  expect(keys(90)).not.toEqual(early);
  expect(keys(20)).toEqual(early);
});

test('before the first day is over there is nobody but the learner', () => {
  const world = { ...first, day: game.scenario.start };
  expect(addCrowd(own(world), world, SEEN)).toEqual(own(world));
  expect(Object.values(crowdOn(world) ?? {})).toEqual([0, 0, 0, 0, 0, 0]);
});

test('a scenario without volume has no crowd', () => {
  expect(crowdOf(shippedGame('the-returned-tray'))).toBeNull();
  expect(crowdOn(createWorld(shippedGame('the-returned-tray')))).toBeNull();
});
