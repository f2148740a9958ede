// The store on this browser's disk: IndexedDB, append-only. Each act is one small transaction, so a closed tab loses at most the act in hand.

import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { DatedDecision } from '../engine/decision.ts';
import type { OwnFile, OwnKind } from '../engine/ownCodes.ts';
import type { SaveTrouble } from './snapshot.ts';
import { assemble, isBetter, memoryStore, newestFirst, type Result, type RunHeader, type SavedRun, type Store } from './store.ts';

const NAME = 'clean-claim';
const VERSION = 2;
const PATIENCE = 4000; // milliseconds to wait for a database that another tab, or a broken profile, keeps shut

interface Shape extends DBSchema {
  runs: { key: string; value: RunHeader };
  acts: { key: [string, number]; value: { readonly run: string; readonly index: number; readonly act: DatedDecision } };
  results: { key: string; value: Result };
  ownFiles: { key: OwnKind; value: OwnFile };
}
type Database = IDBPDatabase<Shape>;

/** The disk where this browser offers one, else memory with the reason. Never rejects. */
export async function openStore(name = NAME): Promise<Store> {
  if (typeof indexedDB === 'undefined') return memoryStore('unavailable');
  const connection = new Connection(name);
  try {
    await connection.database();
    return diskStore(connection);
  } catch (error) {
    return memoryStore(troubleOf(error));
  }
}

/** What an error of the database means to the learner. */
export function troubleOf(error: unknown): SaveTrouble {
  if (error instanceof Blocked) return 'blocked';
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'SecurityError' || name === 'InvalidStateError' || name === 'UnknownError' ? 'unavailable' : 'failed';
}

class Blocked extends Error {}

/** One connection, opened anew after the browser or a newer version of the product has closed it. */
class Connection {
  private readonly name: string;
  private opening: Promise<Database> | null = null;

  constructor(name: string) {
    this.name = name;
  }

  database(): Promise<Database> {
    this.opening ??= this.open().catch((error: unknown) => {
      this.opening = null;
      throw error;
    });
    return this.opening;
  }

  private async open(): Promise<Database> {
    const forget = () => {
      this.opening = null;
    };
    const opened = openDB<Shape>(this.name, VERSION, {
      upgrade: (database, before) => {
        if (before < 1) {
          database.createObjectStore('runs', { keyPath: 'id' });
          database.createObjectStore('acts', { keyPath: ['run', 'index'] });
          database.createObjectStore('results', { keyPath: 'scenario' });
        }
        database.createObjectStore('ownFiles', { keyPath: 'kind' });
      },
      blocking: (_current, _wanted, event) => {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Blocked('the database did not open')), PATIENCE);
    });
    try {
      return await Promise.race([opened, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

const allActs = (run: string, from: number) => IDBKeyRange.bound([run, from], [run, Number.POSITIVE_INFINITY]);

/** All of a transaction or nothing: a request that cannot even be made would else leave the others to be committed. */
async function whole(
  transaction: { readonly done: Promise<void>; abort(): void },
  requests: readonly (() => Promise<unknown>)[],
): Promise<void> {
  const made: Promise<unknown>[] = [];
  const hold = (one: Promise<unknown>) => {
    one.catch(() => {}); // the first failure is thrown below; those it brings with it are no news
    made.push(one);
  };
  hold(transaction.done);
  try {
    for (const request of requests) hold(request());
    await Promise.all(made);
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // it has already ended by itself
    }
    throw error;
  }
}

function diskStore(connection: Connection): Store {
  return {
    kind: 'disk',
    why: null,
    write: async (header, first, acts) => {
      const transaction = (await connection.database()).transaction(['runs', 'acts'], 'readwrite', { durability: 'strict' });
      const records = transaction.objectStore('acts');
      await whole(transaction, [
        () => transaction.objectStore('runs').put(header),
        () => records.delete(allActs(header.id, header.count)),
        ...acts.map((act, i) => () => records.put({ run: header.id, index: first + i, act })),
      ]);
    },
    read: async (id) => readRun(await connection.database(), id),
    runs: async () => newestFirst(await (await connection.database()).getAll('runs')),
    remove: async (id) => {
      const transaction = (await connection.database()).transaction(['runs', 'acts'], 'readwrite');
      await Promise.all([
        transaction.objectStore('runs').delete(id),
        transaction.objectStore('acts').delete(allActs(id, 0)),
        transaction.done,
      ]);
    },
    keepResult: async (result) => {
      const transaction = (await connection.database()).transaction('results', 'readwrite');
      const best = await transaction.store.get(result.scenario);
      if (isBetter(result, best)) await transaction.store.put(result);
      await transaction.done;
    },
    results: async () => (await connection.database()).getAll('results'),
    ownFiles: async () => (await connection.database()).getAll('ownFiles'),
    keepOwnFile: async (file) => {
      await (await connection.database()).put('ownFiles', file);
    },
    removeOwnFile: async (kind) => {
      await (await connection.database()).delete('ownFiles', kind);
    },
    forgetAll: async () => {
      const transaction = (await connection.database()).transaction(['runs', 'acts', 'results', 'ownFiles'], 'readwrite');
      await Promise.all([
        transaction.objectStore('runs').clear(),
        transaction.objectStore('acts').clear(),
        transaction.objectStore('results').clear(),
        transaction.objectStore('ownFiles').clear(),
        transaction.done,
      ]);
    },
  };
}

async function readRun(database: Database, id: string): Promise<SavedRun | null> {
  const transaction = database.transaction(['runs', 'acts']);
  const [header, records] = await Promise.all([
    transaction.objectStore('runs').get(id),
    transaction.objectStore('acts').getAll(allActs(id, 0)),
    transaction.done,
  ]);
  return header ? assemble(header, new Map(records.map(({ index, act }) => [index, act]))) : null;
}

/** Removes the whole database; for tests and for a profile that cannot be repaired. */
export function dropDatabase(name = NAME): Promise<void> {
  return deleteDB(name);
}
