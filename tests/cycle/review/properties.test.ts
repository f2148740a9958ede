// What holds for every claim at every payer: the balance, who may be billed, and that the order of lines never moves a cent (facts d.9).

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftOfYear } from '../../../src/cycle/care/coverage.ts';
import type { DocumentKind } from '../../../src/cycle/claim/claim.ts';
import { sumCents } from '../../../src/cycle/money.ts';
import { adjudicate } from '../../../src/cycle/review/adjudicate.ts';
import { assembleRemittance, reversalOf } from '../../../src/cycle/review/remittance.ts';
import { type Report, SUPPORTS_ALL } from '../../../src/cycle/review/reviewInput.ts';
import { type ClaimRow, claimOf, day, inputOf, NOTHING_USED, payerNamed, tables } from '../../casebook/desk.ts';

/** Reasons that say nothing without a remark (facts b.1). */
const NEEDS_REMARK = new Set(['16', '96', '129', '148', '226', '227', '234', '237', '250', '251', '252', 'A1']);
const DIAGNOSES = ['I10', 'M17.12', 'S93.401A', 'L57.0', 'E11.9', 'Z00.00', 'Z23', 'J45.21', 'S93.401'];
const MODIFIERS = ['25', '59', 'XS', 'LT', 'RT', '50', '26', 'TC', 'JZ', '76', '52', 'GA', 'QW'];
const CODES = [...tables.services.values()].filter((one) => one.core).map((one) => one.code);
const MEMBERS = [
  ['P28', 'blueriver-ppo'],
  ['P24', 'blueriver-ppo'],
  ['P30', 'lantern-b'],
  ['P22', 'quillmark'],
  ['P23', 'fernbrook-hmo'],
  ['P26', 'saltmarsh-adv'],
  ['P25', 'hearthstone'],
] as const;
const DESKS = [
  ['OKA', '11'],
  ['TRA', '11'],
  ['MOR', '23'],
  ['HAD', '21'],
  ['MEN', '11'],
] as const;

const service = fc.record({
  code: fc.constantFrom(...CODES),
  modifiers: fc.uniqueArray(fc.constantFrom(...MODIFIERS), { maxLength: 2 }),
  units: fc.integer({ min: 1, max: 4 }),
  for: fc.uniqueArray(fc.constantFrom(...DIAGNOSES), { minLength: 1, maxLength: 2 }),
});

/** Cents left of a yearly sum: anything, or so few that a visit uses them up. */
const sumLeft = fc.oneof(fc.integer({ min: 0, max: 400_000 }), fc.integer({ min: 0, max: 20_000 }));

const situation = fc.record({
  member: fc.constantFrom(...MEMBERS),
  desk: fc.constantFrom(...DESKS),
  services: fc.uniqueArray(service, { minLength: 1, maxLength: 5, selector: (one) => one.code }),
  left: fc.record({ deductible: sumLeft, outOfPocket: sumLeft }),
});
type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never;

function rowOf({ member: [patient, payer], desk: [provider, place], services }: Situation): ClaimRow {
  return { patient, payer, provider, place, day: '2026-03-02', diagnoses: DIAGNOSES, services };
}

/** The decision with every paper at hand, so that nothing waits. */
function decideAll(one: Situation, services = one.services, report: Report = 'first') {
  const row = rowOf({ ...one, services });
  const claim = { ...claimOf(row), attachments: ['note', 'operativeReport', 'workStatusReport'] as const };
  const accumulators = { ...NOTHING_USED, ...usedBy(one) };
  const found = adjudicate(inputOf(row, { claim, accumulators, recordReview: SUPPORTS_ALL, report }));
  if (found.kind === 'pended') throw new Error(`pended: ${found.pend.document}`);
  return found;
}

const holds = (property: (one: Situation) => void) => fc.assert(fc.property(situation, property), { numRuns: 300, seed: 7 });

