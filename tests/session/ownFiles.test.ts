// Own code lists on this browser's disk: kept, replaced by kind, removed, deleted with everything else, and in no saved run.

import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { OwnFile } from '../../src/engine/ownCodes.ts';
import { openStore } from '../../src/session/save.ts';
import { createSession } from '../../src/session/session.ts';
import { memoryStore } from '../../src/session/store.ts';
import { game, hold, rules } from './tinyGame.ts';

const list = (kind: OwnFile['kind'], name: string): OwnFile => ({
  kind,
  name,
  codes: [{ code: 'INV01', title: 'An invented visit', heading: false }],
  labels: [{ teaching: 'W2734', code: 'INV01', title: 'An invented visit' }],
  holder: 'A school',
});

describe.each([
  ['on the disk', () => openStore('own-lists')],
  ['in memory', async () => memoryStore()],
])('%s', (_, open) => {
  test('a list is kept until a newer one of its kind comes, or it is removed', async () => {
    const store = await open();
    await store.keepOwnFile(list('cpt', 'old.csv'));
    await store.keepOwnFile(list('labels', 'labels.csv'));
    await store.keepOwnFile(list('cpt', 'new.csv'));
    expect((await store.ownFiles()).map(({ name }) => name).sort()).toEqual(['labels.csv', 'new.csv']);
    await store.removeOwnFile('cpt');
    expect((await store.ownFiles()).map(({ name }) => name)).toEqual(['labels.csv']);
    await store.forgetAll();
    expect(await store.ownFiles()).toEqual([]);
  });

  test('nothing of it stands in a saved run', async () => {
    const store = await open();
    await store.keepOwnFile(list('cpt', 'list.csv'));
    const session = createSession({ game, scenarioHash: 'h', rules, locks: null, store });
    session.decide(hold('a'));
    await session.settled();
    const saved = await store.read(session.getSnapshot().runId);
    expect(JSON.stringify([saved, session.toRun()])).not.toContain('INV01');
  });
});
