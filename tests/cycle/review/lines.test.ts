// Steps 7 to 12: clinician, completeness, validity and fit of the codes, benefit, permission (facts a.4).

import { describe, expect, test } from 'vitest';
import type { Authorization } from '../../../src/cycle/care/patient.ts';
import type { Claim } from '../../../src/cycle/claim/claim.ts';
import type { ReviewInput } from '../../../src/cycle/review/reviewInput.ts';
import { type ClaimRow, day, historyLine, NOTHING_USED, patientNamed, providerNamed } from '../../casebook/desk.ts';
import { answers, decide, granted, VISIT } from './answers.ts';

type Case = readonly [name: string, row: ClaimRow, claim: Partial<Claim>, file: Partial<ReviewInput>, expected: readonly string[]];
const LANTERN: ClaimRow = { ...VISIT, patient: 'P30', payer: 'lantern-b', diagnoses: ['I10'], services: [{ code: 'W2743' }] };
const QUILLMARK: ClaimRow = { ...VISIT, patient: 'P22', payer: 'quillmark', diagnoses: ['I10'] };
const FERNBROOK: ClaimRow = {
  ...VISIT,
  patient: 'P23',
  payer: 'fernbrook-hmo',
  diagnoses: ['M17.12'],
  services: [{ code: 'Y3915', modifiers: ['LT'] }],
};
const knee = (...modifiers: readonly string[]): ClaimRow => ({
  ...LANTERN,
  diagnoses: ['M17.12'],
  services: [{ code: 'Y3915', modifiers }],
});

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

