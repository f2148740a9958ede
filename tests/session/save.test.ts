// Saving: an act is on the disk before the screen says so, a closed tab loses at most one, and no failure of the disk loses anything from the tab.

import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dropDatabase, openStore, troubleOf } from '../../src/session/save.ts';
import { createSession } from '../../src/session/session.ts';
import { memoryStore, type Result, runToContinue, type Store } from '../../src/session/store.ts';
import { game, hold, MONDAY, rules, tabLocks } from './tinyGame.ts';

const base = { game, scenarioHash: 'h', rules, locks: null };
let names = 0;
const freshName = () => {
  names += 1;
  return `test-${names}`;
};

afterEach(() => vi.restoreAllMocks());

describe('each act', () => {
  test('is in the database before the snapshot says saved', async () => {
    const store = await openStore(freshName());
    const session = createSession({ ...base, store });
    const { runId } = session.getSnapshot();
    const seen: Promise<number>[] = [];
    session.subscribe(() => {
      if (session.saved().state === 'saved') seen.push(store.read(runId).then((saved) => saved?.run.decisions.length ?? 0));
    });
    session.decide(hold('a'));
    expect(session.saved().state).toBe('saving');
    await session.settled();
    expect(session.saved().state).toBe('saved');
    expect(await Promise.all(seen)).toEqual([1]);
  });

  test('survives a tab that is closed right after it was called saved', async () => {
    const name = freshName();
    let saved = createSession({ ...base, store: await openStore(name) });
    for (let i = 0; i < 9; i += 1) {
      saved.decide(hold(String(i)));
      if (i % 4 === 3) saved.nextEvent();
      await saved.settled();
      const before = saved.getSnapshot();
      saved.dispose();
      const store = await openStore(name);
      const found = await store.read(before.runId);
      if (!found) throw new Error('nothing saved');
      saved = createSession({ ...base, store, saved: found });
      expect(saved.getSnapshot().world).toEqual(before.world);
      expect(saved.saved().state).toBe('saved');
    }
  });

  test('is lost at most alone when the tab is closed in the middle of its write', async () => {
    const name = freshName();
    const session = createSession({ ...base, store: await openStore(name) });
    for (let i = 0; i < 5; i += 1) {
      session.decide(hold(String(i)));
      const found = await (await openStore(name)).read(session.getSnapshot().runId);
      expect(found?.run.decisions.length ?? 0).toBeGreaterThanOrEqual(i);
      await session.settled();
    }
  });

  test('taken back is gone from the database, too', async () => {
    const store = await openStore(freshName());
    const session = createSession({ ...base, store });
    for (const words of ['a', 'b', 'c']) session.decide(hold(words));
    session.undo();
    session.decide(hold('d'));
    await session.settled();
    const found = await store.read(session.getSnapshot().runId);
    expect(found?.run).toEqual(session.toRun());
  });
});

