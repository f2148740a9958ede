// What each slip of the coder's charts brings as its first answer: the instructor's table of causes and consequences, held against the rules.

import { describe, expect, it } from 'vitest';
import { ANSWERS } from './answers.ts';
import { firstAnswer } from './firstAnswer.ts';
import { type Shipped, shipped } from './read.ts';

describe.each(Object.keys(ANSWERS) as Shipped[])('%s', (id) => {
  const scenario = shipped(id);
  const slips = scenario.encounters.filter((written) => written.past.length === 0);

  it.each(slips.map((written) => [`${written.id} ${written.title}`, written] as const))('%s', (_name, written) => {
    const found = written.mistakes.map((mistake) => [mistake.because, firstAnswer(scenario, written, mistake.changes)]);
    expect(Object.fromEntries(found)).toEqual(ANSWERS[id]?.[written.id]);
  });

  it.each(slips.map((written) => [`${written.id} ${written.title}`, written] as const))('%s, coded right, is paid', (_name, written) => {
    const early = written.id === 'OC-08'; // sent at once, it meets the month without cover
    expect(firstAnswer(scenario, written, [])).toBe(early ? 'W2734 PR-27 N30' : 'paid');
  });
});
