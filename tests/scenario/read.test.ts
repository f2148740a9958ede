// The problems an instructor may meet, one row each: what is changed in the guide's example, and where the program then points with which remedy.

import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/cycle/days.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { changed, guideExample, type Json, library, problemsOf, shippedScenarios } from './files.ts';

const example = JSON.parse(guideExample()) as Json;
const E = ['encounters', 0] as const;

type Row = readonly [
  code: string,
  path: readonly (string | number)[], // what is changed
  to: Json | undefined,
  at: string, // the path of the problem
  says: string, // a part of message or remedy
];

const element = { level: 'low', quote: 'Right knee pain', why: 'one problem' };
const level = { problems: element, data: element, risk: element, code: 'W2734' };

/** A key with one visit, its three elements and, where the note has them, its minutes. */
function visitOf(problems: string, data: string, risk: string, code: string, minutes?: number): Json {
  const of = (one: string) => ({ ...element, level: one });
  const time = minutes === undefined ? {} : { time: { minutes, quote: element.quote, why: 'the whole visit' } };
  return {
    diagnoses: [{ code: 'M17.11', evidence: 'Primary osteoarthritis of the right knee' }],
    services: [{ code, evidence: element.quote }],
    level: { problems: of(problems), data: of(data), risk: of(risk), ...time, code },
  };
}

