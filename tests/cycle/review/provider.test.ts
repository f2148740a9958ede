// Step 7 of the review: who renders, who ordered, and may they (facts a.4, c.2).

import { describe, expect, test } from 'vitest';
import type { ClaimRow } from '../../casebook/desk.ts';
import { answers, type Case, VISIT } from './answers.ts';
import { asSupplier, DIABETES, film, orderedBy, sentBy, sugar, supply, therapy } from './rows.ts';

const LANTERN: ClaimRow = { ...VISIT, patient: 'P30', payer: 'lantern-b', diagnoses: ['I10'], services: [{ code: 'W2743' }] };

describe('the clinician (step 7)', () => {
  test.each<Case>([
    ['asks for a renderer (CO-206 N290)', VISIT, { renderingNpi: '' }, {}, ['CO-206 N290']],
    ['does not know a number (CO-208 N290)', VISIT, { renderingNpi: '1234567893' }, {}, ['CO-208 N290']],
    ['does not know who bills (CO-208 N257)', VISIT, { billingNpi: '1234567893' }, {}, ['CO-208 N257']],
    ['denies in the days an enrolment had lapsed (CO-B7 N570)', { ...LANTERN, provider: 'REY', day: '2026-04-08' }, {}, {}, ['CO-B7 N570']],
    ['pays the day before the lapse', { ...LANTERN, provider: 'REY', day: '2026-03-31' }, {}, {}, ['paid']],
    ['pays again from the day after', { ...LANTERN, provider: 'REY', day: '2026-04-21' }, {}, {}, ['paid']],
    ['has no renderer in Tran before 16 February', { ...LANTERN, provider: 'TRA', day: '2026-02-13' }, {}, {}, ['CO-B7 N570']],
    [
      'keeps the wide panel from a laboratory for simple tests (CO-B7 N570)',
      { ...LANTERN, services: [{ code: 'W2743' }, { code: 'Z4910' }] },
      {},
      {},
      ['paid', 'CO-B7 N570'],
    ],
    ['keeps cultures from it, too', { ...VISIT, diagnoses: ['N30.00'], services: [{ code: 'Z5232' }] }, {}, {}, ['CO-B7 N570']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});

describe('who renders and who ordered (step 7)', () => {
  test.each<Case>([
    ['a physical therapist bills no visit (CO-8 N95)', { ...VISIT, provider: 'MEN' }, {}, {}, ['CO-8 N95']],
    ['a supplier bills no visit (CO-8 N95)', DIABETES, asSupplier, { providers: supply.providers ?? [] }, ['CO-8 N95']],
    ['a therapist bills therapy', therapy, { ordering: sentBy('OKA') }, {}, ['paid']],
    [
      'weight counseling belongs to primary care (CO-170 N95)',
      { ...DIABETES, provider: 'HAD', diagnoses: ['E66.811', 'Z68.31'], services: [{ code: 'G0447' }] },
      {},
      {},
      ['CO-170 N95'],
    ],
    ['and is paid there', { ...DIABETES, diagnoses: ['E66.811', 'Z68.31'], services: [{ code: 'G0447' }] }, {}, {}, ['paid']],
    [
      'a nurse practitioner is no surgeon of a major operation (CO-185 N95)',
      {
        ...DIABETES,
        provider: 'TRA',
        day: '2026-03-02',
        diagnoses: ['M17.11'],
        services: [{ code: 'Y4112', modifiers: ['RT'], place: '21' }],
      },
      {},
      {},
      ['CO-185 N95'],
    ],
    ['a therapist orders no film (CO-184 N574)', film, { ordering: orderedBy('MEN') }, {}, ['CO-184 N574']],
    [
      'nor does anybody the payer does not know',
      film,
      { ordering: { qualifier: 'DK', npi: '2209990009', name: 'X' } },
      {},
      ['CO-184 N574'],
    ],
    ['nor a doctor whose enrolment had lapsed', { ...film, day: '2026-04-08' }, { ordering: orderedBy('REY') }, {}, ['CO-184 N574']],
    ['a therapist sends nobody for therapy (CO-183 N574)', therapy, { ordering: sentBy('MEN') }, {}, ['CO-183 N574']],
    [
      'a commercial payer does not ask',
      { ...VISIT, diagnoses: ['J02.0'], services: [{ code: 'Z4619' }] },
      { ordering: orderedBy('MEN') },
      {},
      ['paid'],
    ],
    ['a simple test says QW (CO-B7 N570)', sugar(), {}, {}, ['CO-B7 N570']],
    ['with QW it is paid', sugar('QW'), {}, {}, ['paid']],
    ['a strip read by eye needs none', { ...DIABETES, diagnoses: ['R30.0'], services: [{ code: 'Z5214' }] }, {}, {}, ['paid']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});
