// Step 10 of the review, equipment: bought, rented, used up (facts a.4, c.2).

import { describe, expect, test } from 'vitest';
import type { ReviewInput } from '../../../src/cycle/review/reviewInput.ts';
import { type ClaimRow, day, patientNamed } from '../../casebook/desk.ts';
import { answers, type Case } from './answers.ts';
import { asSupplier, supply, walker } from './rows.ts';

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
