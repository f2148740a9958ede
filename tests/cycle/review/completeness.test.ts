// Step 8 of the review: what a claim and its lines must carry beside the code (facts a.4, b.2, c.5).

import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/cycle/claim/claim.ts';
import { elevenDigits } from '../../../src/cycle/claim/lineFields.ts';
import { type ClaimRow, day } from '../../casebook/desk.ts';
import { answers, type Case, decide, VISIT } from './answers.ts';
import { asSupplier, DIABETES, film, orderedBy, sentBy, sugar, supply, therapy, walker } from './rows.ts';

const LANTERN: ClaimRow = { ...VISIT, patient: 'P30', payer: 'lantern-b', diagnoses: ['I10'], services: [{ code: 'W2743' }] };
const knee = (...modifiers: readonly string[]): ClaimRow => ({
  ...LANTERN,
  diagnoses: ['M17.12'],
  services: [{ code: 'Y3915', modifiers }],
});
const shot = (drug?: null): ClaimRow => ({
  ...VISIT,
  patient: 'P15',
  payer: 'hearthstone',
  day: '2026-02-04',
  diagnoses: ['G43.009'],
  services: [{ code: 'Y3784' }, { code: 'J1885', units: 4, ...(drug === null ? { drug } : {}) }],
});
const KNOWN = { received: day('2026-03-24') }; // her state cover was granted late

describe('completeness (step 8)', () => {
  const film: ClaimRow = { ...LANTERN, diagnoses: ['M25.561'], services: [{ code: 'Z7946', modifiers: ['RT'] }] };
  test.each<Case>([
    ['wants who ordered a test, or it is unprocessable (CO-16 N265 MA130)', film, { ordering: null }, {}, ['CO-16 N265 MA130']],
    ['does not at a commercial payer', { ...VISIT, diagnoses: ['J02.0'], services: [{ code: 'Z4619' }] }, { ordering: null }, {}, ['paid']],
    [
      'wants a word on the vial (CO-16 MA130)',
      {
        ...knee('LT'),
        services: [
          { code: 'Y3915', modifiers: ['LT'] },
          { code: 'J3301', units: 4 },
        ],
      },
      {},
      {},
      ['paid', 'CO-16 MA130'],
    ],
    [
      'takes waste for a word',
      {
        ...knee('LT'),
        services: [
          { code: 'Y3915', modifiers: ['LT'] },
          { code: 'J3301', modifiers: ['JW'], units: 4 },
        ],
      },
      {},
      {},
      ['paid', 'paid'],
    ],
    [
      'wants the first payer’s figures (CO-16 MA04)',
      { ...VISIT, patient: 'P02' },
      { rank: 2, member: 'BRV118204467-01' },
      {},
      ['CO-16 MA04'],
    ],
    ['wants units (CO-16 M53)', { ...VISIT, services: [{ code: 'W2734', units: 0, charge: 17200 }] }, {}, {}, ['CO-16 M53']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));

  test('an unprocessable claim says so: it was never filed', () => {
    expect(decide(film, { ordering: null }).unprocessable).toBe(true);
    expect(decide(film).unprocessable).toBe(false);
  });

  test('figures of the first payer that go beyond the charge do not add up (OA-129 N4)', () => {
    const prior = {
      payers: ['lantern-b'],
      remittanceDay: day('2026-02-01'),
      lines: [{ number: 1, allowed: 9530, paid: 17000, patient: 1906, contractual: 7670, denial: null, patientReasons: [] }],
    };
    expect(answers({ ...VISIT, patient: 'P02' }, { rank: 2, member: 'BRV118204467-01', prior }, { received: day('2026-02-10') })).toEqual([
      'OA-129 N4',
    ]);
  });
});

describe('what a line carries beside its code (step 8)', () => {
  test.each<Case>([
    [
      'the number of who ordered (CO-16 N265)',
      film,
      { ordering: { qualifier: 'DK', npi: '', name: 'Amara Okafor, MD' } },
      {},
      ['CO-16 N265 MA130'],
    ],
    ['and the name (CO-16 N264)', film, { ordering: { ...orderedBy('OKA'), name: '' } as Claim['ordering'] }, {}, ['CO-16 N264 MA130']],
    ['the number of who sent for therapy (CO-16 N286)', therapy, { ordering: null }, {}, ['CO-16 N286 MA130']],
    ['and the name (CO-16 N285)', therapy, { ordering: { ...sentBy('OKA'), name: ' ' } as Claim['ordering'] }, {}, ['CO-16 N285 MA130']],
    ['the laboratory’s certificate (CO-16 MA120)', sugar('QW'), { laboratory: null }, {}, ['CO-16 MA120 MA130']],
    [
      'which a commercial payer does not want',
      { ...VISIT, diagnoses: ['J02.0'], services: [{ code: 'Z4619' }] },
      { laboratory: null },
      {},
      ['paid'],
    ],
    ['the drug’s package at the state plan (CO-16 M119)', shot(null), {}, KNOWN, ['paid', 'CO-16 M119']],
    ['which pays with it', shot(), {}, KNOWN, ['paid', 'paid']],
    ['equipment names who ordered it', walker, { ...asSupplier, ordering: null }, supply, ['CO-16 N265 MA130']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));

  test.each([
    ['00000-1885-1', '00000188501'],
    ['0000-1885-01', '00000188501'],
    ['00000-885-01', '00000088501'],
    ['00000188501', '00000188501'],
    ['00000-1885-01', '00000188501'],
    ['0000-885-1', null],
    ['ketorolac', null],
  ])('a label %s stands on the claim as %s', (label, expected) => expect(elevenDigits(label)).toBe(expected));
});

describe('a single-dose vial (step 8)', () => {
  const vial = (...lines: readonly (readonly [number, ...string[]])[]): ClaimRow => ({
    ...DIABETES,
    diagnoses: ['G43.009'],
    services: [{ code: 'Y3784' }, ...lines.map(([units, ...modifiers]) => ({ code: 'J1885', units, modifiers }))],
  });
  test.each<Case>([
    ['all given: JZ', vial([4, 'JZ']), {}, {}, ['paid', 'paid']],
    ['the rest on a line of its own: JW there speaks for both', vial([3], [1, 'JW']), {}, {}, ['paid', 'paid', 'paid']],
    ['neither: nobody processes it (CO-16 MA130)', vial([4]), {}, {}, ['paid', 'CO-16 MA130']],
    ['milligrams for units (CO-151 N362)', vial([60, 'JZ']), {}, {}, ['paid', 'CO-151 N362']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});