const rows: readonly Row[] = [
  // shape
  ['unknown-key', ['titel'], 'x', 'titel', 'Did you mean “title”?'],
  ['unknown-key', [...E, 'key', 'servises'], [], 'encounters[0].key.servises', 'Did you mean “services”?'],
  ['unknown-key', [...E, 'mistakes', 0, 'changes', 0, 'wiht'], 'x', 'encounters[0].mistakes[0].changes[0].wiht', 'Did you mean “with”?'],
  ['missing-key', ['title'], undefined, 'title', '“title” is missing'],
  ['missing-key', [...E, 'chart'], undefined, 'encounters[0].chart', 'the coder sees nothing else'],
  [
    'missing-key',
    [...E, 'mistakes', 0, 'changes', 0, 'with'],
    undefined,
    'encounters[0].mistakes[0].changes[0].with',
    'What stands there instead',
  ],
  ['wrong-type', ['days'], '90', 'days', 'a whole number, not a text'],
  ['wrong-type', ['briefing'], 'x', 'briefing', 'a list [ … ], not a text'],
  ['wrong-form', ['patients', 0, 'coverage', 0, 'met', 'deductible'], '500,00', 'patients[0].coverage[0].met.deductible', '"25.00"'],
  ['wrong-form', ['colleague', 'biller', 'careful'], '0.9', 'colleague.biller.careful', '"20%"'],
  ['wrong-form', ['start'], '2.2.2026', 'start', 'First simulated day'],
  ['not-a-choice', ['level'], 'first step', 'level', 'Did you mean “first steps”?'],
  ['not-a-choice', ['roles', 0], 'codder', 'roles[0]', 'Did you mean “coder”?'],
  ['not-a-choice', ['format'], 2, 'format', 'Choices: 1'],
  ['out-of-range', ['days'], 0, 'days', 'at least 1'],
  ['out-of-range', ['encounters'], [], 'encounters', 'at least 1 entries'],
  // days
  ['no-such-date', ['start'], '2026-02-30', 'start', 'no 2026-02-30 in the calendar'],
  ['no-such-date', ['patients', 0, 'born'], '1958-13-01', 'patients[0].born', 'existing date'],
  ['date-or-day', [...E, 'day'], undefined, 'encounters[0]', 'only one'],
  ['date-or-day', [...E, 'date'], '2026-02-02', 'encounters[0]', 'only one'],
  ['outside-time', [...E, 'day'], 90, 'encounters[0].day', 'runs from 2026-02-02 to 2026-05-02'],
  ['outside-time', ['opens'], -1, 'opens', '2026-02-01 lies outside'],
  ['past-too-late', [...E, 'past'], [{ code: 5 }], 'encounters[0].past[0].code', '2026-02-07'],
  ['past-too-early', [...E, 'past'], [{ code: -1 }], 'encounters[0].past[0].code', 'before the visit'],
  [
    'ends-before-it-begins',
    [...E, 'authorizations'],
    [{ number: 'A1', from: 5, to: 2 }],
    'encounters[0].authorizations[0].to',
    '2026-02-04',
  ],
  ['too-short', ['days'], 5, 'encounters[0].day', 'Make “days” at least 12'],
  ['tight', ['days'], 14, 'encounters[0].day', 'usually answers'],
  ['unsigned-key', [...E, 'chart', 'signed'], 120, 'encounters[0].chart.signed', '2026-06-02'],
  // names
  ['unknown-patient', [...E, 'patient'], 'linda', 'encounters[0].patient', 'Did you mean “lind”?'],
  ['unknown-provider', [...E, 'provider'], 'RYE', 'encounters[0].provider', '“REY”'],
  ['unknown-payer', ['payers', 0], 'blueriver', 'payers[0]', 'blueriver-ppo'],
  ['unknown-payer', ['patients', 0, 'coverage', 0, 'payer'], 'quilmark', 'patients[0].coverage[0].payer', '“quillmark”'],
  [
    'unknown-plan',
    ['patients', 0, 'coverage', 0, 'plan'],
    'blueriver-2000',
    'patients[0].coverage[0].plan',
    'It has blueriver-1500, blueriver-hd',
  ],
  ['unknown-practice', ['practice'], 'maple-stret', 'practice', '“maple-street”'],
  ['unknown-objective', [...E, 'objectives', 0], 'unit', 'encounters[0].objectives[0]', 'Did you mean “units”?'],
  ['unknown-encounter', ['coach'], [{ encounter: 'E-1', at: 'coding.queued', say: 'x', look: 'chart' }], 'coach[0].encounter', 'E-1001'],
  ['incomplete-patient', ['patients', 0, 'sex'], undefined, 'patients[0]', 'needs “sex”'],
  ['incomplete-coverage', ['patients', 0, 'coverage', 0, 'member'], undefined, 'patients[0].coverage[0]', 'BRV'],
  ['member-form', ['patients', 0, 'coverage', 0, 'member'], 'BRV1', 'patients[0].coverage[0].member', 'every claim is rejected'],
  [
    'real-npi',
    ['practice'],
    { use: 'maple-street', providers: [{ use: 'OKA', npi: '1234567893' }] },
    'practice.providers[0].npi',
    'begin with 2',
  ],
  [
    'no-coverage',
    [...E, 'registration'],
    { coverage: [{ payer: 'quillmark' }] },
    'encounters[0].registration.coverage[0]',
    'the front desk typed',
  ],
  ['unknown-group', [...E, 'group'], 'MCS', 'encounters[0].group', '“MSC”'],
  [
    'incomplete-provider',
    ['practice'],
    { use: 'maple-street', providers: [{ id: 'NEW', name: 'N. Ew, MD' }] },
    'practice.providers[0]',
    'needs “npi”',
  ],
  [
    'incomplete-group',
    ['practice'],
    { use: 'maple-street', groups: [{ id: 'NEW', npi: '2104001179' }] },
    'practice.groups[0]',
    'needs “name”',
  ],
  ['unknown-appeal-level', ['payers'], [{ use: 'blueriver-ppo', appeals: [{ level: 9 }] }], 'payers[0].appeals[0].level', 'no level 9'],
  // codes
  ['unknown-diagnosis', [...E, 'key', 'diagnoses', 0, 'code'], 'M17.111', 'encounters[0].key.diagnoses[0].code', 'M17.11'],
  ['not-billable', [...E, 'key', 'diagnoses', 0, 'code'], 'M17.1', 'encounters[0].key.diagnoses[0].code', 'M17.10, M17.11, M17.12'],
  ['unknown-service', [...E, 'key', 'services', 1, 'code'], 'J3302', 'encounters[0].key.services[1].code', 'J3301'],
  ['unknown-modifier', [...E, 'key', 'services', 0, 'modifiers', 0], 'rt', 'encounters[0].key.services[0].modifiers[0]', 'RT'],
  ['unknown-place', [...E, 'place'], '00', 'encounters[0].place', '11'],
  [
    'unknown-wrong-diagnosis',
    [...E, 'mistakes', 0, 'changes', 0, 'with'],
    'M25.5611',
    'encounters[0].mistakes[0].changes[0].with',
    'M25.561',
  ],
  ['not-valid-on-day', [...E, 'key', 'diagnoses', 0, 'code'], 'R10.2', 'encounters[0].key.diagnoses[0].code', 'holds to 2025-09-30'],
  [
    'too-many',
    [...E, 'key', 'services', 0, 'modifiers'],
    ['RT', 'LT', '25', '59', '50'],
    'encounters[0].key.services[0].modifiers',
    'room for 4',
  ],
  ['level-not-billed', [...E, 'key', 'level'], level, 'encounters[0].key.level.code', 'both say the same'],
  ['level-not-reached', [...E, 'key'], visitOf('low', 'minimal', 'moderate', 'W2743'), 'encounters[0].key.level.code', 'reaches low'],
  [
    'level-not-reached',
    [...E, 'key'],
    visitOf('low', 'minimal', 'moderate', 'W2752', 39),
    'encounters[0].key.level.code',
    'reaches moderate',
  ],
  // key
  [
    'evidence-not-found',
    [...E, 'key', 'diagnoses', 0, 'evidence'],
    'Secondary osteoarthritis',
    'encounters[0].key.diagnoses[0].evidence',
    'exactly',
  ],
  [
    'evidence-not-found',
    [...E, 'key', 'services', 0, 'evidence'],
    'right  knee injected',
    'encounters[0].key.services[0].evidence',
    'The chart says “Right knee injected”',
  ],
  ['pointer-not-in-key', [...E, 'key', 'services', 0, 'for'], ['M17.12'], 'encounters[0].key.services[0].for[0]', 'Did you mean “M17.11”?'],
  ['no-pointer', [...E, 'key', 'services', 0, 'for'], [], 'encounters[0].key.services[0].for', 'points to no diagnosis'],
  ['changes-nothing', [...E, 'mistakes', 1, 'changes', 0, 'units'], 4, 'encounters[0].mistakes[1].changes', 'as it is in the key'],
  ['change-misses', [...E, 'mistakes', 1, 'changes', 0, 'of'], 'J3300', 'encounters[0].mistakes[1].changes[0].of', 'Did you mean “J3301”?'],
  ['objective-unused', [...E, 'objectives'], ['units', 'laterality'], 'objectives.pointers', 'exercises'],
];

