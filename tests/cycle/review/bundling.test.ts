// Step 13: services inside other services, packages of operations, unit limits, and services that need another one (facts c.4, c.5).

import { describe, expect, test } from 'vitest';
import { type ClaimRow, day, historyLine, patientNamed, providerNamed } from '../../casebook/desk.ts';
import { answers, type Case, decide, ruleOf, VISIT } from './answers.ts';

const LANTERN: ClaimRow = { ...VISIT, patient: 'P30', payer: 'lantern-b', diagnoses: ['I10', 'M17.12'] };
const QUILLMARK: ClaimRow = { ...VISIT, patient: 'P22', payer: 'quillmark', diagnoses: ['R00.2'] };
const scopes = (...services: ClaimRow['services']): ClaimRow => ({
  ...VISIT,
  patient: 'P27',
  payer: 'lantern-b',
  provider: 'MEH',
  place: '22',
  diagnoses: ['K63.3', 'D12.2'],
  services,
});

describe('code pairs', () => {
  test.each<Case>([
    [
      'swallow a visit beside a small procedure (CO-97 M15)',
      { ...VISIT, diagnoses: ['L02.415'], services: [{ code: 'W2734' }, { code: 'Y5319' }] },
      {},
      {},
      ['CO-97 M15', 'paid'],
    ],
    [
      'let it go with 25',
      { ...VISIT, diagnoses: ['L02.415'], services: [{ code: 'W2734', modifiers: ['25'] }, { code: 'Y5319' }] },
      {},
      {},
      ['paid', 'paid'],
    ],
    ['answer 236 at the federal payer', scopes({ code: 'Y2532' }, { code: 'Y2523' }), {}, {}, ['paid', 'CO-236']],
    ['open for another place in the bowel (XS)', scopes({ code: 'Y2532' }, { code: 'Y2523', modifiers: ['XS'] }), {}, {}, ['paid', 'paid']],
    ['of indicator 0 never open (CO-236)', scopes({ code: 'Y2532' }, { code: 'Y2514', modifiers: ['59'] }), {}, {}, ['paid', 'CO-236']],
    [
      'of the payer’s own list hold there alone (CO-97 M15)',
      { ...QUILLMARK, services: [{ code: 'W2743' }, { code: 'Z3412' }] },
      {},
      {},
      ['paid', 'CO-97 M15'],
    ],
    [
      'and open with an X sign',
      { ...QUILLMARK, services: [{ code: 'W2743' }, { code: 'Z3412', modifiers: ['XU'] }] },
      {},
      {},
      ['paid', 'paid'],
    ],
    [
      'reach across claims of the day',
      { ...VISIT, diagnoses: ['J45.21'], services: [{ code: 'Y4918' }] },
      {},
      { history: [historyLine({ code: 'Z5524', from: day('2026-01-12') })] },
      ['CO-97 M15'],
    ],
    [
      'do not reach another specialty',
      { ...VISIT, diagnoses: ['J45.21'], services: [{ code: 'Y4918' }] },
      {},
      { history: [historyLine({ code: 'Z5524', from: day('2026-01-12'), renderingNpi: providerNamed('SID').npi })] },
      ['paid'],
    ],
    [
      'do not count a first code that was denied itself',
      {
        ...LANTERN,
        services: [
          { code: 'W2734', for: ['I10'] },
          { code: 'Y3915', for: ['M17.12'] },
        ],
      },
      {},
      {},
      ['paid', 'CO-4 N822'],
    ],
    [
      'never pay a blood draw apart at Quillmark (CO-234 N20)',
      { ...QUILLMARK, services: [{ code: 'W2734' }, { code: 'Z6712' }] },
      {},
      {},
      ['paid', 'CO-234 N20'],
    ],
    [
      'drop the long-relation extra beside 25 (CO-97 M15)',
      { ...LANTERN, services: [{ code: 'W2743', modifiers: ['25'] }, { code: 'G2211' }] },
      {},
      {},
      ['paid', 'CO-97 M15'],
    ],
    [
      'but not beside a vaccine of the day',
      {
        ...LANTERN,
        diagnoses: ['I10', 'Z23'],
        services: [
          { code: 'W2743', modifiers: ['25'], for: ['I10'] },
          { code: 'G2211', for: ['I10'] },
          { code: 'G0008', for: ['Z23'] },
          { code: 'Q2039', for: ['Z23'] },
        ],
      },
      {},
      {},
      ['paid', 'paid', 'paid', 'paid'],
    ],
    [
      'hold the members of a panel (CO-236), at a full laboratory',
      { ...LANTERN, provider: 'BRO', place: '81', diagnoses: ['E11.22'], services: [{ code: 'Z4910' }, { code: 'Z3713' }] },
      { laboratory: '99D0410029' },
      {},
      ['paid', 'CO-236'],
    ],
    [
      'but not a test repeated for a new value (91)',
      {
        ...LANTERN,
        provider: 'BRO',
        place: '81',
        diagnoses: ['E11.22'],
        services: [{ code: 'Z4910' }, { code: 'Z3713', modifiers: ['91'] }],
      },
      { laboratory: '99D0410029' },
      {},
      ['paid', 'paid'],
    ],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));

  test('the trace names the pair', () => {
    const row: ClaimRow = { ...VISIT, diagnoses: ['L02.415'], services: [{ code: 'W2734' }, { code: 'Y5319' }] };
    expect(decide(row).lines[0]?.trace).toMatchObject({
      rule: 'pair',
      step: 13,
      reference: 'PTP-081',
      values: { code: 'W2734', other: 'Y5319' },
    });
  });
});

