// The coding sheet's edits: order matters, and a pointer always means the diagnosis it was set to.
import { describe, expect, it } from 'vitest';
import type { CodingSheet } from '../../src/cycle/coding/sheet.ts';
import { EMPTY_SHEET } from '../../src/cycle/coding/sheet.ts';
import { LEVELS, middleLevel } from '../../src/cycle/coding/visitLevel.ts';
import * as edits from '../../src/panels/desks/coder/sheetEdits.ts';
import { refusalWords } from '../../src/panels/desks/coder/words.ts';

const sheet: CodingSheet = {
  diagnoses: ['E11.22', 'I12.9', 'N18.31'].map((code) => ({ code, evidence: [] })),
  services: [
    { code: 'W2743', modifiers: [], units: 1, pointers: [0, 2], place: '11', evidence: [] },
    { code: 'Z4044', modifiers: ['QW'], units: 1, pointers: [1], place: '11', evidence: [] },
  ],
};
const codes = (given: CodingSheet) => given.diagnoses.map((item) => item.code);
const pointed = (given: CodingSheet) => given.services.map((line) => line.pointers.map((at) => given.diagnoses[at]?.code));

describe('coding sheet', () => {
  it('moves a diagnosis to the top and keeps what each line points to', () => {
    const moved = edits.moveDiagnosis(sheet, 2, -1);
    expect(codes(moved)).toEqual(['E11.22', 'N18.31', 'I12.9']);
    expect(pointed(moved)).toEqual([['E11.22', 'N18.31'], ['I12.9']]);
  });

  it('stays as it is where there is nothing to move past', () => {
    expect(edits.moveDiagnosis(sheet, 0, -1)).toEqual(sheet);
    expect(edits.moveService(sheet, 1, 1)).toEqual(sheet);
  });

  it('drops the pointers to a diagnosis that is removed', () => {
    const less = edits.removeDiagnosis(sheet, 0);
    expect(pointed(less)).toEqual([['N18.31'], ['I12.9']]);
  });

  it('reports a code once and no more than twelve', () => {
    expect(edits.addDiagnosis(sheet, 'I12.9')).toBe(sheet);
    let full = EMPTY_SHEET;
    for (let at = 0; at < 14; at += 1) full = edits.addDiagnosis(full, `X${at}`);
    expect(full.diagnoses).toHaveLength(12);
  });

  it('takes pointers in the order they are pressed, at most four', () => {
    const line = edits.togglePointer(edits.togglePointer(sheet, 1, 2), 1, 0);
    expect(line.services[1]?.pointers).toEqual([1, 2, 0]);
    expect(edits.pointerLetters(line.services[1]?.pointers ?? [])).toBe('B C A');
    expect(edits.togglePointer(line, 1, 1).services[1]?.pointers).toEqual([2, 0]);
  });

  it('adds a line that points to nothing yet', () => {
    expect(edits.addService(sheet, 'G0008', '11').services[2]).toMatchObject({ code: 'G0008', units: 1, pointers: [] });
  });
});

describe('what an unfinished sheet still needs', () => {
  it.each([
    [EMPTY_SHEET, 'Needs a diagnosis and a service.'],
    [{ ...sheet, services: [] }, 'Needs a service.'],
    [{ ...sheet, diagnoses: [] }, 'Needs a diagnosis.'],
  ])('%#: %s', (unfinished, words) => {
    expect(refusalWords('sheetEmpty', unfinished)).toBe(words);
  });
});

describe('level of decision-making', () => {
  it.each([
    [['low', 'straightforward', 'moderate'], 'low'],
    [['moderate', 'straightforward', 'moderate'], 'moderate'],
    [['high', 'low', 'low'], 'low'],
    [['straightforward', 'high', 'high'], 'high'],
  ] as const)('%s: the middle one is %s', (elements, level) => {
    expect(middleLevel(elements)).toBe(level);
  });

  it('never depends on the order of the elements', () => {
    for (const a of LEVELS) for (const b of LEVELS) for (const c of LEVELS) expect(middleLevel([a, b, c])).toBe(middleLevel([c, a, b]));
  });
});
