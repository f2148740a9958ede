// A payer's look back, rule by rule: whose habit stands out, which claims are drawn, and what an error rate takes (facts a.1 step 20, a.5).

import { describe, expect, test } from 'vitest';
import { conceptsOf } from '../../../src/cycle/coding/modifiers.ts';
import { type AuditNorms, carriedOver, errorRate, type PaidClaim, sampleOf, selectPattern } from '../../../src/cycle/outcome/audit.ts';
import { payerNamed, tables } from '../../casebook/desk.ts';

let number = 0;
/** A paid claim of these codes, 'W2734-25' with its modifier; numbers run on. */
function paid(...codes: readonly string[]): PaidClaim {
  number += 1;
  const lines = codes.flatMap((text) => {
    const [code = '', ...modifiers] = text.split('-');
    const service = tables.services.get(code);
    return service ? [{ service, modifiers, concepts: conceptsOf(tables, modifiers) }] : [];
  });
  return { claim: `E-${number}/1`, claimNumber: `BR-0105-${100 + number}`, paid: 10_000, lines };
}

const times = (count: number, make: () => PaidClaim): readonly PaidClaim[] => Array.from({ length: count }, make);
const NORMS: AuditNorms = {
  highestLevels: { peerBps: 800, fromClaims: 3 },
  oneLevel: { peerBps: 6_500, fromClaims: 6 },
  separateVisits: { peerBps: 2_500, fromClaims: 3 },
  distinctServices: { peerBps: 1_000, fromClaims: 3 },
};

describe('the habit that stands out', () => {
  const cases: readonly [string, readonly PaidClaim[], string | null][] = [
    ['three highest levels of six visits', [...times(3, () => paid('W2752')), ...times(3, () => paid('W2734'))], 'highestLevels 3 of 6'],
    ['two are too few to look at', [...times(2, () => paid('W2752')), paid('W2734')], null],
    ['a procedure is no visit', [...times(3, () => paid('Y4316')), ...times(3, () => paid('W2734'))], null],
    ['25 on three of four visits', [...times(3, () => paid('W2734-25', 'Y4316')), paid('W2743')], 'separateVisits 3 of 4'],
    [
      '25 on a quarter, as among peers',
      [...times(3, () => paid('W2734-25', 'Y4316')), ...times(5, () => paid('W2743')), ...times(4, () => paid('W2725'))],
      null,
    ],
    [
      '59 on three of five claims',
      [...times(3, () => paid('Y4316', 'Y1511-59')), ...times(2, () => paid('W2734'))],
      'distinctServices 3 of 5',
    ],
    ['XS counts as 59 does', [...times(3, () => paid('Y4316', 'Y1511-XS')), paid('W2734')], 'distinctServices 3 of 4'],
    ['one level whatever the visit', [...times(7, () => paid('W2743')), paid('W2734')], 'oneLevel 7 of 8'],
    ['levels as they come', [...times(3, () => paid('W2743')), ...times(4, () => paid('W2734'))], null],
    ['the one furthest above its peers is taken', [...times(4, () => paid('W2752-25', 'Y4316')), paid('W2734')], 'highestLevels 4 of 5'],
  ];
  test.each(cases)('%s', (_, claims, expected) => {
    const found = selectPattern(NORMS, claims);
    expect(found && `${found.pattern} ${found.shown} of ${found.of}`).toBe(expected);
  });

  test('the claims come in the order of the payer’s numbers, whatever the order asked', () => {
    const claims = times(4, () => paid('W2734-25', 'Y4316'));
    const numbers = (list: readonly PaidClaim[]) => selectPattern(NORMS, list)?.claims.map((claim) => claim.claimNumber);
    expect(numbers([...claims].reverse())).toEqual(claims.map((claim) => claim.claimNumber));
  });

  test('every shipped payer has a norm for every habit', () =>
    expect(Object.keys(payerNamed('lantern-b').audit.norms).sort()).toEqual(Object.keys(NORMS).sort()));
});

describe('the sample', () => {
  test.each([
    [5, 10, [0, 1, 2, 3, 4]],
    [6, 3, [0, 2, 4]],
    [7, 3, [0, 3, 6]],
    [1, 3, [0]],
  ])('of %i claims at most %i: every k-th', (count, most, expected) => {
    const claims = times(count, () => paid('W2752'));
    expect(sampleOf(claims, most).map((claim) => claims.indexOf(claim))).toEqual(expected);
  });
});

describe('the error rate and what it takes', () => {
  test.each([
    [2_500, 10_000, 2_500],
    [1, 3, 3_333],
    [0, 0, 0],
  ])('%i of %i cents', (error, of, bps) => expect(errorRate(error, of)).toBe(bps));

  test.each<readonly [string, number, number, number, number]>([
    ['at the bar it is carried over', 5_000, 10_000, 30_001, 15_001],
    ['half a cent goes up', 1, 2, 1, 1],
    ['below the bar nothing is', 4_999, 10_000, 30_001, 0],
    ['nothing paid, nothing taken', 0, 0, 30_001, 0],
  ])('%s', (_, error, of, unread, expected) => expect(carriedOver({ error, paid: of }, unread, 5_000)).toBe(expected));
});
