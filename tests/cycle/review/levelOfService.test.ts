// Step 14 of the review, visit levels: what the note bears out, and levels paid as one lower (facts a.4, b.2, c.3).

import { describe, expect, test } from 'vitest';
import { type RecordReview, SUPPORTS_ALL } from '../../../src/cycle/review/reviewInput.ts';
import { type ClaimRow, NOTHING_USED } from '../../casebook/desk.ts';
import { decide, VISIT } from './answers.ts';

describe('the level of a visit', () => {
  const highest: ClaimRow = { ...VISIT, patient: 'P22', payer: 'quillmark', diagnoses: ['I10'], services: [{ code: 'W2752' }] };
  const used = { accumulators: { ...NOTHING_USED, deductible: 250_000 } };

  test('Quillmark pays the highest as one lower unless the note comes with it (CO-150 N661)', () => {
    const [line] = decide(highest, {}, used).lines;
    expect(line).toMatchObject({ denied: false, allowed: 15_910, paid: 11_910, rarcs: ['N661'] });
    expect(line?.adjustments).toEqual([
      { group: 'CO', carc: '45', cents: 15_000 },
      { group: 'CO', carc: '150', cents: 2_990 },
      { group: 'PR', carc: '3', cents: 4_000 },
    ]);
  });

  test('a note that supports it is paid as billed', () => {
    const record: RecordReview = { ...SUPPORTS_ALL, separateVisit: false, visitCode: 'W2752' };
    expect(decide(highest, { attachments: ['note'] }, { ...used, recordReview: record }).lines[0]).toMatchObject({
      allowed: 18_900,
      rarcs: [],
    });
  });

  test('a note that supports less is paid as what it supports, never as more', () => {
    const record = (visitCode: string): RecordReview => ({ ...SUPPORTS_ALL, separateVisit: false, visitCode });
    expect(decide(highest, { attachments: ['note'] }, { ...used, recordReview: record('W2734') }).lines[0]?.allowed).toBe(11_245);
    const low = { ...highest, services: [{ code: 'W2734' }] };
    expect(decide(low, { attachments: ['note'] }, { ...used, recordReview: record('W2752') }).lines[0]?.allowed).toBe(11_245);
  });
});
