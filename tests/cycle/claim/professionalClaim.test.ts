// What stands in each box of a claim built from the desk's data (facts a.2).

import { describe, expect, test } from 'vitest';
import { addressText } from '../../../src/cycle/claim/professionalClaim.ts';
import { applyToClaim } from '../../../src/scenario/changes.ts';
import { type ClaimRow, claimOf, tables, VISIT } from '../../casebook/desk.ts';

const visit = (over: Partial<ClaimRow>): ClaimRow => ({ ...VISIT, ...over });

describe('the insured', () => {
  test('of a child is the parent who holds the policy (boxes 4, 6, 11a)', () => {
    const { insured, relationship, patientName } = claimOf(visit({}));
    expect([patientName, relationship, insured.name, insured.sex]).toEqual(['Samira Rahmani', 'child', 'Dariush Rahmani', 'M']);
  });

  test('of a patient with an own policy is the patient', () => {
    expect(claimOf(visit({ patient: 'P16' })).insured.name).toBe("Daniel O'Gorman");
  });

  test('has a policy group, and the word NONE where Medicare pays first (box 11)', () => {
    expect(claimOf(visit({})).insured.policyGroup).toBe('BLUERIVER-1500');
    expect(claimOf(visit({ patient: 'P01', payer: 'lantern-b' })).insured.policyGroup).toBe('NONE');
  });

  test('of an injury carries the injury’s claim number (box 11b)', () => {
    const claim = claimOf(visit({ patient: 'P18', payer: 'anvil-comp' }));
    expect([claim.employmentRelated, claim.insured.otherClaimId]).toEqual([true, 'WC2604-0193']);
  });
});

describe('other coverage', () => {
  test('fills boxes 9, 9a, 9d and 11d', () => {
    const claim = claimOf(visit({ patient: 'P02', payer: 'lantern-b' }));
    expect([claim.otherCoverage, claim.otherInsured]).toEqual([
      true,
      { name: 'Harold Jankowski', policy: 'BRV118204467-01', plan: 'BlueRiver PPO' },
    ]);
  });

  test('is empty for one policy', () => {
    expect(claimOf(visit({})).otherInsured).toBeNull();
  });
});

test.each([
  ['a unit', 'Y3915', 1, ['RT'], 13_000],
  ['all units', 'J3301', 4, ['JZ'], 1_496],
  ['both sides on one line, twice', 'Y3915', 1, ['50'], 26_000],
  ['both knees on two films’ one line, twice', 'Z7946', 1, ['50'], 14_800],
  ['nothing more where the sides have no price of their own', 'Y3119', 1, ['50'], 147_500],
])('box 24F asks for %s', (_, code, units, modifiers, charge) => {
  const [line] = claimOf(visit({ services: [{ code, units, modifiers }] })).lines;
  expect(line?.charge).toBe(charge);
});

test('box 24F follows a slip in units, both sides and all', () => {
  const right = claimOf(visit({ services: [{ code: 'Y3915', units: 1, modifiers: ['50'] }] }));
  const { lines, total } = applyToClaim(right, [{ do: 'units', code: 'Y3915', units: 2 }], tables);
  expect([lines[0]?.charge, total]).toEqual([52_000, 52_000]);
});

describe('the place', () => {
  test('in the office leaves box 32 empty', () => {
    expect(claimOf(visit({})).facility).toBeNull();
  });

  test('in a hospital names it (box 32), and the emergency room ticks 24C', () => {
    const claim = claimOf(visit({ provider: 'MOR', place: '23' }));
    expect([claim.facility?.name, claim.lines[0]?.emergency]).toEqual(['Harborview Hospital', true]);
  });

  test('of the billing provider is a street (box 33)', () => {
    expect(addressText(claimOf(visit({})).billingAddress)).toBe('20 Maple Street, Alder Falls, WI 00412-1000');
  });
});
