// A run as a file: what was written comes back, and anything else is refused with every reason.

import { describe, expect, test } from 'vitest';
import type { Run } from '../../src/engine/decision.ts';
import { fingerprintOf } from '../../src/scenario/fingerprint.ts';
import { runFromText, runToText } from '../../src/session/runFile.ts';

const run: Run = {
  format: 1,
  scenario: 'first-claim',
  scenarioHash: fingerprintOf('{}'),
  seat: 'both',
  mode: 'practice',
  seed: 1,
  decisions: [
    {
      day: 20_460,
      minute: 0,
      decision: {
        kind: 'queryProvider',
        encounter: 'FC-01',
        topic: 'other',
        parts: { findings: [], form: 'open', choices: [], other: false, undetermined: false, payment: false },
        text: 'Which side?',
      },
    },
    {
      day: 20_460,
      minute: 10,
      decision: {
        kind: 'editSheet',
        encounter: 'FC-01',
        sheet: {
          diagnoses: [{ code: 'J02.0', evidence: [{ section: 'note', paragraph: 5, quote: 'Streptococcal pharyngitis' }] }],
          services: [{ code: 'W2703', modifiers: ['25'], units: 1, pointers: [0], place: '11', evidence: [] }],
        },
      },
    },
    { day: 20_461, minute: 0, decision: { kind: 'writeOff', encounter: 'FC-01', cents: 1200, reason: 'smallBalance' } },
  ],
  until: 20_470,
  minute: 5,
};

const problemsOf = (source: string) => {
  const reading = runFromText(source);
  return reading.ok ? [] : reading.problems.map(({ path, expected }) => `${path}: ${expected}`);
};
const changed = (change: (copy: Record<string, unknown>) => void) => {
  const copy = JSON.parse(runToText(run)) as Record<string, unknown>;
  change(copy);
  return problemsOf(JSON.stringify(copy));
};

describe('a run file', () => {
  test('comes back as it was written, with a byte order mark, too', () => {
    expect(runFromText(runToText(run))).toEqual({ ok: true, run });
    expect(runFromText(`\uFEFF${runToText(run)}`)).toEqual({ ok: true, run });
  });

  test('names all its problems at once', () => {
    const found = changed((copy) => {
      copy.seat = 'doctor';
      copy.minute = -1;
      copy.extra = 1;
      delete copy.seed;
    });
    expect(found).toEqual([
      'seat: one of coder, biller, both',
      'seed: to be there',
      'minute: a whole number from 0',
      'extra: not to be there',
    ]);
  });

  test.each([
    ['no JSON', 'hello', ': a run file (JSON)'],
    ['a list', '[]', ': an object'],
    ['a prototype', `{"__proto__":{},${runToText(run).trim().slice(1)}`, '__proto__: not to be there'],
    ['too much', `"${'x'.repeat(2_000_001)}"`, ': a file of at most 2 MB'],
  ])('refuses %s', (_name, source, problem) => {
    expect(problemsOf(source)).toContain(problem);
  });

  test('refuses an act that no desk knows, and acts out of order', () => {
    const decisions = JSON.parse(runToText(run)).decisions as { day: number; minute: number; decision: { kind: string } }[];
    const unknown = decisions.map((dated, i) => (i === 1 ? { ...dated, decision: { kind: 'bribe' } } : dated));
    expect(changed((copy) => Object.assign(copy, { decisions: unknown }))[0]).toMatch(/^decisions\[1\]\.decision\.kind: one of editSheet/);
    expect(changed((copy) => Object.assign(copy, { decisions: [...decisions].reverse() }))).toContain(
      'decisions[1]: a moment not before the act above it',
    );
  });
});
