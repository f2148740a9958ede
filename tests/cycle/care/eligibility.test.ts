// Eligibility: what a payer's file can say on the day it is asked (facts a.1 step 2; people of practice.md).

import { describe, expect, test } from 'vitest';
import { answerEligibility } from '../../../src/cycle/care/eligibility.ts';
import type { Patient } from '../../../src/cycle/care/patient.ts';
import { day, NOTHING_USED, patientNamed, payerNamed, payers } from '../../casebook/desk.ts';

function ask(
  who: string | Patient,
  payer: string,
  member: string | null,
  service: string,
  today: string,
  used: Partial<typeof NOTHING_USED> = {},
) {
  return answerEligibility({
    patient: typeof who === 'string' ? patientNamed(who) : who,
    payer: payerNamed(payer),
    payers,
    member,
    serviceDay: day(service),
    today: day(today),
    accumulators: { ...NOTHING_USED, ...used },
  });
}

describe('eligibility', () => {
  test('active: plan, deductible and ceiling left, visit copay', () => {
    const answer = ask('P28', 'blueriver-ppo', 'BRV155820943-04', '2026-01-12', '2026-01-12', { deductible: 4397 });
    expect(answer).toMatchObject({
      status: 'active',
      plan: 'blueriver-1500',
      deductibleLeft: 145_603,
      outOfPocketLeft: 600_000,
      visitCopay: 3000,
    });
  });

  test('an aggregate family deductible has no single amount', () => {
    const answer = ask('P24', 'blueriver-ppo', 'BRV267719450-01', '2026-02-18', '2026-02-18', {
      deductible: 400_000,
      familyDeductible: 595_000,
    });
    expect(answer.deductibleLeft).toBe(85_000);
  });

  test('nobody under a mistyped number', () => {
    expect(ask('P28', 'blueriver-ppo', 'BRV155820943-05', '2026-01-12', '2026-01-12').status).toBe('notFound');
  });

  test('inactive after the end: the old card of a patient who moved', () => {
    const answer = ask('P17', 'fernbrook-hmo', 'F118-604427', '2026-03-09', '2026-03-10');
    expect(answer).toMatchObject({ status: 'inactive', to: day('2026-02-28'), deductibleLeft: null });
  });

  test('a newborn is not found until the plan has loaded him, then back to birth', () => {
    expect(ask('P13', 'blueriver-ppo', 'BRV519063374-03', '2026-01-09', '2026-01-12').status).toBe('notFound');
    expect(ask('P13', 'blueriver-ppo', 'BRV519063374-03', '2026-01-09', '2026-01-29')).toMatchObject({
      status: 'active',
      from: day('2025-12-28'),
    });
  });

  test('a lapse is inactive until the continuation reaches the file', () => {
    expect(ask('P14', 'quillmark', 'QF2093346', '2026-02-24', '2026-02-24').status).toBe('inactive');
    expect(ask('P14', 'quillmark', 'QF2093346', '2026-02-24', '2026-03-11').status).toBe('active');
  });

  test('the file may not yet know that cover has ended', () => {
    const patient = patientNamed('P28');
    const late = {
      ...patient,
      coverages: patient.coverages.map((cover) => ({ ...cover, to: day('2026-01-31'), endKnownFrom: day('2026-02-20') })),
    };
    expect(ask(late, 'blueriver-ppo', 'BRV155820943-04', '2026-02-10', '2026-02-10')).toMatchObject({ status: 'active', to: null });
    expect(ask(late, 'blueriver-ppo', 'BRV155820943-04', '2026-02-10', '2026-02-21').status).toBe('inactive');
  });

  test('another plan goes first: retiree, working couple, birthday rule, state cover', () => {
    expect(ask('P03', 'lantern-b', '7ZC1F55DW28', '2026-02-11', '2026-02-11')).toMatchObject({
      status: 'otherPayerFirst',
      others: ['blueriver-ppo', 'lantern-b'],
    });
    expect(ask('P02', 'lantern-b', '5L62M40RC39', '2026-02-11', '2026-02-11')).toMatchObject({
      status: 'active',
      others: ['lantern-b', 'blueriver-ppo'],
    });
    expect(ask('P11', 'blueriver-ppo', 'BRV275501839-03', '2026-01-22', '2026-01-22').others).toEqual(['quillmark', 'blueriver-ppo']);
    expect(ask('P12', 'hearthstone', 'H61830024', '2026-02-20', '2026-02-20').others).toEqual(['fernbrook-hmo', 'hearthstone']);
  });

  test('the federal payer names the plan that took its place', () => {
    expect(ask('P04', 'lantern-b', '4ZK7M29TR61', '2026-01-22', '2026-02-10')).toMatchObject({
      status: 'otherPayerFirst',
      others: ['saltmarsh-adv'],
    });
  });

  test('who shows no card is asked for by name and birth date, and the number comes back', () => {
    expect(ask('P17', 'blueriver-ppo', null, '2026-03-09', '2026-03-10')).toMatchObject({
      status: 'active',
      member: 'BRV701358826-01',
      visitCopay: 3000,
    });
    expect(ask('P15', 'hearthstone', null, '2026-01-13', '2026-03-19')).toMatchObject({ status: 'notFound', member: null });
  });

  test('a name on file that differs is shown', () => {
    expect(ask('P20', 'blueriver-ppo', 'BRV823476601-02', '2026-01-26', '2026-01-26').nameOnFile).toBe('Olamide Adeoye');
  });

  test('an injury cover is nobody’s first payer', () => {
    expect(ask('P18', 'blueriver-ppo', 'BRV388290017-01', '2026-02-12', '2026-02-12')).toMatchObject({
      status: 'active',
      others: [],
    });
  });
});
