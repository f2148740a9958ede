// Permission asked for: each verdict with the case next to it that misses, at the payers as shipped (facts a.1 step 3, a.4 step 12).

import { describe, expect, test } from 'vitest';
import { answerPermission, type PermissionQuestion, type Verdict } from '../../../src/cycle/review/permissionAnswer.ts';
import { day, patientNamed, payerNamed, tables } from '../../casebook/desk.ts';

const PICTURE: PermissionQuestion = {
  payer: payerNamed('blueriver-ppo'),
  tables,
  coverage: patientNamed('P20').coverages[0] ?? null,
  code: 'Z5834',
  units: 1,
  place: '22',
  ground: 'planned',
  documents: ['note'],
  asked: day('2026-02-20'),
  answered: day('2026-02-24'),
  serviceDay: day('2026-03-04'),
  diagnoses: ['M54.16'],
  grounds: 'inNote',
  emergency: false,
  peerToPeer: false,
  earlier: null,
  expected: null,
  queried: false,
};
const KNEE: Partial<PermissionQuestion> = { code: 'Y4112', place: '21', diagnoses: ['M17.11'] };
const afterwards = (days: number): Partial<PermissionQuestion> => ({
  asked: PICTURE.serviceDay + days,
  answered: PICTURE.serviceDay + days + 3,
});
const knownFrom = (iso: string): Partial<PermissionQuestion> => {
  const coverage = patientNamed('P25').coverages[0];
  return { payer: payerNamed('hearthstone'), coverage: coverage ? { ...coverage, knownFrom: day(iso) } : null };
};
const earlier = {
  kind: 'authorization',
  verdict: 'granted',
  provider: null,
  payer: 'blueriver-ppo',
  number: 'BA-1',
  procedures: ['Y5513'],
} as const;
const given = { ...earlier, units: 1, from: day('2026-02-01'), to: day('2026-04-01'), late: false, onFile: true };

describe('permission', () => {
  test.each<readonly [string, Partial<PermissionQuestion>, Verdict]>([
    ['a planned picture with its note', {}, 'certified'],
    ['without the note the payer waits for it', { documents: ['policy'] }, 'pended'],
    ['a diagnosis its policy does not list', { diagnoses: ['M54.50'] }, 'refused'],
    ['a note that shows nothing of what the policy asks', { grounds: 'none' }, 'refused'],
    ['what only the clinician knows is not in the papers', { grounds: 'clinicianKnows' }, 'refused'],
    ['and comes with the clinician’s own words', { grounds: 'clinicianKnows', peerToPeer: true }, 'certified'],
    ['a talk helps nothing where nothing is there', { grounds: 'none', peerToPeer: true }, 'refused'],
    ['more units than the limit', { units: 3 }, 'partly'],
    ['a visit beyond the days it lasts', { serviceDay: day('2026-05-04') }, 'modified'],
    ['a visit on the last of these days', { serviceDay: day('2026-04-25') }, 'certified'],
    ['a service no list names', { code: 'W2734', place: '11', diagnoses: ['J02.9'] }, 'notNeeded'],
    ['the same in an emergency room', { place: '23' }, 'notNeeded'],
    [
      'a decision before the service at the Advantage plan',
      { payer: payerNamed('saltmarsh-adv'), code: 'Y4556', place: '11', diagnoses: ['L91.8'] },
      'refused',
    ],
    ['afterwards, planned', { ...afterwards(1) }, 'tooLate'],
    ['afterwards, an emergency, in fourteen days', { ...KNEE, ...afterwards(14), ground: 'emergency', emergency: true }, 'certified'],
    ['a day later', { ...KNEE, ...afterwards(15), ground: 'emergency', emergency: true }, 'tooLate'],
    ['called an emergency, which it was not', { ...KNEE, ...afterwards(2), ground: 'emergency' }, 'tooLate'],
    [
      'another operation than permitted, within days',
      { ...KNEE, ...afterwards(10), ground: 'procedureChanged', earlier: given },
      'certified',
    ],
    ['the same without a first permission', { ...KNEE, ...afterwards(10), ground: 'procedureChanged' }, 'tooLate'],
    ['planned, at Quillmark', { payer: payerNamed('quillmark'), code: 'J0897', diagnoses: ['M81.0'], ...afterwards(3) }, 'tooLate'],
    [
      'reported too late at Quillmark, which cuts its payment for it (210)',
      { payer: payerNamed('quillmark'), code: 'J0897', diagnoses: ['M81.0'], ...afterwards(3), ground: 'emergency', emergency: true },
      'late',
    ],
    [
      'but hears of an emergency within 48 hours',
      { payer: payerNamed('quillmark'), code: 'J0897', diagnoses: ['M81.0'], ...afterwards(2), ground: 'emergency', emergency: true },
      'certified',
    ],
    [
      'cover given back in time, thirty days from its notice',
      { ...knownFrom('2026-03-20'), asked: day('2026-04-19'), answered: day('2026-04-27'), ground: 'retroactiveEligibility' },
      'certified',
    ],
    [
      'a day later than that',
      { ...knownFrom('2026-03-20'), asked: day('2026-04-20'), answered: day('2026-04-27'), ground: 'retroactiveEligibility' },
      'tooLate',
    ],
    [
      'a cover that was known all along',
      { ...knownFrom('2026-01-01'), asked: day('2026-03-10'), answered: day('2026-03-17'), ground: 'retroactiveEligibility' },
      'tooLate',
    ],
  ])('%s', (_, over, verdict) => expect(answerPermission({ ...PICTURE, ...over }).verdict).toBe(verdict));

  test('holds from the answer for the payer’s days; afterwards from the service', () => {
    expect(answerPermission(PICTURE)).toMatchObject({ from: day('2026-02-24'), to: day('2026-04-25'), units: 1 });
    const late = answerPermission({ ...PICTURE, ...KNEE, ...afterwards(2), ground: 'emergency', emergency: true });
    expect(late.from).toBe(PICTURE.serviceDay);
  });
});
