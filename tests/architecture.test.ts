// The walls of the code: who may import whom, one door for each library, no clock or chance where results must be the same everywhere.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** One import of a file: what is named, and whether only types are taken. */
interface Import {
  readonly target: string; // './days.ts', 'react'
  readonly typeOnly: boolean;
}
interface Source {
  readonly path: string; // 'src/cycle/days.ts'
  readonly text: string;
  readonly nodes: readonly Node[];
  readonly comments: readonly string[];
  readonly imports: readonly Import[];
}
type Node = { readonly type: string; readonly parent: Node | null; readonly role: string } & { readonly [field: string]: unknown };

// ---- the rules -----------------------------------------------------------------------------------------------------------------------

const pureFolders = ['cycle', 'scenario', 'engine', 'traffic'];
const timelessFolders = [...pureFolders, 'exchange', 'i18n', 'cli'];

/** What each folder may import, besides itself; '(types)' marks those it may only take types from. */
const walls: { readonly [folder: string]: readonly string[] } = {
  cycle: [],
  scenario: ['cycle'],
  engine: ['scenario', 'cycle'],
  traffic: ['engine', 'scenario', 'cycle'],
  exchange: ['engine', 'scenario', 'cycle'],
  session: ['traffic', 'engine', 'scenario', 'cycle'],
  i18n: ['engine (types)', 'scenario (types)', 'cycle (types)'],
  stage: ['session', 'traffic', 'engine', 'cycle', 'i18n'],
  panels: ['session', 'traffic', 'engine', 'scenario', 'cycle', 'exchange', 'i18n'],
  cli: ['traffic', 'engine', 'scenario', 'cycle', 'exchange', 'i18n'],
  'main.tsx': ['session', 'traffic', 'engine', 'scenario', 'cycle', 'exchange', 'i18n', 'stage', 'panels'],
};

/** The steps in their order: each may import those before it. */
const steps = ['care', 'documentation', 'coding', 'claim', 'review', 'outcome'];

/** The places that may import a library, as beginnings of paths. A library that is not here may not be imported at all. */
const doors: { readonly [library: string]: readonly string[] } = {
  xstate: ['src/cycle/machine.ts', 'src/cycle/move.ts', 'src/session/'],
  immer: ['src/engine/'],
  zod: ['src/scenario/'],
  'jsonc-parser': ['src/scenario/'],
  'pixi.js': ['src/stage/'],
  react: ['src/panels/', 'src/main.tsx'],
  'react-dom': ['src/panels/', 'src/main.tsx'],
  'lucide-react': ['src/panels/'],
  idb: ['src/session/'],
  'virtual:shipped': ['src/panels/home/', 'src/session/'],
  '@fontsource-variable/atkinson-hyperlegible-next': ['src/panels/', 'src/main.tsx'],
  '@fontsource-variable/atkinson-hyperlegible-mono': ['src/panels/', 'src/main.tsx'],
  'node:': ['src/cli/'],
};

