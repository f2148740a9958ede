// Steps 7, 8 and 11: who ordered and who renders, what a line must carry beside its code, and what a plan's clauses leave out (facts a.4, b.2, c.2, c.5).

import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/cycle/claim/claim.ts';
import { elevenDigits } from '../../../src/cycle/claim/lineFields.ts';
import type { Payer } from '../../../src/cycle/payer.ts';
import type { ReviewInput } from '../../../src/cycle/review/reviewInput.ts';
import { type ClaimRow, day, patientNamed, payerNamed, providerNamed, providers } from '../../casebook/desk.ts';
import { answers, ruleOf, VISIT } from './answers.ts';

type Case = readonly [name: string, row: ClaimRow, claim: Partial<Claim>, file: Partial<ReviewInput>, expected: readonly string[]];

const LANTERN: ClaimRow = { ...VISIT, patient: 'P30', payer: 'lantern-b', diagnoses: ['E11.22'], services: [{ code: 'W2743' }] };
const sugar = (...modifiers: readonly string[]): ClaimRow => ({ ...LANTERN, services: [{ code: 'Z4044', modifiers }] });
const film: ClaimRow = { ...LANTERN, diagnoses: ['M25.561'], services: [{ code: 'Z7946', modifiers: ['RT'] }] };
const therapy: ClaimRow = { ...LANTERN, provider: 'MEN', diagnoses: ['M25.561'], services: [{ code: 'Y5911', modifiers: ['GP'] }] };
const orderedBy = (id: string): Claim['ordering'] => ({ qualifier: 'DK', npi: providerNamed(id).npi, name: providerNamed(id).name });
const sentBy = (id: string): Claim['ordering'] => ({ qualifier: 'DN', npi: providerNamed(id).npi, name: providerNamed(id).name });
const shot = (drug?: null): ClaimRow => ({
  ...VISIT,
  patient: 'P15',
  payer: 'hearthstone',
  day: '2026-02-04',
  diagnoses: ['G43.009'],
  services: [{ code: 'Y3784' }, { code: 'J1885', units: 4, ...(drug === null ? { drug } : {}) }],
});

const KNOWN = { received: day('2026-03-24') }; // her state cover was granted late

/** The equipment contractor of the federal program: the federal payer with the other part of the program. */
const CONTRACTOR: Payer = { ...payerNamed('lantern-b'), jurisdiction: 'equipment' };
const SUPPLIER = { ...providerNamed('MEN'), id: 'SUP', npi: '2209000016', name: 'Alder Falls Supply', specialty: 'equipmentSupplier' };
const supply: Partial<ReviewInput> = { payer: CONTRACTOR, providers: [...providers, SUPPLIER] };
const walker: ClaimRow = { ...LANTERN, diagnoses: ['M17.11'], services: [{ code: 'E0143', modifiers: ['NU', 'KX'], place: '12' }] };
const asSupplier = { renderingNpi: SUPPLIER.npi, renderingName: SUPPLIER.name, ordering: orderedBy('OKA') };

