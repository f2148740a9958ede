// Turns what zod says about the shape of a file into problems an instructor understands: the nearest key, the right form, the choices.

import { LIMITS } from './jsonText.ts';
import { nearest } from './nearest.ts';
import type { Finding, Path } from './problem.ts';
import { type ScenarioFile, scenarioFile } from './schema.ts';
import { z } from './zod.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** A value held against the schema: the file, or everything that is wrong with its shape. */
export interface Shape {
  readonly file: ScenarioFile | null;
  readonly findings: readonly Finding[];
}

/** Holds a value against the schema of scenario files. */
export function shapeOf(value: unknown): Shape {
  let result: ReturnType<typeof scenarioFile.safeParse>;
  try {
    result = scenarioFile.safeParse(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // zod passes all issues of a level on as arguments of one call: too many overflow the stack
    return { file: null, findings: [{ code: 'more-problems', path: [], values: { limit: 0 } }] };
  }
  if (result.success) return { file: result.data, findings: [] };
  const findings: Finding[] = [];
  for (const issue of result.error.issues) {
    if (findings.length < LIMITS.problems) findings.push(...findingsOf(issue, [], value));
  }
  return { file: null, findings: withoutEchoes(findings) };
}

/** A misspelt key is one problem: that the right one is missing beside it says nothing more. */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const meant = new Set(findings.flatMap((finding) => (finding.code === 'unknown-key' ? [JSON.stringify(meantPath(finding))] : [])));
  return findings.filter((finding) => finding.code !== 'missing-key' || !meant.has(JSON.stringify(finding.path)));
}

/** Where an unknown key would stand if it were spelt right. */
export function meantPath({ path, values }: Finding): Path {
  return [...path.slice(0, -1), String(values.like ?? '')];
}

function findingsOf(issue: Issue, above: Path, file: unknown): readonly Finding[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, LIMITS.problems).map((key) => unknownKey(key, path));
    case 'invalid_union':
      return ofUnion(issue, path, file);
    case 'invalid_type':
      return [wrongType(issue.expected, path, file)];
    case 'invalid_value':
      return [notAChoice(issue.values, path, file)];
    case 'too_small':
    case 'too_big':
      return [outOfRange(issue, path, file)];
    case 'invalid_key':
      return [wrongForm(path[path.length - 1], path, 'A short name: letters, digits, dot, hyphen and underscore.')];
    default:
      return [wrongForm(valueAt(file, path), path, aboutSchema(path))];
  }
}

function unknownKey(key: string, path: Path): Finding {
  const known = keysAt(path);
  const [like] = nearest(key, known);
  const remedy = like ? `Did you mean “${like}”?` : `Known here: ${known.join(', ')}.`;
  return { code: 'unknown-key', path: [...path, key], values: { key, remedy, like: like ?? '' }, atKey: true };
}

/** Of a choice between forms, the one the author most likely meant speaks: the one with the least wrong. */
function ofUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, file: unknown): readonly Finding[] {
  const branches = issue.errors.filter((branch) => !branch.some((one) => one.code === 'invalid_type' && one.path.length === 0));
  const best = branches.reduce<readonly Issue[] | null>(
    (least, branch) => (least && wrongs(least) <= wrongs(branch) ? least : branch),
    null,
  );
  if (best) return best.flatMap((one) => findingsOf(one, path, file));
  const value = valueAt(file, path);
  if (value === undefined) return [missing(path)];
  return [{ code: 'wrong-type', path, values: { expected: 'something else', found: typeName(value), remedy: aboutSchema(path) } }];
}

/** How much is wrong by one form; a missing first key weighs most, for it says which form is meant. */
function wrongs(branch: readonly Issue[]): number {
  return branch.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + issue.keys.length;
    if (issue.code === 'invalid_type' && issue.path.length === 1) return sum + 2;
    return sum + 1;
  }, 0);
}

