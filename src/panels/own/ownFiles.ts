// The visitor's own code lists as the screens see them: read once from this browser's disk, the same for all, and told to all when they change.

import { useSyncExternalStore } from 'react';
import type { OwnFile, OwnKind, OwnLabel } from '../../engine/ownCodes.ts';
import { store } from '../shell/saves.ts';

/** What each kind of list is called. */
export const KIND_WORD: Readonly<Record<OwnKind, string>> = {
  icd10cm: 'ICD-10-CM, the official order file',
  hcpcs: 'HCPCS Level II',
  cpt: 'CPT, for holders of a license',
  labels: 'Own names for teaching procedures',
};

const NONE: readonly OwnFile[] = [];
const NO_LABELS: readonly OwnLabel[] = [];

let files: readonly OwnFile[] = NONE;
let labels: readonly OwnLabel[] = NO_LABELS;
let asked = false;
const listeners = new Set<() => void>();

function put(next: readonly OwnFile[]): void {
  files = next;
  const found = next.flatMap((file) => file.labels);
  labels = found.length === 0 ? NO_LABELS : found;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  if (!asked) {
    asked = true;
    store()
      .then((disk) => disk.ownFiles())
      .then(put, () => put(NONE)); // a disk that cannot be read has no lists
  }
  return () => listeners.delete(tell);
}

/** The lists kept in this browser. */
export function useOwnFiles(): readonly OwnFile[] {
  return useSyncExternalStore(subscribe, () => files);
}

/** Own names for teaching procedures; none where nobody opened any. */
export function useOwnLabels(): readonly OwnLabel[] {
  return useSyncExternalStore(subscribe, () => labels);
}

/** Keeps a list in this browser; rejects where the disk refuses, and nothing has changed then. */
export async function keepOwnFile(file: OwnFile): Promise<void> {
  await (await store()).keepOwnFile(file);
  put([...files.filter(({ kind }) => kind !== file.kind), file]);
}

/** Takes a list off this browser. */
export async function removeOwnFile(kind: OwnKind): Promise<void> {
  await (await store()).removeOwnFile(kind);
  put(files.filter((file) => file.kind !== kind));
}

/** After everything saved was deleted. */
export function forgetOwnFiles(): void {
  put(NONE);
}