const traffic: Json = {
  encounters: 40,
  covers: [{ payer: 'blueriver-ppo', share: 1 }],
  cases: [{ like: 'E-1001', share: 1 }],
  desks: { coder: { people: 1 }, biller: { people: 1 } },
  left: [{ like: 'E-1001', slip: 2, count: 2 }],
  leftUntil: 40,
};

/** What is changed in a sound “traffic”, and where the program then points. */
const trafficRows: readonly Row[] = [
  ['missing-key', ['desks', 'coder', 'people'], undefined, 'traffic.desks.coder.people', '“people” is missing'],
  ['unknown-payer', ['covers', 0, 'payer'], 'blueriver-pp', 'traffic.covers[0].payer', 'Did you mean “blueriver-ppo”?'],
  ['unknown-plan', ['covers', 0, 'plan'], 'gold', 'traffic.covers[0].plan', 'blueriver-1500'],
  ['unknown-encounter', ['cases', 0, 'like'], 'E-1002', 'traffic.cases[0].like', 'Did you mean “E-1001”?'],
  ['duplicate-id', ['cases', 1], { like: 'E-1001', share: 2 }, 'traffic.cases[1].like', 'two things'],
  ['unknown-payer', ['cases', 0, 'payers'], ['quillmark'], 'traffic.cases[0].payers[0]', 'Known: blueriver-ppo'],
  ['unknown-case', ['left', 0, 'like'], 'E-10', 'traffic.left[0].like', 'E-1001'],
  ['no-such-slip', ['left', 0, 'slip'], 4, 'traffic.left[0].slip', 'has 3 mistakes'],
  ['unknown-payer', ['left', 0, 'payer'], 'quillmark', 'traffic.left[0].payer', 'Known: blueriver-ppo'],
  ['too-few-visits', ['left', 0, 'count'], 60, 'traffic.left', 'only'],
  ['outside-time', ['leftUntil'], 400, 'traffic.leftUntil', 'lies outside the scenario'],
  [
    'ends-before-it-begins',
    ['desks', 'biller', 'away'],
    [{ from: 20, to: 10, people: 1 }],
    'traffic.desks.biller.away[0].to',
    'before it begins',
  ],
  ['wrong-form', ['desks', 'biller', 'opens'], '8', 'traffic.desks.biller.opens', '"08:00"'],
  ['not-a-choice', ['desks', 'coder', 'weekdays'], ['Monday'], 'traffic.desks.coder.weekdays[0]', 'Did you mean “monday”?'],
];

