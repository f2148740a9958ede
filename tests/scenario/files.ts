// What the scenario tests share: the shipped library, the example of the guide, and small ways to change a file.

import { existsSync, readFileSync } from 'node:fs';
import catalog from '../../scenarios/catalog.json';
import { shippedLibrary } from '../../src/cli/files.ts';
import type { Problem } from '../../src/scenario/problem.ts';
import { readScenario } from '../../src/scenario/read.ts';

export const root = new URL('../../', import.meta.url);
export const badInputs = new URL(`${process.env.CLEAN_CLAIM_DATA ?? '../shared/data'}/bad-inputs/`, root);
export const haveBadInputs = existsSync(badInputs);
export const library = shippedLibrary();

/** The whole scenario of docs/writing-scenarios.md, as text. */
export function guideExample(): string {
  const guide = readFileSync(new URL('docs/writing-scenarios.md', root), 'utf8');
  return /```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
}

/** The shipped scenarios: file name and text. */
export function shippedScenarios(): readonly { readonly name: string; readonly text: string }[] {
  const names = catalog.map((id) => `${id}.json`);
  return names.map((name) => ({ name, text: readFileSync(new URL(`scenarios/${name}`, root), 'utf8') }));
}

/** All problems of a file, warnings among them. */
export function problemsOf(source: string | Uint8Array): readonly Problem[] {
  const result = readScenario(source, 'test.json', library);
  return result.ok ? result.warnings : result.problems;
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every path of a value, the value itself left out. */
export function pathsOf(value: Json, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const children: readonly (readonly [string | number, Json])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  return children.flatMap(([key, child]) => [[...path, key], ...pathsOf(child, [...path, key])]);
}

/** A deep copy with the value at a path changed; `undefined` removes it. */
export function changed(value: Json, path: readonly (string | number)[], change: (before: Json) => Json | undefined): Json {
  const copy = structuredClone(value);
  let at = copy as Record<string | number, Json>;
  for (const part of path.slice(0, -1)) at = at[part] as Record<string | number, Json>;
  const last = path[path.length - 1] ?? '';
  const next = change(at[last] ?? null);
  if (next !== undefined) at[last] = next;
  else if (Array.isArray(at)) at.splice(Number(last), 1);
  else delete at[last];
  return copy;
}
