// Beginning a game: anew, where it was left, from a file, and after the scenario has changed.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shippedLibrary } from '../../src/cli/files.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { beginGame, sessionOfRun } from '../../src/session/begin.ts';
import type { Playable } from '../../src/session/games.ts';
import { memoryStore } from '../../src/session/store.ts';

const library = shippedLibrary();
const source = readFileSync(new URL('../../scenarios/first-claim.json', import.meta.url), 'utf8');

function playable(): Playable {
  const result = readScenario(source, 'first-claim.json', library);
  if (!result.ok) throw new Error('first-claim does not read');
  return { scenario: result.scenario, hash: 'h', library };
}

const hold = { kind: 'holdCoding', encounter: 'FC-01', reason: 'lab' } as const;

async function begunOnce() {
  const [it, store] = [playable(), memoryStore()];
  const { session, how } = await beginGame(it, store, { seat: 'coder' });
  expect(how).toBe('new');
  expect(session.decide(hold)).toEqual({ ok: true });
  await session.settled();
  session.dispose();
  return { it, store, run: session.toRun() };
}

describe('beginning a game', () => {
  test('goes on where it was left, in the chair it was left in', async () => {
    const { it, store, run } = await begunOnce();
    const { session, how } = await beginGame(it, store, { seat: 'both' });
    expect(how).toBe('continued');
    expect(session.toRun()).toEqual(run);
  });

  test('begins anew where that is wished', async () => {
    const { it, store } = await begunOnce();
    const { session, how } = await beginGame(it, store, { seat: 'both', anew: true });
    expect(how).toBe('new');
    expect(session.toRun().decisions).toEqual([]);
  });

  test('begins anew and says so where the scenario no longer allows what was done', async () => {
    const { it, store } = await begunOnce();
    const changed = { ...it, scenario: { ...it.scenario, encounters: it.scenario.encounters.slice(1) } };
    expect((await beginGame(changed, store, { seat: 'coder' })).how).toBe('unfit');
  });

  test('opens a run from a file, and refuses one of another scenario', async () => {
    const { it, run } = await begunOnce();
    expect(sessionOfRun(it, memoryStore(), run)?.toRun()).toEqual(run);
    expect(sessionOfRun(it, memoryStore(), { ...run, scenario: 'other' })).toBeNull();
  });
});
