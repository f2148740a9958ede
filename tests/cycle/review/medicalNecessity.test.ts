// Step 14 of the review: diagnoses and frequency by policy, notices, and papers before the decision (facts a.4, c.2, c.5).

import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/cycle/claim/claim.ts';
import { adjudicate } from '../../../src/cycle/review/adjudicate.ts';
import { type RecordReview, type ReviewInput, SUPPORTS_ALL } from '../../../src/cycle/review/reviewInput.ts';
import { type ClaimRow, claimOf, day, historyLine, inputOf, patientNamed } from '../../casebook/desk.ts';
import { answers, type Case, VISIT } from './answers.ts';

const LANTERN: ClaimRow = { ...VISIT, patient: 'P27', payer: 'lantern-b', diagnoses: ['I10'] };
const sugar = (...diagnoses: readonly string[]): ClaimRow => ({ ...LANTERN, diagnoses, services: [{ code: 'Z4044', modifiers: ['QW'] }] });
const tags = (payer: string, patient: string, ...modifiers: readonly string[]): ClaimRow => ({
  ...VISIT,
  patient,
  payer,
  provider: 'REY',
  day: '2026-05-13',
  diagnoses: ['L91.8'],
  services: [{ code: 'Y4556', modifiers }],
});
const wellness = (code: string, id = 'P27'): ClaimRow => ({
  ...LANTERN,
  patient: id,
  day: '2026-01-30',
  diagnoses: ['Z00.00'],
  services: [{ code }],
});
const earlier = (id: string, ...services: readonly (readonly [string, string, string?])[]): Partial<ReviewInput> => ({
  patient: {
    ...patientNamed(id),
    earlier: services.map(([code, iso, side]) => ({ code, day: day(iso), provider: null, modifiers: side ? [side] : [] })),
  },
});