describe('codes valid on the day (step 9)', () => {
  test.each<Case>([
    ['knows no such procedure (CO-181 N56)', { ...VISIT, services: [{ code: 'W2735', charge: 100 }] }, {}, {}, ['CO-181 N56']],
    ['knows no such modifier (CO-182 N519)', { ...VISIT, services: [{ code: 'W2734', modifiers: ['QQ'] }] }, {}, {}, ['CO-182 N519']],
    ['wants the seventh character (CO-146 M76)', { ...VISIT, diagnoses: ['S93.401'] }, {}, {}, ['CO-146 M76']],
    [
      'denies only the lines that point to it',
      {
        ...VISIT,
        diagnoses: ['J02.0', 'S93.401'],
        services: [
          { code: 'W2734', for: ['S93.401'] },
          { code: 'Z4619', for: ['J02.0'] },
        ],
      },
      {},
      {},
      ['CO-146 M76', 'paid'],
    ],
    [
      'does not take a code of the new year on its eve (NY-01)',
      { ...VISIT, patient: 'P20', day: '2025-09-30', diagnoses: ['R10.21'] },
      {},
      {},
      ['CO-146 M76'],
    ],
    ['nor the old code a day later (NY-02)', { ...VISIT, patient: 'P20', day: '2025-10-01', diagnoses: ['R10.2'] }, {}, {}, ['CO-146 M76']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});

describe('codes that do not fit (step 10)', () => {
  const seen = (id: string, iso: string) => ({
    patient: { ...patientNamed(id), lastSeen: [{ specialty: 'familyMedicine', group: 'MSC', day: day(iso) }] },
  });
  const fresh: ClaimRow = { ...VISIT, patient: 'P10', diagnoses: ['J06.9'], services: [{ code: 'W3621' }] };
  test.each<Case>([
    ['wants the side of a joint (CO-4 N822)', knee(), {}, {}, ['CO-4 N822']],
    ['refuses 25 on the needle (CO-4 N519)', knee('25', 'LT'), {}, {}, ['CO-4 N519']],
    ['refuses 50 with a side (CO-4 N519)', knee('50', 'LT'), {}, {}, ['CO-4 N519']],
    [
      'refuses 50 where two lines are the rule (CO-4 N823)',
      { ...QUILLMARK, diagnoses: ['M17.0'], services: [{ code: 'Y3915', modifiers: ['50'] }] },
      {},
      {},
      ['CO-4 N823'],
    ],
    [
      'refuses plain 59 at Quillmark (CO-4 N823)',
      { ...QUILLMARK, diagnoses: ['R00.2'], services: [{ code: 'Z3412', modifiers: ['59'] }] },
      {},
      {},
      ['CO-4 N823'],
    ],
    [
      'refuses 26 on what does not split (CO-4 N519)',
      { ...VISIT, diagnoses: ['J02.0'], services: [{ code: 'Z4619', modifiers: ['26'] }] },
      {},
      {},
      ['CO-4 N519'],
    ],
    [
      'pays no assistant where the code has none (CO-54)',
      { ...VISIT, patient: 'P16', provider: 'HAD', place: '22', diagnoses: ['L02.415'], services: [{ code: 'Y5319', modifiers: ['80'] }] },
      {},
      {},
      ['CO-54'],
    ],
    ['knows where a service is done (CO-5 M77)', { ...VISIT, place: '24' }, {}, {}, ['CO-5 M77']],
    ['knows the band of a check (CO-6 N129)', { ...VISIT, diagnoses: ['Z00.00'], services: [{ code: 'W3968' }] }, {}, {}, ['CO-6 N129']],
    [
      'looks at the recorded sex (CO-7)',
      { ...VISIT, patient: 'P24', diagnoses: ['N39.0'], services: [{ code: 'Z5241' }] },
      {},
      {},
      ['CO-7'],
    ],
    ['knows the age of a diagnosis (CO-9)', { ...VISIT, diagnoses: ['Z00.129'] }, {}, {}, ['CO-9']],
    ['and the sex of one (CO-10)', { ...VISIT, diagnoses: ['N40.0'] }, {}, {}, ['CO-10']],
    [
      'denies the right film for the left ankle (CO-11 M76)',
      { ...VISIT, diagnoses: ['S93.402A'], services: [{ code: 'Z7937', modifiers: ['RT'] }] },
      {},
      {},
      ['CO-11 M76'],
    ],
    [
      'takes a code of both sides for either',
      { ...VISIT, diagnoses: ['M17.0'], services: [{ code: 'Z7946', modifiers: ['RT'] }] },
      {},
      {},
      ['paid'],
    ],
    [
      'wants Z23 for a vaccine (CO-11 M76)',
      { ...LANTERN, diagnoses: ['Z00.00'], services: [{ code: 'G0008' }, { code: 'Q2039' }] },
      {},
      {},
      ['CO-11 M76', 'CO-11 M76'],
    ],
    ['counts three years to the date (CO-B16)', fresh, {}, seen('P10', '2023-01-13'), ['CO-B16']],
    ['calls the patient new on the third anniversary', fresh, {}, seen('P10', '2023-01-12'), ['paid']],
    [
      'looks at the group’s own earlier claims',
      fresh,
      {},
      { history: [historyLine({ code: 'W2734', from: day('2025-06-02') })] },
      ['CO-B16'],
    ],
    ['does not count another specialty', { ...fresh, patient: 'P03', diagnoses: ['M79.641'] }, {}, {}, ['paid']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});

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

describe('permission and referral (step 12)', () => {
  const magnet: ClaimRow = { ...VISIT, diagnoses: ['M54.16'], services: [{ code: 'Z5834' }] };
  const slip = (over: Partial<Authorization>): Partial<ReviewInput> =>
    granted({ kind: 'referral', payer: 'fernbrook-hmo', procedures: [], units: 3, ...over });
  const bothAnswers: Partial<ReviewInput> = {
    authorizations: [...(granted({ verdict: 'refused' }).authorizations ?? []), ...(granted({ number: 'A-2' }).authorizations ?? [])],
  };
  const surgeon: ClaimRow = {
    ...FERNBROOK,
    patient: 'P17',
    provider: 'LIN',
    place: '22',
    diagnoses: ['M17.11'],
    services: [{ code: 'Y3915', modifiers: ['RT'] }],
  };
  const visits = [2, 9, 20].map((n) => ({ code: 'W2743', day: day('2026-01-01') + n, provider: 'LIN', modifiers: [] }));
  test.each<Case>([
    ['wants the number on the claim (CO-197 M62)', magnet, {}, granted(), ['CO-197 M62']],
    ['pays with it', magnet, { authorization: 'A-1' }, granted(), ['paid']],
    ['does not know an invented number (CO-15 N54)', magnet, { authorization: 'A-2' }, granted(), ['CO-15 N54']],
    ['compares the service (CO-284 N54)', magnet, { authorization: 'A-1' }, granted({ procedures: ['Z5816'] }), ['CO-284 N54']],
    ['compares the days (CO-198 N54)', magnet, { authorization: 'A-1' }, granted({ to: day('2026-01-11') }), ['CO-198 N54']],
    [
      'counts the units (CO-198 N54)',
      magnet,
      { authorization: 'A-1' },
      { ...granted(), history: [historyLine({ code: 'Z5834', from: day('2026-01-05') })] },
      ['CO-198 N54'],
    ],
    ['needs none in an emergency', { ...magnet, place: '23' }, {}, {}, ['paid']],
    ['needs none where nothing is listed', { ...knee('LT') }, {}, {}, ['paid']],
    ['wants the family doctor’s slip for a specialist (CO-288)', surgeon, {}, {}, ['CO-288']],
    ['pays with the slip', surgeon, { authorization: 'A-1' }, slip({}), ['paid']],
    ['asks none of the family doctor', FERNBROOK, {}, {}, ['paid']],
    ['does not take a slip of somebody else (CO-243)', surgeon, { authorization: 'A-1' }, slip({ provider: 'HAD' }), ['CO-243']],
    ['takes one of a family doctor', surgeon, { authorization: 'A-1' }, slip({ provider: 'OKA' }), ['paid']],
    [
      'finds another clinician on the permission (CO-15 N54)',
      magnet,
      { authorization: 'A-1' },
      granted({ provider: 'ZIE' }),
      ['CO-15 N54'],
    ],
    ['remembers that it said no (CO-39)', magnet, {}, granted({ verdict: 'refused' }), ['CO-39']],
    ['also where the number of the no is on the claim', magnet, { authorization: 'A-1' }, granted({ verdict: 'refused' }), ['CO-39']],
    ['forgets the no once it has said yes', magnet, { authorization: 'A-2' }, bothAnswers, ['paid']],
    ['a no to another service counts for nothing', magnet, {}, granted({ verdict: 'refused', procedures: ['Y4112'] }), ['CO-197 M62']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));

  test('a fourth visit on a slip for three is lost (CO-288)', () => {
    const later = { ...surgeon, day: '2026-02-24' };
    const earlier = visits.map((one) => ({ ...one }));
    expect(answers(later, { authorization: 'A-1' }, { ...slip({}), patient: { ...patientNamed('P17'), earlier } })).toEqual(['CO-288']);
    expect(providerNamed('LIN').primaryCare).toBe(false);
  });

  test('a referral number in box 23 does not hide the permission on file', () => {
    const row: ClaimRow = {
      ...FERNBROOK,
      patient: 'P17',
      provider: 'LIN',
      place: '24',
      diagnoses: ['G56.01'],
      services: [{ code: 'Y3313', modifiers: ['RT'] }],
    };
    const both = [
      ...(slip({ number: 'S-1' }).authorizations ?? []),
      ...(granted({ payer: 'fernbrook-hmo', number: 'A-9', procedures: ['Y3313'] }).authorizations ?? []),
    ];
    expect(answers(row, { authorization: 'S-1' }, { authorizations: both })).toEqual(['paid']);
    expect(answers(row, { authorization: 'S-1' }, slip({ number: 'S-1' }))).toEqual(['CO-15 N54']);
  });

  test('Quillmark halves its payment instead, and the patient’s share stays (CO-197 M62)', () => {
    const row = { ...QUILLMARK, diagnoses: ['M81.0'], services: [{ code: 'J0897', units: 60 }, { code: 'Y3784' }] };
    const [shot] = decide(row, {}, { accumulators: { ...NOTHING_USED, outOfPocket: 800_000 } }).lines;
    expect(shot).toMatchObject({ denied: false, allowed: 151_500, paid: 75_750, rarcs: ['M62'] });
  });

  test('therapy needs permission from the visit the list names', () => {
    const row: ClaimRow = { ...FERNBROOK, provider: 'MEN', day: '2026-02-20', diagnoses: ['M25.512'], services: [{ code: 'Y5911' }] };
    const given = (count: number) => Array.from({ length: count }, (_, n) => historyLine({ code: 'Y5911', from: day('2026-02-01') + n }));
    expect(answers(row, {}, { history: given(5) })).toEqual(['paid']);
    expect(answers(row, {}, { history: given(6) })).toEqual(['CO-197 M62']);
  });
});
