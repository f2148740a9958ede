// Every rule the review may name has words, a place a learner can cite, and its public documents in docs/sources.md.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES, ruleSource } from '../../src/i18n/rules.ts';

const REVIEW = new URL('../../src/cycle/review/', import.meta.url);
const SOURCES = readFileSync(new URL('../../docs/sources.md', import.meta.url), 'utf8');

test('each rule named in a trace of the review has a sentence', () => {
  const source = readdirSync(REVIEW)
    .map((name) => readFileSync(new URL(name, REVIEW), 'utf8'))
    .join('\n');
  const named = [...source.matchAll(/(?:trace\(|four\([^)]*|ask\('\w+', |policy, )'([a-z]\w+)'/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(40);
  expect([...new Set(named)].filter((rule) => !(rule in RULES))).toEqual([]);
});

test('each rule stands in the list of sources', () => {
  expect(Object.keys(RULES).filter((rule) => !SOURCES.includes(`\`${rule}\``))).toEqual([]);
});

test('each tag of a fact in the code stands in the list of sources', () => {
  const src = new URL('../../src/', import.meta.url);
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const lines = files.flatMap((name) => readFileSync(new URL(name, src), 'utf8').match(/\bfacts [a-e]\..*/g) ?? []);
  const tags = new Set(lines.flatMap((line) => line.match(/\b[a-e]\.\d\b/g) ?? []));
  expect(tags.size).toBeGreaterThan(15);
  expect([...tags].filter((tag) => !SOURCES.includes(tag)).sort()).toEqual([]);
});

test('a rule is cited by its step and the name of its family', () => {
  expect(ruleSource({ rule: 'timelyFiling', step: 6 })).toBe('Step 6 of the payer’s review: timely filing');
  expect(ruleSource({ rule: 'globalPeriod', step: 13 })).toBe('Step 13 of the payer’s review: global period');
  expect(ruleSource({ rule: 'laterPayer', step: 17 })).toBe('Step 17 of the payer’s review: coordination of benefits');
});
