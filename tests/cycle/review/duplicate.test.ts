// Step 5 of the review: was it received before (facts a.4, b.2).

import { describe, expect, test } from 'vitest';
import { adjudicate } from '../../../src/cycle/review/adjudicate.ts';
import { type ReviewInput, SUPPORTS_ALL } from '../../../src/cycle/review/reviewInput.ts';
import { answerOf, type ClaimRow, day, historyLine, inputOf, payerNamed, tables } from '../../casebook/desk.ts';
import { answers, type Case, decide, VISIT } from './answers.ts';
import { QUILLMARK } from './rows.ts';

const LANTERN: ClaimRow = { ...VISIT, patient: 'P27', payer: 'lantern-b', diagnoses: ['I10'], services: [{ code: 'W2743' }] };

describe('duplicates (step 5)', () => {
  const before = historyLine({ code: 'W2734', from: day('2026-01-12') });
  test.each<Case>([
    ['denies an exact copy of a paid line (OA-18)', VISIT, {}, { history: [before] }, ['OA-18']],
    ['denies a copy of a line that waits', VISIT, {}, { history: [{ ...before, state: 'pending' }] }, ['OA-18']],
    ['denies a copy of a line that was denied', VISIT, {}, { history: [{ ...before, state: 'denied' }] }, ['OA-18']],
    ['does not count what was voided', VISIT, {}, { history: [{ ...before, state: 'voided' }] }, ['paid']],
    [
      'does not count what was never processed (MA130)',
      VISIT,
      {},
      { history: [{ ...before, state: 'denied', unprocessable: true }] },
      ['paid'],
    ],
    [
      'does not compare a replacement with its own original',
      VISIT,
      { frequency: '7', originalReference: 'X-0' },
      { history: [before] },
      ['paid'],
    ],
    [
      'falls to the day’s limit where 76 tells it apart (CO-151)',
      { ...VISIT, services: [{ code: 'W2734', modifiers: ['76'] }] },
      {},
      { history: [before] },
      ['CO-151 N362'],
    ],
    ...(
      [
        ['denies a line that says the same as one before it on the claim', [], 'OA-18'],
        ['but not one that says it was done again (76)', ['76'], 'paid'],
        ['nor one that says it was another service (XU)', ['XU'], 'paid'],
      ] as const
    ).map(
      ([name, modifiers, second]): Case => [
        name,
        { ...LANTERN, diagnoses: ['R00.2'], services: [{ code: 'Z3412' }, { code: 'Z3412', modifiers }] },
        {},
        {},
        ['paid', second],
      ],
    ),
    [
      'says CO-18 at the work-injury payer',
      { ...VISIT, patient: 'P18', provider: 'REY', payer: 'anvil-comp', day: '2026-01-14', diagnoses: ['S52.552A'] },
      { attachments: ['workStatusReport'] },
      { history: [historyLine({ code: 'W2734', from: day('2026-01-14'), renderingNpi: '2205171582' })] },
      ['CO-18'],
    ],
    [
      'reads a replacement without a good number as a copy at Quillmark',
      QUILLMARK,
      { frequency: '7', originalReference: 'QM-9' },
      {},
      ['OA-18'],
    ],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});

describe('suspect duplicates (step 5): all but the units or the charge is the same', () => {
  const before = historyLine({ code: 'Z3412', from: day('2026-01-12'), charge: 4_000 });
  const row = { ...VISIT, diagnoses: ['R00.2'], services: [{ code: 'Z3412' }] };
  const shown = (units: number): Partial<ReviewInput> => ({
    records: ['note'],
    recordReview: { ...SUPPORTS_ALL, units: new Map([['Z3412', units]]) },
  });
  const cases: readonly (readonly [string, Partial<typeof before>, Partial<ReviewInput>, string])[] = [
    ['another charge pends for the note', {}, {}, 'note suspectDuplicate'],
    ['other units, too', { units: 2 }, {}, 'note suspectDuplicate'],
    ['beside a line that waits, too', { state: 'pending' }, {}, 'note suspectDuplicate'],
    ['the note shows both: paid', {}, shown(2), 'paid'],
    ['the note shows one, and that was paid: B13', {}, shown(1), 'OA-B13'],
    ['the note shows one, and that waits: 18', { state: 'pending' }, shown(1), 'OA-18'],
    ['the note shows one, and that was denied: 18', { state: 'denied' }, shown(1), 'OA-18'],
    ['the note shows fewer than both lines bill', { units: 2 }, shown(2), 'OA-B13'],
    ['the note never came', {}, { recordsOverdue: true }, 'OA-B13'],
    [
      'a payer that asks by its remittance denies for want of the note',
      {},
      {
        payer: {
          ...payerNamed('blueriver-ppo'),
          recordsRequests: { ...payerNamed('blueriver-ppo').recordsRequests, asksBy: 'remittance' },
        },
      },
      'CO-252 N706',
    ],
    ['another day’s is none', { from: day('2026-01-11') }, {}, 'paid'],
  ];
  test.each(cases)('%s', (_, line, file, expected) => {
    const known = { history: [{ ...before, ...line }], tables: { ...tables, policies: [] } };
    const determination = adjudicate(inputOf(row, { ...known, ...file }));
    const told =
      determination.kind === 'pended'
        ? `${determination.pend.document} ${determination.pend.trace.rule}`
        : determination.lines.map((one) => answerOf(one)).join();
    expect(told).toBe(expected);
  });
});

describe('a void', () => {
  test('takes the first answer back and asks for no other', () => {
    const before = historyLine({ code: 'W2734', from: day('2026-01-12'), state: 'voided' });
    expect(decide(VISIT, { frequency: '8', originalReference: 'X-0' }, { history: [before] })).toMatchObject({ lines: [], use: [] });
    expect(answers(VISIT, {}, { history: [{ ...before, state: 'paid', frequency: '8' }] })).toEqual(['paid']);
  });
});
