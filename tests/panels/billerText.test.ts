// What is typed at the biller's desk: letters, modifiers, diagnoses, amounts; and the points of a claim's story on their line.

import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/cycle/claim/claim.ts';
import {
  diagnosisText,
  drugCodeText,
  pointersText,
  readDiagnosis,
  readDrugCode,
  readModifiers,
  readPointers,
  withDiagnosis,
  withLine,
} from '../../src/panels/desks/biller/claimText.ts';
import { readMoney, writeMoney } from '../../src/panels/desks/biller/drafts.ts';
import { keyed } from '../../src/panels/desks/biller/keyed.ts';
import { idleNotes, placePoints, type StoryPoint } from '../../src/panels/desks/biller/storyPoints.ts';

describe('boxes of the claim', () => {
  test('24E: letters become pointers and come back', () => {
    expect(readPointers('ac')).toEqual([0, 2]);
    expect(readPointers('B, A  b')).toEqual([1, 0]);
    expect(readPointers('ABCDEF')).toHaveLength(4);
    expect(pointersText([1, 0])).toBe('BA');
  });

  test('24D: modifiers are read in the order typed, at most four', () => {
    expect(readModifiers('25, rt')).toEqual(['25', 'RT']);
    expect(readModifiers(' ')).toEqual([]);
    expect(readModifiers('25 59 RT LT 76')).toHaveLength(4);
  });

  test('21: no dot on the form, a dot in the record', () => {
    expect(diagnosisText('S93.401A')).toBe('S93401A');
    expect(readDiagnosis('s93401a')).toBe('S93.401A');
    expect(readDiagnosis('I10')).toBe('I10');
    expect(readDiagnosis('m17.11')).toBe('M17.11');
  });

  const line = { number: 1, from: 1, to: 1, place: '11', code: 'W2734', modifiers: [], pointers: [1], units: 1, charge: 17_200 };
  const claim = {
    diagnoses: ['J02.0', 'I10'],
    lines: [line, { ...line, number: 2, pointers: [0, 1], charge: 3_900 }],
    total: 21_100,
  } as unknown as Claim;

  test('28: the total follows the lines', () => {
    expect(withLine(claim, 2, { charge: 4_000 }).total).toBe(21_200);
  });

  test('an emptied diagnosis takes its letter with it, and the pointers move', () => {
    const after = withDiagnosis(claim, 0, '');
    expect(after.diagnoses).toEqual(['I10']);
    expect(after.lines?.map(({ pointers }) => pointers)).toEqual([[0], [0]]);
    expect(withDiagnosis(claim, 2, 'E11.9').diagnoses).toEqual(['J02.0', 'I10', 'E11.9']);
  });
});

test('amounts are read as dollars and cents, and nothing else', () => {
  expect(readMoney('43.97')).toBe(4_397);
  expect(readMoney('$1,140')).toBe(114_000);
  expect(readMoney('3.5')).toBe(350);
  for (const text of ['', '-5', '1.234', 'ten', '1e3', '12345678']) expect(readMoney(text)).toBeNull();
  expect(writeMoney(4_397)).toBe('43.97');
  expect(writeMoney(5)).toBe('0.05');
});

test('entries without an id are told apart by their order', () => {
  expect(keyed(['a', 'b', 'a'], (item) => item).map(({ key }) => key)).toEqual(['a#1', 'b#1', 'a#2']);
});

describe('the package code of a drug line', () => {
  test.each([
    ['00000069610 UN 1', { ndc: '00000069610', unit: 'UN', quantity: 1 }],
    ['00000-0696-10 ml 0.5', { ndc: '00000069610', unit: 'ML', quantity: 0.5 }],
    ['00000069610UN1', { ndc: '00000069610', unit: 'UN', quantity: 1 }],
    ['', null],
    ['00000069610', null],
    ['00000069610 XX 1', null],
    ['00000069610 UN 0', null],
  ])('%s', (text, drug) => expect(readDrugCode(text)).toEqual(drug));

  test('is written as it is read', () => {
    const drug = { ndc: '00000069610', unit: 'ML', quantity: 0.5 } as const;
    expect(readDrugCode(drugCodeText(drug))).toEqual(drug);
    expect(drugCodeText(null)).toBe('');
  });
});

describe('the story', () => {
  const points: readonly StoryPoint[] = [
    { day: 100, label: 'seen', bad: false, next: 'documentation' },
    { day: 101, label: 'coded', bad: false, next: 'claim' },
    { day: 102, label: 'rejected', bad: true, next: 'idle' },
    { day: 193, label: 'sent again', bad: false, next: 'review' },
  ];

  test('labels keep their distance, and the order of the days', () => {
    const { placed, end } = placePoints(points, 200, 640, 80);
    const xs = placed.map(({ x }) => x);
    for (let i = 1; i < xs.length; i += 1) expect((xs[i] ?? 0) - (xs[i - 1] ?? 0)).toBeGreaterThanOrEqual(79.9);
    expect(xs.at(-1)).toBeLessThanOrEqual(end);
    expect(xs[0]).toBeGreaterThanOrEqual(0);
  });

  test('a line too short for its points grows', () => {
    expect(placePoints(points, 200, 100, 80).end).toBeGreaterThan(240);
  });

  test('a rejection nobody worked is said', () => {
    expect(idleNotes(points, 200)).toEqual(['nobody worked the rejection for 91 days']);
  });
});
