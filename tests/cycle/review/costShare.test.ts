// Step 16: copay, deductible, coinsurance and ceiling, and step 18, the cut by law (facts d.2, d.3).

import { describe, expect, test } from 'vitest';
import type { Accumulators } from '../../../src/cycle/care/accumulators.ts';
import type { Payer } from '../../../src/cycle/payer.ts';
import type { Plan } from '../../../src/cycle/plan.ts';
import { type ClaimRow, day, NOTHING_USED, payerNamed, providerNamed } from '../../casebook/desk.ts';
import { decide, VISIT } from './answers.ts';

const LANTERN: ClaimRow = { ...VISIT, patient: 'P30', payer: 'lantern-b', diagnoses: ['I10'], services: [{ code: 'W2743' }] };
const QUILLMARK: ClaimRow = { ...VISIT, patient: 'P22', payer: 'quillmark', diagnoses: ['I10'] };

/** 'PR-1 PR-3 PR-2 → paid' of each line. */
function shares(row: ClaimRow, used: Partial<Accumulators> = {}, payer: Payer = payerNamed(row.payer)): readonly string[] {
  return decide(row, {}, { accumulators: { ...NOTHING_USED, ...used }, payer }).lines.map((line) => {
    const of = (carc: string) => line.adjustments.find((one) => one.group === 'PR' && one.carc === carc)?.cents ?? 0;
    return `${of('1')} ${of('3')} ${of('2')} → ${line.paid}`;
  });
}
const ankle: ClaimRow = { ...VISIT, diagnoses: ['S93.401A'], services: [{ code: 'W2734' }, { code: 'Z7937', modifiers: ['RT'] }] };

describe('copay', () => {
  test('replaces deductible and coinsurance for the visit; the film falls to the deductible (first-nothing-paid)', () => {
    expect(shares(ankle)).toEqual(['0 3000 0 → 9580', '4397 0 0 → 0']);
  });
  test('comes with a visit alone: procedures, pictures and shots carry none', () => {
    expect(shares({ ...VISIT, diagnoses: ['M54.50'], services: [{ code: 'Y3784' }, { code: 'J1885', units: 4 }] })).toEqual([
      '1857 0 0 → 0',
      '308 0 0 → 0',
    ]);
  });
  test('is the specialist’s for a specialist', () => {
    expect(shares({ ...VISIT, provider: 'SID', place: '22', diagnoses: ['R00.2'], services: [{ code: 'W3630' }] })[0]).toContain(' 5500 ');
  });
  test('never goes above the allowed amount (emergency, 200.00 of 131.67)', () => {
    const row: ClaimRow = {
      ...VISIT,
      patient: 'P12',
      provider: 'MOR',
      payer: 'fernbrook-hmo',
      place: '23',
      day: '2026-02-20',
      diagnoses: ['S06.0X0A'],
      services: [{ code: 'W2442' }],
    };
    expect(shares(row)).toEqual(['0 13167 0 → 0']);
  });
  test('is taken once for a visit, whatever was decided before', () => {
    const taken = { copayTaken: [{ day: day('2026-01-12'), npi: providerNamed('OKA').npi, cents: 3000 }] };
    expect(shares(VISIT, taken)).toEqual(['0 0 0 → 12580']);
  });
  test('is taken once a day where the plan says so, by another clinician, too', () => {
    const taken = { copayTaken: [{ day: day('2026-01-12'), npi: providerNamed('SID').npi, cents: 5500 }] };
    expect(shares(VISIT, taken)).toEqual(['0 0 0 → 12580']);
  });
  test('of three dollars at the state payer', () => {
    expect(shares({ ...VISIT, patient: 'P25', payer: 'hearthstone', services: [{ code: 'W3621' }] })).toEqual(['0 300 0 → 7705']);
  });
});

