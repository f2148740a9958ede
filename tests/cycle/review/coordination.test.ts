// Step 17: the later payer, by each method of facts d.6, with the example of that section and those of the casebook.

import { describe, expect, test } from 'vitest';
import type { PriorPayment } from '../../../src/cycle/claim/claim.ts';
import type { Payer } from '../../../src/cycle/payer.ts';
import { type ClaimRow, day, NOTHING_USED, patientNamed, payerNamed } from '../../casebook/desk.ts';
import { decide } from './answers.ts';

/** A film of the ankle, charged at 150.00; at BlueRiver a retiree's second plan. */
const FILM: ClaimRow = {
  patient: 'P02',
  provider: 'OKA',
  payer: 'blueriver-ppo',
  day: '2026-02-02',
  diagnoses: ['S93.401A'],
  services: [{ code: 'Z7937', modifiers: ['RT'], charge: 15_000 }],
};
const MEMBER = 'BRV118204467-01';
const RECEIVED = day('2026-02-21');

/** What a first payer left of a charge: the share has one reason. */
const paidBefore = (charge: number, allowed: number, paid: number, reason = '2') => ({
  allowed,
  paid,
  patient: allowed - paid,
  contractual: charge - allowed,
  denial: null,
  patientReasons: [{ carc: reason, cents: allowed - paid }],
});

function priorOf(
  line: Omit<PriorPayment['lines'][number], 'number'>,
  remittance = '2026-02-20',
  payers: readonly string[] = ['lantern-b'],
): PriorPayment {
  return { payers, remittanceDay: day(remittance), lines: [{ number: 1, ...line }] };
}

/** A plan that allows 90.00 of 150.00 and pays 80 %, after a first one that allowed 100.00 and paid 80.00. */
function example(method: Payer['coordination']['method']) {
  const base = payerNamed('blueriver-ppo');
  const payer: Payer = {
    ...base,
    feeSchedule: { ...base.feeSchedule, exceptions: [{ code: 'Z7937', feeCents: 9_000 }] },
    coordination: { ...base.coordination, method },
  };
  const found = decide(
    FILM,
    { rank: 2, member: MEMBER, prior: priorOf(paidBefore(15_000, 10_000, 8_000)) },
    { payer, received: RECEIVED, accumulators: { ...NOTHING_USED, deductible: 150_000 } },
  );
  const [line] = found.lines;
  return {
    paid: line?.paid,
    adjustments: line?.adjustments.map((one) => `${one.group}-${one.carc}:${one.cents}`).join(' '),
    status: found.status,
  };
}

describe('the example of facts d.6', () => {
  test.each<readonly [Payer['coordination']['method'], number, string]>([
    ['standard', 2_000, 'OA-23:13000'],
    ['nonDuplication', 0, 'PR-2:2000 OA-23:13000'],
    ['carveOut', 0, 'PR-2:2000 OA-23:13000'],
    ['maintenanceOfBenefits', 800, 'PR-2:1200 OA-23:13000'],
    ['lesserOfToMedicaidFee', 1_000, 'CO-45:1000 OA-23:13000'],
  ])('%s pays %i and leaves %s', (method, paid, adjustments) => {
    expect(example(method)).toEqual({ paid, adjustments, status: '2' });
  });
});

describe('what nobody may bill', () => {
  test('the state’s price is below what was paid: nothing more, nothing to the patient (d.6)', () => {
    const row: ClaimRow = {
      ...FILM,
      patient: 'P06',
      payer: 'hearthstone',
      day: '2026-02-17',
      diagnoses: ['I10'],
      services: [{ code: 'W2743' }],
    };
    // Two per cent of the federal payer’s part were kept back from us: 2.16 that stand with the contract and not with the patient.
    const left = { patient: 2_697, contractual: 11_033, patientReasons: [{ carc: '2', cents: 2_697 }] };
    const prior = priorOf({ ...paidBefore(24_300, 13_483, 10_570), ...left }, '2026-03-05');
    const member = patientNamed('P06').coverages[1]?.member ?? '';
    const [line] = decide(row, { rank: 2, member, prior }, { received: day('2026-03-06') }).lines;
    expect(line).toMatchObject({ allowed: 9_168, paid: 0, denied: false });
    expect(line?.adjustments).toEqual([
      { group: 'CO', carc: '45', cents: 2_697 },
      { group: 'OA', carc: '23', cents: 21_603 },
    ]);
  });
});

