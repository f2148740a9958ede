// Takes the misshapen parts out of a file, so that the rest can still be checked for sense and all problems come at once.

import type { Finding, Path } from './problem.ts';
import { valueAt } from './shape.ts';

export interface Pruned {
  readonly value: unknown;
  readonly origin: (path: Path) => Path; // from a path of the pruned file to the path in the file as written
  readonly removed: ReadonlySet<string>; // ids of what was taken out: nothing may complain that they are unknown
}

const LISTS: ReadonlySet<string> = new Set([
  'encounters',
  'patients',
  'payers',
  'payerFaults',
  'coach',
  'mistakes',
  'past',
  'documents',
  'authorizations',
  'accepted',
  'hints',
]);

/** The file without the parts the findings are about: unknown keys, else the nearest list entry around them. */
export function prune(file: unknown, findings: readonly Finding[]): Pruned {
  const drop = new Set<string>();
  const removed = new Set<string>();
  for (const finding of findings) {
    const cut = finding.code === 'unknown-key' ? finding.path : entryAround(finding.path);
    drop.add(JSON.stringify(cut));
    for (const name of namesOf(valueAt(file, cut))) removed.add(name);
  }
  const kept = new Map<string, readonly number[]>();
  const value = copy(file, [], [], drop, kept);
  return { value, removed, origin: (path) => originOf(path, kept) };
}

function entryAround(path: Path): Path {
  for (let end = path.length; end >= 2; end -= 1) {
    const list = path[end - 2];
    if (typeof path[end - 1] === 'number' && typeof list === 'string' && LISTS.has(list)) return path.slice(0, end);
  }
  return path;
}

function namesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return ['id', 'use'].map((key) => valueAt(value, [key])).filter((name): name is string => typeof name === 'string');
}

function copy(value: unknown, path: Path, newPath: Path, drop: ReadonlySet<string>, kept: Map<string, readonly number[]>): unknown {
  if (Array.isArray(value)) {
    const indices = value.map((_, index) => index).filter((index) => !drop.has(JSON.stringify([...path, index])));
    if (indices.length < value.length) kept.set(JSON.stringify(newPath), indices);
    return indices.map((index, at) => copy(value[index], [...path, index], [...newPath, at], drop, kept));
  }
  if (typeof value !== 'object' || value === null) return value;
  const object: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(value)) {
    if (!drop.has(JSON.stringify([...path, key]))) object[key] = copy(child, [...path, key], [...newPath, key], drop, kept);
  }
  return object;
}

function originOf(path: Path, kept: ReadonlyMap<string, readonly number[]>): Path {
  return path.map((part, at) => {
    if (typeof part !== 'number') return part;
    return kept.get(JSON.stringify(path.slice(0, at)))?.[part] ?? part;
  });
}
