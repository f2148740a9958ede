// Steps 2 to 6: who the member is, whether cover stood, whose turn it is, whether the claim is new and in time (facts a.4, d.4, d.6).

import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/cycle/claim/claim.ts';
import { adjudicate } from '../../../src/cycle/review/adjudicate.ts';
import { type ReviewInput, SUPPORTS_ALL } from '../../../src/cycle/review/reviewInput.ts';
import { answerOf, type ClaimRow, day, historyLine, inputOf, patientNamed, payerNamed, tables } from '../../casebook/desk.ts';
import { answers, decide, VISIT } from './answers.ts';

type Case = readonly [name: string, row: ClaimRow, claim: Partial<Claim>, file: Partial<ReviewInput>, expected: readonly string[]];

const LANTERN: ClaimRow = { ...VISIT, patient: 'P27', payer: 'lantern-b', diagnoses: ['I10'], services: [{ code: 'W2743' }] };
const QUILLMARK: ClaimRow = { ...VISIT, patient: 'P22', payer: 'quillmark', diagnoses: ['I10'] };

function withCover(id: string, over: Partial<ReviewInput['patient']['coverages'][number]>): ReviewInput['patient'] {
  const patient = patientNamed(id);
  return { ...patient, coverages: patient.coverages.map((cover) => ({ ...cover, ...over })) };
}

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