describe('the federal payer second', () => {
  test('pays the lowest of three (casebook first-still-working)', () => {
    const row: ClaimRow = {
      ...FILM,
      patient: 'P03',
      payer: 'lantern-b',
      day: '2026-02-11',
      diagnoses: ['M79.641'],
      services: [{ code: 'W3630' }],
    };
    const prior = priorOf(paidBefore(31_200, 22_869, 19_869, '3'), '2026-03-19', ['blueriver-ppo']);
    const [line] = decide(
      row,
      { rank: 2, member: '7ZC1F55DW28', prior },
      { received: day('2026-03-20'), accumulators: { ...NOTHING_USED, deductible: 28_300 } },
    ).lines;
    expect(line).toMatchObject({ allowed: 17_325, paid: 2_940 });
    expect(line?.adjustments).toEqual([
      { group: 'OA', carc: '23', cents: 28_200 },
      { group: 'CO', carc: '253', cents: 60 },
    ]);
  });
});

/** A second payer with a price of its own for one film, after a first one. */
function laterAnswer(
  prior: Omit<PriorPayment['lines'][number], 'number'>,
  { id, price, charge, over = {}, plan = {} }: Desk,
): ReturnType<typeof decide>['lines'][number] | undefined {
  const base = payerNamed(id);
  const payer: Payer = {
    ...base,
    feeSchedule: { ...base.feeSchedule, exceptions: [{ code: 'Z7937', feeCents: price }] },
    plans: base.plans.map((one) => ({ ...one, ...plan })),
    coordination: { ...base.coordination, ...over },
  };
  const patient = id === 'lantern-b' ? 'P03' : 'P02';
  const row: ClaimRow = { ...FILM, patient, payer: id, services: [{ code: 'Z7937', modifiers: ['RT'], charge }] };
  const carried = priorOf(prior, '2026-02-20', ['quillmark']);
  const member = patientNamed(patient).coverages.find((one) => one.payer === id)?.member ?? '';
  const met = { ...NOTHING_USED, deductible: 1_000_000 };
  return decide(row, { rank: 2, member, prior: carried }, { payer, received: RECEIVED, accumulators: met }).lines[0];
}
interface Desk {
  readonly id: string;
  readonly price: number;
  readonly charge: number;
  readonly over?: Partial<Payer['coordination']>;
  readonly plan?: Partial<Payer['plans'][number]>;
}
const text = (line: ReturnType<typeof laterAnswer>) => line?.adjustments.map((one) => `${one.group}-${one.carc}:${one.cents}`).join(' ');
describe('published numbers', () => {
  test('42 CFR 411.33(b): charge 175, fee 125, primary allowed 150 and paid 120: Medicare pays 30, before the two percent', () => {
    const line = laterAnswer(paidBefore(17_500, 15_000, 12_000), { id: 'lantern-b', price: 12_500, charge: 17_500 });
    expect(line?.paid).toBe(2_940);
    expect(text(line)).toBe('OA-23:14500 CO-253:60');
  });
  test('Dentrix, maintenance of benefits: 125 less 75 paid, at 75 %: 37.50', () => {
    const line = laterAnswer(paidBefore(12_500, 12_500, 7_500), {
      id: 'blueriver-ppo',
      price: 12_500,
      charge: 12_500,
      over: { method: 'maintenanceOfBenefits' },
      plan: { coinsuranceBps: 2_500 },
    });
    expect(line?.paid).toBe(3_750);
    expect(text(line)).toBe('PR-2:1250 OA-23:7500');
  });
});

describe('the three amounts of 42 CFR 411.33(a), each the lowest once', () => {
  test.each([
    ['charge less paid', paidBefore(10_000, 10_000, 9_500), 15_000, 10_000, 500],
    ['what Medicare would pay alone: 80 % of the fee', { ...paidBefore(20_000, 20_000, 2_000) }, 5_000, 20_000, 4_000],
    ['the higher allowed amount less paid', paidBefore(20_000, 15_000, 12_000), 12_500, 20_000, 3_000],
    ['never below nothing', paidBefore(20_000, 15_000, 15_000), 12_500, 20_000, 0],
  ])('%s', (_, prior, price, charge, pays) => {
    const line = laterAnswer(prior, { id: 'lantern-b', price, charge });
    expect((line?.paid ?? 0) + (line?.adjustments.find((one) => one.carc === '253')?.cents ?? 0)).toBe(pays);
  });
});

