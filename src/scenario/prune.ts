// Takes the misshapen parts out of a file, so that the rest can still be checked for sense and all problems come at once.

import type { Finding, Path } from './problem.ts';
import { meantPath, valueAt } from './shape.ts';

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

/** The file without the parts the findings are about: unknown keys, else the nearest list entry around them. A misspelt key is read as the one that was meant. */
export function prune(file: unknown, findings: readonly Finding[]): Pruned {
  const drop = new Set<string>();
  const removed = new Set<string>();
  const respelt = new Map<string, string>();
  for (const finding of findings) {
    const meant = finding.code === 'unknown-key' ? meantPath(finding) : [];
    const spelling = String(meant[meant.length - 1] ?? '');
    if (spelling !== '' && valueAt(file, meant) === undefined) {
      respelt.set(JSON.stringify(finding.path), spelling);
      continue;
    }
    const cut = finding.code === 'unknown-key' ? finding.path : entryAround(finding.path);
    drop.add(JSON.stringify(cut));
    for (const name of namesOf(valueAt(file, cut))) removed.add(name);
  }
  const kept = new Map<string, readonly number[]>();
  const written = new Map<string, string>();
  const value = copy(file, [], [], { drop, respelt, written }, kept);
  return { value, removed, origin: (path) => originOf(path, kept, written) };
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

interface Cuts {
  readonly drop: ReadonlySet<string>; // paths left out
  readonly respelt: ReadonlyMap<string, string>; // path of a misspelt key → the key that was meant
  readonly written: Map<string, string>; // the other way: new path → the key as written
}

function copy(value: unknown, path: Path, newPath: Path, cuts: Cuts, kept: Map<string, readonly number[]>): unknown {
  const { drop, respelt } = cuts;
  if (Array.isArray(value)) {
    const indices = value.map((_, index) => index).filter((index) => !drop.has(JSON.stringify([...path, index])));
    if (indices.length < value.length) kept.set(JSON.stringify(newPath), indices);
    return indices.map((index, at) => copy(value[index], [...path, index], [...newPath, at], cuts, kept));
  }
  if (typeof value !== 'object' || value === null) return value;
  const object: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(value)) {
    const at = JSON.stringify([...path, key]);
    const name = respelt.get(at) ?? key;
    if (name !== key) cuts.written.set(JSON.stringify([...newPath, name]), key);
    if (!drop.has(at)) object[name] = copy(child, [...path, key], [...newPath, name], cuts, kept);
  }
  return object;
}

function originOf(path: Path, kept: ReadonlyMap<string, readonly number[]>, written: ReadonlyMap<string, string>): Path {
  return path.map((part, at) => {
    if (typeof part !== 'number') return written.get(JSON.stringify(path.slice(0, at + 1))) ?? part;
    return kept.get(JSON.stringify(path.slice(0, at)))?.[part] ?? part;
  });
}
