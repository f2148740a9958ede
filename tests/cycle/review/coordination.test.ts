// Step 17: the later payer, by each method of facts d.6, with the example of that section and those of the casebook.

import { describe, expect, test } from 'vitest';
import type { PriorPayment } from '../../../src/cycle/claim/claim.ts';
import type { Payer } from '../../../src/cycle/payer.ts';
import { type ClaimRow, day, NOTHING_USED, patientNamed, payerNamed } from '../../casebook/desk.ts';
import { decide } from './answers.ts';

/** A plan that allows 90.00 of 150.00 and pays 80 %, after a first one that allowed 100.00 and paid 80.00. */
function example(method: Payer['coordination']['method']) {
  const base = payerNamed('blueriver-ppo');
  const payer: Payer = {
    ...base,
    feeSchedule: { ...base.feeSchedule, exceptions: [{ code: 'Z7937', feeCents: 9_000 }] },
    coordination: { ...base.coordination, method },
  };
  const row: ClaimRow = {
    patient: 'P02',
    provider: 'OKA',
    payer: 'blueriver-ppo',
    day: '2026-02-02',
    diagnoses: ['S93.401A'],
    services: [{ code: 'Z7937', modifiers: ['RT'], charge: 15_000 }],
  };
  const prior: PriorPayment = {
    payer: 'lantern-b',
    remittanceDay: day('2026-02-20'),
    lines: [{ number: 1, allowed: 10_000, paid: 8_000, patient: 2_000, contractual: 5_000, patientReasons: [{ carc: '2', cents: 2_000 }] }],
  };
  const found = decide(
    row,
    { rank: 2, member: 'BRV118204467-01', prior },
    { payer, received: day('2026-02-21'), accumulators: { ...NOTHING_USED, deductible: 150_000 } },
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
    ['maintenanceOfBenefits', 800, 'PR-2:1200 OA-23:13000'],
    ['lesserOfToMedicaidFee', 1_000, 'CO-45:1000 OA-23:13000'],
  ])('%s pays %i and leaves %s', (method, paid, adjustments) => {
    expect(example(method)).toEqual({ paid, adjustments, status: '2' });
  });
});

describe('what nobody may bill', () => {
  test('the state’s price is below what was paid: nothing more, nothing to the patient (d.6)', () => {
    const row: ClaimRow = {
      patient: 'P06',
      provider: 'OKA',
      payer: 'hearthstone',
      day: '2026-02-17',
      diagnoses: ['I10'],
      services: [{ code: 'W2743' }],
    };
    const prior: PriorPayment = {
      payer: 'lantern-b',
      remittanceDay: day('2026-03-05'),
      lines: [
        { number: 1, allowed: 13_483, paid: 10_570, patient: 2_697, contractual: 11_033, patientReasons: [{ carc: '2', cents: 2_697 }] },
      ],
    };
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
      patient: 'P03',
      provider: 'OKA',
      payer: 'lantern-b',
      day: '2026-02-11',
      diagnoses: ['M79.641'],
      services: [{ code: 'W3630' }],
    };
    const prior: PriorPayment = {
      payer: 'blueriver-ppo',
      remittanceDay: day('2026-03-19'),
      lines: [
        { number: 1, allowed: 22_869, paid: 19_869, patient: 3_000, contractual: 8_331, patientReasons: [{ carc: '3', cents: 3_000 }] },
      ],
    };
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