describe('what the first payer left, or refused', () => {
  const refused = (group: 'CO' | 'PR', carc: string) => ({
    allowed: 0,
    paid: 0,
    patient: group === 'PR' ? 15_000 : 0,
    contractual: group === 'PR' ? 0 : 15_000,
    denial: { group, carc },
    patientReasons: [],
  });
  const second: Desk = { id: 'blueriver-ppo', price: 9_000, charge: 15_000 };

  test('a line the first payer refused for a fault of ours is mended there (CO-276)', () => {
    const line = laterAnswer(refused('CO', '197'), second);
    expect([line?.denied, text(line), line?.trace?.rule]).toEqual([true, 'CO-276:15000', 'priorDenied']);
  });
  test('a line outside the first plan’s benefit is paid as if there were no first: 80 % of 90.00', () => {
    expect(laterAnswer(refused('PR', '204'), second)).toMatchObject({ paid: 7_200, denied: false });
  });
  test('a service outside the second plan’s benefit leaves the first one’s share, and no more (PR-275)', () => {
    const base = payerNamed('blueriver-ppo');
    const payer = { ...base, feeSchedule: { ...base.feeSchedule, notCovered: ['Z7937'] } };
    const prior = priorOf(paidBefore(15_000, 10_000, 8_000));
    const [line] = decide(FILM, { rank: 2, member: MEMBER, prior }, { payer, received: RECEIVED }).lines;
    expect([line?.denied, text(line)]).toEqual([true, 'PR-275:2000 OA-23:13000']);
  });
  test('figures that do not add up to the charge come back, a cent is enough (OA-129 N4)', () => {
    const prior = { ...paidBefore(15_000, 10_000, 8_000), contractual: 4_999 };
    expect(text(laterAnswer(prior, second))).toBe('OA-129:15000');
    expect(text(laterAnswer({ ...prior, contractual: 5_001 }, second))).toBe('OA-129:15000');
    expect(laterAnswer({ ...prior, contractual: 5_000 }, second)?.denied).toBe(false);
  });
});

test('a third payer sees what two have paid, and takes no more than the second left (status 3)', () => {
  const found = decide(
    FILM,
    { rank: 3, member: MEMBER, prior: priorOf(paidBefore(15_000, 10_000, 9_000), '2026-02-20', ['quillmark', 'lantern-b']) },
    { received: RECEIVED, accumulators: { ...NOTHING_USED, deductible: 150_000 } },
  );
  expect(found.status).toBe('3');
  expect(found.lines[0]).toMatchObject({ paid: 1_000 });
  expect(text(found.lines[0])).toBe('OA-23:14000');
});

test('a price above the charge is paid in full where the contract says so; OA-94 lets it balance (d.1)', () => {
  const base = payerNamed('blueriver-ppo');
  const payer: Payer = {
    ...base,
    pricing: { ...base.pricing, lesserOfChargeAndFee: false },
    feeSchedule: { ...base.feeSchedule, exceptions: [{ code: 'Z7937', feeCents: 20_000 }] },
  };
  const row: ClaimRow = { ...FILM, patient: 'P28' };
  const met = { ...NOTHING_USED, deductible: 150_000, outOfPocket: 600_000 };
  expect(text(decide(row, {}, { payer, accumulators: met }).lines[0])).toBe('OA-94:-5000');
  expect(decide(row, {}, { payer, accumulators: met }).lines[0]).toMatchObject({ allowed: 20_000, paid: 20_000 });
});

test('a later payer without any earlier answer refuses every line and looks at nothing else (step 8, claim-fatal)', () => {
  const row: ClaimRow = { ...FILM, services: [{ code: 'W2734' }, { code: 'Z7937' }] }; // the film lacks its side: reason 4, were it looked at
  const lines = decide(row, { rank: 2, member: MEMBER }, { received: day('2027-02-21') }).lines; // and far too late
  expect(lines.map((line) => `${line.adjustments[0]?.carc} ${line.rarcs.join(' ')}`)).toEqual(['16 MA04', '16 MA04']);
});
