// The same scenario in three noises: every quotation still stands in its chart, and what is hidden is only what nobody proves anything with.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inShorthand } from '../../src/scenario/noise.ts';
import { readScenario } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { library, SHIPPED } from '../scenarios/read.ts';

function read(id: string, noise: 'plain' | 'usual' | 'busy'): Scenario {
  const file = JSON.parse(readFileSync(new URL(`../../scenarios/${id}.json`, import.meta.url), 'utf8'));
  const result = readScenario(new TextEncoder().encode(JSON.stringify({ ...file, noise })), `${id}.json`, library);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  expect(result.warnings).toEqual([]);
  return result.scenario;
}

describe.each(SHIPPED)('%s', (id) => {
  test.each(['plain', 'busy'] as const)('reads without a complaint when %s', (noise) => {
    const [other, usual] = [read(id, noise), read(id, 'usual')];
    expect(other.encounters.map(({ key }) => key.diagnoses.map(({ code }) => code))).toEqual(
      usual.encounters.map(({ key }) => key.diagnoses.map(({ code }) => code)),
    );
  });
});

describe('noise', () => {
  const chartOf = (noise: 'plain' | 'usual' | 'busy', encounter: string) => {
    const found = read('ask-the-doctor', noise).encounters.find((one) => one.id === encounter);
    if (!found) throw new Error(encounter);
    return found.chart;
  };

  test('plain hides copied paragraphs and problem lists', () => {
    const [plain, usual] = [chartOf('plain', 'AD-07'), chartOf('usual', 'AD-07')];
    expect(usual.note.length - plain.note.length).toBe(1);
    expect(usual.problemList.length).toBeGreaterThan(0);
    expect(plain.problemList).toEqual([]);
  });

  test('busy shortens whole words and nothing else', () => {
    expect(inShorthand('Patient with pain in the right knee, without swelling')).toBe('Pt w/ pain in the R knee, w/o swelling');
    expect(inShorthand('lightly, withdrawn, afterwards, Wright')).toBe('lightly, withdrawn, afterwards, Wright');
    expect(chartOf('busy', 'AD-04').note.join(' ')).toContain('walked out');
    expect(chartOf('busy', 'AD-02').note.join(' ')).toContain('2) HTN, ctrl, cont lisinopril');
  });
});