describe('deductible and coinsurance', () => {
  test('the federal payer: deductible, then 20 %, then two per cent of its payment', () => {
    expect(shares(LANTERN, { deductible: 28_300 })).toEqual(['0 0 2697 → 10570']);
    // 134.83 allowed, 100.00 to the deductible, 20 % of 34.83 = 6.97, 27.86 − 0.56.
    expect(shares(LANTERN, { deductible: 18_300 })).toEqual(['10000 0 697 → 2730']);
    expect(shares(LANTERN)).toEqual(['13483 0 0 → 0']);
  });
  test('laboratory tests are free there', () => {
    expect(shares({ ...LANTERN, diagnoses: ['E11.22'], services: [{ code: 'Z4044', modifiers: ['QW'] }] })).toEqual(['0 0 0 → 987']);
  });
  test('are used up line by line, in line order', () => {
    const row: ClaimRow = {
      ...VISIT,
      diagnoses: ['S93.401A'],
      services: [
        { code: 'Z7937', modifiers: ['RT'] },
        { code: 'Z7946', modifiers: ['RT'] },
      ],
    };
    expect(shares(row, { deductible: 145_000 })).toEqual(['4397 0 0 → 0', '603 0 742 → 2969']);
  });
  test('stop at the family amount, whoever contributed', () => {
    expect(shares(ankle, { deductible: 10_000, familyDeductible: 299_000 })[1]).toBe('1000 0 679 → 2718');
  });
  test('know no single amount in an aggregate plan (share-who-was-first)', () => {
    const row: ClaimRow = { ...VISIT, patient: 'P24', diagnoses: ['E11.9'], services: [{ code: 'W2743' }] };
    expect(shares(row, { deductible: 400_000, familyDeductible: 665_000 })).toEqual(['15000 0 345 → 3105']);
  });
  test('pass preventive care by', () => {
    expect(shares({ ...VISIT, patient: 'P24', diagnoses: ['Z00.00'], services: [{ code: 'W3968' }] })).toEqual(['0 0 0 → 17815']);
    expect(shares({ ...LANTERN, patient: 'P01', diagnoses: ['Z23'], services: [{ code: 'G0008' }, { code: 'Q2039' }] })).toEqual([
      '0 0 0 → 3116',
      '0 0 0 → 3577',
    ]);
  });
  test('but not the tracing beside the welcome visit (OC-04)', () => {
    const row: ClaimRow = {
      ...LANTERN,
      patient: 'P07',
      day: '2026-01-30',
      diagnoses: ['Z00.00'],
      services: [{ code: 'G0402' }, { code: 'G0403' }],
    };
    expect(shares(row, { deductible: 28_300 })).toEqual(['0 0 0 → 16797', '0 0 312 → 1223']);
  });
  test('a screening that became a treatment (PT): no deductible, 15 %', () => {
    const row: ClaimRow = {
      ...LANTERN,
      provider: 'MEH',
      place: '22',
      diagnoses: ['Z12.11', 'D12.2'],
      services: [{ code: 'Y2532', modifiers: ['PT'], for: ['D12.2'] }],
    };
    expect(shares(row)[0]).toBe('0 0 3612 → 20061');
  });
});

describe('the yearly ceiling', () => {
  test('takes coinsurance off first', () => {
    const row = { ...QUILLMARK, diagnoses: ['L57.0'], services: [{ code: 'Y4316' }] };
    expect(shares(row, { deductible: 250_000, outOfPocket: 799_000 })).toEqual(['0 0 1000 → 7288']);
    expect(shares(row, { deductible: 250_000, outOfPocket: 800_000 })).toEqual(['0 0 0 → 8288']);
  });
  test('takes the copay, too', () => {
    expect(shares(QUILLMARK, { outOfPocket: 797_000 })).toEqual(['0 3000 0 → 8245']);
  });
  test('counts what the family has paid', () => {
    expect(shares(QUILLMARK, { familyOutOfPocket: 1_600_000 })).toEqual(['0 0 0 → 11245']);
  });
});

describe('what a line uses up', () => {
  test('deductible and ceiling by line; a denied line takes nothing', () => {
    const row: ClaimRow = {
      ...VISIT,
      diagnoses: ['S93.401A'],
      services: [{ code: 'W2734' }, { code: 'Z7937', modifiers: ['RT'] }, { code: 'Z7946' }],
    };
    expect(decide(row).use).toEqual([
      { line: 1, deductible: 0, outOfPocket: 3_000, visits: {}, paid: {} },
      { line: 2, deductible: 4_397, outOfPocket: 4_397, visits: {}, paid: {} },
    ]);
  });
  test('one therapy visit a day, however many services', () => {
    const row: ClaimRow = {
      ...VISIT,
      patient: 'P17',
      provider: 'MEN',
      day: '2026-03-31',
      diagnoses: ['M25.511'],
      services: [{ code: 'Y5717' }, { code: 'Y5948', modifiers: ['XU'] }],
    };
    expect(decide(row).use.map((one) => one.visits)).toEqual([{ therapy: 1 }, {}]);
  });
  test('the state’s small copay does not count to a ceiling', () => {
    expect(decide({ ...VISIT, patient: 'P25', payer: 'hearthstone', services: [{ code: 'W3621' }] }).use[0]?.outOfPocket).toBe(0);
  });
});

