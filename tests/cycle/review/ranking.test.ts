// Several services of one day, with the worked examples that were published for them (facts d.5). Fees of the examples are put into Lantern's list.

import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/cycle/claim/claim.ts';
import type { Payer } from '../../../src/cycle/payer.ts';
import { adjudicate } from '../../../src/cycle/review/adjudicate.ts';
import type { HistoryLine } from '../../../src/cycle/review/reviewInput.ts';
import {
  type ClaimRow,
  day,
  historyLine,
  inputOf,
  NOTHING_USED,
  payerNamed,
  providerNamed,
  type ServiceRow,
  tables,
} from '../../casebook/desk.ts';
import { decide, OPERATION } from './answers.ts';

const LANTERN = payerNamed('lantern-b');
const MARCH = '2026-03-10';
/** No policy stands between the claim and its price. */
const PRICED = { ...tables, policies: [] };

/** Lantern with the fees of an example. */
function paying(fees: Readonly<Record<string, number>>, pricing: Partial<Payer['pricing']> = {}): Payer {
  const exceptions = Object.entries(fees).map(([code, feeCents]) => ({ code, feeCents }));
  return { ...LANTERN, feeSchedule: { ...LANTERN.feeSchedule, exceptions }, pricing: { ...LANTERN.pricing, ...pricing } };
}

interface Day {
  readonly services: readonly ServiceRow[];
  readonly payer?: Payer;
  readonly history?: readonly HistoryLine[];
  readonly provider?: string;
  readonly place?: string;
  readonly deductible?: number;
  readonly claim?: Partial<Claim>;
}

function linesOf({ services, payer = LANTERN, history = [], provider = 'HAD', place = '24', deductible = 0, claim = {} }: Day) {
  const row: ClaimRow = { ...OPERATION, provider, place, services };
  const okafor = providerNamed('OKA');
  const ordering = { qualifier: 'DN', npi: okafor.npi, name: okafor.name } as const;
  return decide(
    row,
    { attachments: ['operativeReport'], ordering, ...claim },
    { payer, history, tables: PRICED, accumulators: { ...NOTHING_USED, deductible } },
  ).lines;
}
const allowed = (one: Day): readonly number[] => linesOf(one).map((line) => line.allowed);
const charged = (code: string, charge: number, ...modifiers: readonly string[]): ServiceRow => ({ code, charge, modifiers });

