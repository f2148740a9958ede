// What holds for every later payer, by every method: the line balances, the patient never owes more than the first payer left (facts d.6, d.9).

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PriorPayment } from '../../../src/cycle/claim/claim.ts';
import { sumCents } from '../../../src/cycle/money.ts';
import type { Payer } from '../../../src/cycle/payer.ts';
import { adjudicate } from '../../../src/cycle/review/adjudicate.ts';
import { type ClaimRow, claimOf, day, inputOf, NOTHING_USED, patientNamed, payerNamed } from '../../casebook/desk.ts';

const METHODS: readonly Payer['coordination']['method'][] = [
  'standard',
  'carveOut',
  'nonDuplication',
  'maintenanceOfBenefits',
  'lesserOfToMedicaidFee',
  'medicareSecondaryFormula',
];
/** A service, its price at the second payer, and one nobody covers there. */
const CODES = ['W2743', 'Z7937', 'Y3915', 'Z4619'] as const;

const line = fc
  .record({
    charge: fc.integer({ min: 100, max: 60_000 }),
    allowedBps: fc.integer({ min: 0, max: 10_000 }),
    paidBps: fc.integer({ min: 0, max: 10_000 }),
    deniedAs: fc.constantFrom(null, null, null, 'CO', 'PR'),
    price: fc.integer({ min: 100, max: 60_000 }),
    covered: fc.boolean(),
  })
  .map(({ charge, allowedBps, paidBps, deniedAs, price, covered }) => {
    const allowed = deniedAs ? 0 : Math.floor((charge * allowedBps) / 10_000);
    const paid = Math.floor((allowed * paidBps) / 10_000);
    const patient = deniedAs === 'PR' ? charge : deniedAs === 'CO' ? 0 : allowed - paid;
    const denial = deniedAs === null ? null : { group: deniedAs as 'CO' | 'PR', carc: '204' };
    const reasons =
      denial || patient === 0
        ? []
        : [
            { carc: '1', cents: Math.ceil(patient / 3) },
            { carc: '2', cents: patient - Math.ceil(patient / 3) },
          ];
    return {
      charge,
      price,
      covered,
      prior: { allowed, paid, patient, contractual: charge - paid - patient, denial, patientReasons: reasons },
    };
  });
const situation = fc.record({
  method: fc.constantFrom(...METHODS),
  payer: fc.constantFrom('lantern-b', 'blueriver-ppo', 'quillmark'),
  usesPi: fc.boolean(),
  lines: fc.array(line, { minLength: 1, maxLength: CODES.length }),
  used: fc.integer({ min: 0, max: 300_000 }),
});
type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never;

function decide({ method, payer: id, usesPi, lines, used }: Situation, order: readonly number[]) {
  const base = payerNamed(id);
  const payer: Payer = {
    ...base,
    coordination: { ...base.coordination, method },
    groupCodes: { ...base.groupCodes, usesPi },
    feeSchedule: {
      ...base.feeSchedule,
      exceptions: lines.map(({ price }, at) => ({ code: CODES[at] ?? '', feeCents: price })),
      notCovered: lines.flatMap(({ covered }, at) => (covered ? [] : [CODES[at] ?? ''])),
    },
  };
  const patient = { 'lantern-b': 'P03', 'blueriver-ppo': 'P02', quillmark: 'P08' }[id] ?? '';
  const row: ClaimRow = {
    patient,
    provider: 'OKA',
    payer: id,
    day: '2026-02-02',
    diagnoses: ['M17.11', 'I10', 'E11.9'],
    services: order.map((at) => ({
      code: CODES[at] ?? '',
      modifiers: at === 0 ? ['25'] : at === 3 ? ['QW'] : ['RT'],
      charge: lines[at]?.charge ?? 0,
    })),
  };
  const prior: PriorPayment = {
    payers: ['fernbrook-hmo'],
    remittanceDay: day('2026-02-10'),
    lines: order.flatMap((at, index) => (lines[at] ? [{ number: index + 1, ...lines[at].prior }] : [])),
  };
  const member = patientNamed(patient).coverages.find((one) => one.payer === id)?.member ?? '';
  const claim = { ...claimOf(row), rank: 2 as const, member, prior, attachments: ['note' as const] };
  const found = adjudicate(
    inputOf(row, { claim, payer, received: day('2026-02-11'), accumulators: { ...NOTHING_USED, deductible: used } }),
  );
  if (found.kind === 'pended') throw new Error('pended');
  return found.lines;
}

const owed = (one: ReturnType<typeof decide>[number]) => sumCents(one.adjustments.filter((a) => a.group === 'PR').map((a) => a.cents));
const holds = (property: (one: Situation) => void) => fc.assert(fc.property(situation, property), { numRuns: 400, seed: 11 });
const inOrder = (one: Situation) => one.lines.map((_, at) => at);

describe('for every later payer', () => {
  test('the patient owes no more than the first payer left, on a line it refuses neither', () => {
    holds((one) => {
      decide(one, inOrder(one)).forEach((line, at) => {
        expect(owed(line)).toBeLessThanOrEqual(one.lines[at]?.prior.patient ?? 0);
      });
    });
  });

  test('what both pay is never above the charge, and this one never pays more than was left', () => {
    holds((one) => {
      decide(one, inOrder(one)).forEach((line, at) => {
        const prior = one.lines[at]?.prior;
        expect(line.paid).toBeGreaterThanOrEqual(0);
        expect(line.paid).toBeLessThanOrEqual(prior?.patient ?? 0);
        expect(line.paid + (prior?.paid ?? 0)).toBeLessThanOrEqual(line.charge);
      });
    });
  });

  test('OA-23 balances the line: it holds what the first paid and took off, and nothing negative', () => {
    holds((one) => {
      decide(one, inOrder(one)).forEach((line, at) => {
        if (line.denied) return;
        const prior = one.lines[at]?.prior;
        const effect = sumCents(line.adjustments.filter((a) => a.carc === '23').map((a) => a.cents));
        expect(effect).toBe((prior?.paid ?? 0) + (prior?.contractual ?? 0));
        expect(line.adjustments.filter((a) => a.carc === '23').every((a) => a.group === 'OA')).toBe(true);
      });
    });
  });

  test('the order of the lines moves no price', () => {
    holds((one) => {
      const forth = decide(one, inOrder(one));
      const back = decide(one, inOrder(one).reverse());
      const allowed = (lines: typeof forth) => Object.fromEntries(lines.map((line) => [line.code, line.allowed]));
      expect(allowed(back)).toEqual(allowed(forth));
    });
  });
});