const clocks = ['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'queueMicrotask'];
const surroundings = ['Intl', 'crypto', 'fetch', 'localStorage', 'indexedDB', 'navigator', 'process'];
const inexact =
  'random sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh exp expm1 log log2 log10 log1p pow cbrt hypot fround'.split(
    ' ',
  );
const localeMethods = [
  'localeCompare',
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'toLocaleUpperCase',
  'toLocaleLowerCase',
];

const lineLimit = 350;
const longByNature = [/\/machine\.ts$/, /\/scenario\/form\//, /[tT]ables?\b/]; // chart, schema and tables are exempt

// ---- reading -------------------------------------------------------------------------------------------------------------------------

function collect(value: unknown, parent: Node | null, role: string, into: Node[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, parent, role, into);
  } else if (value !== null && typeof value === 'object') {
    const fields = value as Record<string, unknown>;
    const isNode = typeof fields.type === 'string';
    const node = isNode ? ({ ...fields, parent, role } as unknown as Node) : parent;
    if (isNode && node) into.push(node);
    for (const [name, child] of Object.entries(fields)) collect(child, node, name, into);
  }
}

const literal = (value: unknown): string | null => {
  const found = (value as { value?: unknown } | null | undefined)?.value;
  return typeof found === 'string' ? found : null;
};

const everyEntryIsType = (entries: unknown): boolean =>
  Array.isArray(entries) && entries.length > 0 && entries.every((entry) => entry.importKind === 'type' || entry.exportKind === 'type');

function isGlob(node: Node): boolean {
  const callee = node.callee as { property?: { name?: string }; object?: { type?: string } } | undefined;
  return node.type === 'CallExpression' && callee?.object?.type === 'MetaProperty' && callee.property?.name === 'glob';
}

function importsOf(node: Node): Import[] {
  const target = literal(node.source);
  if (target !== null) {
    const typeOnly =
      node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type' || everyEntryIsType(node.specifiers);
    return [{ target, typeOnly }];
  }
  if (!isGlob(node)) return [];
  const patterns = (node.arguments as unknown[]).flatMap((argument) => {
    const elements = (argument as { elements?: unknown[] }).elements;
    return (elements ?? [argument]).map(literal);
  });
  return patterns.flatMap((pattern) => (pattern === null ? [] : [{ target: pattern, typeOnly: false }]));
}

function read(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const nodes: Node[] = [];
  collect(program, null, 'program', nodes);
  return { path, text, nodes, comments: comments.map((comment) => comment.value), imports: nodes.flatMap(importsOf) };
}

function sources(): Source[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const paths = files.map((file) => `src/${file.replaceAll('\\', '/')}`).filter((path) => /(?<!\.d)\.tsx?$/.test(path));
  return paths.sort().map((path) => read(path, readFileSync(join(root, path), 'utf8')));
}

// ---- holding the code to the rules ---------------------------------------------------------------------------------------------------

const folderOf = (path: string): string => path.split('/')[1] ?? '';
const stepOf = (path: string): number => (path.startsWith('src/cycle/') ? steps.indexOf(path.split('/')[2] ?? '') : -1);
const libraryOf = (target: string): string =>
  target.startsWith('node:') ? 'node:' : target.split('/', target.startsWith('@') ? 2 : 1).join('/');

function brokenWall(from: string, { target, typeOnly }: Import): string | null {
  if (target.startsWith('.') || target.startsWith('/')) {
    const to = posix.join(posix.dirname(from), target);
    return to.startsWith('src/') ? brokenInside(from, to, typeOnly) : brokenOutside(from, to);
  }
  const door = doors[libraryOf(target)];
  if (!door) return `${from} imports ${target}, which no folder may import`;
  return door.some((place) => from.startsWith(place)) ? null : `${from} imports ${target}, whose door is ${door.join(', ')}`;
}

function brokenInside(from: string, to: string, typeOnly: boolean): string | null {
  const [here, there] = [folderOf(from), folderOf(to)];
  const [step, other] = [stepOf(from), stepOf(to)];
  if (here === there) {
    return step >= 0 && other > step ? `${from} imports the later step ${steps[other]} (${to})` : null;
  }
  const open = walls[here];
  if (!open) return `${from} stands in a folder the plan does not know`;
  if (open.includes(there) || (typeOnly && open.includes(`${there} (types)`))) return null;
  return `${from} imports ${to}; ${here} may import ${open.join(', ') || 'nothing'}`;
}

function brokenOutside(from: string, to: string): string | null {
  return /^(assets|scenarios)\//.test(to) && folderOf(from) !== 'engine' ? null : `${from} reaches out of src to ${to}`;
}

const nameOf = (node: Node, field: string): string => (node[field] as { name?: string } | undefined)?.name ?? '';
const isReference = (node: Node): boolean =>
  node.type === 'Identifier' &&
  !(node.parent?.type === 'MemberExpression' && node.role === 'property' && node.parent.computed === false) &&
  !(node.role === 'key' && node.parent?.computed === false);

/** Clocks, chance and whatever else differs between two runs or two browsers. */
function impure(source: Source): string[] {
  const folder = folderOf(source.path);
  if (!timelessFolders.includes(folder)) return [];
  const pure = pureFolders.includes(folder);
  const names = pure ? [...clocks, ...surroundings] : clocks;
  return source.nodes.flatMap((node) => {
    if (isReference(node) && names.includes(String(node.name))) return [`${source.path} uses ${node.name}`];
    if (node.type === 'MemberExpression' && nameOf(node, 'object') === 'Math') {
      const name = nameOf(node, 'property');
      const banned = pure ? inexact.includes(name) : name === 'random';
      return banned ? [`${source.path} uses Math.${name}`] : [];
    }
    if (!pure) return [];
    if (node.type === 'MemberExpression' && localeMethods.includes(nameOf(node, 'property')))
      return [`${source.path} uses ${nameOf(node, 'property')}`];
    const power =
      (node.type === 'BinaryExpression' && node.operator === '**') || (node.type === 'AssignmentExpression' && node.operator === '**=');
    return power ? [`${source.path} uses the operator **`] : [];
  });
}

/** House style that a machine can see. */
function unstylish({ path, text, nodes, comments }: Source): string[] {
  const found: string[] = [];
  if (nodes.some((node) => node.type === 'ExportDefaultDeclaration')) found.push(`${path} has a default export`);
  if (nodes.some((node) => node.type === 'TSAnyKeyword')) found.push(`${path} says any`);
  if (nodes.some((node) => node.type === 'TSEnumDeclaration')) found.push(`${path} has an enum`);
  const marks = comments.filter((comment) =>
    /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/.test(comment),
  );
  for (const mark of marks) found.push(`${path} leaves a mark: ${mark.trim()}`);
  if (!/^\/[/*]/.test(text)) found.push(`${path} does not open with a sentence saying what it is`);
  const lines = text.split('\n').length - 1;
  if (lines > lineLimit && !longByNature.some((pattern) => pattern.test(path)))
    found.push(`${path} has ${lines} lines; split at ${lineLimit}`);
  return found;
}

const brokenWalls = (source: Source): string[] => source.imports.flatMap((entry) => brokenWall(source.path, entry) ?? []);

// ---- the tests -----------------------------------------------------------------------------------------------------------------------

describe('the source', () => {
  const all = sources();

  test('is there', () => expect(all.length).toBeGreaterThan(0));
  test('keeps the walls between the folders and one door for each library', () => expect(all.flatMap(brokenWalls)).toEqual([]));
  test('asks no clock, no chance and no locale where results must be the same everywhere', () => expect(all.flatMap(impure)).toEqual([]));
  test('keeps the house style', () => expect(all.flatMap(unstylish)).toEqual([]));
});

describe('the walls themselves notice', () => {
  test.each([
    ['src/cycle/days.ts', "import type { World } from '../engine/world.ts';", /cycle may import nothing/],
    ['src/cycle/care/charge.ts', "import { scrub } from '../claim/scrub.ts';", /later step claim/],
    ['src/scenario/read.ts', "export { decide } from '../engine/decide.ts';", /scenario may import cycle/],
    ['src/i18n/describe.ts', "import { dateOf } from '../cycle/days.ts';", /i18n may import/],
    ['src/panels/play.tsx', "const stage = import('../stage/stage.ts');", /panels may import/],
    ['src/stage/scene.ts', "type Panel = import('../panels/play.tsx').Panel;", /stage may import/],
    ['src/engine/decide.ts', "import { z } from 'zod';", /whose door is src\/scenario/],
    ['src/panels/play.tsx', "import _ from 'lodash';", /no folder may import/],
    ['src/engine/world.ts', "const files = import.meta.glob(['../../scenarios/*.json']);", /reaches out of src/],
    ['src/odd/file.ts', "import { dayOf } from '../cycle/days.ts';", /does not know/],
  ])('in %s: %s', (path, text, complaint) => expect(brokenWalls(read(path, text)).join('\n')).toMatch(complaint));

  test.each([
    ['src/i18n/describe.ts', "import type { Day } from '../cycle/days.ts';"],
    ['src/cycle/outcome/post.ts', "import { claimTotal } from '../claim/claim.ts'; import { share } from '../money.ts';"],
    ['src/panels/play.tsx', "import { useState } from 'react';"],
    ['src/scenario/catalog.ts', "const files = import.meta.glob('../../scenarios/*.json');"],
  ])('nothing in %s: %s', (path, text) => expect(brokenWalls(read(path, text))).toEqual([]));

  test.each([
    ['const now = Date.now();', 'Date'],
    ['const later = new Date(0);', 'Date'],
    ['const luck = Math.random();', 'Math.random'],
    ['const grown = Math.pow(2, 3);', 'Math.pow'],
    ['const grown = 2 ** 3;', '**'],
    ['names.sort((a, b) => a.localeCompare(b));', 'localeCompare'],
    ['const text = new Intl.NumberFormat();', 'Intl'],
    ['setTimeout(() => {}, 1);', 'setTimeout'],
  ])('that the engine may not say %s', (text, name) =>
    expect(impure(read('src/engine/world.ts', text))).toEqual([expect.stringContaining(name)]),
  );

  test('that a field named Date is only a name', () => {
    expect(impure(read('src/engine/world.ts', 'const day = encounter.Date + Math.floor(1.5); const row = { Date: 1 };'))).toEqual([]);
  });

  test.each([
    ['a default export', '// What it is.\nexport default 1;', /default export/],
    ['any', '// What it is.\nlet value: any;', /says any/],
    ['an enum', '// What it is.\nenum Side { Left }', /has an enum/],
    ['a mark left behind', '// What it is.\n// TODO later', /leaves a mark/],
    ['a missing first sentence', 'const value = 1;', /does not open/],
    ['a file too long', `// What it is.\n${'run();\n'.repeat(400)}`, /split at/],
  ])('%s', (_name, text, complaint) => expect(unstylish(read('src/engine/world.ts', text)).join('\n')).toMatch(complaint));
});

describe('the lock file', () => {
  type Entry = { readonly resolved?: string; readonly optionalDependencies?: Readonly<Record<string, string>> };
  const packages: Readonly<Record<string, Entry>> = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;

  test('names no registry', () => expect(Object.keys(packages).filter((path) => packages[path]?.resolved)).toEqual([]));

  // A mirror that lacks some systems' packages leaves them out of the lock, and then `npm ci` fails everywhere.
  test('holds the packages of every system', () => {
    const optional = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    const locked = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)));
    expect(optional.filter((name) => !locked.has(name))).toEqual([]);
  });
});