describe('the package of an operation', () => {
  const drained = (id: string, iso: string) => ({
    patient: { ...patientNamed(id), earlier: [{ code: 'Y5319', day: day(iso), provider: 'REY', modifiers: [] }] },
  });
  const later = (iso: string, ...modifiers: readonly string[]): ClaimRow => ({
    ...VISIT,
    patient: 'P16',
    provider: 'OKA',
    day: iso,
    diagnoses: ['J20.9'],
    services: [{ code: 'W2734', modifiers }],
  });
  const wrist: ClaimRow = { ...VISIT, patient: 'P18', provider: 'REY', payer: 'anvil-comp', day: '2026-01-14', diagnoses: ['S52.552A'] };
  const fracture = (...modifiers: readonly string[]): ClaimRow => ({
    ...wrist,
    services: [
      { code: 'W2734', modifiers },
      { code: 'Y2912', modifiers: ['LT'] },
    ],
  });
  const report = { attachments: ['workStatusReport'] } as const;
  const gallbladder = (...modifiers: readonly string[]): ClaimRow => ({
    ...VISIT,
    patient: 'P24',
    provider: 'HAD',
    place: '21',
    day: '2026-03-18',
    diagnoses: ['K80.00'],
    services: [
      { code: 'W1218', modifiers },
      { code: 'Y3119', day: '2026-03-19' },
    ],
  });
  test.each<Case>([
    [
      'holds a visit of its day without a pair (CO-97 M144)',
      {
        ...LANTERN,
        services: [
          { code: 'W2743', for: ['I10'] },
          { code: 'Y3915', modifiers: ['LT'], for: ['M17.12'] },
        ],
      },
      {},
      {},
      ['CO-97 M144', 'paid'],
    ],
    ['holds ten days after a small one (CO-97 M144)', later('2026-02-12'), {}, drained('P16', '2026-02-02'), ['CO-97 M144']],
    ['lets the eleventh day go', later('2026-02-13'), {}, drained('P16', '2026-02-02'), ['paid']],
    ['lets an unrelated visit go with 24', later('2026-02-12', '24'), {}, drained('P16', '2026-02-02'), ['paid']],
    ['but not with 25', later('2026-02-12', '25'), {}, drained('P16', '2026-02-02'), ['CO-97 M144']],
    ['of a major operation lets the deciding visit go with 57', fracture('57'), report, {}, ['paid', 'paid']],
    ['and not with 25', fracture('25'), report, {}, ['CO-97 M144', 'paid']],
    ['begins the day before a major one', gallbladder(), {}, { authorizations: [] }, ['CO-97 M144', 'paid']],
    ['where 57 opens it', gallbladder('57'), {}, {}, ['paid', 'paid']],
    [
      'lasts ninety days after it',
      { ...later('2026-05-01'), provider: 'HAD' },
      {},
      { history: [historyLine({ code: 'Y3119', from: day('2026-01-31'), renderingNpi: providerNamed('HAD').npi })] },
      ['CO-97 M144'],
    ],
    [
      'and not ninety-one',
      { ...later('2026-05-02'), provider: 'HAD' },
      {},
      { history: [historyLine({ code: 'Y3119', from: day('2026-01-31'), renderingNpi: providerNamed('HAD').npi })] },
      ['paid'],
    ],
    ...(
      [
        ['24 frees what the operation was not for', ['J20.9'], ['paid']],
        ['24 with the reason of the operation is after-care all the same (TD-03)', ['L02.416'], ['CO-97 M144']],
      ] as const
    ).map(([name, diagnoses, expected]): Case => {
      const opened = { code: 'Y5319', day: day('2026-02-06'), provider: 'REY', modifiers: [], diagnoses: ['L02.416'] };
      return [name, { ...later('2026-02-12', '24'), diagnoses }, {}, { patient: { ...patientNamed('P16'), earlier: [opened] } }, expected];
    }),
    [
      '24 with the reason of an operation on an earlier claim is after-care, too',
      { ...later('2026-02-12', '24'), diagnoses: ['L02.416'] },
      {},
      {
        history: [historyLine({ code: 'Y5319', from: day('2026-02-06'), renderingNpi: providerNamed('REY').npi, pointed: ['L02.416'] })],
      },
      ['CO-97 M144'],
    ],
    [
      'does not bind another specialty',
      later('2026-02-12'),
      {},
      { patient: { ...patientNamed('P16'), earlier: [{ code: 'Y3119', day: day('2026-02-02'), provider: 'HAD', modifiers: [] }] } },
      ['paid'],
    ],
    [
      'wants 58, 78 or 79 on a further procedure',
      { ...VISIT, patient: 'P16', provider: 'REY', day: '2026-02-09', diagnoses: ['L57.0'], services: [{ code: 'Y4316' }] },
      {},
      drained('P16', '2026-02-02'),
      ['CO-97 M144'],
    ],
    [
      'pays an unrelated one with 79',
      {
        ...VISIT,
        patient: 'P16',
        provider: 'REY',
        day: '2026-02-09',
        diagnoses: ['L57.0'],
        services: [{ code: 'Y4316', modifiers: ['79'] }],
      },
      {},
      drained('P16', '2026-02-02'),
      ['paid'],
    ],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});

describe('units', () => {
  const drug = (units: number): ClaimRow => ({ ...VISIT, diagnoses: ['M54.50'], services: [{ code: 'Y3784' }, { code: 'J1885', units }] });
  const wrists = (services: ClaimRow['services']): ClaimRow => ({
    ...QUILLMARK,
    provider: 'LIN',
    place: '24',
    diagnoses: ['G56.03'],
    services,
  });
  const sides = [
    { code: 'Y3313', modifiers: ['RT'] },
    { code: 'Y3313', modifiers: ['LT'] },
  ];
  test.each<Case>([
    ['pass at the limit', drug(8), {}, {}, ['paid', 'paid']],
    ['fall altogether above it (CO-151 N362)', drug(9), {}, {}, ['paid', 'CO-151 N362']],
    [
      'count the day, earlier claims with it',
      { ...VISIT, diagnoses: ['L57.0'], services: [{ code: 'Y4316', modifiers: ['76'] }] },
      {},
      { history: [historyLine({ code: 'Y4316', from: day('2026-01-12') })] },
      ['CO-151 N362'],
    ],
    ['count each side apart where two lines are the rule', wrists(sides), {}, {}, ['paid', 'paid']],
    ['fall on one side with two', wrists([{ code: 'Y3313', modifiers: ['RT'], units: 2 }]), {}, {}, ['PI-151 N362']],
    [
      'count both sides together elsewhere',
      {
        ...LANTERN,
        diagnoses: ['H61.23'],
        services: [
          { code: 'Y2718', modifiers: ['RT'] },
          { code: 'Y2718', modifiers: ['LT'] },
        ],
      },
      {},
      {},
      ['CO-151 N362', 'CO-151 N362'],
    ],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));
});

describe('companions (CO-B15 N674)', () => {
  test.each<Case>([
    ['a drug needs its giving', { ...VISIT, diagnoses: ['M54.50'], services: [{ code: 'J1885', units: 4 }] }, {}, {}, ['CO-B15 N674']],
    [
      'an add-on needs its first service',
      { ...VISIT, diagnoses: ['L57.0'], services: [{ code: 'Y4325', units: 3 }] },
      {},
      {},
      ['CO-B15 N674'],
    ],
    [
      'paid earlier that day is enough',
      { ...VISIT, diagnoses: ['L57.0'], services: [{ code: 'Y4325', units: 3 }] },
      {},
      { history: [historyLine({ code: 'Y4316', from: day('2026-01-12') })] },
      ['paid'],
    ],
    [
      'a parent that falls takes it along',
      {
        ...LANTERN,
        services: [
          { code: 'Y3915', modifiers: ['LT'], for: ['I10'] },
          { code: 'J3301', modifiers: ['JZ'], units: 4, for: ['M17.12'] },
        ],
      },
      {},
      {},
      ['CO-50 N115', 'CO-B15 N674'],
    ],
    [
      'a zero-charge state dose carries its giving',
      {
        ...VISIT,
        patient: 'P12',
        payer: 'hearthstone',
        diagnoses: ['Z23'],
        services: [{ code: 'Y6914' }, { code: 'Y7111', modifiers: ['SL'], charge: 0 }],
      },
      { member: 'H61830024' },
      { patient: { ...patientNamed('P12'), coverages: patientNamed('P12').coverages.slice(1) } },
      ['paid', 'paid'],
    ],
  ])('%s', (_, row, claim, file, expected) => expect(answers(row, claim, file)).toEqual(expected));

  test('the trace says which service is missing', () => {
    expect(ruleOf({ ...VISIT, diagnoses: ['M54.50'], services: [{ code: 'J1885', units: 4 }] })).toBe('companionMissing');
  });
});