describe('multiple surgery (indicator 2)', () => {
  const five = ['Y4510', 'Y4316', 'Y5319', 'Y4714', 'Y5337'];
  const fees = { Y4510: 50_000, Y4316: 40_000, Y5319: 30_000, Y4714: 20_000, Y5337: 10_000, Y4556: 5_000 };
  const rows = (codes: readonly string[]) => codes.map((code) => charged(code, 90_000, 'XS'));

  test('Medicare: the highest in full, the second to the fifth at half (Medicare multiple-surgery rules, 2011)', () => {
    expect(allowed({ services: rows(five), payer: paying(fees), place: '11', provider: 'REY' })).toEqual([
      50_000, 20_000, 15_000, 10_000, 5_000,
    ]);
  });

  test('its published example: 1,043.48, half of 922.90 and half of 1,010.60, of each 20 % the patient’s (medicarepaymentandreimbursement.com, 2011)', () => {
    const services = [charged('Y4510', 200_000), charged('Y4316', 100_000, 'XS'), charged('Y5319', 105_000, 'XS')];
    const payer = paying({ Y4510: 104_348, Y4316: 92_290, Y5319: 101_060 });
    const found = linesOf({ services, payer, place: '11', provider: 'REY', deductible: 28_300 });
    expect(found.map((line) => [line.allowed, line.adjustments.find((one) => one.carc === '2')?.cents])).toEqual([
      [104_348, 20_870],
      [46_145, 9_229],
      [50_530, 10_106],
    ]);
  });

  test('assistants rank among themselves: 16 % of the first fee, 8 % of the second (Harvard Pilgrim, medicarepaymentandreimbursement.com, 2016)', () => {
    const services = [charged('Y3119', 90_000, '80'), charged('Y3535', 90_000, '80', 'XS')];
    expect(allowed({ services, payer: paying({ Y3119: 50_000, Y3535: 30_000 }) })).toEqual([8_000, 2_400]);
  });

  test('the sixth is asked for by report, and then paid at half', () => {
    const day = { services: rows([...five, 'Y4556']), payer: paying(fees), place: '11', provider: 'REY' };
    const row: ClaimRow = { ...OPERATION, provider: 'REY', place: '11' };
    const asked = (services: readonly ServiceRow[]) => adjudicate(inputOf({ ...row, services }, { payer: day.payer, tables: PRICED }));
    expect(asked(day.services.slice(0, 5)).kind).toBe('decided');
    expect(asked(day.services)).toMatchObject({
      kind: 'pended',
      pend: { document: 'operativeReport', trace: { rule: 'ranksByReport' } },
    });
    expect(allowed(day)).toEqual([50_000, 20_000, 15_000, 10_000, 5_000, 2_500]);
  });

  test('other schemes: 100, 50, 25 per cent and no more after it', () => {
    const payer = paying(fees, { multipleSurgeryBps: [10_000, 5_000, 2_500, 2_500, 2_500] });
    expect(allowed({ services: rows(five), payer, place: '11', provider: 'REY' })).toEqual([50_000, 20_000, 7_500, 5_000, 2_500]);
  });

  test('ranks by fee before the charge is looked at (facts d.5), equals in the order of the lines', () => {
    const services = [charged('Y4316', 90_000, 'XS'), charged('Y4510', 30_000)];
    expect(allowed({ services, payer: paying(fees), place: '11', provider: 'REY' })).toEqual([20_000, 30_000]);
    const equal = paying({ Y4316: 40_000, Y4510: 40_000 });
    expect(allowed({ services, payer: equal, place: '11', provider: 'REY' })).toEqual([40_000, 20_000]);
  });

  test('each unit of a line ranks on its own: 100 and 50, and the next code third', () => {
    const services = [{ code: 'Y4510', units: 2, charge: 180_000 }, charged('Y4316', 90_000, 'XS')];
    const payer = paying({ Y4510: 40_000, Y4316: 30_000 });
    expect(allowed({ services, payer, place: '11', provider: 'REY' })).toEqual([60_000, 15_000]);
  });

  test('what a denied line would have been ranked is free: a denied line takes no rank', () => {
    const services = [charged('Y4510', 90_000, '25'), charged('Y4316', 90_000, 'XS')];
    expect(allowed({ services, payer: paying(fees), place: '11', provider: 'REY' })).toEqual([0, 40_000]);
  });

  test('shows the reduction as CO-59: charge 200, fee 150, second procedure, deductible 25 left, 20 % (facts d.1)', () => {
    const services = [charged('Y4510', 90_000), charged('Y4316', 20_000, 'XS')];
    const payer = paying({ Y4510: 50_000, Y4316: 15_000 });
    const row: ClaimRow = { ...OPERATION, provider: 'REY', place: '11', services };
    const used = { ...NOTHING_USED, deductible: 28_300 - 50_000 - 2_500 };
    const [, second] = decide(row, {}, { payer, accumulators: used, tables: PRICED }).lines;
    expect(second?.adjustments.map((one) => [one.carc, one.cents])).toEqual([
      ['45', 5_000],
      ['59', 7_500],
      ['1', 2_500],
      ['2', 1_000],
      ['253', 80],
    ]);
    expect(second).toMatchObject({ allowed: 7_500, paid: 3_920 });
  });
});

describe('how a price came about, as the remittance explains it', () => {
  const RANKING = ['scopeLook', 'scopeFamily', 'rank', 'ranks', 'furtherTherapy', 'furtherTest'];
  const steps = (one: Day) =>
    linesOf(one).map((line) =>
      line.price.filter(({ what }) => RANKING.includes(what)).map(({ what, values }) => `${what} ${JSON.stringify(values)}`),
    );

  test('ranks: the first of several, each unit for itself; a visit and a single operation have none', () => {
    const payer = paying({ Y4510: 40_000, Y4316: 50_000, Y5319: 10_000 });
    const services = [{ code: 'Y4510', units: 3, charge: 300_000 }, charged('Y4316', 90_000, 'XS'), charged('W2734', 20_000, '25')];
    expect(steps({ services, payer, place: '11', provider: 'REY' })).toEqual([
      ['ranks {"rank":2,"last":4}'],
      ['rank {"rank":1,"bps":10000}'],
      [],
    ]);
    expect(steps({ services: services.slice(1), payer, place: '11', provider: 'REY' })).toEqual([[], []]);
  });

  test('scopes of one family, therapy and tests of one session: what was taken off, and nothing at the dearest', () => {
    const scopes = [charged('Y2523', 90_000, 'XS'), charged('Y2532', 90_000, 'XS')];
    expect(steps({ services: scopes, payer: paying({ Y2514: 20_000, Y2532: 31_000, Y2523: 27_500 }), provider: 'MEH' })[0]).toContain(
      'scopeFamily {"look":20000}',
    );
    expect(steps({ services: [charged('Z3449', 90_000), charged('Z3430', 90_000, 'XU')], provider: 'SID', place: '11' })).toEqual([
      [],
      ['furtherTest {"technical":7500,"professional":10000}'],
    ]);
    expect(steps({ services: [charged('Y5911', 20_000, 'GP'), charged('Y5939', 9_000, 'GP')], provider: 'MEN', place: '11' })).toEqual([
      [],
      ['furtherTherapy {"units":1,"bps":5000}'],
    ]);
  });
});

