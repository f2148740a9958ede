// The slips of a coder read aloud: one plain sentence each, with the name an auditor would give the slip.

import { describe, expect, test } from 'vitest';
import { describeChange, describeSlip } from '../../src/i18n/slips.ts';
import type { Change } from '../../src/scenario/scenario.ts';
import { library, SHIPPED, shipped } from '../scenarios/read.ts';

const mistakes: readonly Change[] = SHIPPED.flatMap((id) =>
  shipped(id).encounters.flatMap((encounter) => encounter.mistakes.flatMap(({ changes }) => changes)),
);

const titleOf = (change: Change): string => describeChange(change, library.tables).title;
const replaced = (code: string, by: string): string => titleOf({ do: 'replaceService', code, with: by });

describe('a change of the sheet', () => {
  test('is one sentence without doubled stops, for every written mistake of the shipped scenarios', () => {
    expect(mistakes.length).toBeGreaterThan(50);
    const told = [...new Set(mistakes.map((change) => describeChange(change, library.tables).did))];
    expect(told.filter((did) => !/^[A-Z].*[^.,;:!?]\.$/.test(did) || /[.,;:!?]{2}|\(\(|\)\)| {2}|undefined/.test(did))).toEqual([]);
  });

  test.each([
    ['W2734', 'W2743', 'Visit level too high (upcoding)'],
    ['W2743', 'W2725', 'Visit level too low (undercoding)'],
    ['W2734', 'W3621', 'New or established patient'],
    ['W3357', 'W3320', 'Another kind of visit'],
    ['W2734', 'Y3915', 'Another service than was done'],
  ])('from %s to %s is named: %s', (code, by, title) => {
    expect(replaced(code, by)).toBe(title);
  });

  test.each([
    ['S93.401A', 'S93.401', 'Diagnosis code incomplete'],
    ['J45.21', 'J45.909', 'Diagnosis not specific enough'],
    ['L23.7', 'R21', 'Diagnosis not what the note says'],
  ])('from %s to %s is named: %s', (code, by, title) => {
    expect(titleOf({ do: 'replaceDiagnosis', code, with: by })).toBe(title);
  });

  test('names the modifiers of the line, or that it had none', () => {
    const with2 = describeChange({ do: 'modifiers', code: 'W2734', modifiers: ['25', 'GC'] }, library.tables).did;
    const none = describeChange({ do: 'modifiers', code: 'W2734', modifiers: [] }, library.tables).did;
    expect(with2).toMatch(/was coded with modifiers 25 and GC\.$/);
    expect(none).toMatch(/was coded without a modifier\.$/);
  });
});

test('a rejection is told with one stop, and the payer’s words in the middle of the sentence', () => {
  const wording = {
    doorMessage: () => ({ id: 'memberForm', template: 'The member number does not have the right form.' }),
    appealOutcomes: new Map(),
  } as unknown as Parameters<typeof describeSlip>[2];
  const slip = {
    kind: 'rejected',
    encounter: 'E-1',
    day: 0,
    by: 'biller',
    learner: true,
    claim: 'E-1/1',
    message: 'memberForm',
    waited: 3,
  } as const;
  expect(describeSlip(slip, library.tables, wording).did).toBe(
    'The claim came back: the member number does not have the right form. It went out again 3 days later; the filing clock never stopped.',
  );
});
