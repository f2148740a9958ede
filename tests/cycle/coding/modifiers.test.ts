// Modifiers as facts c.2 lists them: which kind of service may carry each, what excludes what, and where on the line it stands.

import { describe, expect, test } from 'vitest';
import { checkModifiers } from '../../../src/cycle/coding/conventions.ts';
import { isWrittenInOrder, sitsOn } from '../../../src/cycle/coding/modifiers.ts';
import type { Modifier, Service } from '../../../src/cycle/tables.ts';
import { tables } from '../../casebook/desk.ts';

function modifier(code: string): Modifier {
  const found = tables.modifiers.get(code);
  if (!found) throw new Error(`no modifier ${code}`);
  return found;
}

function service(code: string): Service {
  const found = tables.services.get(code);
  if (!found) throw new Error(`no service ${code}`);
  return found;
}

/** One service of each kind that facts c.2 tells apart. */
const KINDS = {
  visit: 'W2734',
  operation: 'Y3119', // a package of ninety days
  shot: 'Y3784', // a procedure without a package
  reading: 'Z3421', // splits into reading and machine
  whole: 'Z1319', // a test that does not
  laboratory: 'Z4619',
  drug: 'J3301',
} as const;
type Kind = keyof typeof KINDS;
const ANY: readonly Kind[] = ['visit', 'operation', 'shot', 'reading', 'whole', 'laboratory', 'drug'];
const NOT_VISIT = ANY.filter((kind) => kind !== 'visit');

const MAY_SIT: readonly (readonly [string, readonly Kind[]])[] = [
  ...['24', '25', '57', 'AI', 'FS'].map((code) => [code, ['visit']] as const),
  ...['51', '59', 'XE', 'XS', 'XP', 'XU', '62', '80', '82', 'AS', 'RT', 'LT', 'E1', 'FA', 'TA', 'LC', 'LD', 'RC', '22', '53'].map(
    (code) => [code, NOT_VISIT] as const,
  ),
  ...['54', '55', '56', '58', '78', '79'].map((code) => [code, ['operation']] as const),
  ...['26', 'TC'].map((code) => [code, ['reading']] as const),
  ...['91', 'QW'].map((code) => [code, ['laboratory']] as const),
  ...['JW', 'JZ'].map((code) => [code, ['drug']] as const),
  ...['33', '95', 'GT', '93', 'FQ', 'GC', 'GA', 'GX', 'GY', 'GZ', 'KX', 'GV', 'GW', 'Q5', 'Q6', '52', '76', '77'].map(
    (code) => [code, ANY] as const,
  ),
];

describe('what a modifier may sit on', () => {
  test.each(MAY_SIT)('%s: %s', (code, kinds) => {
    expect(ANY.filter((kind) => sitsOn(modifier(code), service(KINDS[kind])))).toEqual(kinds);
  });

  test('50 sits where a second side exists, and never on a visit', () => {
    expect(sitsOn(modifier('50'), service('Y3915'))).toBe(true);
    expect(sitsOn(modifier('50'), service('J0585'))).toBe(false);
    expect(sitsOn(modifier('50'), service('W2734'))).toBe(false);
  });
});

describe('what excludes what on one line, whichever stands first', () => {
  test.each([
    ['Z3421', '26', 'TC'],
    ['Z4044', 'GA', 'GZ'],
    ['Z4044', 'GX', 'GA'],
    ['Z4044', 'GX', 'GZ'],
    ['Z4044', 'GY', 'GZ'],
    ['J3301', 'JW', 'JZ'],
    ['Y3915', '50', 'RT'],
    ['Y3915', '50', 'LT'],
    ['Y3915', '59', 'XS'],
    ['Y3915', '59', 'XU'],
  ])('%s with %s and %s', (code, one, other) => {
    for (const pair of [
      [one, other],
      [other, one],
    ])
      expect(checkModifiers(pair, service(code), tables).map(({ message }) => message)).toContain('modifiersExclude');
  });

  test('two that agree do not', () => expect(checkModifiers(['XS', 'RT'], service('Y3915'), tables)).toEqual([]));
});

describe('order on the line: pricing, payment, place, information', () => {
  test.each<readonly [readonly string[], boolean]>([
    [['50', '59'], true],
    [['59', '50'], false],
    [['51', '59', 'RT', 'GA'], true],
    [['RT', '51'], false],
    [['GA', 'LT'], false],
    [['TC', 'XU'], true],
    [['25'], true],
    [[], true],
  ])('%s: %s', (codes, expected) => expect(isWrittenInOrder(tables, codes)).toBe(expected));
});
