// Step 10 of the review: codes that fit together and fit the patient (facts a.4, c.2, c.3).

import { describe, expect, test } from 'vitest';
import { type ClaimRow, day, historyLine, patientNamed } from '../../casebook/desk.ts';
import { answers, type Case, VISIT } from './answers.ts';
import { QUILLMARK } from './rows.ts';

const LANTERN: ClaimRow = { ...VISIT, patient: 'P30', payer: 'lantern-b', diagnoses: ['I10'], services: [{ code: 'W2743' }] };
const knee = (...modifiers: readonly string[]): ClaimRow => ({
  ...LANTERN,
  diagnoses: ['M17.12'],
  services: [{ code: 'Y3915', modifiers }],
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
