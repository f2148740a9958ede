// Papers a payer waits for: never, late, wrong, in part, unsigned, announced and not sent, or the patient's own to give (facts a.4 step 14; b.2 rows 163/164, 226, 227, 250/251, 252).

import { describe, expect, test } from 'vitest';
import type { Claim, DocumentKind } from '../../../src/cycle/claim/claim.ts';
import { adjudicate } from '../../../src/cycle/review/adjudicate.ts';
import { NOTHING_ASKED, type ReviewInput, SUPPORTS_ALL } from '../../../src/cycle/review/reviewInput.ts';
import { type ClaimRow, claimOf, day, inputOf, patientNamed } from '../../casebook/desk.ts';
import { answers, KNEE, ruleOf, VISIT } from './answers.ts';

type Case = readonly [name: string, claim: Partial<Claim>, file: Partial<ReviewInput>, expected: string];

const PACKET: readonly DocumentKind[] = ['operativeReport', 'imagingReport', 'treatmentHistory'];
const permitted: Partial<ReviewInput> = {
  authorizations: [
    {
      kind: 'authorization',
      verdict: 'granted',
      provider: null,
      payer: 'blueriver-ppo',
      number: 'BA-1',
      procedures: ['Y4112'],
      units: 1,
      from: day('2026-04-01'),
      to: day('2026-05-30'),
      late: false,
      onFile: true,
    },
  ],
};
const sent = (records: readonly DocumentKind[], unsigned: readonly DocumentKind[] = []): Partial<ReviewInput> => ({
  ...permitted,
  records,
  papers: { ...NOTHING_ASKED, asked: PACKET, unsigned },
});

describe('papers asked for by letter', () => {
  test('before an operation above the threshold the report alone is not all it wants', () => {
    const found = adjudicate(inputOf(KNEE, permitted));
    expect(found).toMatchObject({ kind: 'pended', pend: { document: 'operativeReport', beside: ['imagingReport', 'treatmentHistory'] } });
  });

  test.each<Case>([
    ['226: nothing came', {}, { ...permitted, recordsOverdue: true }, 'CO-226 N706'],
    ['250: another paper came', {}, sent(['note', 'policy']), 'CO-250 N706'],
    ['251: a part of it came', {}, sent(['operativeReport', 'imagingReport']), 'CO-251 N706'],
    ['251: the report is not signed', {}, sent(PACKET, ['operativeReport']), 'CO-251 N706'],
    ['complete and signed', {}, sent(PACKET), 'paid'],
    ['more than was asked for does no harm', {}, sent([...PACKET, 'policy', 'note']), 'paid'],
    ['an unsigned paper nobody asked for does none', {}, sent([...PACKET, 'workStatusReport'], ['workStatusReport']), 'paid'],
    ['sent along with the claim nobody asks', { attachments: PACKET }, permitted, 'paid'],
    ['163: announced, and not there', { announced: ['operativeReport'] }, { ...permitted, records: ['note'] }, 'CO-163 N706'],
    [
      '164: announced, and late',
      { announced: PACKET },
      { ...permitted, records: PACKET, papers: { ...NOTHING_ASKED, announcedLate: true } },
      'CO-164 N706',
    ],
    ['announced, and there in time', { announced: PACKET }, { ...permitted, records: PACKET }, 'paid'],
  ])('%s', (_, claim, file, expected) =>
    expect(answers({ ...KNEE, claim: { ...KNEE.claim, ...claim } }, { ...KNEE.claim, ...claim }, file)).toEqual([expected]),
  );

  test('each says what was wrong with it', () => {
    const rule = (file: Partial<ReviewInput>) => ruleOf(KNEE, KNEE.claim, file);
    expect(rule(sent(['note']))).toBe('recordsWrong');
    expect(rule(sent(['operativeReport']))).toBe('recordsIncomplete');
    expect(rule(sent(PACKET, ['operativeReport']))).toBe('recordsUnsigned');
  });
});

describe('a payer that asks by its remittance (252)', () => {
  const therapy: ClaimRow = {
    ...VISIT,
    patient: 'P19',
    provider: 'MEN',
    payer: 'turnstone-auto',
    day: '2026-03-02',
    diagnoses: ['M54.2'],
    services: [{ code: 'Y5911', modifiers: ['GP'] }],
  };
  const visited = (visits: number): Partial<ReviewInput> => ({
    patient: {
      ...patientNamed('P19'),
      earlier: Array.from({ length: visits }, (_, n) => ({
        code: 'Y5911',
        day: day('2026-02-08') + n,
        provider: 'MEN',
        modifiers: ['GP'],
      })),
    },
  });
  test.each<Case>([
    ['not before the twelfth visit', {}, visited(11), 'paid'],
    ['252: after it, without the record of the course', {}, visited(12), 'CO-252 N706'],
    ['with it', { attachments: ['treatmentHistory'] }, { ...visited(12), records: ['treatmentHistory'] }, 'paid'],
  ])('%s', (_, claim, file, expected) => expect(answers(therapy, { autoRelated: true, ...claim }, file)).toEqual([expected]));
});

describe('what only the member can answer (227)', () => {
  const member = (iso: string | null): Partial<ReviewInput> => {
    const patient = patientNamed('P28');
    return {
      patient: {
        ...patient,
        coverages: patient.coverages.map((cover) => ({ ...cover, otherCoverAnswered: iso === null ? null : day(iso) })),
      },
    };
  };
  test('a year after the last answer the claim waits for the next', () => {
    const pendOf = (iso: string | null) => {
      const found = adjudicate(inputOf(VISIT, member(iso)));
      return found.kind === 'pended' ? found.pend.document : 'decided';
    };
    expect(pendOf('2025-01-11')).toBe('memberAnswer');
    expect(pendOf('2025-01-12')).toBe('decided');
    expect(pendOf(null)).toBe('decided');
  });

  test.each<Case>([
    ['227: and is denied to the patient’s side where none comes', {}, { ...member('2024-06-01'), recordsOverdue: true }, 'PR-227 N179'],
    [
      'paid once the member has spoken',
      {},
      { ...member('2024-06-01'), records: ['memberAnswer'], papers: { ...NOTHING_ASKED, asked: ['memberAnswer'] } },
      'paid',
    ],
    [
      '250: the chart is no answer to it',
      {},
      { ...member('2024-06-01'), records: ['note'], recordReview: SUPPORTS_ALL, papers: { ...NOTHING_ASKED, asked: ['memberAnswer'] } },
      'CO-250 N706',
    ],
  ])('%s', (_, claim, file, expected) => expect(answers(VISIT, { ...claimOf(VISIT), ...claim }, file)).toEqual([expected]));
});