function wrongType(expected: string, path: Path, file: unknown): Finding {
  const value = valueAt(file, path);
  if (value === undefined) return missing(path);
  const names: Readonly<Record<string, string>> = {
    object: 'an object { … }',
    record: 'an object { … }',
    array: 'a list [ … ]',
    string: 'a text in quotes',
    boolean: 'true or false',
    int: 'a whole number',
    number: 'a whole number', // no number of a scenario has a fraction
  };
  return { code: 'wrong-type', path, values: { expected: names[expected] ?? expected, found: typeName(value), remedy: aboutSchema(path) } };
}

function missing(path: Path): Finding {
  const key = String(path[path.length - 1] ?? '');
  return { code: 'missing-key', path, values: { key, remedy: aboutSchema(path) || 'Add it.' } };
}

function notAChoice(choices: readonly unknown[], path: Path, file: unknown): Finding {
  const value = valueAt(file, path);
  if (value === undefined) return missing(path);
  const words = choices.map(String);
  const [like] = nearest(String(value), words);
  const list = `Choices: ${words.join(', ')}.`;
  const shown = typeof value === 'object' ? typeName(value) : String(value);
  return { code: 'not-a-choice', path, values: { value: shown, remedy: like ? `Did you mean “${like}”? ${list}` : list } };
}

function outOfRange(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, path: Path, file: unknown): Finding {
  const value = valueAt(file, path);
  const limit = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  const what = issue.origin === 'string' ? ' characters' : issue.origin === 'array' || issue.origin === 'set' ? ' entries' : '';
  const found = typeof value === 'string' ? `“${value}”` : Array.isArray(value) ? `A list of ${value.length}` : String(value);
  return { code: 'out-of-range', path, values: { found, range: limit + what, remedy: aboutSchema(path) } };
}

function wrongForm(value: unknown, path: Path, remedy: string): Finding {
  return { code: 'wrong-form', path, values: { value: typeof value === 'object' ? typeName(value) : String(value), remedy } };
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  const names: Readonly<Record<string, string>> = { object: 'an object', string: 'a text', number: 'a number', boolean: 'true or false' };
  return names[typeof value] ?? typeof value;
}

/** The value at a path; undefined where there is none. */
export function valueAt(file: unknown, path: Path): unknown {
  let value = file;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

/** What the schema says about a place: the use of the field, then its form. */
function aboutSchema(path: Path): string {
  const said = new Set<string>();
  for (const schema of schemasAt(path)) {
    const own = z.globalRegistry.get(schema)?.description;
    if (own) said.add(own);
    for (const inner of unwrapped(schema)) {
      const form = z.globalRegistry.get(inner)?.description;
      if (form) said.add(form);
    }
  }
  return [...said].slice(0, 3).join(' ');
}

function keysAt(path: Path): readonly string[] {
  const keys = new Set<string>();
  for (const schema of schemasAt(path).flatMap(unwrapped)) {
    if (schema instanceof z.ZodObject) for (const key of Object.keys(schema.shape)) keys.add(key);
  }
  return [...keys];
}

/** The schemas a path may lead to: several where forms can be chosen. */
function schemasAt(path: Path): readonly Schema[] {
  let schemas: readonly Schema[] = [scenarioFile];
  for (const part of path) {
    schemas = schemas.flatMap(unwrapped).flatMap((schema): readonly Schema[] => {
      if (schema instanceof z.ZodArray) return [schema.element];
      if (schema instanceof z.ZodRecord) return [schema.valueType];
      if (!(schema instanceof z.ZodObject)) return [];
      const shape: Readonly<Record<string, Schema>> = schema.shape;
      const field = Object.hasOwn(shape, part) ? shape[String(part)] : undefined;
      return field ? [field] : [];
    });
  }
  return schemas;
}

/** The schema without optional and nullable around it, and each form of a choice. */
function unwrapped(schema: Schema): readonly Schema[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrapped(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrapped);
  return [schema];
}