describe('a practice at full size', () => {
  const year = { ...(example as Record<string, Json>), traffic };

  it('is read: its pattern does not come itself, and what is left to the learner does', () => {
    const result = readScenario(JSON.stringify(year), 'year.json', library);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.warnings).toEqual([]);
    expect(result.scenario.encounters).toHaveLength(2);
    expect(result.scenario.traffic?.taken).toHaveLength(2);
    expect(result.scenario.encounters.every(({ id }) => id.startsWith('V-'))).toBe(true);
  });

  it.each(trafficRows)('%s at %j', (code, path, to, at, says) => {
    const problems = problemsOf(JSON.stringify(changed(year, ['traffic', ...path], () => to)));
    const found = problems.find((problem) => problem.code === code && problem.path === at);
    expect(found, JSON.stringify(problems)).toBeDefined();
    expect(`${found?.message} ${found?.remedy}`).toContain(says);
  });
});

describe('the guide’s example', () => {
  it('can be played, without a warning', () => {
    const result = readScenario(guideExample(), 'knee.json', library);
    expect(result.ok ? result.warnings : result.problems).toEqual([]);
  });

  it('is filled in: dates as days, money as cents, what was left out as the plain case', () => {
    const result = readScenario(guideExample(), 'knee.json', library);
    if (!result.ok) return expect.fail('it should be playable');
    const { scenario } = result;
    const [encounter] = scenario.encounters;
    expect(scenario.start).toBe(dayOf(2026, 2, 2));
    expect(scenario.colleagues.biller).toMatchObject({ name: 'Greta Amundsen', carefulBps: 9000 });
    expect(scenario.payers.map((payer) => payer.payerId)).toEqual(['blueriver-ppo']);
    expect(scenario.payers[0]?.plans.find((plan) => plan.planId === 'lind-blueriver-ppo')).toMatchObject({
      deductibleIndividualCents: 50_000,
      coinsuranceBps: 2000,
    });
    expect(scenario.patients[0]?.coverages[0]).toMatchObject({
      plan: 'lind-blueriver-ppo',
      deductibleMet: 50_000,
      relationship: 'self',
      from: null,
    });
    expect(encounter).toMatchObject({
      place: '11',
      group: 'MSC',
      copayTaken: 0,
      patientPaysAfter: 14,
      opens: scenario.start,
      clean: false,
    });
    expect(encounter?.key.services[1]).toMatchObject({ code: 'J3301', modifiers: [], units: 4, for: ['M17.11'] });
    expect(encounter?.registration.coverages).toEqual([{ payer: 'blueriver-ppo', member: 'BRV204419337-01', relationship: 'self' }]);
    expect(encounter?.mistakes[1]?.changes).toEqual([{ do: 'units', code: 'J3301', units: 1 }]);
  });
});

describe('each problem', () => {
  it.each(rows)('%s after changing %j to %j', (code, path, to, at, says) => {
    const text = JSON.stringify(
      changed(example, path, () => to),
      null,
      2,
    );
    const problem = problemsOf(text).find((one) => one.code === code);
    expect(problem, JSON.stringify(problemsOf(text))).toBeDefined();
    expect(problem?.path).toBe(at);
    expect(`${problem?.message} ${problem?.remedy}`).toContain(says);
    expect(text.split('\n')[(problem?.line ?? 0) - 1]).toBeDefined();
  });
});

describe('a key the payer does not pay', () => {
  const noSide = changed(example, [...E, 'key', 'services', 0, 'modifiers'], () => []);
  const codes = (file: Json) => problemsOf(JSON.stringify(file)).map((problem) => [problem.code, problem.path]);

  it('is named with line, reason and rule, beside the mistake that then changes nothing', () => {
    expect(codes(noSide)[0]).toEqual(['key-never-paid', 'encounters[0].key.services[0]']);
    expect(codes(noSide).at(-1)).toEqual(['changes-nothing', 'encounters[0].mistakes[2].changes']);
    const [problem] = problemsOf(JSON.stringify(noSide));
    expect(problem?.message).toContain('CO-4');
  });

  it('is left alone where the author says that the denial is the lesson', () => {
    const meant = changed(noSide, [...E, 'key', 'unpaid'], () => 'This payer wants a side on every joint.');
    expect(codes(meant).map(([code]) => code)).not.toContain('key-never-paid');
  });

  it('is named where the door would return it', () => {
    const returned = changed(example, ['patients', 0, 'coverage', 0, 'member'], () => 'BRV1');
    expect(codes(returned).map(([code]) => code)).toEqual(['member-form', 'key-rejected']);
  });
});

