// The patient's side of an account: right and wrong courses, each with what follows by rule (facts a.5; casebook the-patients-share).

import { describe, expect, test } from 'vitest';
import { balanceOf, totalOf } from '../../src/cycle/outcome/ledger.ts';
import { collectionsFrom, helpShare, planParts, selfPayPrice } from '../../src/cycle/outcome/patientPolicy.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import type { Decision } from '../../src/engine/decision.ts';
import { assertWorld } from '../../src/engine/invariants.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { passTo } from '../../src/engine/replay.ts';
import { livedThrough, satisfactionOf } from '../../src/engine/satisfaction.ts';
import { unposted } from '../../src/engine/standing.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { statementWords } from '../../src/panels/desks/biller/Ledger.tsx';
import { day } from '../casebook/desk.ts';
import { library } from '../scenarios/read.ts';
import { shippedGame } from './games.ts';

const GAME = shippedGame('the-patients-share');
const POLICY = GAME.scenario.patientPolicy;

function on(date: string, world: World = createWorld(GAME)): World {
  return passTo(world, day(date));
}
function act(world: World, ...decisions: readonly Decision[]): World {
  const next = decisions.reduce((now, decision) => decide(now, decision), world);
  assertWorld(next);
  return next;
}
function post(world: World, encounter: string): World {
  return unposted(encounterOf(world, encounter)).reduce(
    (now, { remittance }) => act(now, { kind: 'postRemittance', encounter, remittance: remittance.id }),
    world,
  );
}
const findings = (world: World, encounter: string): readonly string[] =>
  encounterOf(world, encounter)
    .compliance.filter((event) => event.day >= GAME.scenario.opens)
    .map((event) => event.what);
const lived = (world: World, encounter: string): readonly string[] =>
  livedThrough(world, encounterOf(world, encounter)).map(({ kind }) => kind);
const patientPart = (world: World, encounter: string): number => balanceOf(encounterOf(world, encounter).account, 'patient');

describe('somebody calls about another’s account', () => {
  const called = on('2026-06-03');
  const say = (answer: 'explain' | 'keepPrivate' | 'turnAway') => act(called, { kind: 'answerPatient', encounter: 'PS-06', answer });

  test('the mother of a grown patient is told nothing; the patient calls herself two days later', () => {
    const kept = say('keepPrivate');
    expect(findings(kept, 'PS-06')).toEqual([]);
    expect(encounterOf(on('2026-06-05', kept), 'PS-06').contacts.at(-1)).toMatchObject({ who: 'patient', answered: null });
  });
  test('telling her is a disclosure without permission', () => {
    expect(findings(say('explain'), 'PS-06')).toEqual(['disclosedWithoutPermission']);
    expect(lived(say('explain'), 'PS-06')).toContain('disclosed');
  });
  test('hanging up brings no money and bad blood', () => {
    const away = on('2026-07-30', say('turnAway'));
    expect(patientPart(away, 'PS-06')).toBe(3_889);
    expect(lived(away, 'PS-06')).toContain('turnedAway');
  });
  test('a daughter with written permission may be told', () => {
    expect(findings(act(on('2026-04-14'), { kind: 'answerPatient', encounter: 'PS-02', answer: 'explain' }), 'PS-02')).not.toContain(
      'disclosedWithoutPermission',
    );
  });
});

test('a statement over the state’s CO-45 is taken back: both parts at nothing, the account closed, a word of apology', () => {
  const posted = post(on('2026-04-14'), 'PS-02');
  expect(patientPart(posted, 'PS-02')).toBe(2_697);
  const back = act(posted, { kind: 'cancelStatement', encounter: 'PS-02' });
  expect(encounterOf(back, 'PS-02').position).toBe('outcome.closed');
  expect(lived(back, 'PS-02')).toEqual(['wrongStatement', 'answeredSoon', 'apology']);
  // 75 − 40 + 15 + 10
  expect(satisfactionOf(back, encounterOf(back, 'PS-02'))).toBe(60);
});