describe('coverage policies', () => {
  test.each<Case>([
    ['carry a test by a diagnosis it points to', sugar('E11.22'), {}, {}, ['paid']],
    ['refuse it by another (CO-50 N386)', sugar('I12.9'), {}, {}, ['CO-50 N386']],
    [
      'look at what the line points to, not at the claim',
      { ...sugar('E11.22', 'I12.9'), services: [{ code: 'Z4044', modifiers: ['QW'], for: ['I12.9'] }] },
      {},
      {},
      ['CO-50 N386'],
    ],
    ['bind only their kinds of payer', { ...VISIT, diagnoses: ['I12.9'], services: [{ code: 'Z4044' }] }, {}, {}, ['paid']],
    ['want a second diagnosis where they say so (CO-50 N115)', tags('blueriver-ppo', 'P16'), {}, {}, ['CO-50 N115']],
    ['let a notice move the loss to the patient (PR-50 N115)', tags('lantern-b', 'P27', 'GA'), {}, {}, ['PR-50 N115']],
    ['refuse GZ unread (CO-50 N115)', tags('lantern-b', 'P27', 'GZ'), {}, {}, ['CO-50 N115']],
    ['know no notice at the Advantage plan (CO-50 N115)', tags('saltmarsh-adv', 'P26', 'GA'), {}, {}, ['CO-50 N115']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});

describe('how often', () => {
  const injection = (side: string): ClaimRow => ({
    ...LANTERN,
    day: '2026-02-11',
    diagnoses: ['M17.0'],
    services: [{ code: 'Y3915', modifiers: [side] }],
  });
  test.each<Case>([
    [
      'a yearly visit waits eleven full months (CO-119 N362)',
      wellness('G0439'),
      {},
      earlier('P27', ['G0439', '2025-02-12']),
      ['CO-119 N362'],
    ],
    ['and is free from the first of the month', wellness('G0439'), {}, earlier('P27', ['G0439', '2025-01-31']), ['paid']],
    ['the first wellness visit comes once in a lifetime', wellness('G0438'), {}, earlier('P27', ['G0438', '2019-01-30']), ['CO-119 N362']],
    ['and not in the first year of Part B (OC-04)', wellness('G0438', 'P07'), {}, {}, ['CO-119 N362']],
    ['the welcome visit belongs there', wellness('G0402', 'P07'), {}, {}, ['paid']],
    [
      'a sugar average waits ninety days (CO-50 N386)',
      { ...sugar('E11.22'), day: '2026-03-31' },
      {},
      { history: [historyLine({ code: 'Z4044', from: day('2026-01-02') })] },
      ['CO-50 N386'],
    ],
    [
      'and passes on the ninetieth',
      { ...sugar('E11.22'), day: '2026-04-02' },
      {},
      { history: [historyLine({ code: 'Z4044', from: day('2026-01-02') })] },
      ['paid'],
    ],
    ['a knee waits eighty-four days', injection('RT'), {}, earlier('P27', ['Y3915', '2026-01-12', 'RT']), ['CO-50 N115']],
    ['the other knee does not', injection('LT'), {}, earlier('P27', ['Y3915', '2026-01-12', 'RT']), ['paid']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});

describe('papers before the decision', () => {
  const quillmark: ClaimRow = {
    ...VISIT,
    patient: 'P22',
    payer: 'quillmark',
    day: '2026-03-09',
    diagnoses: ['I10', 'L57.0'],
    services: [
      { code: 'W2734', modifiers: ['25'], for: ['I10'] },
      { code: 'Y4316', for: ['L57.0'] },
    ],
  };
  const wrist: ClaimRow = { ...VISIT, patient: 'P18', provider: 'REY', payer: 'anvil-comp', day: '2026-01-14', diagnoses: ['S52.552A'] };
  const supports: RecordReview = { ...SUPPORTS_ALL, visitCode: 'W2734' };
  const pendOf = (row: ClaimRow, claim: Partial<Claim> = {}) => {
    const found = adjudicate(inputOf(row, { claim: { ...claimOf(row), ...claim } }));
    return found.kind === 'pended' ? `${found.pend.document}: ${found.pend.trace.rule}` : 'decided';
  };

  test.each<readonly [string, ClaimRow, Partial<Claim>, string]>([
    ['Quillmark asks for the note of every 25', quillmark, {}, 'note: visitModifierNeedsRecords'],
    ['Saltmarsh does, too', { ...quillmark, patient: 'P26', payer: 'saltmarsh-adv' }, {}, 'note: visitModifierNeedsRecords'],
    ['BlueRiver does not', { ...quillmark, patient: 'P28', payer: 'blueriver-ppo' }, {}, 'decided'],
    ['nobody asks where the note came with the claim', quillmark, { attachments: ['note'] }, 'decided'],
    ['the work-injury payer wants its report with every bill', wrist, {}, 'workStatusReport: reportWithBill'],
    ['and decides with it', wrist, { attachments: ['workStatusReport'] }, 'decided'],
    [
      'more work than usual wants its report',
      { ...VISIT, diagnoses: ['L02.415'], services: [{ code: 'Y5319', modifiers: ['22'] }] },
      {},
      'operativeReport: procedureByReport',
    ],
    [
      'a claim that falls anyway is not asked about',
      { ...quillmark, diagnoses: ['S93.401', 'S93.402'], services: [{ code: 'W2734', modifiers: ['25'] }] },
      {},
      'decided',
    ],
  ])('%s', (_, row, claim, expected) => expect(pendOf(row, claim)).toBe(expected));

  test('BlueRiver asks for the operative report above its threshold', () => {
    const row: ClaimRow = {
      ...VISIT,
      patient: 'P24',
      provider: 'LIN',
      place: '21',
      diagnoses: ['M17.11'],
      services: [{ code: 'Y4112', modifiers: ['RT'] }],
    };
    const grant = {
      kind: 'authorization',
      verdict: 'granted',
      provider: null,
      payer: 'blueriver-ppo',
      number: 'A',
      procedures: [],
      units: 1,
      from: day('2026-01-01'),
      to: day('2026-03-01'),
      late: false,
      onFile: true,
    } as const;
    const found = adjudicate(inputOf(row, { claim: { ...claimOf(row), authorization: 'A' }, authorizations: [grant] }));
    expect(found).toMatchObject({
      kind: 'pended',
      pend: { document: 'operativeReport', trace: { rule: 'chargeAboveThreshold', values: { charge: 273_000 } } },
    });
  });

  const read = (record: Partial<RecordReview>): Partial<ReviewInput> => ({ records: ['note'], recordReview: { ...supports, ...record } });
  test.each<Case>([
    ['a note that supports it releases the claim', quillmark, {}, read({}), ['paid', 'paid']],
    ['a note without a separate visit sinks the visit (CO-97 M15)', quillmark, {}, read({ separateVisit: false }), ['CO-97 M15', 'paid']],
    [
      'and sinks it beside a service no pair binds it to',
      {
        ...quillmark,
        services: [
          { code: 'W2734', modifiers: ['25'], for: ['I10'] },
          { code: 'Z3412', for: ['I10'] },
        ],
      },
      {},
      read({ separateVisit: false }),
      ['CO-97 M15', 'paid'],
    ],
    [
      'a needless 25 on a visit alone harms nobody',
      { ...quillmark, services: [{ code: 'W2734', modifiers: ['25'], for: ['I10'] }] },
      {},
      read({ separateVisit: false }),
      ['paid'],
    ],
    ['an unsigned note does not do (CO-251 N706)', quillmark, {}, read({ signed: false }), ['CO-251 N706', 'CO-251 N706']],
    ['after the last day every line falls (CO-226 N706)', quillmark, {}, { recordsOverdue: true }, ['CO-226 N706', 'CO-226 N706']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));

  test('a line denied before keeps its own reason when the papers stay away', () => {
    const row = { ...quillmark, services: [...quillmark.services, { code: 'Z6712', for: ['I10'] }] };
    expect(answers(row, {}, { recordsOverdue: true })).toEqual(['CO-226 N706', 'CO-226 N706', 'CO-234 N20']);
  });
});