describe('all problems at once', () => {
  it('stand in the order of the file, each on its own line', () => {
    let file = changed(example, ['titel'], () => 'x');
    file = changed(file, ['days'], () => 'ninety');
    file = changed(file, ['encounters', 0, 'provider'], () => 'RYE');
    file = changed(file, ['encounters', 0, 'key', 'diagnoses', 0, 'evidence'], () => 'no such words');
    const text = JSON.stringify(
      changed(file, ['days'], () => 90),
      null,
      2,
    );
    const problems = problemsOf(text);
    expect(problems.map((problem) => problem.code)).toEqual(['unknown-provider', 'evidence-not-found', 'unknown-key']);
    const lines = text.split('\n');
    expect(problems.map((problem) => lines[problem.line - 1]?.trim())).toEqual([
      '"provider": "RYE",',
      '"evidence": "no such words"',
      '"titel": "x"',
    ]);
  });

  it('include those of sense where one encounter is misshapen, with the right numbers for the others', () => {
    const [first] = (example as { encounters: Json[] }).encounters;
    const second = changed(first ?? null, ['id'], () => 'E-1002');
    const broken = changed(second, ['chart'], () => undefined);
    const third = changed(
      changed(second, ['id'], () => 'E-1003'),
      ['provider'],
      () => 'NOBODY',
    );
    const file = changed(example, ['encounters'], () => [first ?? null, broken, third]);
    const found = problemsOf(JSON.stringify(file, null, 2)).map((problem) => [problem.code, problem.path]);
    expect(found).toEqual([
      ['missing-key', 'encounters[1].chart'],
      ['unknown-provider', 'encounters[2].provider'],
    ]);
  });

  it('names an encounter’s id that stands twice', () => {
    const { encounters } = example as { encounters: Json[] };
    const file = changed(example, ['encounters'], () => [...encounters, ...encounters]);
    expect(problemsOf(JSON.stringify(file))).toMatchObject([{ code: 'duplicate-id', path: 'encounters[1].id' }]);
  });

  it('keeps changes of the sheet and of the claim apart in past acts', () => {
    const later = changed(
      changed(example, ['opens'], () => 10),
      ['encounters', 0, 'past'],
      () => [
        { code: 1, changes: [{ member: 'X' }] },
        { send: 2, changes: [{ putFirst: 'M17.11' }, { units: 1, of: 'J3301' }] },
      ],
    );
    const found = problemsOf(JSON.stringify(later)).map((problem) => [problem.code, problem.path]);
    expect(found).toEqual([
      ['change-not-of-sheet', 'encounters[0].past[0].changes[0]'],
      ['change-not-of-claim', 'encounters[0].past[1].changes[0]'],
    ]);
  });
});

