// Step 11, the network: denied where the plan has no benefit outside it (242), priced as out of network where it has, and the patient kept out of it where the law says so.

import { describe, expect, test } from 'vitest';
import type { Payer } from '../../../src/cycle/payer.ts';
import { answerOf, type ClaimRow, NOTHING_USED, payerNamed } from '../../casebook/desk.ts';
import { decide, VISIT } from './answers.ts';

const outside = (id: string, over: Partial<Payer> = {}): Payer => ({
  ...payerNamed(id),
  inNetworkClinic: false,
  inNetworkHospital: false,
  ...over,
});
const FERNBROOK: ClaimRow = { ...VISIT, patient: 'P23', payer: 'fernbrook-hmo', diagnoses: ['I10'] };
const EMERGENCY: ClaimRow = { ...FERNBROOK, provider: 'MOR', place: '23', services: [{ code: 'W2442' }] };

function shown(row: ClaimRow, payer: Payer, used = {}) {
  const [line] = decide(row, {}, { payer, accumulators: { ...NOTHING_USED, ...used } }).lines;
  return {
    answer: line && answerOf(line),
    money: line?.adjustments.map((one) => `${one.group}-${one.carc}:${one.cents}`).join(' '),
    paid: line?.paid,
  };
}

test('a plan without a benefit outside its network denies (PR-242)', () => {
  expect(shown(FERNBROOK, outside('fernbrook-hmo')).answer).toBe('PR-242');
  expect(shown({ ...FERNBROOK, patient: 'P26', payer: 'saltmarsh-adv' }, outside('saltmarsh-adv')).answer).toBe('PR-242');
});

test('its group is the payer’s: CO at the state, PI at a payer that says PI', () => {
  expect(shown({ ...VISIT, patient: 'P25', payer: 'hearthstone' }, outside('hearthstone')).answer).toBe('CO-242');
  const quillmark = payerNamed('quillmark');
  const plans = quillmark.plans.map((plan) => ({ ...plan, outOfNetworkCoinsuranceBps: null }));
  expect(shown({ ...VISIT, patient: 'P22', payer: 'quillmark', diagnoses: ['I10'] }, outside('quillmark', { plans })).answer).toBe(
    'PI-242',
  );
});

describe('priced out of network: the higher share, no copay, the rest by the payer’s group', () => {
  // W2734 charged 172.00, allowed 125.80; deductible met; 40 % of 125.80 = 50.32.
  test('PR-45 at BlueRiver: he may be billed the rest', () => {
    expect(shown(VISIT, outside('blueriver-ppo'), { deductible: 150_000 })).toEqual({
      answer: 'paid',
      money: 'PR-45:4620 PR-2:5032',
      paid: 7548,
    });
  });
  test('the deductible comes first, and nothing counts to the ceiling', () => {
    const found = decide(VISIT, {}, { payer: outside('blueriver-ppo') });
    expect(found.lines[0]?.adjustments).toContainEqual({ group: 'PR', carc: '1', cents: 12_580 });
    expect(found.use).toEqual([{ line: 1, deductible: 12_580, outOfPocket: 0, visits: {}, paid: {} }]);
  });
  test('PI-45 at Quillmark: the patient is not asked', () => {
    const row = { ...VISIT, patient: 'P22', payer: 'quillmark', diagnoses: ['I10'] };
    expect(shown(row, outside('quillmark'), { deductible: 250_000 }).money).toMatch(/^PI-45:\d+ PR-2:\d+$/);
  });
  test('in the network nothing changes', () => {
    expect(shown(VISIT, payerNamed('blueriver-ppo')).money).toBe('CO-45:4620 PR-3:3000');
  });
});

describe('no surprise bill (No Surprises Act)', () => {
  test('an emergency is neither denied nor dearer: the plan’s own copay, the rest CO', () => {
    expect(shown(EMERGENCY, outside('fernbrook-hmo')).money).toMatch(/^CO-45:\d+ PR-3:\d+$/);
    expect(shown(EMERGENCY, outside('fernbrook-hmo'))).toEqual(shown(EMERGENCY, payerNamed('fernbrook-hmo')));
  });
  test('Quillmark has no contract with the hospital desk and says PI; the copay is that of the network', () => {
    const row = { ...EMERGENCY, patient: 'P22', payer: 'quillmark', diagnoses: ['S06.0X0A'] };
    expect(shown(row, payerNamed('quillmark')).money).toMatch(/^PI-45:\d+ PR-3:\d+$/);
  });
});