describe('one day on several claims', () => {
  const HERNIA = { Y3517: 50_000, Y3119: 80_000 };
  const earlier = (code: string, over: Partial<HistoryLine> = {}) =>
    historyLine({ code, from: day(MARCH), place: '24', renderingNpi: providerNamed('HAD').npi, charge: 200_000, ...over });
  const second = (code: string, history: readonly HistoryLine[]) =>
    allowed({
      services: [charged(code, 200_000, 'RT')].map((one) => (code === 'Y3119' ? { ...one, modifiers: [] } : one)),
      payer: paying(HERNIA),
      history,
    });

  test('a smaller operation ranks second behind the one paid before', () => {
    expect(second('Y3517', [earlier('Y3119')])).toEqual([25_000]);
  });

  test('a dearer one ranks first, and what the earlier one had too much is taken off: together as on one claim', () => {
    expect(second('Y3119', [earlier('Y3517', { modifiers: ['RT'] })])).toEqual([80_000 - 25_000]);
  });

  test('and the remittance says so: the fee, then what the earlier claim had too much', () => {
    const [line] = linesOf({
      services: [charged('Y3119', 200_000)],
      payer: paying(HERNIA),
      history: [earlier('Y3517', { modifiers: ['RT'] })],
    });
    expect(line?.price.map(({ what, values, cents }) => [what, values, cents])).toEqual([
      ['ownPrice', {}, 80_000],
      ['rank', { rank: 1, bps: 10_000 }, 80_000],
      ['earlierClaim', { off: 25_000 }, 55_000],
    ]);
  });

  test('it is taken off once, off the dearest line, wherever that stands', () => {
    const services = [charged('Y3535', 200_000, 'XS'), charged('Y3119', 200_000)];
    const history = [earlier('Y3517', { modifiers: ['RT'] })];
    expect(allowed({ services, payer: paying({ ...HERNIA, Y3535: 30_000 }), history })).toEqual([15_000, 55_000]);
  });

  test('a replacement ranks where its original stood, before a dearer one that came later', () => {
    const history = [
      earlier('Y3517', { modifiers: ['RT'], claim: 'C-0', claimNumber: 'X-0' }),
      earlier('Y3119', { claim: 'C-9', claimNumber: 'X-9' }),
    ];
    const claim = { frequency: '7', originalReference: 'X-0' } as const;
    const one = { services: [charged('Y3517', 200_000, 'RT')], payer: paying(HERNIA), history };
    expect(allowed({ ...one, claim })).toEqual([50_000]);
    expect(allowed({ ...one, history: [...history].reverse(), claim })).toEqual([25_000]);
  });

  test.each<readonly [string, Partial<HistoryLine>]>([
    ['on another day', { from: day(MARCH) - 1 }],
    ['by somebody else', { renderingNpi: providerNamed('LIN').npi }],
    ['that was denied', { state: 'denied' }],
    ['that was reversed', { state: 'voided' }],
    ['as assistant', { modifiers: ['80'] }],
  ])('an operation %s takes no rank', (_, over) => {
    expect(second('Y3517', [earlier('Y3535', { code: 'Y3535', ...over })])).toEqual([50_000]);
  });
});