describe('who renders and who ordered (step 7)', () => {
  test.each<Case>([
    ['a physical therapist bills no visit (CO-8 N95)', { ...VISIT, provider: 'MEN' }, {}, {}, ['CO-8 N95']],
    ['a supplier bills no visit (CO-8 N95)', LANTERN, asSupplier, { providers: supply.providers ?? [] }, ['CO-8 N95']],
    ['a therapist bills therapy', therapy, { ordering: sentBy('OKA') }, {}, ['paid']],
    [
      'weight counseling belongs to primary care (CO-170 N95)',
      { ...LANTERN, provider: 'HAD', diagnoses: ['E66.811', 'Z68.31'], services: [{ code: 'G0447' }] },
      {},
      {},
      ['CO-170 N95'],
    ],
    ['and is paid there', { ...LANTERN, diagnoses: ['E66.811', 'Z68.31'], services: [{ code: 'G0447' }] }, {}, {}, ['paid']],
    [
      'a nurse practitioner is no surgeon of a major operation (CO-185 N95)',
      {
        ...LANTERN,
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
    ['a strip read by eye needs none', { ...LANTERN, diagnoses: ['R30.0'], services: [{ code: 'Z5214' }] }, {}, {}, ['paid']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
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

describe('whose equipment it is (step 4)', () => {
  test.each<Case>([
    ['not the Part B contractor’s (OA-109 N104)', walker, {}, {}, ['OA-109 N104']],
    ['but the equipment contractor’s', walker, asSupplier, supply, ['paid']],
    ['who pays no visit', LANTERN, {}, { payer: CONTRACTOR }, ['OA-109 N104']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});

describe('a single-dose vial (step 8)', () => {
  const vial = (...lines: readonly (readonly [number, ...string[]])[]): ClaimRow => ({
    ...LANTERN,
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

describe('equipment, bought and rented (step 10)', () => {
  const pressure = (day: string, ...modifiers: readonly string[]): ClaimRow => ({
    ...walker,
    day,
    diagnoses: ['G47.33'],
    services: [{ code: 'E0601', modifiers, place: '12' }],
  });
  const rented = (months: number): Partial<ReviewInput> => ({
    ...supply,
    patient: {
      ...patientNamed('P30'),
      earlier: Array.from({ length: months }, (_, month) => ({
        code: 'E0601',
        day: day('2026-01-10') - 31 * (month + 1),
        provider: null,
        modifiers: ['RR'],
      })),
    },
  });
  test.each<Case>([
    [
      'a walker is bought, rented or used (CO-4 N822)',
      { ...walker, services: [{ code: 'E0143', place: '12' }] },
      asSupplier,
      supply,
      ['CO-4 N822'],
    ],
    ['the first month is KH', pressure('2026-01-12', 'RR', 'KH', 'KX'), asSupplier, supply, ['paid']],
    ['without the month nothing is paid (CO-4 N822)', pressure('2026-01-12', 'RR', 'KX'), asSupplier, supply, ['CO-4 N822']],
    ['without KX, GA or GZ neither (CO-4 N822)', pressure('2026-01-12', 'RR', 'KH'), asSupplier, supply, ['CO-4 N822']],
    [
      'conditions not met and a notice: the patient’s (PR-50 N115)',
      pressure('2026-01-12', 'RR', 'KH', 'GA'),
      asSupplier,
      supply,
      ['PR-50 N115'],
    ],
    ['conditions not met and none: ours (CO-50 N115)', pressure('2026-01-12', 'RR', 'KH', 'GZ'), asSupplier, supply, ['CO-50 N115']],
    ['the second month is not KH (CO-4 N519)', pressure('2026-01-12', 'RR', 'KH', 'KX'), asSupplier, rented(1), ['CO-4 N519']],
    ['but KI', pressure('2026-01-12', 'RR', 'KI', 'KX'), asSupplier, rented(1), ['paid']],
    ['the third is KI, too', pressure('2026-01-12', 'RR', 'KI', 'KX'), asSupplier, rented(2), ['paid']],
    ['the fourth is KJ', pressure('2026-01-12', 'RR', 'KJ', 'KX'), asSupplier, rented(3), ['paid']],
    ['not KI any more', pressure('2026-01-12', 'RR', 'KI', 'KX'), asSupplier, rented(3), ['CO-4 N519']],
    ['the thirteenth is the last', pressure('2026-01-12', 'RR', 'KJ', 'KX'), asSupplier, rented(12), ['paid']],
    ['the fourteenth is none (CO-151 N362)', pressure('2026-01-12', 'RR', 'KJ', 'KX'), asSupplier, rented(13), ['CO-151 N362']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});

describe('too soon (step 14)', () => {
  const given = (code: string, on: string): Partial<ReviewInput> => ({
    patient: { ...patientNamed('P30'), earlier: [{ code, day: day(on), provider: null, modifiers: ['LT'] }] },
  });
  const smear: ClaimRow = { ...LANTERN, diagnoses: ['Z01.419'], services: [{ code: 'G0101' }, { code: 'Q0091' }] };
  const risk: ClaimRow = { ...smear, diagnoses: ['Z72.51'] };
  const lens: ClaimRow = {
    ...LANTERN,
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
