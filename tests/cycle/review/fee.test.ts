// Where the fee of a line comes from: the contract's list, a share of the charge, a report; and who may be paid how much of it (facts d.1, d.3).

import { describe, expect, test } from 'vitest';
import type { Payer } from '../../../src/cycle/payer.ts';
import { adjudicate } from '../../../src/cycle/review/adjudicate.ts';
import { SUPPORTS_ALL } from '../../../src/cycle/review/reviewInput.ts';
import {
  type ClaimRow,
  inputOf,
  NOTHING_USED,
  payerNamed,
  providerNamed,
  providers,
  type ServiceRow,
  tables,
} from '../../casebook/desk.ts';
import { decide, OPERATION, VISIT } from './answers.ts';

const LANTERN = payerNamed('lantern-b');
/** No policy stands between the claim and its price, and the deductible is met. */
const PRICED = { tables: { ...tables, policies: [] }, accumulators: { ...NOTHING_USED, deductible: 28_300 } };
const REPORT = { attachments: ['operativeReport'] } as const;

function linesOf(services: readonly ServiceRow[], payer: Payer = LANTERN, over = {}) {
  return decide({ ...OPERATION, services }, REPORT, { ...PRICED, payer, ...over }).lines;
}
const allowed = (services: readonly ServiceRow[], payer?: Payer, over = {}) => linesOf(services, payer, over).map((line) => line.allowed);
const reasons = (services: readonly ServiceRow[], payer?: Payer, over = {}) =>
  linesOf(services, payer, over).map((line) => line.adjustments.map((one) => `${one.group}-${one.carc}:${one.cents}`).join(' '));

describe('contracts by share of the charge', () => {
  const sixty: Payer = { ...LANTERN, feeSchedule: { ...LANTERN.feeSchedule, basedOn: 'charge', percentBps: 6_000 } };

  test('60 % of what was charged, rounded once, whatever modifiers the line carries', () => {
    expect(allowed([{ code: 'Y3526', charge: 100_001, modifiers: ['50'] }], sixty)).toEqual([60_001]);
    expect(reasons([{ code: 'Y3119', charge: 200_000 }], sixty)).toEqual(['CO-45:80000 PR-2:24000 CO-253:1920']);
  });

  test('a code with a price of its own keeps it', () => {
    const own = { ...sixty, feeSchedule: { ...sixty.feeSchedule, exceptions: [{ code: 'Y3119', feeCents: 70_000 }] } };
    expect(allowed([{ code: 'Y3119', charge: 200_000 }], own)).toEqual([70_000]);
  });

  test('second operations rank by it, and scopes are not compared with a look that has no price there', () => {
    const both = [
      { code: 'Y3119', charge: 200_000 },
      { code: 'Y3526', charge: 100_000, modifiers: ['RT'] },
    ];
    expect(allowed(both, sixty)).toEqual([120_000, 30_000]);
    const scopes = [
      { code: 'Y2532', charge: 100_000 },
      { code: 'Y2523', charge: 50_000, modifiers: ['XS'] },
    ];
    expect(allowed(scopes, sixty)).toEqual([60_000, 30_000]);
  });
});

describe('by report', () => {
  const UNLISTED = { code: 'Y5993', charge: 180_000 };

  test('a code without a fee waits for the report, and is then paid at a share of the charge; never at nothing', () => {
    const pended = adjudicate(inputOf({ ...OPERATION, services: [UNLISTED] }, PRICED));
    expect(pended).toMatchObject({ kind: 'pended', pend: { document: 'operativeReport', trace: { rule: 'procedureByReport' } } });
    expect(allowed([UNLISTED])).toEqual([90_000]);
  });

  const unusual = { code: 'Y3119', charge: 147_500, modifiers: ['22'] };
  test.each([
    ['22 with a report that bears it out: a quarter more', true, 80_269],
    ['22 with a report that does not: the plain fee', false, 64_215],
  ])('%s', (_, unusualWork, cents) => {
    const recordReview = { ...SUPPORTS_ALL, unusualWork };
    expect(allowed([unusual], LANTERN, { recordReview })).toEqual([cents]);
  });

  test('22 without the report is asked for it', () => {
    expect(adjudicate(inputOf({ ...OPERATION, services: [unusual] }, PRICED))).toMatchObject({ kind: 'pended' });
  });
});

describe('the lower of charge and fee', () => {
  test('a charge below the fee is all there is, and leaves no CO-45', () => {
    expect(reasons([{ code: 'Y3119', charge: 50_000 }])).toEqual(['PR-2:10000 CO-253:800']);
  });

  test('where the contract pays its price whatever was charged, OA-94 restores the balance', () => {
    const whole: Payer = { ...LANTERN, pricing: { ...LANTERN.pricing, lesserOfChargeAndFee: false } };
    expect(reasons([{ code: 'Y3119', charge: 50_000 }], whole)).toEqual(['OA-94:-14215 PR-2:12843 CO-253:1027']);
  });
});

