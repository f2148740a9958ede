// The instructor's switch: a denied line tells the first reason it met, or every one (facts a.4, how far each failure reaches).

import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/cycle/claim/claim.ts';
import type { ReviewInput } from '../../../src/cycle/review/reviewInput.ts';
import { createWorld } from '../../../src/engine/createWorld.ts';
import { passDay } from '../../../src/engine/passDay.ts';
import type { World } from '../../../src/engine/world.ts';
import { type ClaimRow, day, historyLine } from '../../casebook/desk.ts';
import { shippedGame } from '../../engine/games.ts';
import { decide, VISIT } from './answers.ts';

const LATE = { received: day('2027-01-01') };
const SPRAIN: ClaimRow = { ...VISIT, place: '24', diagnoses: ['S93.401'] };
const LANTERN: ClaimRow = { ...VISIT, patient: 'P30', payer: 'lantern-b', diagnoses: ['I12.9'] };

function told(report: 'first' | 'all', row: ClaimRow, claim: Partial<Claim> = {}, file: Partial<ReviewInput> = {}): readonly string[][] {
  return decide(row, claim, { ...file, report }).lines.map((line) => [
    ...line.adjustments.filter(() => line.denied).map(({ group, carc }) => `${group}-${carc}`),
    ...line.further.map(({ group, carc, rarcs }) => [`${group}-${carc}`, ...rarcs].join(' ')),
  ]);
}

describe('reasons a denied line tells', () => {
  test('only the first, where nothing else is asked for', () => {
    expect(told('first', SPRAIN, {}, LATE)).toEqual([['CO-29']]);
  });

  test.each<readonly [string, ClaimRow, Partial<Claim>, Partial<ReviewInput>, readonly string[][]]>([
    ['late, at a place that does not fit, for half a diagnosis', SPRAIN, {}, LATE, [['CO-29', 'CO-146 M76', 'CO-5 M77']]],
    ['a paid line has none', VISIT, {}, {}, [[]]],
    ['claim-fatal: nobody under that number, and nothing else is looked at', SPRAIN, { member: 'BRV999999999-01' }, LATE, [['PR-31']]],
    ['claim-fatal: the total is not the sum', SPRAIN, { total: 1 }, LATE, [['CO-16']]],
    [
      'a copy that is not necessary either',
      { ...LANTERN, services: [{ code: 'Z4044', modifiers: ['QW'] }] },
      {},
      { history: [historyLine({ code: 'Z4044', modifiers: ['QW'], from: day('2026-01-12') })] },
      [['OA-18', 'CO-151 N362', 'CO-50 N386']],
    ],
    [
      'beside the others: a visit inside a procedure, at a wrong place',
      { ...VISIT, diagnoses: ['L02.415'], services: [{ code: 'W2734', place: '24' }, { code: 'Y5319' }] },
      {},
      {},
      [['CO-5', 'CO-97 M15'], []],
    ],
    [
      'each line its own',
      {
        ...VISIT,
        diagnoses: ['J02.0', 'S93.401'],
        services: [
          { code: 'W2734', for: ['S93.401'], place: '24' },
          { code: 'Z4619', for: ['J02.0'] },
        ],
      },
      {},
      {},
      [['CO-146', 'CO-5 M77'], []],
    ],
  ])('all: %s', (_, row, claim, file, expected) => expect(told('all', row, claim, file)).toEqual(expected));

  test('the amounts are those of the first reason alone', () => {
    const bare = (report: 'first' | 'all') => decide(SPRAIN, {}, { ...LATE, report }).lines.map((line) => ({ ...line, further: [] }));
    expect(bare('all')).toEqual(bare('first'));
  });

  test('a scenario that asks for all has them on its remittances', () => {
    const game = shippedGame('the-returned-tray');
    const until = (world: World, last: number): World => (world.day >= last ? world : until(passDay(world), last));
    const further = (report: 'first' | 'all') =>
      until(createWorld({ ...game, scenario: { ...game.scenario, report } }), day('2026-03-20'))
        .encounters.flatMap(({ claims }) => claims.flatMap(({ remittances }) => remittances.flatMap(({ lines }) => lines)))
        .filter((line) => line.further.length > 0).length;
    expect(further('first')).toBe(0);
    expect(further('all')).toBeGreaterThan(0);
  });
});
