// Step 2 of the review: is this the payer's member (facts a.4).

import { describe, expect, test } from 'vitest';
import { type ClaimRow, day } from '../../casebook/desk.ts';
import { answers, type Case, decide, VISIT } from './answers.ts';

const LANTERN: ClaimRow = { ...VISIT, patient: 'P27', payer: 'lantern-b', diagnoses: ['I10'], services: [{ code: 'W2743' }] };

describe('member match (step 2) takes the whole claim', () => {
  test.each<Case>([
    ['pays a member whose name and number agree', VISIT, {}, {}, ['paid']],
    ['finds nobody under a wrong number (PR-31 N382)', VISIT, { member: 'BRV999999999-01' }, {}, ['PR-31 N382']],
    ['denies the twin’s number (PR-140 N382)', { ...VISIT, patient: 'P09' }, { member: 'BRV402716553-04' }, {}, ['PR-140 N382']],
    [
      'denies a married name the plan does not know yet (PR-140)',
      { ...VISIT, patient: 'P20' },
      { patientName: 'Olamide Adeoye-Clark' },
      {},
      ['PR-140 N382'],
    ],
    ['pays under the name the plan knows', { ...VISIT, patient: 'P20' }, { patientName: 'olamide  adeoye' }, {}, ['paid']],
    ['asks the birth date, too', VISIT, { patientBorn: day('2007-11-03') }, {}, ['PR-140 N382']],
    ['says CO-31 at the federal payer', LANTERN, { member: '8SD6W27PM41' }, {}, ['CO-31 N382']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));

  test('gives status 4 to a stranger alone', () => {
    expect(decide(VISIT, { member: 'BRV999999999-01' }).status).toBe('4');
    expect(decide(VISIT).status).toBe('1');
    const two = { ...VISIT, services: [{ code: 'W2734' }, { code: 'Z4619' }] };
    expect(answers(two, { member: 'BRV999999999-01' })).toEqual(['PR-31 N382', 'PR-31 N382']);
  });
});
