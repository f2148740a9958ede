// The chart as text: sentences and words keep every letter, and highlights find their place again.
import { describe, expect, it } from 'vitest';
import { loadLibraryFromDisk } from '../../src/cli/library.ts';
import type { CodingSheet } from '../../src/cycle/coding/sheet.ts';
import { markingsIn, piecesOf, quotedIn, toggleEvidence } from '../../src/panels/desks/coder/evidence.ts';
import { labelLength, sentencesOf, snapped, trimmed, wordsOf } from '../../src/panels/desks/coder/sentences.ts';

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim());

describe('sentences of a note', () => {
  it.each([
    ['CC: sore throat x 2 d. Pt here alone.', ['CC: sore throat x 2 d.', 'Pt here alone.']],
    ['Seen with Dr. Wu today. Fine.', ['Seen with Dr. Wu today.', 'Fine.']],
    ['T 37.4, BP 112/70, P 84. Lungs clear', ['T 37.4, BP 112/70, P 84.', 'Lungs clear']],
    ['A/P: 1) HTN, at goal. Refilled. 2) HLD, at goal.', ['A/P: 1) HTN, at goal.', 'Refilled.', '2) HLD, at goal.']],
    ['Assessment: 1. T2DM, not at goal. 2. Kidney function down.', ['Assessment: 1. T2DM, not at goal.', '2. Kidney function down.']],
    ['Tol well. J. Reyes DO', ['Tol well.', 'J. Reyes DO']],
    ['HTN; HLD; BPH', ['HTN;', 'HLD;', 'BPH']],
    ['Metformin b.i.d. with food. Next.', ['Metformin b.i.d. with food.', 'Next.']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('keeps every letter of any text', () => {
    const odd = ['  two  blanks. And\ttabs; more ', '...', 'a.b.c. D', '“Quoted.” Then (so.) And', '🦴 bone. Then 🙂', 'no end', '1) only'];
    for (const text of odd)
      expect(
        sentencesOf(text)
          .map((span) => text.slice(span.start, span.end))
          .join(''),
      ).toBe(text);
  });

  it('sees the section words and leaves other text alone', () => {
    expect('A/P: Streptococcal'.slice(0, labelLength('A/P: Streptococcal', true))).toBe('A/P:');
    expect(labelLength('PMH (carried forward 8/2025): allergies', true)).toBe('PMH (carried forward 8/2025):'.length);
    expect(labelLength('Exam: BP 126/74', false)).toBe(5);
    expect(labelLength('Ratio 3:1 seen', true)).toBe(0);
    expect(labelLength('He asked: why', false)).toBe(0);
  });
});

describe('words', () => {
  it('leaves punctuation outside and keeps doses and pressures whole', () => {
    const text = 'BP 130/74, A1c 8.3 (in house), 92 %.';
    expect(wordsOf(text).map((word) => text.slice(word.start, word.end))).toEqual(['BP', '130/74', 'A1c', '8.3', 'in', 'house', '92', '%']);
  });

  it('widens a clumsy selection to whole words', () => {
    const text = 'Streptococcal pharyngitis. Amoxicillin';
    expect(snapped(text, { start: 3, end: 16 })).toEqual({ start: 0, end: 25 });
    expect(snapped(text, { start: 25, end: 27 })).toBeNull();
  });

  it('quotes a sentence without its full stop', () => {
    expect(trimmed('Lungs clear. ', { start: 0, end: 13 })).toEqual({ start: 0, end: 11 });
  });
});

describe('highlights', () => {
  const note = 'Right knee pain. Right knee injected with 40 mg.';
  const sheet: CodingSheet = {
    diagnoses: [
      { code: 'M17.11', evidence: [{ section: 'note', paragraph: 0, quote: 'Right knee pain' }] },
      { code: 'Z79.4', evidence: [{ section: 'labs', paragraph: 0, quote: 'Right knee pain' }] },
    ],
    services: [
      {
        code: 'J3301',
        modifiers: [],
        units: 4,
        pointers: [0],
        place: '11',
        evidence: [{ section: 'note', paragraph: 0, quote: 'knee pain. Right knee' }],
      },
    ],
  };

  it('cuts a paragraph where highlights overlap, and loses nothing', () => {
    const pieces = piecesOf(note, { start: 0, end: note.length }, markingsIn(sheet, 'note', 0, note));
    expect(pieces.map((piece) => piece.text).join('')).toBe(note);
    expect(pieces.map((piece) => [piece.text, piece.marks.map((mark) => mark.label).join('')])).toEqual([
      ['Right ', 'A'],
      ['knee pain', 'A1'],
      ['. Right knee', '1'],
      [' injected with 40 mg.', ''],
    ]);
    expect(pieces[1]?.closes.map((mark) => mark.label)).toEqual(['A']);
  });

  it('puts a quotation to a code, and off again when it is there', () => {
    const quote = { section: 'note', paragraph: 0, quote: '40 mg' } as const;
    const once = toggleEvidence(sheet, { kind: 'service', index: 0 }, [quote]);
    expect(once.services[0]?.evidence).toContainEqual(quote);
    expect(toggleEvidence(once, { kind: 'service', index: 0 }, [quote])).toEqual(sheet);
  });

  it('shows what a query quotes', () => {
    expect(quotedIn(['The chart says: “40 mg”. Which side?'], note)).toEqual([{ start: 42, end: 47, kind: 'query', label: '?' }]);
  });
});

it('splits every paragraph of the shipped tables’ own world without loss', () => {
  const { wording } = loadLibraryFromDisk();
  for (const { plain } of wording.terms)
    expect(
      sentencesOf(plain)
        .map(({ start, end }) => plain.slice(start, end))
        .join(''),
    ).toBe(plain);
});
