// Step 9 of the review: codes valid on the day (facts a.4).

import { describe, expect, test } from 'vitest';
import { answers, type Case, VISIT } from './answers.ts';

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