describe('both sides', () => {
  // CMS payment policy indicators, as facts d.5 quote them: fee $125, two lines of $100 each.
  test('indicator 0: $125 for two lines of $100', () => {
    const services = [charged('Y3331', 10_000, 'RT'), charged('Y3331', 10_000, 'LT')];
    expect(allowed({ services, payer: paying({ Y3331: 12_500 }) })).toEqual([10_000, 2_500]);
  });

  test('indicator 2: the fee is for both sides, $125 again', () => {
    const services = [charged('Z7344', 10_000, 'RT'), charged('Z7344', 10_000, 'LT')];
    expect(
      allowed({
        services,
        payer: { ...paying({ Z7344: 12_500 }), bundling: { ...LANTERN.bundling, perSideUnitCounting: true } },
        place: '11',
      }),
    ).toEqual([10_000, 2_500]);
  });

  test('indicator 1: the lower of both charges and 150 %, on one line or on two', () => {
    const payer = { ...paying({ Y3526: 12_500 }), bundling: { ...LANTERN.bundling, perSideUnitCounting: true } };
    expect(allowed({ services: [charged('Y3526', 40_000, '50')], payer })).toEqual([18_750]);
    expect(allowed({ services: [charged('Y3526', 20_000, 'RT'), charged('Y3526', 20_000, 'LT')], payer })).toEqual([12_500, 6_250]);
    expect(allowed({ services: [charged('Y3526', 10_000, 'RT'), charged('Y3526', 10_000, 'LT')], payer })).toEqual([10_000, 8_750]);
    expect(allowed({ services: [charged('Y3526', 20_000, 'RT'), charged('Y3526', 5_000, 'LT')], payer })).toEqual([13_750, 5_000]);
  });

  const bySide = { ...LANTERN.bundling, perSideUnitCounting: true };

  test('the dearer side is the first, wherever it stands, and the remittance names the half of the other', () => {
    const services = [charged('Y3526', 40_000, 'LT', '52'), charged('Y3526', 40_000, 'RT')];
    const [left, right] = linesOf({ services, payer: { ...paying({ Y3526: 12_500 }), bundling: bySide } });
    expect([left?.allowed, right?.allowed]).toEqual([3_125, 12_500]);
    expect(left?.price.map(({ what, values, cents }) => [what, values, cents])).toEqual([
      ['ownPrice', {}, 12_500],
      ['reducedService', { bps: 5_000 }, 6_250],
      ['secondSide', { bps: 5_000 }, 3_125],
    ]);
  });

  test('two codes, one on each side, are two operations', () => {
    const payer = { ...paying({ Y3526: 50_000, Y3517: 30_000 }, { multipleSurgeryBps: [10_000, 2_500] }), bundling: bySide };
    expect(allowed({ services: [charged('Y3526', 90_000, 'RT'), charged('Y3517', 90_000, 'LT')], payer })).toEqual([50_000, 7_500]);
  });

  test('comes before the ranks: both hernias at 150 % outrank the gallbladder, or follow it at half', () => {
    const services = [charged('Y3526', 90_000, '50'), charged('Y3119', 90_000)];
    expect(allowed({ services, payer: paying({ Y3526: 40_000, Y3119: 50_000 }) })).toEqual([60_000, 25_000]);
    expect(allowed({ services, payer: paying({ Y3526: 30_000, Y3119: 50_000 }) })).toEqual([22_500, 50_000]);
  });

  test('two sides on two lines rank as one', () => {
    const payer = { ...paying({ Y3526: 30_000, Y3119: 50_000 }), bundling: { ...LANTERN.bundling, perSideUnitCounting: true } };
    const services = [charged('Y3526', 90_000, 'RT'), charged('Y3119', 90_000), charged('Y3526', 90_000, 'LT')];
    expect(allowed({ services, payer })).toEqual([15_000, 50_000, 7_500]);
  });
});