describe('a person without coverage', () => {
  const calls = on('2026-04-20');
  test('owes the charge less the discount everybody gets', () => {
    expect(selfPayPrice(56_500, POLICY)).toBe(33_900);
    expect(patientPart(calls, 'PS-03')).toBe(33_900);
    expect(totalOf(encounterOf(calls, 'PS-03').account, 'writeOff', 'selfPay')).toBe(22_600);
  });
  test.each([
    [15, 10_000],
    [20, 10_000],
    [25, 5_000],
    [30, 5_000],
    [31, 0],
    [null, 0],
  ] as const)('income of %s tenths of the poverty line: %s of ten thousand are forgiven', (income, share) => {
    expect(helpShare(income, POLICY)).toBe(share);
  });
  test('gets by the form what the policy grants, and not a cent more', () => {
    const screened = on('2026-04-30', act(calls, { kind: 'screenForHelp', encounter: 'PS-03' }));
    expect(encounterOf(screened, 'PS-03').help).toMatchObject({ share: 5_000, granted: 16_950 });
    const half: Decision = { kind: 'writeOff', encounter: 'PS-03', cents: 16_950, reason: 'charity' };
    expect(findings(act(screened, half), 'PS-03')).toEqual([]);
    expect(findings(act(screened, { ...half, cents: 16_951 }), 'PS-03')).toEqual(['costShareWaived']);
  });
  test('let off without the form: a waiver', () => {
    const wink: Decision = { kind: 'writeOff', encounter: 'PS-03', cents: 33_900, reason: 'charity' };
    expect(findings(act(calls, wink), 'PS-03')).toEqual(['costShareWaived']);
  });
  test('pays a plan in equal parts to the last cent, statements resting', () => {
    const agreed = act(calls, { kind: 'offerPlan', encounter: 'PS-03', parts: 6 });
    expect(planParts(33_900, 7)).toEqual([4_842, 4_842, 4_842, 4_842, 4_842, 4_842, 4_848]);
    expect(encounterOf(on('2026-11-19', agreed), 'PS-03').position).toBe('outcome.closed');
    expect(mayDecide(calls, { kind: 'offerPlan', encounter: 'PS-03', parts: 13 })).toBe('tooManyParts');
  });
  test('is not billed again while the plan is kept, or while the form is decided', () => {
    const bill: Decision = { kind: 'billPatient', encounter: 'PS-03', cents: 33_900 };
    expect(lived(act(calls, { kind: 'offerPlan', encounter: 'PS-03', parts: 6 }, bill), 'PS-03')).toContain('billedMeanwhile');
    const asked = act(calls, { kind: 'screenForHelp', encounter: 'PS-03' });
    expect(lived(act(asked, bill), 'PS-03')).toContain('billedMeanwhile');
    expect(lived(act(on('2026-04-30', asked), { ...bill, cents: 16_950 }), 'PS-03')).not.toContain('billedMeanwhile');
  });
  test('reads of each statement what became of it', () => {
    const words = (world: World) => {
      const encounter = encounterOf(world, 'PS-03');
      return encounter.statements.map((statement) => statementWords(encounter, statement, library.wording)).at(-1);
    };
    expect(words(calls)).toMatch(/^answered/);
    const explained = act(calls, { kind: 'answerPatient', encounter: 'PS-03', answer: 'explain' });
    expect(words(explained)).toBe('asked about, answered on 20 Apr; not paid yet');
    const bill: Decision = { kind: 'billPatient', encounter: 'PS-03', cents: 33_900 };
    expect(words(act(calls, { kind: 'offerPlan', encounter: 'PS-03', parts: 6 }, bill))).toBe('paid in parts, by the plan');
    expect(words(act(calls, { kind: 'screenForHelp', encounter: 'PS-03' }, bill))).toBe('rests until the help form is decided');
  });
  test('must have an estimate before a planned visit', () => {
    expect(findings(on('2026-04-29', calls), 'PS-04')).toEqual(['noEstimateGiven']);
    const told = on('2026-04-29', act(calls, { kind: 'giveEstimate', encounter: 'PS-04', cents: 10_320 }));
    expect(findings(told, 'PS-04')).toEqual([]);
  });
  test('may not be billed more than it, nor the price without the discount', () => {
    const coded = on('2026-04-29', act(calls, { kind: 'giveEstimate', encounter: 'PS-04', cents: 10_320 }));
    expect(encounterOf(coded, 'PS-04').position).toBe('coding.coded');
    const bill = (cents: number) => findings(act(coded, { kind: 'billPatient', encounter: 'PS-04', cents }), 'PS-04');
    expect(bill(10_320)).toEqual([]);
    expect(bill(17_200)).toEqual(['billedAboveEstimate']);
    const low = on('2026-04-29', act(calls, { kind: 'giveEstimate', encounter: 'PS-04', cents: 5_000 }));
    expect(findings(act(low, { kind: 'billPatient', encounter: 'PS-04', cents: 10_320 }), 'PS-04')).toEqual(['billedAboveEstimate']);
  });
});

