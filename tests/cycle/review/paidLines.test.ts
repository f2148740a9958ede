// A paid line as the remittance shows it: what it says of itself, the payers' own penalty, the monthly sum, and lines that somebody else has settled (facts d.1, d.6, a.4 steps 15 to 18).

import { describe, expect, test } from 'vitest';
import type { PriorPayment } from '../../../src/cycle/claim/claim.ts';
import type { Payer } from '../../../src/cycle/payer.ts';
import type { Plan } from '../../../src/cycle/plan.ts';
import type { ReviewInput } from '../../../src/cycle/review/reviewInput.ts';
import { SUPPORTS_ALL } from '../../../src/cycle/review/reviewInput.ts';
import { type ClaimRow, day, NOTHING_USED, patientNamed, payerNamed, providerNamed, providers, tables } from '../../casebook/desk.ts';
import { decide, VISIT } from './answers.ts';

const text = (line: { readonly adjustments: readonly { group: string; carc: string; cents: number }[] } | undefined) =>
  line?.adjustments.map((one) => `${one.group}-${one.carc}:${one.cents}`).join(' ');

const BLUE = payerNamed('blueriver-ppo');
const FILM: ClaimRow = { ...VISIT, diagnoses: ['S93.401A'], services: [{ code: 'Z7937', modifiers: ['RT'] }] };
const MET = { ...NOTHING_USED, deductible: 150_000 };

describe('what a paid line says of itself', () => {
  const LANTERN: ClaimRow = { ...VISIT, patient: 'P30', payer: 'lantern-b', day: '2026-03-10', diagnoses: ['I10'] };
  const two: ClaimRow = {
    ...LANTERN,
    provider: 'REY',
    services: [{ code: 'Y4510' }, { code: 'Y4316', modifiers: ['XS'] }],
  };
  const had = {
    ...providerNamed('HAD'),
    enrolment: [{ payer: 'lantern-b', from: null, to: null, status: 'nonParticipating' as const }],
  };
  const free: Partial<ReviewInput> = { tables: { ...tables, policies: [] }, accumulators: { ...NOTHING_USED, deductible: 28_300 } };

  test('a second operation: its rank', () => {
    const [first, second] = decide(two, {}, free).lines;
    const traces = [first, second].map((line) => line?.trace ?? null);
    expect(traces.filter((one) => one === null)).toHaveLength(1);
    expect(traces.find((one) => one !== null)).toMatchObject({
      rule: 'multipleServices',
      step: 15,
      reference: 'pricing',
      source: 'facts d.5',
    });
    const [values] = traces.flatMap((one) => (one ? [one.values] : []));
    expect(values).toMatchObject({ fee: expect.any(Number), ranked: (values?.fee as number) / 2 });
  });

  test('the work of somebody else: whose, and the share', () => {
    const tran = providerNamed('TRA');
    const record = { ...SUPPORTS_ALL, renderingNpi: tran.npi };
    const [line] = decide(LANTERN, {}, { ...free, recordReview: record }).lines;
    expect(line?.trace).toEqual({
      rule: 'otherRenderer',
      step: 15,
      reference: 'pricing.nonPhysicianBps',
      values: { code: 'W2734', provider: tran.name, share: 8_500 },
      source: 'facts c.5',
    });
    const own = decide({ ...LANTERN, provider: 'TRA' }, {}, { ...free, recordReview: record }).lines[0];
    expect(own?.trace).toBeNull(); // billed under her own number
  });

  test('money that goes to the patient: the limit, and no remark', () => {
    const row: ClaimRow = { ...LANTERN, provider: 'HAD', place: '24', diagnoses: ['K80.20'], services: [{ code: 'Y3119' }] };
    const file = { ...free, providers: providers.map((one) => (one.id === 'HAD' ? had : one)) };
    const found = decide(row, { assignment: false, attachments: ['operativeReport'] }, file);
    const [line] = found.lines;
    expect(line?.trace).toMatchObject({ step: 15, reference: 'nonParticipation', source: 'facts d.1, d.3' });
    expect(line?.rarcs).toEqual([]);
    expect(found.use[0]).toMatchObject({ line: 1, deductible: 0 });
  });

  test('a line within the price says nothing, a reduced level N661 and its rule', () => {
    expect(decide(VISIT).lines[0]).toMatchObject({ trace: null, rarcs: [] });
    const record = { ...SUPPORTS_ALL, visitCode: 'W2725' };
    expect(decide(VISIT, {}, { recordReview: record }).lines[0]).toMatchObject({ trace: { rule: 'levelNotSupported' }, rarcs: ['N661'] });
  });

  test('a charge at the price needs neither 45 nor 94', () => {
    const payer: Payer = { ...BLUE, feeSchedule: { ...BLUE.feeSchedule, exceptions: [{ code: 'Z7937', feeCents: 4_000 }] } };
    expect(
      text(decide({ ...FILM, services: [{ code: 'Z7937', modifiers: ['RT'], charge: 4_000 }] }, {}, { payer, accumulators: MET }).lines[0]),
    ).toBe('PR-2:800');
  });

  test('the decision itself carries no remark, and one unprocessable line makes no unprocessable claim', () => {
    expect(decide(VISIT)).toMatchObject({ kind: 'decided', remarks: [], unprocessable: false });
    const services = [
      { code: 'W2734', modifiers: ['25'] },
      { code: 'Z7946', modifiers: ['RT'] },
    ];
    const mixed = decide({ ...LANTERN, services }, { ordering: null }, free);
    expect(mixed.lines.map((line) => line.rarcs.includes('MA130'))).toEqual([false, true]);
    expect(mixed.unprocessable).toBe(false);
  });
});

