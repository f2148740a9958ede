// Every rule the review may name has words.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../../src/i18n/rules.ts';

const REVIEW = new URL('../../src/cycle/review/', import.meta.url);

test('each rule named in a trace of the review has a sentence', () => {
  const source = readdirSync(REVIEW)
    .map((name) => readFileSync(new URL(name, REVIEW), 'utf8'))
    .join('\n');
  const named = [...source.matchAll(/(?:trace\(|four\([^)]*|ask\('\w+', |policy, )'([a-z]\w+)'/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(40);
  expect([...new Set(named)].filter((rule) => !(rule in RULES))).toEqual([]);
});
