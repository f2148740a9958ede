// What each slip of the coder's charts brings as its first answer: the instructor's table of causes and consequences, held against the rules.

import { describe, expect, it } from 'vitest';
import { ANSWERS } from './answers.ts';
import { firstAnswer, furtherReasons } from './firstAnswer.ts';
import { shipped } from './read.ts';

/** Sheets whose denial is right: sent at once it meets a month without cover, or the notice and the law have settled who pays. */
const RIGHTLY_DENIED: Readonly<Record<string, string>> = {
  'OC-08': 'W2734 PR-27 N30',
  'DE-04': 'G0127 PR-50 N115',
  'DE-05': 'G0127 CO-50 N115',
  'DE-06': 'G0127 PR-96 N425',
  'DE-07': 'E0601 PR-50 N115',
};

describe.each(Object.keys(ANSWERS))('%s', (id) => {
  const scenario = shipped(id);
  const slips = scenario.encounters.filter((written) => written.past.length === 0);

  it.each(slips.map((written) => [`${written.id} ${written.title}`, written] as const))('%s', (_name, written) => {
    const found = written.mistakes.map((mistake) => [mistake.because, firstAnswer(scenario, written, mistake.changes)]);
    expect(Object.fromEntries(found)).toEqual(ANSWERS[id]?.[written.id]);
  });

  it.each(slips.map((written) => [`${written.id} ${written.title}`, written] as const))('%s, coded right, is paid', (_name, written) => {
    expect(firstAnswer(scenario, written, [])).toBe(RIGHTLY_DENIED[written.id] ?? 'paid');
  });
});

describe('durable-equipment-and-the-abn, where the contractors name every reason at once', () => {
  const scenario = shipped('durable-equipment-and-the-abn');
  const reasons = (id: string, ...because: readonly string[]) => {
    const written = scenario.encounters.find((one) => one.id === id);
    if (!written) throw new Error(`no ${id}`);
    return furtherReasons(
      scenario,
      written,
      written.mistakes.filter((one) => because.includes(one.because)).flatMap((one) => one.changes),
    );
  };

  it.each([
    ['a rental without KX', 'DE-01', ['The papers are in the drawer; who asks?'], ['E0601: 4, then 50']],
    [
      'the same, and without the clinician who ordered it',
      'DE-01',
      ['The papers are in the drawer; who asks?', 'The store is the provider.'],
      ['E0601: 16, then 4 50'],
    ],
    ['a right line', 'DE-01', [], []],
  ])('%s', (_, id, because, expected) => expect(reasons(id, ...because)).toEqual(expected));
});