describe('a payer that withholds a part for a missing permission (facts a.4 step 18)', () => {
  // BlueRiver asks permission for the film, takes a quarter, and cuts two per cent of what is left.
  const payer: Payer = {
    ...BLUE,
    sequestrationBps: 200,
    authorization: {
      ...BLUE.authorization,
      penaltyBps: 2_500,
      required: [{ procedures: ['Z7937'], places: [], fromVisit: 1, note: 'Film' }],
    },
  };
  // 43.97 allowed, 80 % of it 35.18.
  test('the penalty is taken from the plan’s part, the cut by law from what is left', () => {
    const [line] = decide(FILM, {}, { payer, accumulators: MET }).lines;
    expect(text(line)).toBe('CO-45:5203 PR-2:879 CO-197:880 CO-253:53'.replace('5203', String((line?.charge ?? 0) - 4_397)));
    expect(line).toMatchObject({ paid: 3_518 - 880 - 53, rarcs: ['M62'], trace: { rule: 'authorizationMissing' } });
  });
  test('with a dollar maximum only what the plan would still pay is cut', () => {
    const plans: readonly Plan[] = BLUE.plans.map((plan) => ({ ...plan, dollarLimitCents: { all: 2_000 } }));
    const [line] = decide(FILM, {}, { payer: { ...payer, plans }, accumulators: MET }).lines;
    expect(text(line)).toContain('PR-119:1518 CO-197:500 CO-253:30');
    expect(line?.paid).toBe(2_000 - 500 - 30);
  });
  test('nothing to take from leaves no remark: the deductible had it all', () => {
    const [line] = decide(FILM, {}, { payer }).lines;
    expect(line).toMatchObject({ paid: 0, rarcs: [], trace: null });
  });
  test('permission on file, nothing is withheld', () => {
    const grant = {
      kind: 'authorization' as const,
      verdict: 'granted' as const,
      payer: 'blueriver-ppo',
      provider: null,
      number: 'A-1',
      procedures: ['Z7937'],
      units: 1,
      from: day('2026-01-01'),
      to: day('2026-03-01'),
      late: false,
      onFile: true,
    };
    const [line] = decide(FILM, { authorization: 'A-1' }, { payer, accumulators: MET, authorizations: [grant] }).lines;
    expect(line).toMatchObject({ rarcs: [], trace: null, paid: 3_518 - 70 });
  });
});

