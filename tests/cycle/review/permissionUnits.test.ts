// The units a permission covers: what was used before, what this claim asks for, and what a second number adds (facts a.4 step 12, b.2 row 198).

import { describe, expect, test } from 'vitest';
import type { Authorization } from '../../../src/cycle/care/patient.ts';
import type { HistoryLine } from '../../../src/cycle/review/reviewInput.ts';
import { type ClaimRow, day, historyLine, type ServiceRow } from '../../casebook/desk.ts';
import { answers } from './answers.ts';

const MANUAL = 'Y5920';
const EXERCISE = 'Y5911';

const permission = (number: string, units: number, from: string, to: string, procedures = [EXERCISE, MANUAL]): Authorization => ({
  kind: 'authorization',
  verdict: 'granted',
  provider: null,
  payer: 'quillmark',
  number,
  procedures,
  units,
  from: day(from),
  to: day(to),
  late: false,
  onFile: true,
});
const used = (units: number, on: string): HistoryLine =>
  historyLine({ code: EXERCISE, modifiers: ['GP'], units, from: day(on), state: 'paid' });
const therapy = (...services: readonly ServiceRow[]): ClaimRow => ({
  patient: 'P22',
  provider: 'MEN',
  payer: 'quillmark',
  day: '2026-03-02',
  diagnoses: ['M54.2'],
  services: services.map((one) => ({ modifiers: ['GP'], ...one })),
  claim: { authorization: 'QA-1' },
});
const MARCH = permission('QA-1', 4, '2026-02-01', '2026-03-31');

describe('units of a permission', () => {
  test.each<[string, readonly ServiceRow[], readonly Authorization[], readonly HistoryLine[], readonly string[]]>([
    ['leave room for this line', [{ code: EXERCISE, units: 2 }], [MARCH], [used(2, '2026-02-20')], ['paid']],
    ['are used up by what was paid before', [{ code: EXERCISE, units: 2 }], [MARCH], [used(3, '2026-02-20')], ['CO-198 N54']],
    ['are used up by another claim of the same day', [{ code: MANUAL, units: 1 }], [MARCH], [used(4, '2026-03-02')], ['CO-198 N54']],
    [
      'are shared by the lines of a claim: the dearer line has them, the other falls',
      [
        { code: MANUAL, units: 1, charge: 3_000 },
        { code: EXERCISE, units: 4, charge: 20_000 },
      ],
      [MARCH],
      [],
      ['CO-198 N54', 'paid'],
    ],
    [
      'of a second number are added to those of the first',
      [{ code: EXERCISE, units: 4 }],
      [MARCH, permission('QA-2', 2, '2026-03-01', '2026-04-30')],
      [used(2, '2026-02-20')],
      ['paid'],
    ],
    [
      'are taken from the number that ends first, so that February’s visits leave the second number whole',
      [{ code: EXERCISE, units: 4 }],
      [permission('QA-0', 3, '2026-02-01', '2026-02-28'), permission('QA-1', 4, '2026-02-15', '2026-04-30')],
      [used(3, '2026-02-20')],
      ['paid'],
    ],
    [
      'of a second number for another service add nothing',
      [{ code: EXERCISE, units: 4 }],
      [MARCH, permission('QA-2', 9, '2026-03-01', '2026-04-30', ['Y4112'])],
      [used(2, '2026-02-20')],
      ['CO-198 N54'],
    ],
    [
      'of a second number that has not begun add nothing',
      [{ code: EXERCISE, units: 4 }],
      [MARCH, permission('QA-2', 9, '2026-03-03', '2026-04-30')],
      [used(2, '2026-02-20')],
      ['CO-198 N54'],
    ],
  ])('%s', (_, services, authorizations, history, expected) => {
    const row = therapy(...services);
    expect(answers(row, row.claim, { authorizations, history })).toEqual(expected);
  });
});
