// Step 12 of the review: permission and referral (facts a.4).

import { describe, expect, test } from 'vitest';
import type { Authorization } from '../../../src/cycle/care/patient.ts';
import type { ReviewInput } from '../../../src/cycle/review/reviewInput.ts';
import { type ClaimRow, day, historyLine, NOTHING_USED, patientNamed, providerNamed } from '../../casebook/desk.ts';
import { answers, type Case, decide, granted, VISIT } from './answers.ts';
import { QUILLMARK } from './rows.ts';

const LANTERN: ClaimRow = { ...VISIT, patient: 'P30', payer: 'lantern-b', diagnoses: ['I10'], services: [{ code: 'W2743' }] };
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
