// Step 6 of the review: did it come in time (facts a.4, d.4).

import { describe, expect, test } from 'vitest';
import { type ClaimRow, day, historyLine, payerNamed } from '../../casebook/desk.ts';
import { answers, type Case, VISIT } from './answers.ts';
import { QUILLMARK } from './rows.ts';

const LANTERN: ClaimRow = { ...VISIT, patient: 'P27', payer: 'lantern-b', diagnoses: ['I10'], services: [{ code: 'W2743' }] };

describe('timely filing (step 6)', () => {
  const late = (row: ClaimRow, days: number) => ({ received: day(row.day) + days });
  test.each<Case>([
    ['pays on the last day, 180 after the service', VISIT, {}, late(VISIT, 180), ['paid']],
    [
      'takes it on the Monday after a last day on a Saturday, at the federal payer',
      { ...LANTERN, day: '2026-05-01' },
      {},
      { received: day('2027-05-03') },
      ['paid'],
    ],
    ['and not on the Tuesday (CO-29 N211)', { ...LANTERN, day: '2026-05-01' }, {}, { received: day('2027-05-04') }, ['CO-29 N211']],
    ['denies a claim received after the filing limit (CO-29 N211)', VISIT, {}, late(VISIT, 181), ['CO-29 N211']],
    ['gives Quillmark ninety days', QUILLMARK, {}, late(QUILLMARK, 91), ['CO-29 N211']],
    ['counts a calendar year at the federal payer', LANTERN, {}, { received: day('2027-01-12') }, ['paid']],
    ['and no day more', LANTERN, {}, { received: day('2027-01-13') }, ['CO-29 N211']],
    [
      'judges a correction by the day its original came',
      VISIT,
      { frequency: '7', originalReference: 'X-0' },
      { received: day('2026-10-01'), history: [historyLine({ code: 'W2734', from: day('2026-01-12') })] },
      ['paid'],
    ],
    [
      'starts with the notice of cover given back (P15)',
      { ...VISIT, patient: 'P15', payer: 'hearthstone', day: '2025-12-02', diagnoses: ['K21.9'], services: [{ code: 'W3621' }] },
      {},
      { received: day('2026-04-20') },
      ['paid'],
    ],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));

  test('gives a replacement its own limit, counted from the remittance it corrects', () => {
    const history = [historyLine({ code: 'W2734', from: day('2026-01-12'), decided: day('2026-02-02') })];
    const replacement = { frequency: '7', originalReference: 'X-0' } as const;
    expect(answers(VISIT, replacement, { received: day('2026-02-02') + 180, history })).toEqual(['paid']);
    expect(answers(VISIT, replacement, { received: day('2026-02-02') + 181, history })).toEqual(['CO-29 N211']);
  });

  test.each([
    ['the last day', '2026-03-20', 'paid'],
    ['a day later', '2026-03-21', 'CO-29 N211'],
  ])('gives the federal payer’s care of 20 March 2025 until 20 March 2026: %s (NGS, timely filing job aid)', (_, received, expected) => {
    expect(answers({ ...LANTERN, day: '2025-03-20' }, {}, { received: day(received) })).toEqual([expected]);
  });

  test('takes 29 February to 28 February', () => {
    const leap = { ...LANTERN, day: '2024-02-29', diagnoses: ['I10'] };
    const tables = { received: day('2025-02-28') };
    expect(answers(leap, {}, tables)[0]).not.toContain('29');
    expect(answers(leap, {}, { received: day('2025-03-01') })).toEqual(['CO-29 N211']);
  });

  test('counts a later payer from the first one’s answer', () => {
    const row = { ...VISIT, patient: 'P02' };
    const prior = {
      payers: ['lantern-b'],
      remittanceDay: day('2026-02-01'),
      lines: [
        {
          number: 1,
          allowed: 9530,
          paid: 7000,
          patient: 1906,
          contractual: 8294,
          denial: null,
          patientReasons: [{ carc: '2', cents: 1906 }],
        },
      ],
    };
    const claim = { rank: 2, member: 'BRV118204467-01', prior } as const;
    expect(answers(row, claim, { received: day('2026-05-02') })).toEqual(['paid']);
    expect(answers(row, claim, { received: day('2026-05-03') })).toEqual(['CO-29 N211']);
  });

  test('stops at the first fault a line meets', () => {
    expect(answers({ ...VISIT, diagnoses: ['S93.401'] }, {}, { received: day('2027-01-01') })).toEqual(['CO-29 N211']);
    expect(payerNamed('blueriver-ppo').filing.limitDays).toBe(180);
  });
});