describe('scope families (indicator 3)', () => {
  // A published example for one family: base 200.00; 310.02, 275.12 and 270.13 beside it (aapc.com, multiple endoscopic procedures).
  const SCOPES = { Y2514: 20_000, Y2532: 31_002, Y2523: 27_512, Y2541: 27_013 };
  const scopes = ['Y2532', 'Y2523', 'Y2541'].map((code) => charged(code, 90_000, 'XS'));

  test('310.02 + 75.12 + 70.13 = 455.27', () => {
    expect(allowed({ services: scopes, payer: paying(SCOPES), provider: 'MEH' })).toEqual([31_002, 7_512, 7_013]);
  });

  test('13.03 and, for 10.58 beside a look of 9.95, 0.63 (aapc.com, reader question; the sum it prints is 0.02 short)', () => {
    const payer = paying({ Y2514: 995, Y2532: 1_303, Y2523: 1_058 });
    expect(allowed({ services: scopes.slice(0, 2), payer, provider: 'MEH' })).toEqual([1_303, 63]);
  });

  test('the family behind a dearer operation: all of it at half', () => {
    const services = [...scopes, charged('Y3119', 90_000, 'XS')];
    expect(allowed({ services, payer: paying({ ...SCOPES, Y3119: 60_000 }), provider: 'MEH' })).toEqual([15_501, 3_756, 3_507, 60_000]);
  });

  test('the family ranks by its sum, not by its dearest scope', () => {
    const services = [...scopes, charged('Y3119', 90_000, 'XS')];
    expect(allowed({ services, payer: paying({ ...SCOPES, Y3119: 40_000 }), provider: 'MEH' })).toEqual([31_002, 7_512, 7_013, 20_000]);
  });

  test('two families: each by itself, then 100 and 50', () => {
    const services = [charged('Y2532', 90_000, 'XS'), charged('Y2523', 90_000, 'XS'), charged('Y1724', 90_000, 'XS')];
    expect(allowed({ services, payer: paying({ ...SCOPES, Y1724: 30_000 }), provider: 'MEH' })).toEqual([31_002, 7_512, 15_000]);
  });

  test('the look is priced with the modifiers of the line: a reduced scope loses half a look', () => {
    const services = [charged('Y2532', 90_000, 'XS'), charged('Y2523', 90_000, 'XS', '52')];
    expect(allowed({ services, payer: paying(SCOPES), provider: 'MEH' })).toEqual([31_002, 13_756 - 10_000]);
  });

  test('the dearest is found wherever it stands; of equals the first is paid in full', () => {
    const services = [...scopes].reverse();
    expect(allowed({ services, payer: paying(SCOPES), provider: 'MEH' })).toEqual([7_013, 7_512, 31_002]);
    const equal = paying({ Y2514: 20_000, Y2532: 30_000, Y2523: 30_000 });
    expect(allowed({ services: scopes.slice(0, 2), payer: equal, provider: 'MEH' })).toEqual([30_000, 10_000]);
  });

  test('the look beside more, at a payer that parts no pairs, brings nothing', () => {
    const row: ClaimRow = { ...OPERATION, provider: 'MEH', diagnoses: ['K92.1'] };
    const services = [charged('Y2514', 90_000), charged('Y2532', 90_000)];
    const { lines } = decide({ ...row, services }, {}, { payer: paying(SCOPES), tables: { ...PRICED, pairs: [] } });
    expect(lines.map((line) => [line.allowed, line.price.at(-1)?.what])).toEqual([
      [0, 'scopeLook'],
      [31_002, 'ownPrice'],
    ]);
  });

  test('a scope back in the operating room (78) takes no rank', () => {
    const services = [charged('Y3119', 90_000), charged('Y2541', 90_000, '78', 'XS')];
    expect(allowed({ services, payer: paying({ ...SCOPES, Y3119: 60_000 }) })).toEqual([60_000, 27_013]);
  });

  test('a payer without the rule pays by rank alone', () => {
    const payer = paying(SCOPES, { endoscopyFamilies: false });
    expect(allowed({ services: scopes, payer, provider: 'MEH' })).toEqual([31_002, 27_512, 27_013]);
  });
});

describe('back in the operating room (78)', () => {
  test('the operating share alone, outside the ranks', () => {
    const services = [charged('Y3119', 90_000), charged('Y3535', 90_000, '78', 'XS')];
    expect(allowed({ services, payer: paying({ Y3119: 50_000, Y3535: 30_000 }) })).toEqual([50_000, 30_000]);
  });
});