describe('without a participation agreement', () => {
  const had = providerNamed('HAD');
  const outside = { ...had, enrolment: [{ payer: 'lantern-b', from: null, to: null, status: 'nonParticipating' as const }] };
  const non = { providers: providers.map((one) => (one.id === 'HAD' ? outside : one)) };
  // The published example: participating fee 80.00 (CMS FAQ 9920; a homework site that pays 80 % of the limiting charge is wrong, facts T).
  const payer: Payer = { ...LANTERN, feeSchedule: { ...LANTERN.feeSchedule, exceptions: [{ code: 'Y3119', feeCents: 8_000 }] } };
  const services = [{ code: 'Y3119', charge: 10_000 }];

  test('assigned: 95 % of the fee, 80 % of that from Medicare: 76.00 and 60.80 less 2 %', () => {
    const [line] = linesOf(services, payer, non);
    expect(line).toMatchObject({ allowed: 7_600, paid: 6_080 - 122 });
    expect(line?.adjustments.map((one) => [one.group, one.carc, one.cents])).toEqual([
      ['CO', '45', 2_400],
      ['PR', '2', 1_520],
      ['CO', '253', 122],
    ]);
  });

  const unassigned = (charge: number, deductible = 28_300) =>
    decide(
      { ...OPERATION, services: [{ code: 'Y3119', charge }] },
      { assignment: false },
      { ...PRICED, ...non, payer, accumulators: { ...NOTHING_USED, deductible } },
    ).lines[0];

  test('unassigned: the patient owes the limiting charge of 87.40, and Medicare pays the patient 80 % of 76.00', () => {
    const line = unassigned(10_000);
    expect(line).toMatchObject({ allowed: 7_600, paid: 0, trace: { rule: 'paidToPatient', values: { limit: 8_740 } } });
    expect(line?.adjustments.map((one) => [one.group, one.carc, one.cents])).toEqual([
      ['CO', '45', 1_260],
      ['PR', '2', 1_520],
      ['PR', '45', 1_140],
      ['PR', '100', 6_080],
    ]);
  });

  test('unassigned with the deductible open, and with a charge below the limit', () => {
    expect(unassigned(8_000, 0)?.adjustments.map((one) => [one.group, one.carc, one.cents])).toEqual([
      ['PR', '1', 7_600],
      ['PR', '45', 400],
    ]);
  });

  test('unassigned, as the Medicare contractors publish it: limit 109.25, approved 95.00, deductible 50.00, 36.00 to the patient before the cut', () => {
    const services = [{ code: 'Y3119', charge: 10_925 }];
    const at100 = { ...payer, feeSchedule: { ...payer.feeSchedule, exceptions: [{ code: 'Y3119', feeCents: 10_000 }] } };
    const file = { ...PRICED, ...non, payer: at100, accumulators: { ...NOTHING_USED, deductible: 23_300 } };
    const [line] = decide({ ...OPERATION, services }, { assignment: false }, file).lines;
    expect(line?.allowed).toBe(9_500);
    expect(line?.adjustments.map((one) => [one.group, one.carc, one.cents])).toEqual([
      ['PR', '1', 5_000],
      ['PR', '2', 900],
      ['PR', '45', 1_425],
      ['PR', '100', 3_600],
    ]);
  });

  // The physicians' fee schedule prices neither drugs nor tests: no 95 %, no limiting charge, and the payer's money comes to the practice.
  test('unassigned, with a drug: the drug is paid as assigned, at its own price', () => {
    const rows = [
      { code: 'Y3915', modifiers: ['RT'] },
      { code: 'J3301', modifiers: ['JZ'], units: 4 },
    ];
    const drug = { providers: non.providers, accumulators: { ...NOTHING_USED, deductible: 28_300 }, tables: { ...tables, policies: [] } };
    const row = { ...OPERATION, place: '11', diagnoses: ['M17.11'], services: rows };
    const [needle, syringe] = decide(row, { assignment: false }, drug).lines;
    expect(needle).toMatchObject({ allowed: 5_896, paid: 0, trace: { rule: 'paidToPatient', values: { limit: 6_780 } } });
    expect(syringe).toMatchObject({ allowed: 748, paid: 586, trace: null });
  });

  const unassignedBy = (provider: Partial<typeof had>, patient = 'P30') => {
    const own = { ...outside, ...provider };
    const roster = { providers: providers.map((one) => (one.id === 'HAD' ? own : one)) };
    const row = { ...OPERATION, patient, place: '11', diagnoses: ['I10'], services: [{ code: 'W2734' }] };
    return decide(row, { assignment: false }, { ...roster, accumulators: { ...NOTHING_USED, deductible: 28_300 } }).lines[0];
  };

  test.each<readonly [string, Partial<typeof had>, string, number, number]>([
    ['a physician may refuse it', {}, 'P30', 9_054, 0],
    ['a nurse practitioner may not: 85 % of 95 %, paid to the practice', { nonPhysician: true }, 'P30', 7_696, 6_034],
    ['nobody may for a patient whom the state covers too', {}, 'P06', 9_054, 7_098],
  ])('who may refuse assignment: %s', (_, provider, patient, allowed, paid) =>
    expect(unassignedBy(provider, patient)).toMatchObject({ allowed, paid }),
  );

  test('a participating clinician has promised assignment: box 27 changes nothing', () => {
    const plain = linesOf(services, payer);
    expect(decide({ ...OPERATION, services }, { ...REPORT, assignment: false }, { ...PRICED, payer }).lines).toEqual(plain);
    expect(plain[0]?.allowed).toBe(8_000);
  });

  test('the terms hold for the days they are written for, and only at the payer that has them', () => {
    const ended = {
      ...outside,
      enrolment: [
        { payer: 'lantern-b', from: null, to: 20_000, status: 'nonParticipating' as const },
        { payer: 'lantern-b', from: 20_001, to: null, status: 'enrolled' as const },
      ],
    };
    const roster = (one: typeof had) => ({ providers: providers.map((each) => (each.id === 'HAD' ? one : each)) });
    expect(allowed(services, payer, roster(ended))).toEqual([8_000]);
    const blue = { ...payer, pricing: { ...payer.pricing, nonParticipation: null } };
    expect(allowed(services, blue, roster(outside))).toEqual([8_000]);
  });
});

