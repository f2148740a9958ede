// Step 11 of the review: is it a benefit of the plan (facts a.4, d.2).

import { describe, expect, test } from 'vitest';
import { type ClaimRow, NOTHING_USED } from '../../casebook/desk.ts';
import { answers, type Case, ruleOf, VISIT } from './answers.ts';
import { asSupplier, QUILLMARK, supply, walker } from './rows.ts';

const LANTERN: ClaimRow = { ...VISIT, patient: 'P30', payer: 'lantern-b', diagnoses: ['I10'], services: [{ code: 'W2743' }] };

describe('benefit (step 11)', () => {
  const therapy: ClaimRow = {
    ...VISIT,
    patient: 'P17',
    provider: 'MEN',
    day: '2026-03-31',
    diagnoses: ['M25.511'],
    services: [{ code: 'Y5717' }],
  };
  test.each<Case>([
    ['leaves consultations out at the federal payer (PR-96 N425)', { ...LANTERN, services: [{ code: 'W1519' }] }, {}, {}, ['PR-96 N425']],
    ['says 204 N130 at a commercial plan', { ...QUILLMARK, services: [{ code: 'W1519' }] }, {}, {}, ['PR-204 N130']],
    [
      'says CO-96 N425 at the state',
      { ...VISIT, patient: 'P25', payer: 'hearthstone', services: [{ code: 'W5715' }] },
      {},
      {},
      ['CO-96 N425'],
    ],
    ['gives GY its denial (PR-96 N425)', { ...LANTERN, services: [{ code: 'W2743', modifiers: ['GY'] }] }, {}, {}, ['PR-96 N425']],
    [
      'counts the visits of the plan (PR-119 N362)',
      therapy,
      {},
      { accumulators: { ...NOTHING_USED, visits: { therapy: 30 } } },
      ['PR-119 N362'],
    ],
    ['pays the last one', therapy, {}, { accumulators: { ...NOTHING_USED, visits: { therapy: 29 } } }, ['paid']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});

describe('clauses of the plan (step 11)', () => {
  const fernbrook: ClaimRow = { ...VISIT, patient: 'P23', payer: 'fernbrook-hmo' };
  const quillmark: ClaimRow = { ...VISIT, patient: 'P22', payer: 'quillmark', diagnoses: ['M17.11'] };
  test.each<Case>([
    [
      'a tracing without a complaint (PR-49 N130)',
      { ...VISIT, diagnoses: ['Z00.00'], services: [{ code: 'Z3412' }] },
      {},
      {},
      ['PR-49 N130'],
    ],
    ['is paid for a complaint', { ...VISIT, diagnoses: ['Z00.00', 'R00.2'], services: [{ code: 'Z3412' }] }, {}, {}, ['paid']],
    ['weight alone (PR-167 N130)', { ...fernbrook, diagnoses: ['E66.811'] }, {}, {}, ['PR-167 N130']],
    ['is paid beside blood pressure', { ...fernbrook, diagnoses: ['I10', 'E66.811'] }, {}, {}, ['paid']],
    ['joint gel as unproven (PR-55 N130)', { ...quillmark, services: [{ code: 'J7325', units: 48 }] }, {}, {}, ['PR-55 N130']],
    [
      'comfort items at the federal payer (PR-96 N425)',
      { ...walker, services: [{ code: 'E0240', modifiers: ['NU'] }] },
      asSupplier,
      supply,
      ['PR-96 N425'],
    ],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));

  test('say which clause it was', () => expect(ruleOf({ ...fernbrook, diagnoses: ['E66.811'] })).toBe('exclusion'));
});