describe('tests of one session', () => {
  const heart = [charged('Z3449', 90_000), charged('Z3430', 90_000, 'XU')];
  // Heart ultrasound 200.00 with a reading of 34 %, treadmill 100.00 with 40 %.
  const HEART = { Z3449: 20_000, Z3430: 10_000 };

  test('indicator 6: the second machine part at 75 %, readings in full', () => {
    expect(allowed({ services: heart, payer: paying(HEART), provider: 'SID', place: '11' })).toEqual([20_000, 4_500 + 4_000]);
  });

  test('indicator 7: the second machine part at 80 %', () => {
    // 100.00 with a reading of 43 %, 60.00 with 52 %.
    const services = [charged('Z3111', 90_000), charged('Z3120', 90_000)];
    const payer = paying({ Z3111: 10_000, Z3120: 6_000 });
    expect(allowed({ services, payer, provider: 'ARI', place: '11' })).toEqual([10_000, 2_304 + 3_120]);
  });

  test('indicator 4: the dearest machine part may stand on another line than the dearest reading; 26 and TC have one part each', () => {
    const services = [charged('Z2215', 90_000, '26'), charged('Z7317', 90_000, '26')];
    const payer = paying({ Z2215: 10_000, Z7317: 10_000 });
    // Readings of 36 % and 34 %: the second at 95 %.
    expect(allowed({ services, payer, provider: 'ZIE', place: '22' })).toEqual([3_600, 3_230]);
  });

  test('the machine alone (TC) has no reading to cut, the reading alone (26) no machine', () => {
    const services = [charged('Z2215', 90_000, 'TC'), charged('Z7317', 90_000), charged('Z5816', 90_000, '26')];
    const payer = paying({ Z2215: 10_000, Z7317: 5_000, Z5816: 20_000 });
    // Machine 64.00, then 33.00 at half; readings 66.00 of 200.00 (33 %), then 17.00 of 50.00 at 95 %.
    const found = allowed({ services, payer, provider: 'ZIE', place: '11' });
    expect(found).toEqual([6_400, 1_650 + 1_615, 6_600]);
  });

  test('another service (59) is another session', () => {
    const services = [charged('Z3449', 90_000), charged('Z3430', 90_000, '59')];
    expect(allowed({ services, payer: paying(HEART), provider: 'SID', place: '11' })).toEqual([20_000, 10_000]);
  });

  test('a payer that cuts only pictures leaves heart tests alone', () => {
    const { multipleHeartTests } = payerNamed('blueriver-ppo').pricing;
    const payer = paying(HEART, { multipleHeartTests });
    expect(allowed({ services: heart, payer, provider: 'SID', place: '11' })).toEqual([20_000, 10_000]);
  });

  test('another session is said so with XE', () => {
    const services = [charged('Z3449', 90_000), charged('Z3430', 90_000, 'XE')];
    expect(allowed({ services, payer: paying(HEART), provider: 'SID', place: '11' })).toEqual([20_000, 10_000]);
  });
});

describe('therapy (indicator 5)', () => {
  test('practice part of the dearest unit in full, of each further unit at half; work and malpractice unreduced', () => {
    // 30.00 and 20.00 a unit, practice part 45 %: a further unit keeps 77.5 %.
    const services = [
      { code: 'Y5911', units: 2, charge: 20_000, modifiers: ['GP'] },
      { code: 'Y5939', units: 1, charge: 20_000, modifiers: ['GP'] },
    ];
    const payer = paying({ Y5911: 3_000, Y5939: 2_000 });
    expect(allowed({ services, payer, provider: 'MEN', place: '11' })).toEqual([3_000 + 2_325, 1_550]);
  });

  test('28.74 for the first unit and 26.12 for the second, while the cut was a fifth (hrslearningcenter.com, 2011)', () => {
    // Its figures make the practice part 45.58 % of that fee.
    const multipleTherapy = { ...LANTERN.pricing.multipleTherapy, practiceShareBps: 4_558, furtherPracticeBps: 8_000 };
    const services = [{ code: 'Y5911', units: 2, charge: 20_000, modifiers: ['GP'] }];
    expect(allowed({ services, payer: paying({ Y5911: 2_874 }, { multipleTherapy }), provider: 'MEN', place: '11' })).toEqual([5_486]);
  });

  test('the dearest unit leads, not the dearest line; of equals the first', () => {
    const two = { code: 'Y5911', units: 2, charge: 20_000, modifiers: ['GP'] };
    const one = { code: 'Y5939', units: 1, charge: 20_000, modifiers: ['GP'] };
    const payer = paying({ Y5911: 3_000, Y5939: 4_000 });
    expect(allowed({ services: [two, one], payer, provider: 'MEN', place: '11' })).toEqual([2 * 2_325, 4_000]);
    const equal = paying({ Y5911: 3_000, Y5939: 3_000 });
    expect(allowed({ services: [one, two], payer: equal, provider: 'MEN', place: '11' })).toEqual([3_000, 2 * 2_325]);
  });
});
