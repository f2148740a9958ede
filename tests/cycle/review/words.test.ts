// Every rule that can answer has words of its own for the cause trace: read from the sources, so that no new rule is forgotten.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../../../src/i18n/rules.ts';

const folder = new URL('../../../src/cycle/review/', import.meta.url);
const source = readdirSync(folder)
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');
const named = [...source.matchAll(/(?:trace\(\s*|denied\(review, line, [^,]+, |ask\([^,]+, |four\([^,]+, [^,]+, )'(\w+)'/g)].map(
  (match) => match[1] ?? '',
);

test('every rule of the review has words', () => {
  expect(named.length).toBeGreaterThan(60);
  expect([...new Set(named)].filter((rule) => !(rule in RULES))).toEqual([]);
});