describe('the copay before the deductible', () => {
  const base = payerNamed('blueriver-ppo');
  const plans: readonly Plan[] = base.plans.map((plan) => ({ ...plan, copayMode: 'beforeDeductible' as const }));
  test('leaves the rest to deductible and coinsurance (facts d.2)', () => {
    // 125.80 allowed: copay 30.00, deductible left 40.00, 20 % of 55.80 = 11.16.
    expect(shares(VISIT, { deductible: 146_000 }, { ...base, plans })).toEqual(['4000 3000 1116 → 4464']);
    expect(shares(VISIT, {}, { ...base, plans })).toEqual(['9580 3000 0 → 0']);
  });
  test('and the ceiling takes coinsurance off, then copay, then deductible (facts d.2)', () => {
    const left = (cents: number) => shares(VISIT, { deductible: 146_000, outOfPocket: 600_000 - cents }, { ...base, plans })[0];
    expect([left(8_000), left(5_000), left(3_000), left(0)]).toEqual([
      '4000 3000 1000 → 4580',
      '4000 1000 0 → 7580',
      '3000 0 0 → 9580',
      '0 0 0 → 12580',
    ]);
  });
});

/** BlueRiver with other terms of its plans and of its cost share. */
function withPlan(plan: Partial<Plan>, rules: Partial<Payer['costShareRules']> = {}): Payer {
  const base = payerNamed('blueriver-ppo');
  return { ...base, plans: base.plans.map((one) => ({ ...one, ...plan })), costShareRules: { ...base.costShareRules, ...rules } };
}

describe('copays of one claim', () => {
  const copays = { officeVisit: 3_000, therapy: 3_000, imagingAdvanced: 10_000 };
  const payer = withPlan({ copayMode: 'replaces', copayCents: copays });
  const therapy = (...services: ClaimRow['services']): ClaimRow => ({
    ...VISIT,
    patient: 'P20',
    provider: 'MEN',
    day: '2026-03-30',
    diagnoses: ['M25.511'],
    services,
  });
  const charged = (code: string, charge: number, on?: string) => ({ code, charge, modifiers: ['GP'], ...(on && { day: on }) });

  test('one copay of a day, laid on the lines in their order, never above their allowed amounts', () => {
    expect(shares(therapy(charged('Y5911', 2_000), charged('Y5920', 2_000), charged('Y5948', 2_000)), {}, payer)).toEqual([
      '0 2000 0 → 0',
      '0 1000 0 → 1000',
      '0 0 0 → 2000',
    ]);
  });
  test('another day is another visit', () => {
    expect(shares(therapy(charged('Y5911', 3_200), charged('Y5920', 3_200, '2026-03-31')), {}, payer)).toEqual([
      '0 3000 0 → 200',
      '0 3000 0 → 200',
    ]);
  });
  test('the copays of a visit, of therapy and of a large picture are three, each once a day', () => {
    const taken = { copayTaken: [{ day: day('2026-03-30'), npi: providerNamed('MEN').npi, cents: 3_000 }] };
    expect(shares(therapy(charged('Y5911', 3_200)), taken, payer)).toEqual(['0 3000 0 → 200']);
    const picture: ClaimRow = { ...VISIT, diagnoses: ['R51.9'], services: [{ code: 'W2734', modifiers: ['25'] }, { code: 'Z2215' }] };
    expect(shares(picture, {}, payer).map((one) => one.split(' ')[1])).toEqual(['3000', '10000']);
  });
  test('of another clinician on another day changes nothing; where the payer counts no visits, of the same day neither', () => {
    const other = (iso: string) => ({ copayTaken: [{ day: day(iso), npi: providerNamed('SID').npi, cents: 3_000 }] });
    expect(shares(VISIT, other('2026-01-09'), payer)).toEqual(['0 3000 0 → 9580']);
    const unlimited = withPlan({ copayMode: 'replaces', copayCents: copays }, { copayPerDayMax: 0 });
    expect(shares(VISIT, other('2026-01-12'), unlimited)).toEqual(['0 3000 0 → 9580']);
    const two = withPlan({ copayMode: 'replaces', copayCents: copays }, { copayPerDayMax: 2 });
    expect(shares(VISIT, other('2026-01-12'), two)).toEqual(['0 3000 0 → 9580']);
  });
  test('what was taken of one copay is asked no second time, the rest of it is', () => {
    const taken = { copayTaken: [{ day: day('2026-01-12'), npi: providerNamed('OKA').npi, cents: 1_000 }] };
    expect(shares(VISIT, taken, payer)).toEqual(['0 2000 0 → 10580']);
  });
  test('a plan that says “none” takes none, whatever it names', () => {
    expect(shares(VISIT, { deductible: 150_000 }, withPlan({ copayMode: 'none' }))).toEqual(['0 0 2516 → 10064']);
  });
});