describe('shipped worlds', () => {
  const read = (file: Json) => {
    const result = readScenario(JSON.stringify(file), 'x.json', library);
    return result.ok ? result.scenario : expect.fail(JSON.stringify(result.problems, null, 1));
  };

  it('change by known keys only: money, shares, plans, fees and appeal levels', () => {
    const file = changed(example, ['payers'], () => [
      {
        use: 'blueriver-ppo',
        filing: { limitDays: 60 },
        feeSchedule: { percent: '110%', exceptions: [{ code: 'J3301', fee: '2.50' }] },
        plans: [
          { planId: 'blueriver-1500', copay: { officeVisit: '12.00' }, coinsurance: '15%' },
          { planId: 'gold', use: 'blueriver-hd' },
        ],
        appeals: [{ level: 1, fileWithinDays: 30, minimumAmount: '10.00' }],
        promptPay: { interestPerYear: '18%' },
      },
      { use: 'blueriver-ppo', id: 'blueriver-strict', name: 'BlueRiver Strict', sequestration: '2%' },
    ]);
    const [changedOne, strict] = read(file).payers;
    const shipped = library.payers.find((payer) => payer.payerId === 'blueriver-ppo');
    expect(changedOne?.filing).toEqual({ ...shipped?.filing, limitDays: 60 });
    expect(changedOne?.feeSchedule.percentBps).toBe(11_000);
    expect(changedOne?.feeSchedule.exceptions).toEqual([...(shipped?.feeSchedule.exceptions ?? []), { code: 'J3301', feeCents: 250 }]);
    expect(changedOne?.plans[0]).toMatchObject({ copayCents: { officeVisit: 1200 }, coinsuranceBps: 1500 });
    expect(changedOne?.plans.some((plan) => plan.planId === 'gold')).toBe(true);
    expect(changedOne?.appeals[0]).toMatchObject({ fileWithinDays: 30, minimumAmountCents: 1000, decisionDays: 30 });
    expect(changedOne?.promptPay.interestBpsPerYear).toBe(1800);
    expect(strict).toMatchObject({ payerId: 'blueriver-strict', name: 'BlueRiver Strict', sequestrationBps: 200 });
    expect(strict?.filing.limitDays).toBe(180);
  });

  it('start every plan at zero before the day the shipped sums were counted', () => {
    const withJankowski = (start: string): Json =>
      changed(
        changed(
          changed(example, ['start'], () => start),
          ['encounters', 0, 'patient'],
          () => 'P02',
        ),
        ['patients'],
        () => undefined,
      );
    const met = (start: string) => read(withJankowski(start)).patients[0]?.coverages[0]?.deductibleMet;
    expect(met('2026-02-02')).toBe(0);
    expect(met('2026-03-02')).toBe(28_300);
  });

  it('fill in the registration a careful front desk would have typed', () => {
    const coversOf = (patient: string, registration: Json, day = '2026-03-10') => {
      const visit = changed(
        changed(example, ['patients'], () => undefined),
        [...E, 'patient'],
        () => patient,
      );
      const dated = changed(
        changed(visit, [...E, 'day'], () => undefined),
        [...E, 'date'],
        () => day,
      );
      const { registration: typed } = read(changed(dated, [...E, 'registration'], () => registration)).encounters[0] ?? {};
      return [typed?.name, ...(typed?.coverages ?? []).map((cover) => cover.payer)];
    };
    expect(coversOf('P04', {})).toEqual(['George Papadimos', 'saltmarsh-adv']); // the federal card stands behind the Advantage plan
    expect(coversOf('P17', {}, '2026-02-27')).toEqual(['Yuki Hoshida', 'fernbrook-hmo']); // the plan changes on 1 March
    expect(coversOf('P17', {})).toEqual(['Yuki Hoshida', 'blueriver-ppo']);
    expect(coversOf('P18', {})).toEqual(['Carlos Benavente', 'blueriver-ppo']);
    expect(coversOf('P18', { employmentRelated: true })).toEqual(['Carlos Benavente', 'anvil-comp']);
    expect(coversOf('P20', {})).toEqual(['Olamide Adeoye', 'blueriver-ppo']); // the plan still knows her under this name
    expect(coversOf('P29', {})).toEqual(['Kofi Bediako']);
  });

  it('bring payers of covers, registrations and crossovers along', () => {
    const file = changed(
      changed(
        changed(example, ['patients'], () => undefined),
        ['payers'],
        () => undefined,
      ),
      ['encounters', 0, 'patient'],
      () => 'P02',
    );
    expect(read(file).payers.map((payer) => payer.payerId)).toContain('lantern-b');
    expect(read(file).encounters[0]?.registration.coverages.map((cover) => cover.payer)).toEqual(['lantern-b', 'blueriver-ppo']);
  });
});

describe('shipped scenarios', () => {
  it.each(shippedScenarios())('$name can be played', ({ text }) => {
    const result = readScenario(text, 'shipped.json', library);
    expect(result.ok ? [] : result.problems).toEqual([]);
  });
});

it('tells what a misspelt key hides: the rest is read as if it were spelt right', () => {
  const wrong = JSON.parse(guideExample().replace('"minutes"', '"minuets"')) as { payers: unknown };
  wrong.payers = ['blueriver-pp'];
  const problems = problemsOf(JSON.stringify(wrong));
  expect(problems.map(({ code }) => code)).toContain('unknown-key');
  expect(problems.map(({ code }) => code)).toContain('unknown-payer');
  expect(problems.filter(({ code }) => code === 'missing-key')).toEqual([]);
});

it('tells what a missing title and a misshapen number of days would hide', () => {
  const wrong = { ...(JSON.parse(guideExample()) as object), title: undefined, days: 'many', payers: ['blueriver-pp'] };
  expect(problemsOf(JSON.stringify(wrong)).map(({ code }) => code)).toEqual(
    expect.arrayContaining(['missing-key', 'wrong-type', 'unknown-payer']),
  );
});
