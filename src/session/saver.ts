// Brings the game to its store after each act: one write at a time, in order, and nothing called saved before the store has said so.

import type { DatedDecision } from '../engine/decision.ts';
import { troubleOf } from './save.ts';
import type { Saved } from './snapshot.ts';
import type { RunHeader, SavedRun, Store } from './store.ts';

/** What a write needs to know at the moment it starts. */
export type PresentState = () => { readonly header: Omit<RunHeader, 'count' | 'saved'>; readonly decisions: readonly DatedDecision[] };

export interface Saver {
  readonly saved: () => Saved;
  /** Something changed. `kept` acts are as they were at the last call; the rest is new. */
  readonly changed: (kept: number) => void;
  /** The store's own acts were taken over: so many are in it. */
  readonly restored: (count: number) => void;
  /** Settles when everything so far is stored, or could not be. */
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
}

/** A saver that starts with a run of the store, or with none, and tells `onChange` when its state does. */
export function createSaver(store: Store, stored: SavedRun | null, present: PresentState, onChange: () => void): Saver {
  let sure = stored?.run.decisions.length ?? 0; // acts known to be stored
  let dirty = false;
  let writing: Promise<void> | null = null;
  let stopped = false;
  let asked = false; // for lasting storage
  let saved: Saved = firstState(store, stored);

  const become = (next: Saved) => {
    saved = next;
    if (!stopped) onChange();
  };

  const writeOnce = async () => {
    const { header, decisions } = present();
    const at = Date.now();
    const first = sure;
    sure = decisions.length; // taken back below where the write fails, or by changed() meanwhile
    try {
      await store.write({ ...header, count: decisions.length, saved: at }, first, decisions.slice(first));
      if (store.kind === 'memory') return;
      if (!dirty) become({ state: 'saved', at });
      if (!asked) askForLastingStorage();
      asked = true;
    } catch (error) {
      sure = Math.min(sure, first);
      become({ state: 'memory', why: troubleOf(error) });
    }
  };

  const drain = async () => {
    while (dirty) {
      dirty = false;
      await writeOnce();
    }
    writing = null;
  };

  return {
    saved: () => saved,
    changed: (kept) => {
      if (stopped) return;
      sure = Math.min(sure, kept);
      dirty = true;
      if (saved.state !== 'memory') become({ state: 'saving' });
      writing ??= drain();
    },
    restored: (count) => {
      sure = count;
    },
    settled: async () => {
      while (writing) await writing;
    },
    stop: () => {
      stopped = true;
    },
  };
}

function firstState(store: Store, stored: SavedRun | null): Saved {
  if (store.kind === 'memory') return { state: 'memory', why: store.why ?? 'unavailable' };
  return stored ? { state: 'saved', at: stored.header.saved } : { state: 'unsaved' };
}

/** Asks the browser not to clear the saved runs when space is short. Refusing is its right: then they stay as long as it likes. */
function askForLastingStorage(): void {
  if (typeof navigator === 'undefined' || !navigator.storage?.persist) return;
  navigator.storage.persist().catch(() => {});
}