describe('for every claim', () => {
  test('charge = paid + adjustments on every line, and on its reversal', () => {
    holds((one) => {
      const found = decideAll(one);
      const head = {
        id: 'R-1',
        claim: 'C-1',
        payer: one.member[1],
        day: day('2026-03-20'),
        claimNumber: 'X',
        forwardedTo: null,
        short: 0,
      };
      const paper = assembleRemittance(head, found);
      reversalOf(paper, 'R-2', paper.day);
      expect(found.lines).toHaveLength(one.services.length);
    });
  });

  test('what is paid never goes above what is allowed, nor that above the charge', () => {
    holds((one) => {
      for (const line of decideAll(one).lines) {
        expect(line.paid).toBeGreaterThanOrEqual(0);
        expect(line.paid).toBeLessThanOrEqual(line.allowed);
        expect(line.allowed).toBeLessThanOrEqual(line.charge);
      }
    });
  });

  test('the patient owes no more than the allowed amount of a paid line, and nothing that stands under CO', () => {
    holds((one) => {
      for (const line of decideAll(one).lines) {
        if (line.denied) expect(line.adjustments.filter((a) => a.cents !== 0).length).toBeLessThanOrEqual(1);
        else
          expect(sumCents(line.adjustments.filter((a) => a.group === 'PR').map((a) => a.cents))).toBe(
            line.allowed - line.paid - withheld(line),
          );
      }
    });
  });

  test('a denial has a reason and a rule; what is incomplete without a remark has one', () => {
    holds((one) => {
      for (const line of decideAll(one).lines.filter((each) => each.denied)) {
        expect(line.trace).not.toBeNull();
        if (NEEDS_REMARK.has(line.adjustments[0]?.carc ?? '')) expect(line.rarcs.length).toBeGreaterThan(0);
      }
    });
  });

  test('accumulators never go beyond the plan’s limits', () => {
    holds((one) => {
      const found = decideAll(one);
      const before = leftOfYear(planOf(one), usedBy(one));
      expect(sumCents(found.use.map((use) => use.deductible))).toBeLessThanOrEqual(before.deductible);
      if (before.outOfPocket !== null) expect(sumCents(found.use.map((use) => use.outOfPocket))).toBeLessThanOrEqual(before.outOfPocket);
    });
  });

  test('the order of the lines moves no price', () => {
    holds((one) => {
      const forth = decideAll(one);
      const back = decideAll(one, [...one.services].reverse());
      const byCode = (found: typeof forth) => Object.fromEntries(found.lines.map((line) => [line.code, [line.allowed, line.denied]]));
      expect(byCode(back)).toEqual(byCode(forth));
    });
  });

  test('nor a total: what the deductible takes from one line it leaves to another, but for the rounding of each', () => {
    holds((one) => {
      const paid = (found: ReturnType<typeof decideAll>) => sumCents(found.lines.map((line) => line.paid));
      const forth = paid(decideAll(one));
      const back = paid(decideAll(one, [...one.services].reverse()));
      expect(Math.abs(forth - back)).toBeLessThanOrEqual(one.services.length);
    });
  });

  test('telling every reason moves no cent and no first reason', () => {
    holds((one) => {
      const told = decideAll(one, one.services, 'all');
      expect(told.lines.map((line) => ({ ...line, further: [] }))).toEqual(decideAll(one).lines);
      for (const line of told.lines) {
        const carcs = line.further.map(({ carc }) => carc);
        expect(new Set(carcs).size).toBe(carcs.length);
        if (!line.denied) expect(carcs).toEqual([]);
        else expect(carcs).not.toContain(line.adjustments[0]?.carc);
      }
    });
  });

  test('more papers never lower what is payable', () => {
    const paper = fc.constantFrom<DocumentKind>(
      'note',
      'operativeReport',
      'workStatusReport',
      'imagingReport',
      'treatmentHistory',
      'policy',
    );
    const papers = fc.uniqueArray(paper, { maxLength: 6 });
    // Services that make a payer ask: 25, the highest level, much more work than usual.
    const asked = fc.constantFrom(
      { code: 'W2743', modifiers: ['25'] },
      { code: 'W2752', modifiers: [] },
      { code: 'W2752', modifiers: ['25'] },
      { code: 'Y3915', modifiers: ['22', 'RT'] },
    );
    const member = fc.constantFrom(['P22', 'quillmark'], ['P24', 'blueriver-ppo'], ['P26', 'saltmarsh-adv'], ['P30', 'lantern-b']);
    const unsure = fc.tuple(member, asked).map(([[patient = '', payer = ''], service]): ClaimRow => {
      return { patient, payer, provider: 'OKA', place: '11', day: '2026-03-02', diagnoses: ['M17.11'], services: [service] };
    });
    const payable = (row: ClaimRow, attachments: readonly DocumentKind[]) => {
      const read = attachments.includes('note') ? { recordReview: SUPPORTS_ALL } : {};
      const found = adjudicate(inputOf(row, { claim: { ...claimOf(row), attachments }, ...read }));
      return found.kind === 'pended' ? 0 : sumCents(found.lines.map((line) => line.allowed)); // what waits for papers is not payable yet
    };
    fc.assert(
      fc.property(fc.oneof(unsure, situation.map(rowOf)), papers, papers, (one, some, more) => {
        expect(payable(one, [...new Set([...some, ...more])])).toBeGreaterThanOrEqual(payable(one, some));
      }),
      { numRuns: 400, seed: 8 },
    );
  });

  test('the same claim is decided the same way', () => {
    holds((one) => {
      expect(decideAll(one)).toEqual(decideAll(one));
    });
  });
});

function planOf({ member: [patient, payer] }: Situation) {
  const cover = inputOf(
    rowOf({ member: [patient, payer], desk: ['OKA', '11'], services: [], left: { deductible: 0, outOfPocket: 0 } } as Situation),
  ).patient.coverages.find((one) => one.payer === payer);
  const plan = payerNamed(payer).plans.find((one) => one.planId === cover?.plan);
  if (!plan) throw new Error(`${patient} has no plan at ${payer}`);
  return plan;
}

/** What the member, and with it the family, has used where that much is left. */
function usedBy(one: Situation) {
  const { deductibleIndividualCents, outOfPocketIndividualCents } = planOf(one);
  const deductible = Math.max(0, deductibleIndividualCents - one.left.deductible);
  const outOfPocket = Math.max(0, outOfPocketIndividualCents - one.left.outOfPocket);
  return { deductible, outOfPocket, familyDeductible: deductible, familyOutOfPocket: outOfPocket };
}

/** What the payer keeps of its own payment: the cut by law and the penalty for a missing permission. */
function withheld(line: ReturnType<typeof decideAll>['lines'][number]): number {
  return sumCents(line.adjustments.filter((a) => a.carc === '253' || a.carc === '197').map((a) => a.cents));
}