describe('a database that fails', () => {
  const failing = (store: Store, times: number): Store & { calls: number } => {
    const broken = {
      ...store,
      calls: 0,
      write: async (...args: Parameters<Store['write']>) => {
        broken.calls += 1;
        if (broken.calls >= 2 && broken.calls < 2 + times) throw new DOMException('no room', 'QuotaExceededError');
        return store.write(...args);
      },
    };
    return broken;
  };

  test('is said at once, and the tab loses nothing', async () => {
    const session = createSession({ ...base, store: failing(await openStore(freshName()), 100) });
    for (const words of ['a', 'b', 'c']) {
      session.decide(hold(words));
      await session.settled();
    }
    expect(session.saved()).toEqual({ state: 'memory', why: 'full' });
    expect(session.toRun().decisions).toHaveLength(3);
  });

  test.each([1, 2, 3])('that recovers after %i failures has every act', async (times) => {
    const store = failing(await openStore(freshName()), times);
    const session = createSession({ ...base, store });
    for (let i = 0; i < 5; i += 1) {
      session.decide(hold(String(i)));
      await session.settled();
    }
    expect(session.saved().state).toBe('saved');
    expect((await store.read(session.getSnapshot().runId))?.run).toEqual(session.toRun());
  });

  test('that lost a record in the middle is read up to the gap', async () => {
    const name = freshName();
    const store = await openStore(name);
    const session = createSession({ ...base, store });
    for (let i = 0; i < 4; i += 1) session.decide(hold(String(i)));
    await session.settled();
    const { runId } = session.getSnapshot();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => {
        const transaction = request.result.transaction('acts', 'readwrite');
        transaction.objectStore('acts').delete([runId, 2]);
        transaction.oncomplete = () => {
          request.result.close();
          resolve();
        };
        transaction.onerror = () => reject(transaction.error);
      };
    });
    const found = await store.read(runId);
    expect(found?.run.decisions).toHaveLength(2);
    expect(found?.run).toMatchObject({ until: MONDAY, minute: 10 });
  });

  test('or is not there at all leaves a store in memory, with the reason', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('private', 'SecurityError');
    });
    const store = await openStore(freshName());
    expect(store).toMatchObject({ kind: 'memory', why: 'unavailable' });
    const session = createSession({ ...base, store });
    session.decide(hold('a'));
    await session.settled();
    expect(session.saved()).toEqual({ state: 'memory', why: 'unavailable' });
  });

  test('keeps its reasons apart', () => {
    expect(troubleOf(new DOMException('', 'QuotaExceededError'))).toBe('full');
    expect(troubleOf(new DOMException('', 'SecurityError'))).toBe('unavailable');
    expect(troubleOf(new Error('?'))).toBe('failed');
  });
});

describe('two tabs with one run', () => {
  test('one plays, the other watches until it takes over, with everything the first had saved', async () => {
    const [name, locks] = [freshName(), tabLocks()];
    const first = createSession({ ...base, store: await openStore(name), locks });
    first.decide(hold('a'));
    await first.settled();
    const store = await openStore(name);
    const found = await store.read(first.getSnapshot().runId);
    if (!found) throw new Error('nothing saved');
    const second = createSession({ ...base, store, saved: found, locks });
    await Promise.resolve();
    await Promise.resolve();
    expect([first.getSnapshot().role, second.getSnapshot().role]).toEqual(['playing', 'watching']);
    expect(second.decide(hold('x'))).toEqual({ ok: false, why: 'watching' });

    first.decide(hold('b'));
    await first.settled();
    await second.takeOver();
    expect([first.getSnapshot().role, second.getSnapshot().role]).toEqual(['watching', 'playing']);
    expect(second.toRun()).toEqual(first.toRun());
    expect(second.decide(hold('c'))).toEqual({ ok: true });
  });
});

describe('what the home screen asks for', () => {
  test('the newest unfinished run to continue', async () => {
    const store = await openStore(freshName());
    const done = createSession({ ...base, store });
    done.decide(hold('a'));
    await done.settled();
    await new Promise((later) => setTimeout(later, 3)); // saved a moment later
    const open = createSession({ ...base, store });
    open.decide(hold('b'));
    await open.settled();
    expect((await runToContinue(store))?.id).toBe(open.getSnapshot().runId);
    open.runToEnd();
    await open.settled();
    expect((await runToContinue(store))?.id).toBe(done.getSnapshot().runId);
  });

  test.each(['disk', 'memory'] as const)('the best result of each scenario (%s)', async (kind) => {
    const store = kind === 'disk' ? await openStore(freshName()) : memoryStore();
    const result = (run: string, scoreBps: number): Result => ({
      scenario: 'tiny',
      run,
      finished: 1,
      seat: 'both',
      mode: 'practice',
      scoreBps,
    });
    for (const one of [result('a', 60), result('b', 90), result('c', 70)]) await store.keepResult(one);
    expect((await store.results()).map(({ run }) => run)).toEqual(['b']);
  });

  test('deletes everything when told to', async () => {
    const name = freshName();
    const store = await openStore(name);
    const session = createSession({ ...base, store });
    session.decide(hold('a'));
    await session.settled();
    await store.forgetAll();
    expect(await store.runs()).toEqual([]);
    expect(await store.read(session.getSnapshot().runId)).toBeNull();
    await dropDatabase(freshName());
  });
});