describe('cover in force (step 3)', () => {
  const moved: ClaimRow = { ...VISIT, patient: 'P17', payer: 'fernbrook-hmo', diagnoses: ['J30.1'] };
  test.each<Case>([
    ['denies a service after the end (PR-27 N30)', { ...moved, day: '2026-03-09' }, {}, {}, ['PR-27 N30']],
    ['pays on the last covered day', { ...moved, day: '2026-02-28' }, {}, {}, ['paid']],
    ['denies a service before the start (PR-26 N30)', { ...VISIT, patient: 'P17', day: '2026-02-27' }, {}, {}, ['PR-26 N30']],
    [
      'denies a service in a lapse (PR-200 N30)',
      VISIT,
      {},
      { patient: withCover('P28', { gaps: [{ from: day('2026-01-01'), to: day('2026-01-31'), reinstated: null }] }) },
      ['PR-200 N30'],
    ],
    [
      'knows the end only once it is on file',
      { ...VISIT, day: '2026-02-10' },
      {},
      { patient: withCover('P28', { to: day('2026-01-31'), endKnownFrom: day('2026-02-20') }) },
      ['paid'],
    ],
    ['denies what continuation has not covered yet (OC-08)', { ...QUILLMARK, patient: 'P14', day: '2026-02-24' }, {}, {}, ['PR-27 N30']],
    [
      'pays it once continuation is on file',
      { ...QUILLMARK, patient: 'P14', day: '2026-02-24' },
      {},
      { received: day('2026-03-11') },
      ['paid'],
    ],
    [
      'says CO-27 at the state payer',
      { ...VISIT, patient: 'P25', payer: 'hearthstone' },
      {},
      { patient: withCover('P25', { to: day('2025-12-31') }) },
      ['CO-27 N30'],
    ],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});

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

describe('suspect duplicates (step 5): all but the units or the charge is the same', () => {
  const before = historyLine({ code: 'Z3412', from: day('2026-01-12'), charge: 4_000 });
  const row = { ...VISIT, diagnoses: ['R00.2'], services: [{ code: 'Z3412' }] };
  const shown = (units: number): Partial<ReviewInput> => ({
    records: ['note'],
    recordReview: { ...SUPPORTS_ALL, units: new Map([['Z3412', units]]) },
  });
  const cases: readonly (readonly [string, Partial<typeof before>, Partial<ReviewInput>, string])[] = [
    ['another charge pends for the note', {}, {}, 'note suspectDuplicate'],
    ['other units, too', { units: 2 }, {}, 'note suspectDuplicate'],
    ['beside a line that waits, too', { state: 'pending' }, {}, 'note suspectDuplicate'],
    ['the note shows both: paid', {}, shown(2), 'paid'],
    ['the note shows one, and that was paid: B13', {}, shown(1), 'OA-B13'],
    ['the note shows one, and that waits: 18', { state: 'pending' }, shown(1), 'OA-18'],
    ['the note shows one, and that was denied: 18', { state: 'denied' }, shown(1), 'OA-18'],
    ['the note shows fewer than both lines bill', { units: 2 }, shown(2), 'OA-B13'],
    ['the note never came', {}, { recordsOverdue: true }, 'OA-B13'],
    [
      'a payer that asks by its remittance denies for want of the note',
      {},
      {
        payer: {
          ...payerNamed('blueriver-ppo'),
          recordsRequests: { ...payerNamed('blueriver-ppo').recordsRequests, asksBy: 'remittance' },
        },
      },
      'CO-252 N706',
    ],
    ['another day’s is none', { from: day('2026-01-11') }, {}, 'paid'],
  ];
  test.each(cases)('%s', (_, line, file, expected) => {
    const known = { history: [{ ...before, ...line }], tables: { ...tables, policies: [] } };
    const determination = adjudicate(inputOf(row, { ...known, ...file }));
    const told =
      determination.kind === 'pended'
        ? `${determination.pend.document} ${determination.pend.trace.rule}`
        : determination.lines.map((one) => answerOf(one)).join();
    expect(told).toBe(expected);
  });
});

describe('duplicates (step 5)', () => {
  const before = historyLine({ code: 'W2734', from: day('2026-01-12') });
  test.each<Case>([
    ['denies an exact copy of a paid line (OA-18)', VISIT, {}, { history: [before] }, ['OA-18']],
    ['denies a copy of a line that waits', VISIT, {}, { history: [{ ...before, state: 'pending' }] }, ['OA-18']],
    ['denies a copy of a line that was denied', VISIT, {}, { history: [{ ...before, state: 'denied' }] }, ['OA-18']],
    ['does not count what was voided', VISIT, {}, { history: [{ ...before, state: 'voided' }] }, ['paid']],
    [
      'does not count what was never processed (MA130)',
      VISIT,
      {},
      { history: [{ ...before, state: 'denied', unprocessable: true }] },
      ['paid'],
    ],
    [
      'does not compare a replacement with its own original',
      VISIT,
      { frequency: '7', originalReference: 'X-0' },
      { history: [before] },
      ['paid'],
    ],
    [
      'falls to the day’s limit where 76 tells it apart (CO-151)',
      { ...VISIT, services: [{ code: 'W2734', modifiers: ['76'] }] },
      {},
      { history: [before] },
      ['CO-151 N362'],
    ],
    ...(
      [
        ['denies a line that says the same as one before it on the claim', [], 'OA-18'],
        ['but not one that says it was done again (76)', ['76'], 'paid'],
        ['nor one that says it was another service (XU)', ['XU'], 'paid'],
      ] as const
    ).map(
      ([name, modifiers, second]): Case => [
        name,
        { ...LANTERN, diagnoses: ['R00.2'], services: [{ code: 'Z3412' }, { code: 'Z3412', modifiers }] },
        {},
        {},
        ['paid', second],
      ],
    ),
    [
      'says CO-18 at the work-injury payer',
      { ...VISIT, patient: 'P18', provider: 'REY', payer: 'anvil-comp', day: '2026-01-14', diagnoses: ['S52.552A'] },
      { attachments: ['workStatusReport'] },
      { history: [historyLine({ code: 'W2734', from: day('2026-01-14'), renderingNpi: '2205171582' })] },
      ['CO-18'],
    ],
    [
      'reads a replacement without a good number as a copy at Quillmark',
      QUILLMARK,
      { frequency: '7', originalReference: 'QM-9' },
      {},
      ['OA-18'],
    ],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});

describe('a void', () => {
  test('takes the first answer back and asks for no other', () => {
    const before = historyLine({ code: 'W2734', from: day('2026-01-12'), state: 'voided' });
    expect(decide(VISIT, { frequency: '8', originalReference: 'X-0' }, { history: [before] })).toMatchObject({ lines: [], use: [] });
    expect(answers(VISIT, {}, { history: [{ ...before, state: 'paid', frequency: '8' }] })).toEqual(['paid']);
  });
});

describe('timely filing (step 6)', () => {
  const late = (row: ClaimRow, days: number) => ({ received: day(row.day) + days });
  test.each<Case>([
    ['pays on the last day, 180 after the service', VISIT, {}, late(VISIT, 180), ['paid']],
    [
      'takes it on the Monday after a last day on a Saturday, at the federal payer',
      { ...LANTERN, day: '2026-05-01' },
      {},
      { received: day('2027-05-03') },
      ['paid'],
    ],
    ['and not on the Tuesday (CO-29 N211)', { ...LANTERN, day: '2026-05-01' }, {}, { received: day('2027-05-04') }, ['CO-29 N211']],
    ['denies a claim received after the filing limit (CO-29 N211)', VISIT, {}, late(VISIT, 181), ['CO-29 N211']],
    ['gives Quillmark ninety days', QUILLMARK, {}, late(QUILLMARK, 91), ['CO-29 N211']],
    ['counts a calendar year at the federal payer', LANTERN, {}, { received: day('2027-01-12') }, ['paid']],
    ['and no day more', LANTERN, {}, { received: day('2027-01-13') }, ['CO-29 N211']],
    [
      'judges a correction by the day its original came',
      VISIT,
      { frequency: '7', originalReference: 'X-0' },
      { received: day('2026-10-01'), history: [historyLine({ code: 'W2734', from: day('2026-01-12') })] },
      ['paid'],
    ],
    [
      'starts with the notice of cover given back (P15)',
      { ...VISIT, patient: 'P15', payer: 'hearthstone', day: '2025-12-02', diagnoses: ['K21.9'], services: [{ code: 'W3621' }] },
      {},
      { received: day('2026-04-20') },
      ['paid'],
    ],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));

  test('gives a replacement its own limit, counted from the remittance it corrects', () => {
    const history = [historyLine({ code: 'W2734', from: day('2026-01-12'), decided: day('2026-02-02') })];
    const replacement = { frequency: '7', originalReference: 'X-0' } as const;
    expect(answers(VISIT, replacement, { received: day('2026-02-02') + 180, history })).toEqual(['paid']);
    expect(answers(VISIT, replacement, { received: day('2026-02-02') + 181, history })).toEqual(['CO-29 N211']);
  });

  test.each([
    ['the last day', '2026-03-20', 'paid'],
    ['a day later', '2026-03-21', 'CO-29 N211'],
  ])('gives the federal payer’s care of 20 March 2025 until 20 March 2026: %s (NGS, timely filing job aid)', (_, received, expected) => {
    expect(answers({ ...LANTERN, day: '2025-03-20' }, {}, { received: day(received) })).toEqual([expected]);
  });

  test('takes 29 February to 28 February', () => {
    const leap = { ...LANTERN, day: '2024-02-29', diagnoses: ['I10'] };
    const tables = { received: day('2025-02-28') };
    expect(answers(leap, {}, tables)[0]).not.toContain('29');
    expect(answers(leap, {}, { received: day('2025-03-01') })).toEqual(['CO-29 N211']);
  });

  test('counts a later payer from the first one’s answer', () => {
    const row = { ...VISIT, patient: 'P02' };
    const prior = {
      payers: ['lantern-b'],
      remittanceDay: day('2026-02-01'),
      lines: [
        {
          number: 1,
          allowed: 9530,
          paid: 7000,
          patient: 1906,
          contractual: 8294,
          denial: null,
          patientReasons: [{ carc: '2', cents: 1906 }],
        },
      ],
    };
    const claim = { rank: 2, member: 'BRV118204467-01', prior } as const;
    expect(answers(row, claim, { received: day('2026-05-02') })).toEqual(['paid']);
    expect(answers(row, claim, { received: day('2026-05-03') })).toEqual(['CO-29 N211']);
  });

  test('stops at the first fault a line meets', () => {
    expect(answers({ ...VISIT, diagnoses: ['S93.401'] }, {}, { received: day('2027-01-01') })).toEqual(['CO-29 N211']);
    expect(payerNamed('blueriver-ppo').filing.limitDays).toBe(180);
  });
});

describe('a lapse made good', () => {
  const lapse = (reinstated: string | null) => ({
    patient: withCover('P28', {
      gaps: [{ from: day('2026-01-01'), to: day('2026-01-31'), reinstated: reinstated === null ? null : day(reinstated) }],
    }),
  });
  test.each<Case>([
    ['is denied before the premium came (PR-200 N30)', VISIT, {}, { ...lapse('2026-02-20'), received: day('2026-02-19') }, ['PR-200 N30']],
    ['is paid from the day it came', VISIT, {}, { ...lapse('2026-02-20'), received: day('2026-02-20') }, ['paid']],
    ['is never paid where it was not', VISIT, {}, { ...lapse(null), received: day('2026-06-01') }, ['PR-200 N30']],
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