describe('a small balance', () => {
  const left = post(on('2026-05-11'), 'PS-05');
  test('of $0.96 is what the copay at the desk leaves of both shares, and may be given up', () => {
    expect(patientPart(left, 'PS-05')).toBe(96);
    const gone = act(left, { kind: 'writeOff', encounter: 'PS-05', cents: 96, reason: 'smallBalance' });
    expect([encounterOf(gone, 'PS-05').position, ...findings(gone, 'PS-05')]).toEqual(['outcome.closed']);
  });
  test('above the limit of the policy is a waiver', () => {
    const copay = post(on('2026-04-14'), 'PS-07');
    expect(findings(act(copay, { kind: 'writeOff', encounter: 'PS-07', cents: 4_000, reason: 'smallBalance' }), 'PS-07')).toEqual([
      'costShareWaived',
    ]);
  });
  test('billed all the same annoys more than it brings', () => {
    expect(lived(act(left, { kind: 'billPatient', encounter: 'PS-05', cents: 96 }), 'PS-05')).toEqual(['tinyStatement']);
  });
});

describe('collections', () => {
  const statement: Decision = { kind: 'billPatient', encounter: 'PS-07', cents: 4_000 };
  const badDebt: Decision = { kind: 'writeOff', encounter: 'PS-07', cents: 4_000, reason: 'badDebt' };
  const thrice = act(on('2026-06-15', act(on('2026-05-14', act(on('2026-04-14'), statement)), statement)), statement);

  test('after one statement, or without the screening, come too early', () => {
    expect(findings(act(act(on('2026-04-14'), statement), badDebt), 'PS-07')).toEqual(['collectionsTooEarly']);
    expect(findings(act(on('2026-07-15', thrice), badDebt), 'PS-07')).toEqual(['collectionsTooEarly']);
  });
  test('after three statements thirty days apart and the screening are bad debt under its own name', () => {
    const screened = on('2026-07-27', act(on('2026-07-15', thrice), { kind: 'screenForHelp', encounter: 'PS-07' }));
    expect(findings(act(screened, badDebt), 'PS-07')).toEqual([]);
  });
  test('statements sent faster than the policy count once', () => {
    const sent = (...days: number[]) => days.map((at) => ({ day: at, cents: 1, replyDay: at, reply: null, cancelled: false }));
    expect(collectionsFrom(sent(0, 5, 10), POLICY)).toBeNull();
    expect(collectionsFrom(sent(0, 5, 30, 60), POLICY)).toBe(90);
  });
});

describe('a credit', () => {
  const credit = post(on('2026-05-04'), 'PS-08');
  test('of the patient’s goes back at once', () => {
    const back = act(credit, { kind: 'refundCredit', encounter: 'PS-08', to: 'patient', cents: 2_000 });
    expect(encounterOf(back, 'PS-08').position).toBe('outcome.closed');
    expect(findings(on('2026-08-01', back), 'PS-08')).toEqual([]);
  });
  test('kept beyond sixty days is an offence of the sixty-first day, not before (facts a.5)', () => {
    expect(findings(on('2026-07-03', credit), 'PS-08')).toEqual([]);
    expect(findings(on('2026-07-04', credit), 'PS-08')).toEqual(['creditKept']);
  });
  test('cannot be sent to a payer, nor more of it than there is', () => {
    const refund = (to: 'patient' | 'payer', cents: number) => mayDecide(credit, { kind: 'refundCredit', encounter: 'PS-08', to, cents });
    expect(refund('payer', 2_000)).toBe('noCredit');
    expect(refund('patient', 2_001)).toBe('tooMuch');
  });
});

test('a prompt-pay discount of the policy is given to whoever pays the first statement in time, by itself', () => {
  const policy = { ...POLICY, promptPayDiscountBps: 1_000, promptPayDays: 14 };
  const world = createWorld({ ...GAME, scenario: { ...GAME.scenario, patientPolicy: policy } });
  const coded = on('2026-04-29', act(passTo(world, day('2026-04-20')), { kind: 'giveEstimate', encounter: 'PS-04', cents: 10_320 }));
  const paid = on('2026-05-20', act(coded, { kind: 'billPatient', encounter: 'PS-04', cents: 10_320 }));
  const { account } = encounterOf(paid, 'PS-04');
  expect([totalOf(account, 'patientPayment'), totalOf(account, 'writeOff', 'promptPay')]).toEqual([9_288, 1_032]);
});
