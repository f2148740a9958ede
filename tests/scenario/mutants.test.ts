// Broken copies of every shipped scenario: each is either playable or refused with a problem that has a line, and nothing ever throws.

import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/read.ts';
import { changed, guideExample, type Json, library, pathsOf, shippedScenarios } from './files.ts';

/** Reads a mutant; fails where it is refused without a place. */
function mustAnswer(text: string, what: string): boolean {
  const result = readScenario(text, 'mutant.json', library);
  const problems = result.ok ? result.warnings : result.problems;
  if (!result.ok && !problems.some((problem) => problem.severity === 'error')) expect.fail(`${what}: refused without a problem`);
  for (const problem of problems) {
    if (problem.line < 1 || problem.column < 1 || problem.message === '') expect.fail(`${what}: ${JSON.stringify(problem)}`);
  }
  return result.ok;
}

const kinds: readonly (readonly [string, (before: Json) => Json | undefined])[] = [
  ['deleted', () => undefined],
  ['a number', () => 7],
  ['a text', () => 'Qx 9'],
  ['null', () => null],
  ['an empty list', () => []],
  ['an object', () => ({ use: 'P01', unknown: {} })],
];

/** All of a short list; of a long one every n-th, from another start each turn, so that many files together try what one would. */
function some<T>(list: readonly T[], most: number, turn: number): readonly T[] {
  const step = Math.max(1, Math.ceil(list.length / most));
  return list.filter((_, index) => index % step === turn % step);
}

const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));

const FILES = [{ name: 'the guide’s example', text: guideExample() }, ...shippedScenarios()].map((file, turn) => ({ ...file, turn }));

describe.each(FILES)('$name', ({ text, turn }) => {
  const value = JSON.parse(text) as Json;
  const paths = pathsOf(value);

  it('answers every deleted, retyped or emptied part', () => {
    kinds.forEach(([kind, change], nth) => {
      for (const path of some(paths, 12, turn * kinds.length + nth))
        mustAnswer(JSON.stringify(changed(value, path, change)), `${path.join('.')} ${kind}`);
    });
  });

  it('refuses the same key twice, with the line of the second', () => {
    const lines = text.split('\n');
    const keyed = lines.map((line, index) => ({ line, index })).filter(({ line }) => /^\s*"[\w$]+":/.test(line));
    for (const { line, index } of some(keyed, 10, turn)) {
      const key = /"([\w$]+)"/.exec(line)?.[1] ?? '';
      const doubled = [...lines.slice(0, index), `"${key}": 0,`, ...lines.slice(index)].join('\n');
      const result = readScenario(doubled, 'mutant.json', library);
      const codes = result.ok ? [] : result.problems.filter((problem) => problem.code === 'duplicate-key');
      expect(codes[0]?.line, `${key} in line ${index + 1}`).toBe(index + 2);
    }
  });

  it('refuses the file cut off anywhere', () => {
    const step = Math.max(1, Math.floor(text.length / 20));
    for (let end = turn; end < text.trimEnd().length; end += step) expect(mustAnswer(text.slice(0, end), `cut at ${end}`)).toBe(false);
  });

  it('leaves Object.prototype as it was', () => {
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before);
  });
});
