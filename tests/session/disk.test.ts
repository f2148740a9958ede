// Every single call to the database made to fail in its turn: the game goes on, says so, and nothing is lost when the disk is back.

import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openStore } from '../../src/session/save.ts';
import { createSession } from '../../src/session/session.ts';
import { game, hold, rules } from './tinyGame.ts';

const ACTS = 4;
const CALLS: readonly (readonly [string, object, string])[] = [
  ['opening a transaction', IDBDatabase.prototype, 'transaction'],
  ['finding a table', IDBTransaction.prototype, 'objectStore'],
  ['putting a record', IDBObjectStore.prototype, 'put'],
  ['deleting leftovers', IDBObjectStore.prototype, 'delete'],
];

afterEach(() => vi.restoreAllMocks());

/** Lets the call fail at its n-th time, once; answers how often it was called. */
function failAt(owner: object, method: string, nth: number): () => number {
  const real = Reflect.get(owner, method) as (...args: unknown[]) => unknown;
  let calls = 0;
  vi.spyOn(owner as Record<string, () => unknown>, method).mockImplementation(function (this: unknown, ...args: unknown[]) {
    calls += 1;
    if (calls === nth) throw new DOMException('no room', 'QuotaExceededError');
    return real.apply(this, args);
  });
  return () => calls;
}

describe.each(CALLS)('%s fails', (name, owner, method) => {
  test('once, at any moment: said, and made up for by the next act', async () => {
    for (let nth = 1; nth < 100; nth += 1) {
      const store = await openStore(`${name}-${nth}`);
      const session = createSession({ game, scenarioHash: 'h', store, rules, locks: null });
      const calls = failAt(owner, method, nth);
      const states: string[] = [];
      for (let act = 0; act < ACTS; act += 1) {
        session.decide(hold(String(act)));
        await session.settled();
        states.push(session.saved().state);
        expect(session.toRun().decisions).toHaveLength(act + 1);
      }
      const met = calls() >= nth;
      vi.restoreAllMocks();
      expect(states.filter((state) => state === 'memory')).toHaveLength(met ? 1 : 0);
      session.decide(hold('last'));
      await session.settled();
      expect((await store.read(session.getSnapshot().runId))?.run).toEqual(session.toRun());
      if (!met) return;
    }
  });

  test('always: the game is played to its end in memory', async () => {
    const store = await openStore(`${name}-always`);
    const session = createSession({ game, scenarioHash: 'h', store, rules, locks: null });
    vi.spyOn(owner as Record<string, () => unknown>, method).mockImplementation(() => {
      throw new DOMException('gone', 'InvalidStateError');
    });
    session.decide(hold('a'));
    session.nextEvent();
    session.runToEnd();
    await session.settled();
    expect(session.getSnapshot().finished).toBe(true);
    expect(session.saved()).toEqual({ state: 'memory', why: 'unavailable' });
    expect(session.toRun().decisions).toHaveLength(1);
  });
});