describe('the yearly sums run on from line to line', () => {
  const films: ClaimRow = {
    ...VISIT,
    diagnoses: ['S93.401A'],
    services: [
      { code: 'Z7937', modifiers: ['RT'] },
      { code: 'Z7946', modifiers: ['RT'] },
    ],
  };
  // 43.97 and 43.14 allowed.
  test.each<readonly [string, Partial<Accumulators>, readonly string[]]>([
    ['the family’s deductible', { familyDeductible: 295_000 }, ['4397 0 0 → 0', '603 0 742 → 2969']],
    ['the member’s ceiling', { deductible: 150_000, outOfPocket: 599_000 }, ['0 0 879 → 3518', '0 0 121 → 4193']],
    ['the family’s ceiling', { deductible: 150_000, familyOutOfPocket: 1_199_000 }, ['0 0 879 → 3518', '0 0 121 → 4193']],
  ])('%s', (_, used, expected) => expect(shares(films, used)).toEqual(expected));
});

describe('preventive care', () => {
  test('is free only where the plan says so', () => {
    const check: ClaimRow = { ...VISIT, patient: 'P24', diagnoses: ['Z00.00'], services: [{ code: 'W3968' }] };
    const payer = withPlan({ copayMode: 'none', preventiveCoinsuranceBps: 1_000 });
    expect(shares(check, { deductible: 680_000, familyDeductible: 680_000 }, payer)).toEqual(['0 0 1782 → 16033']);
  });
});

describe('the copay after the deductible', () => {
  const base = payerNamed('blueriver-ppo');
  const plans: readonly Plan[] = base.plans.map((plan) => ({ ...plan, copayMode: 'afterDeductible' as const }));
  test('is laid on what the deductible left, and coinsurance on the rest (facts d.2)', () => {
    // 125.80 allowed: deductible left 40.00, copay 30.00, 20 % of 55.80 = 11.16.
    expect(shares(VISIT, { deductible: 146_000 }, { ...base, plans })).toEqual(['4000 3000 1116 → 4464']);
    expect(
      shares(
        { ...VISIT, services: [{ code: 'Z7937', modifiers: ['RT'] }], diagnoses: ['S93.401A'] },
        { deductible: 149_000 },
        { ...base, plans },
      ),
    ).toEqual(['1000 0 679 → 2718']);
    // The deductible takes all but 10.00: the copay is no more than that.
    expect(shares(VISIT, { deductible: 150_000 - 11_580 }, { ...base, plans })).toEqual(['11580 1000 0 → 0']);
  });
});

describe('a copay that counts to the deductible', () => {
  test('fills it and no more', () => {
    const base = payerNamed('blueriver-ppo');
    const payer: Payer = { ...base, costShareRules: { ...base.costShareRules, copayCountsToDeductible: true } };
    const file = { accumulators: { ...NOTHING_USED, deductible: 148_000 }, payer };
    expect(decide(VISIT, {}, file).use[0]?.deductible).toBe(2_000);
  });
});