describe('visits in the monthly sum', () => {
  const FERN: ClaimRow = { ...VISIT, patient: 'P23', payer: 'fernbrook-hmo', diagnoses: ['I10'] };

  test('the copay is the patient’s, the rest has been paid: 24, its rule, no price to explain', () => {
    const { lines, use } = decide(FERN);
    expect(text(lines[0])).toBe(`PR-3:2500 CO-24:${(lines[0]?.charge ?? 0) - 2_500}`);
    expect(lines[0]).toMatchObject({ allowed: 2_500, paid: 0, rarcs: [], price: [] });
    expect(lines[0]?.trace).toEqual({
      rule: 'monthlySum',
      step: 15,
      reference: 'capitated-visits',
      values: { code: 'W2734' },
      source: 'payers.json quirks',
    });
    expect(use).toEqual([{ line: 1, deductible: 0, outOfPocket: 2_500, visits: {}, paid: {} }]);
  });
  test('no copay where it was taken, none for a check-up, and never more than the charge', () => {
    const taken = { copayTaken: [{ day: day('2026-01-12'), npi: providerNamed('OKA').npi, cents: 2_500 }] };
    expect(decide(FERN, {}, { accumulators: { ...NOTHING_USED, ...taken } }).lines[0]).toMatchObject({ allowed: 0 });
    const check = { ...FERN, diagnoses: ['Z00.00'], services: [{ code: 'W3968' }] };
    expect(decide(check).lines[0]).toMatchObject({ allowed: 0, paid: 0 });
    expect(text(decide({ ...FERN, services: [{ code: 'W2734', charge: 1_000 }] }).lines[0])).toBe('PR-3:1000');
  });
});

describe('a line a later payer refuses', () => {
  const prior = (patient: number, contractual: number): PriorPayment => ({
    payers: ['lantern-b'],
    remittanceDay: day('2026-02-20'),
    lines: [{ number: 1, allowed: 10_000, paid: 10_000 - patient, patient, contractual, denial: null, patientReasons: [] }],
  });
  const payer: Payer = { ...BLUE, feeSchedule: { ...BLUE.feeSchedule, notCovered: ['Z7937'] } };
  const second = (before: PriorPayment | undefined, charge: number, refusing: Payer = payer) => {
    const row: ClaimRow = { ...FILM, patient: 'P02', day: '2026-02-02', services: [{ code: 'Z7937', modifiers: ['RT'], charge }] };
    const claim = before ? { rank: 2 as const, prior: before } : {};
    const member = patientNamed('P02').coverages.find((one) => one.payer === 'blueriver-ppo')?.member ?? '';
    return decide(row, { ...claim, member }, { payer: refusing, received: day('2026-02-21') }).lines[0];
  };

  test('is refused where the first one left a share, and settled where it left none', () => {
    expect(second(prior(2_000, 5_000), 15_000)).toMatchObject({ denied: true });
    expect(text(second(prior(2_000, 5_000), 15_000))).toBe('PR-275:2000 OA-23:13000');
    expect(second(prior(0, 5_000), 15_000)).toMatchObject({ denied: false, paid: 0 });
  });
  test('for a reason of ours is refused whole, whatever was left', () => {
    const late: Payer = { ...BLUE, filing: { ...BLUE.filing, secondaryLimitDays: 0 } };
    const line = second(prior(0, 5_000), 15_000, late);
    expect([line?.denied, line?.adjustments[0]?.carc]).toEqual([true, '29']);
  });
  test('without a charge is refused all the same', () => {
    expect(decide({ ...VISIT, services: [{ code: 'W9999', charge: 0 }] }).lines[0]).toMatchObject({ denied: true, adjustments: [] });
  });
  test('a paid second line explains itself by the method, and uses no copay', () => {
    const line = second(prior(2_000, 5_000), 15_000, { ...BLUE });
    expect(line).toMatchObject({
      rarcs: [],
      trace: {
        rule: 'laterPayer',
        step: 17,
        reference: BLUE.coordination.method,
        values: { priorPaid: 8_000, priorPatient: 2_000 },
        source: 'facts d.6',
      },
    });
  });
});
