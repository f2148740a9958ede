// Files that are no scenario at all: JSONTestSuite, naughty strings, broken encodings, too deep, too large. Refused with a place, never with a crash.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { firstBadByte, readJson } from '../../src/scenario/jsonText.ts';
import { linesOf } from '../../src/scenario/places.ts';
import { badInputs, guideExample, haveBadInputs, problemsOf } from './files.ts';

const suite = new URL('json-parsing/test_parsing/', badInputs);

describe.skipIf(!haveBadInputs)('JSONTestSuite (skipped where the reference data is absent)', () => {
  const names = haveBadInputs ? readdirSync(suite) : [];

  it('gives every file that is not JSON a line and a column', () => {
    const bad = names.filter((name) => name.startsWith('n_'));
    expect(bad.length).toBe(188);
    for (const name of bad) {
      const bytes = readFileSync(new URL(encodeURIComponent(name), suite));
      const first = problemsOf(bytes)[0];
      expect(first, name).toBeDefined();
      expect(['not-json', 'not-utf8', 'too-deep', 'forbidden-key'], name).toContain(first?.code);
      expect(first?.line, name).toBeGreaterThan(0);
      expect(first?.column, name).toBeGreaterThan(0);
    }
  });

  it('parses every valid file as JSON.parse does', () => {
    const good = names.filter((name) => name.startsWith('y_'));
    expect(good.length).toBe(95);
    for (const name of good) {
      const bytes = readFileSync(new URL(encodeURIComponent(name), suite));
      const json = readJson(bytes);
      const codes = json.findings.map((finding) => finding.code);
      if (codes.length > 0) expect(codes, name).toEqual(['duplicate-key']);
      else expect(json.value, name).toEqual(JSON.parse(bytes.toString('utf8')));
    }
  });

  it('survives the undecided files, and none of the valid ones is a scenario', () => {
    for (const name of names.filter((one) => !one.startsWith('n_'))) {
      const problems = problemsOf(readFileSync(new URL(encodeURIComponent(name), suite)));
      expect(problems.length, name).toBeGreaterThan(0);
      expect(problems[0]?.line, name).toBeGreaterThan(0);
    }
  });
});

describe.skipIf(!haveBadInputs)('naughty strings (skipped where the reference data is absent)', () => {
  it('pass through text fields untouched', () => {
    const strings = JSON.parse(readFileSync(new URL('naughty-strings/blns.json', badInputs), 'utf8')) as string[];
    const example = JSON.parse(guideExample()) as { title: string; briefing: string[] };
    for (const text of strings.filter((one) => one.length > 0)) {
      const problems = problemsOf(JSON.stringify({ ...example, title: text, briefing: [text] }));
      expect(problems, text).toEqual([]);
    }
  });

  it('give a problem with its line wherever a name is expected', () => {
    const strings = JSON.parse(readFileSync(new URL('naughty-strings/blns.json', badInputs), 'utf8')) as string[];
    const example = JSON.parse(guideExample()) as { encounters: Record<string, unknown>[] };
    for (const text of strings) {
      const encounters = example.encounters.map((encounter) => ({ ...encounter, patient: text, provider: text, [text || 'x']: 1 }));
      const problems = problemsOf(JSON.stringify({ ...example, encounters }, null, 1));
      expect(
        problems.some((problem) => problem.line > 1 && problem.severity === 'error'),
        text,
      ).toBe(true);
    }
  });
});

describe('limits', () => {
  it('names the byte that is not UTF-8', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('{\n  "title": "'), 0xff, 0x22, 0x7d]);
    expect(problemsOf(bytes)).toMatchObject([{ code: 'not-utf8', line: 2, column: 13, values: { byte: 14 } }]);
  });

  it('tells well-formed sequences from overlong, surrogate and cut ones', () => {
    expect(firstBadByte(new TextEncoder().encode('aé€😀'))).toBe(10);
    for (const bad of [[0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82], [0x80], [0xf0, 0x80, 0x80, 0x80]]) {
      expect(firstBadByte(new Uint8Array([0x61, ...bad])), bad.join()).toBe(1);
    }
  });

  it('refuses 65 levels before anything recursive sees them, and 100,000 as well', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(problemsOf(nested(65))).toMatchObject([{ code: 'too-deep', line: 1, column: 65 }]);
    expect(problemsOf('['.repeat(100_000))).toMatchObject([{ code: 'too-deep' }]);
    expect(problemsOf(nested(64))[0]?.code).toBe('wrong-type');
  });

  it('refuses more than 2 MB, 200,000 values and texts of more than 20,000 characters', () => {
    expect(problemsOf(`"${' '.repeat(2 * 1024 * 1024)}"`)).toMatchObject([{ code: 'file-too-large' }]);
    expect(problemsOf(`[${'0,'.repeat(200_001)}0]`)).toMatchObject([{ code: 'too-many-values' }]);
    expect(problemsOf(`{\n"title": "${'x'.repeat(20_001)}"}`)).toMatchObject([{ code: 'text-too-long', line: 2, column: 10 }]);
  });

  it('refuses lists of more than 5,000 entries', () => {
    expect(problemsOf(`{\n"hints": [${'0,'.repeat(5000)}0]}`)).toContainEqual(
      expect.objectContaining({ code: 'list-too-long', line: 2, path: 'hints' }),
    );
  });

  it('stops at a thousand problems, and says so', () => {
    const keys = Array.from({ length: 50_000 }, (_, index) => `"k${index}": 1`);
    for (const text of [`{${keys.join(',\n')}}`, `{${keys.map(() => '"a": 1').join(',\n')}}`]) {
      const problems = problemsOf(text);
      expect(problems.length).toBe(1001);
      expect(problems.at(-1)?.code).toBe('more-problems');
    }
  });

  it('refuses comments, trailing commas and an empty file', () => {
    expect(problemsOf('{} // no')[0]?.code).toBe('not-json');
    expect(problemsOf('{"a": 1,}')[0]?.code).toBe('not-json');
    expect(problemsOf('')[0]).toMatchObject({ code: 'not-json', line: 1, column: 1 });
  });

  it('reports keys that stand twice and keys that poison, with their lines, and changes no prototype', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const text =
      '{\n"id": "a",\n"id": "b",\n"__proto__": { "polluted": 1 },\n"encounters": [{ "constructor": { "prototype": { "polluted": 1 } } }]\n}';
    const problems = problemsOf(text);
    expect(problems.filter((problem) => problem.code === 'duplicate-key')).toMatchObject([{ line: 3, path: 'id', values: { first: 2 } }]);
    expect(problems.filter((problem) => problem.code === 'forbidden-key').map((problem) => problem.path)).toEqual([
      '__proto__',
      'encounters[0].constructor',
    ]);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('counts lines and columns from one', () => {
    const lines = linesOf('ab\ncd\n');
    expect([0, 2, 3, 5, 6, 99].map(lines).map(({ line, column }) => `${line}:${column}`)).toEqual([
      '1:1',
      '1:3',
      '2:1',
      '2:3',
      '3:1',
      '3:1',
    ]);
  });
});