describe('a dollar maximum', () => {
  const base = payerNamed('blueriver-ppo');
  const plans: readonly Plan[] = base.plans.map((plan) => ({ ...plan, dollarLimitCents: { all: 20_000 } }));
  const payer: Payer = { ...base, plans };
  const over = (used: Partial<Accumulators>) =>
    decide(ankle, {}, { accumulators: { ...NOTHING_USED, deductible: 150_000, ...used }, payer }).lines.map((line) => [
      line.adjustments
        .filter((one) => one.carc === '119')
        .map((one) => `${one.group} ${one.cents}`)
        .join(),
      line.paid,
    ]);

  test('turns what the plan would pay above it into PR-119, line by line', () => {
    // The plan pays 95.80 and 35.18 (80 % of 43.97); 150.00 are used, so 50.00 are left for the first line and nothing for the second.
    expect(over({ paid: { all: 15_000 } })).toEqual([
      ['PR 4580', 5_000],
      ['PR 3518', 0],
    ]);
    expect(over({ paid: {} })).toEqual([
      ['', 9_580],
      ['', 3_518],
    ]);
  });
  test('counts to no ceiling, and what the plan paid is counted to the maximum', () => {
    const { use } = decide(ankle, {}, { accumulators: { ...NOTHING_USED, deductible: 150_000, paid: { all: 15_000 } }, payer });
    expect(use.map(({ outOfPocket, paid }) => [outOfPocket, paid])).toEqual([
      [3_000, { all: 5_000 }],
      [879, {}],
    ]);
  });
  test('of one injury ends the auto payer’s part', () => {
    const injury: ClaimRow = {
      ...VISIT,
      patient: 'P19',
      payer: 'turnstone-auto',
      day: '2026-02-09',
      diagnoses: ['M54.50'],
      services: [{ code: 'W2734' }],
    };
    const used = { accumulators: { ...NOTHING_USED, deductible: 50_000, paid: { lifetime: 999_000 } } };
    const [line] = decide(injury, {}, used).lines;
    expect(line?.paid).toBe(1_000);
    expect(line?.adjustments.find((one) => one.carc === '119')).toEqual({ group: 'PR', carc: '119', cents: (line?.allowed ?? 0) - 1_000 });
  });
});

describe('published numbers', () => {
  /** A plan that allows 125.00 for the visit. */
  const plan125 = (plan: Partial<Plan>): Payer => {
    const payer = withPlan({ copayMode: 'none', coinsuranceBps: 2_000, ...plan });
    return { ...payer, feeSchedule: { ...payer.feeSchedule, exceptions: [{ code: 'W2734', feeCents: 12_500 }] } };
  };
  const ALL_HERS = '12500 0 0 → 0';
  const A_FIFTH = '0 0 2500 → 10000';

  test.each<readonly [string, Partial<Accumulators>, string]>([
    ['before the deductible of $1,500', {}, ALL_HERS],
    ['after it', { deductible: 150_000, outOfPocket: 150_000 }, A_FIFTH],
    ['beyond the limit of $5,000', { deductible: 150_000, outOfPocket: 500_000 }, '0 0 0 → 12500'],
  ])('Jane’s plan of the Uniform glossary, %s (d.2)', (_, used, expected) => {
    const jane = plan125({ deductibleIndividualCents: 150_000, outOfPocketIndividualCents: 500_000 });
    expect(shares(VISIT, used, jane)).toEqual([expected]);
  });

  test.each<readonly [string, Plan['familyDeductible'], Partial<Accumulators>, string]>([
    ['father, who met his $5,000', 'embedded', { deductible: 500_000, familyDeductible: 500_000 }, A_FIFTH],
    ['mother, until the family has met $10,000', 'embedded', { deductible: 0, familyDeductible: 500_000 }, ALL_HERS],
    ['mother, when it has', 'embedded', { deductible: 200_000, familyDeductible: 1_000_000 }, A_FIFTH],
    ['father under one sum for all', 'aggregate', { deductible: 500_000, familyDeductible: 500_000 }, ALL_HERS],
  ])('a family of illinoisinsurance.org: %s (%s, d.2)', (_, familyDeductible, used, expected) => {
    const family = { familyDeductible, deductibleIndividualCents: 500_000, deductibleFamilyCents: 1_000_000 };
    expect(shares(VISIT, used, plan125({ ...family, outOfPocketIndividualCents: 0, outOfPocketFamilyCents: 0 }))).toEqual([expected]);
  });

  test.each<readonly [string, number, number, number, string]>([
    ['First Coast: approved $100.00, of it $50.00 to the deductible, $39.20 of $40.00 paid', 10_000, 15_000, 23_300, '5000 0 1000 → 3920'],
    ['arlearningonline.com: $20.00 allowed of $40.00, $15.68 of $16.00 paid', 2_000, 4_000, 28_300, '0 0 400 → 1568'],
  ])('the cut by law, %s (d.3)', (_, feeCents, charge, deductible, expected) => {
    const base = payerNamed('lantern-b');
    const payer = { ...base, feeSchedule: { ...base.feeSchedule, exceptions: [{ code: 'W2743', feeCents }] } };
    expect(shares({ ...LANTERN, services: [{ code: 'W2743', charge }] }, { deductible }, payer)).toEqual([expected]);
  });
});
