// The published schema: equal to the code, and of one mind with it about shipped and broken scenarios, as an independent validator sees it.

import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { scenarioFile } from '../../src/scenario/schema.ts';
import { schemaJson } from '../../src/scenario/schemaJson.ts';
import { changed, guideExample, type Json, pathsOf, root, shippedScenarios } from './files.ts';

const validate = new Ajv({ strict: false, allErrors: false }).compile(JSON.parse(schemaJson()));
const zodTakes = (value: unknown): boolean => scenarioFile.safeParse(value).success;

describe('the published schema', () => {
  it('is the one of the code: npm run scenario -- schema', () => {
    expect(readFileSync(new URL('scenarios/scenario.schema.json', root), 'utf8')).toBe(schemaJson());
  });

  it('explains every field', () => {
    const bare: string[] = [];
    const walk = (node: Json, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      if (Array.isArray(node)) {
        for (const [index, item] of node.entries()) walk(item, `${path}/${index}`);
        return;
      }
      const { properties } = node;
      if (typeof properties === 'object' && properties !== null && !Array.isArray(properties)) {
        for (const [key, field] of Object.entries(properties)) {
          const said = typeof field === 'object' && field !== null && !Array.isArray(field) && ('description' in field || '$ref' in field);
          if (!said) bare.push(`${path}/${key}`);
        }
      }
      for (const [key, child] of Object.entries(node)) walk(child, `${path}/${key}`);
    };
    walk(JSON.parse(schemaJson()) as Json, '');
    expect(bare).toEqual([]);
  });

  it('takes every shipped scenario and the example of the guide, as the program does', () => {
    for (const { name, text } of [...shippedScenarios(), { name: 'guide', text: guideExample() }]) {
      const value: unknown = JSON.parse(text);
      expect(zodTakes(value), name).toBe(true);
      expect(validate(value), `${name}: ${JSON.stringify(validate.errors)}`).toBe(true);
    }
  });

  it('judges every mutant of the guide’s example as the program does', () => {
    const example = JSON.parse(guideExample()) as Json;
    const changes: readonly ((before: Json) => Json | undefined)[] = [
      () => undefined,
      () => null,
      () => 7,
      () => '',
      () => '25.00',
      () => '2026-13-01',
      () => [],
      () => ({}),
      () => true,
      (before) => [before],
      (before) => (typeof before === 'object' && before !== null && !Array.isArray(before) ? { ...before, unknown: 1 } : -1),
    ];
    let refused = 0;
    for (const path of pathsOf(example)) {
      for (const change of changes) {
        const mutant = changed(example, path, change);
        const taken = zodTakes(mutant);
        if (!taken) refused += 1;
        if (taken !== validate(mutant)) expect.fail(`${path.join('.')} ${change}: zod ${taken}, ajv ${JSON.stringify(validate.errors)}`);
      }
    }
    expect(refused).toBeGreaterThan(500);
  });
});
