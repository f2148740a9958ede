// Step 14 of the review, how often: what came too soon (facts a.4).

import { describe, expect, test } from 'vitest';
import type { ReviewInput } from '../../../src/cycle/review/reviewInput.ts';
import { type ClaimRow, day, patientNamed } from '../../casebook/desk.ts';
import { answers, type Case } from './answers.ts';
import { DIABETES } from './rows.ts';

describe('too soon (step 14)', () => {
  const given = (code: string, on: string): Partial<ReviewInput> => ({
    patient: { ...patientNamed('P30'), earlier: [{ code, day: day(on), provider: null, modifiers: ['LT'] }] },
  });
  const smear: ClaimRow = { ...DIABETES, diagnoses: ['Z01.419'], services: [{ code: 'G0101' }, { code: 'Q0091' }] };
  const risk: ClaimRow = { ...smear, diagnoses: ['Z72.51'] };
  const lens: ClaimRow = {
    ...DIABETES,
    provider: 'HAD',
    diagnoses: ['H25.12'],
    services: [{ code: 'Y2116', modifiers: ['LT'], place: '24' }],
  };
  const woman = { patientSex: 'F' } as const;
  test.each<Case>([
    [
      'twenty-three full months between two smears (CO-119 N362)',
      { ...smear, day: '2026-03-30' },
      woman,
      given('G0101', '2024-04-12'),
      ['CO-119 N362', 'CO-119 N362'],
    ],
    ['the month after they are paid', { ...smear, day: '2026-04-01' }, woman, given('G0101', '2024-04-12'), ['paid', 'paid']],
    [
      'or the risk beside the usual reason',
      { ...smear, diagnoses: ['Z01.419', 'Z72.51'], day: '2026-04-01' },
      woman,
      given('G0101', '2025-04-12'),
      ['paid', 'paid'],
    ],
    ['eleven where the risk is high', { ...risk, day: '2026-04-01' }, woman, given('G0101', '2025-04-12'), ['paid', 'paid']],
    ['but not ten (CO-119 N362)', { ...risk, day: '2026-03-31' }, woman, given('G0101', '2025-04-12'), ['CO-119 N362', 'CO-119 N362']],
    ['one lens for each eye in a life (CO-149 N362)', lens, {}, given('Y2116', '2019-04-12'), ['CO-149 N362']],
    [
      'with a notice it is the patient’s (PR-119)',
      { ...smear, day: '2026-03-30', services: [{ code: 'G0101', modifiers: ['GA'] }] },
      woman,
      given('G0101', '2024-04-12'),
      ['PR-119 N362'],
    ],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});
