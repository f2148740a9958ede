// Step 4 of the review: whose turn it is to answer (facts a.4, d.6).

import { describe, expect, test } from 'vitest';
import { type ClaimRow, patientNamed } from '../../casebook/desk.ts';
import { answers, type Case, VISIT } from './answers.ts';
import { asSupplier, CONTRACTOR, DIABETES, QUILLMARK, supply, walker } from './rows.ts';

const LANTERN: ClaimRow = { ...VISIT, patient: 'P27', payer: 'lantern-b', diagnoses: ['I10'], services: [{ code: 'W2743' }] };

describe('right payer and order of benefits (step 4)', () => {
  const wrist: ClaimRow = {
    ...VISIT,
    patient: 'P18',
    provider: 'REY',
    day: '2026-01-14',
    diagnoses: ['S52.552A'],
    services: [{ code: 'W2734' }],
  };
  test.each<Case>([
    ['sends an Advantage member’s claim away (CO-24)', { ...LANTERN, patient: 'P04' }, { member: '4ZK7M29TR61' }, {}, ['CO-24']],
    ['pays the same claim at the Advantage plan', { ...LANTERN, patient: 'P04', payer: 'saltmarsh-adv' }, {}, {}, ['paid']],
    ['waits for the employer’s plan (CO-22 MA04)', { ...LANTERN, patient: 'P03' }, { member: '7ZC1F55DW28' }, {}, ['CO-22 MA04']],
    ['follows the birthday rule (CO-22 N598)', { ...VISIT, patient: 'P11' }, { member: 'BRV275501839-03' }, {}, ['CO-22 N598']],
    [
      'is always last at the state (CO-22 N598)',
      { ...VISIT, patient: 'P12', payer: 'hearthstone' },
      { member: 'H61830024' },
      {},
      ['CO-22 N598'],
    ],
    ['pays a retiree’s federal cover first', { ...LANTERN, patient: 'P02' }, {}, {}, ['paid']],
    ['sends a work injury to its payer (CO-19)', wrist, { member: 'BRV388290017-01', employmentRelated: true }, {}, ['CO-19']],
    ['sees the injury although box 10a says no (CO-19)', wrist, { member: 'BRV388290017-01', employmentRelated: false }, {}, ['CO-19']],
    [
      'leaves his blood pressure with the health plan',
      { ...wrist, diagnoses: ['I10'] },
      { member: 'BRV388290017-01', employmentRelated: false },
      {},
      ['paid'],
    ],
    [
      'refuses at the injury payer what is not the injury (OA-109 N418)',
      { ...wrist, payer: 'anvil-comp', diagnoses: ['I10'] },
      { attachments: ['workStatusReport'] },
      {},
      ['OA-109 N418'],
    ],
    [
      'sends a car accident to its payer (CO-21)',
      { ...QUILLMARK, patient: 'P19', day: '2026-02-10', diagnoses: ['S06.0X0A'] },
      { member: 'QB8831270', autoRelated: true },
      {},
      ['CO-21'],
    ],
    [
      'takes it once the injury payer’s sum is gone',
      { ...QUILLMARK, patient: 'P19', day: '2026-02-10', diagnoses: ['S06.0X0A'] },
      { member: 'QB8831270', autoRelated: true, attachments: ['exhaustionLetter'] },
      {},
      ['paid'],
    ],
    [
      'sends equipment to its contractor (OA-109 N104)',
      { ...LANTERN, diagnoses: ['M17.11'], services: [{ code: 'E0143', modifiers: ['NU'] }] },
      {},
      {},
      ['OA-109 N104'],
    ],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});

describe('a third party’s liability insurance (box 10c)', () => {
  const fall: ClaimRow = { ...VISIT, diagnoses: ['S93.401A'] };
  const patient = patientNamed('P28');
  const [own] = patient.coverages;
  if (!own) throw new Error('P28 has a plan');
  const liable = {
    ...patient,
    coverages: [
      ...patient.coverages,
      { ...own, payer: 'turnstone-auto', member: 'TA608213-09', plan: 'turnstone-pip', onlyFor: 'liability' as const },
    ],
  };
  test.each<Case>([
    ['answers for the fall in its shop (CO-20)', fall, { otherAccident: true }, { patient: liable }, ['CO-20']],
    ['also where box 10c was forgotten: the injury code tells', fall, {}, { patient: liable }, ['CO-20']],
    ['does not answer for a sore throat', VISIT, {}, { patient: liable }, ['paid']],
    ['a fall at home with nobody liable is the plan’s', fall, { otherAccident: true }, {}, ['paid']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});

describe('hospice (B9)', () => {
  const dying: ClaimRow = { ...LANTERN, patient: 'P05', day: '2026-02-10', diagnoses: ['I50.9'] };
  const line = (modifiers: readonly string[], more: Partial<ClaimRow> = {}): ClaimRow => ({
    ...dying,
    services: [{ code: 'W2743', modifiers }],
    ...more,
  });
  test.each<Case>([
    ['pays before it was chosen', line([], { day: '2026-02-02' }), {}, {}, ['paid']],
    ['refuses care for the illness it was chosen for (CO-B9)', line([]), {}, {}, ['CO-B9']],
    ['pays the clinician the patient named, with GV', line(['GV']), {}, {}, ['paid']],
    ['refuses GV from another clinician', line(['GV'], { provider: 'REY' }), {}, {}, ['CO-B9']],
    ['refuses unrelated care that does not say so', line([], { diagnoses: ['L57.0'] }), {}, {}, ['CO-B9']],
    ['pays unrelated care with GW', line(['GW'], { diagnoses: ['L57.0'] }), {}, {}, ['paid']],
    ['does not believe GW beside the illness itself', line(['GW']), {}, {}, ['CO-B9']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});

describe('whose equipment it is (step 4)', () => {
  test.each<Case>([
    ['not the Part B contractor’s (OA-109 N104)', walker, {}, {}, ['OA-109 N104']],
    ['but the equipment contractor’s', walker, asSupplier, supply, ['paid']],
    ['who pays no visit', DIABETES, {}, { payer: CONTRACTOR }, ['OA-109 N104']],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});