describe('the worked sum', () => {
  test('tells each step from the list to the allowed amount, and ends at it', () => {
    const services = [
      { code: 'Y3119', charge: 147_500 },
      { code: 'Y3526', charge: 60_000, modifiers: ['50', '52'] },
    ];
    const [first, second] = linesOf(services);
    expect(first?.price).toEqual([
      { what: 'facilityFee', values: { units: 1_922_550, factor: 334_009 }, cents: 64_215 },
      { what: 'rank', values: { rank: 1, bps: 10_000 }, cents: 64_215 },
    ]);
    expect(second?.price.map(({ what, cents }) => [what, cents])).toEqual([
      ['facilityFee', 43_674],
      ['reducedService', 21_837],
      ['bothSides', 32_756],
      ['rank', 16_378],
    ]);
  });

  const last = (services: readonly ServiceRow[], payer?: Payer) => linesOf(services, payer).map((line) => line.price.at(-1));
  test('ends at the charge where that is lower', () => {
    expect(last([{ code: 'Y3119', charge: 50_000 }])).toEqual([{ what: 'charge', values: {}, cents: 50_000 }]);
    expect(last([{ code: 'Y3119', charge: 64_215 }])).toEqual([
      { what: 'facilityFee', values: { units: 1_922_550, factor: 334_009 }, cents: 64_215 },
    ]);
  });

  test('ends with a discount that was agreed', () => {
    const agreed = { ...LANTERN, pricing: { ...LANTERN.pricing, agreedDiscountBps: 1_000 } };
    expect(last([{ code: 'Y3119', charge: 50_000 }], agreed)).toEqual([{ what: 'agreedDiscount', values: { bps: 1_000 }, cents: 45_000 }]);
  });

  test('names what one side has of the other side’s charge', () => {
    const bySide = { ...LANTERN, bundling: { ...LANTERN.bundling, perSideUnitCounting: true } };
    const sides = [
      { code: 'Y3526', charge: 90_000, modifiers: ['RT'] },
      { code: 'Y3526', charge: 5_000, modifiers: ['LT'] },
    ];
    // 436.74 and, for the second side, 218.37, of which its own charge leaves 168.37 over.
    expect(last(sides, bySide)).toEqual([
      { what: 'bothCharges', values: {}, cents: 60_511 },
      { what: 'charge', values: {}, cents: 5_000 },
    ]);
  });

  test('names the lower level that is paid', () => {
    const row: ClaimRow = { ...VISIT, patient: 'P22', payer: 'quillmark', diagnoses: ['D23.5'], services: [{ code: 'W2752' }] };
    expect(decide(row).lines[0]?.price.at(-1)).toEqual({ what: 'lowerLevel', values: {}, cents: 15_910 });
  });

  test('a denied line has none', () => {
    expect(linesOf([{ code: 'Y3119', modifiers: ['25'] }])[0]?.price).toEqual([]);
  });
});

describe('visits in a monthly sum', () => {
  const row: ClaimRow = { ...VISIT, patient: 'P23', payer: 'fernbrook-hmo', diagnoses: ['J45.21'], services: [{ code: 'W2743' }] };
  const fernbrook = payerNamed('fernbrook-hmo');
  const carcs = (payer: Payer) => decide(row, {}, { payer }).lines[0]?.adjustments.map((one) => one.carc);

  test('only where the payer says that it pays by the month', () => {
    expect(carcs(fernbrook)).toEqual(['3', '24']);
    expect(carcs({ ...fernbrook, quirks: [] })).toEqual(['45']);
    expect(carcs({ ...fernbrook, quirks: fernbrook.quirks.filter((quirk) => quirk.quirkId !== 'capitated-visits') })).toEqual(['45']);
  });

  test('and only the families it lists at nothing', () => {
    const other = { ...row, services: [{ code: 'Z5524' }] };
    expect(decide(other).lines[0]?.adjustments.map((one) => one.carc)).not.toContain('24');
  });
});
