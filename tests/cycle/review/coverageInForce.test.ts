// Step 3 of the review: was there cover on the day (facts a.4).

import { describe, expect, test } from 'vitest';
import type { ReviewInput } from '../../../src/cycle/review/reviewInput.ts';
import { type ClaimRow, day, patientNamed } from '../../casebook/desk.ts';
import { answers, type Case, VISIT } from './answers.ts';
import { QUILLMARK } from './rows.ts';

function withCover(id: string, over: Partial<ReviewInput['patient']['coverages'][number]>): ReviewInput['patient'] {
  const patient = patientNamed(id);
  return { ...patient, coverages: patient.coverages.map((cover) => ({ ...cover, ...over })) };
}

describe('cover in force (step 3)', () => {
  const moved: ClaimRow = { ...VISIT, patient: 'P17', payer: 'fernbrook-hmo', diagnoses: ['J30.1'] };
  test.each<Case>([
    ['denies a service after the end (PR-27 N30)', { ...moved, day: '2026-03-09' }, {}, {}, ['PR-27 N30']],
    ['pays on the last covered day', { ...moved, day: '2026-02-28' }, {}, {}, ['paid']],
    ['denies a service before the start (PR-26 N30)', { ...VISIT, patient: 'P17', day: '2026-02-27' }, {}, {}, ['PR-26 N30']],
    [
      'denies a service in a lapse (PR-200 N30)',
      VISIT,
      {},
      { patient: withCover('P28', { gaps: [{ from: day('2026-01-01'), to: day('2026-01-31'), reinstated: null }] }) },
      ['PR-200 N30'],
    ],
    [
      'knows the end only once it is on file',
      { ...VISIT, day: '2026-02-10' },
      {},
      { patient: withCover('P28', { to: day('2026-01-31'), endKnownFrom: day('2026-02-20') }) },
      ['paid'],
    ],
    ['denies what continuation has not covered yet (OC-08)', { ...QUILLMARK, patient: 'P14', day: '2026-02-24' }, {}, {}, ['PR-27 N30']],
    [
      'pays it once continuation is on file',
      { ...QUILLMARK, patient: 'P14', day: '2026-02-24' },
      {},
      { received: day('2026-03-11') },
      ['paid'],
    ],
    [
      'says CO-27 at the state payer',
      { ...VISIT, patient: 'P25', payer: 'hearthstone' },
      {},
      { patient: withCover('P25', { to: day('2025-12-31') }) },
      ['CO-27 N30'],
    ],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});

describe('a lapse made good', () => {
  const lapse = (reinstated: string | null) => ({
    patient: withCover('P28', {
      gaps: [{ from: day('2026-01-01'), to: day('2026-01-31'), reinstated: reinstated === null ? null : day(reinstated) }],
    }),
  });
  test.each<Case>([
    ['is denied before the premium came (PR-200 N30)', VISIT, {}, { ...lapse('2026-02-20'), received: day('2026-02-19') }, ['PR-200 N30']],
    ['is paid from the day it came', VISIT, {}, { ...lapse('2026-02-20'), received: day('2026-02-20') }, ['paid']],
    ['is never paid where it was not', VISIT, {}, { ...lapse(null), received: day('2026-06-01') }, ['PR-200 N30']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});
