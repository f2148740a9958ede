// Every step of a price has words, and the sums of the reference are the payers' own.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describePriceStep, PRICE_STEPS } from '../../src/i18n/prices.ts';
import { PRICE_EXAMPLES } from '../../src/panels/reference/priceExamples.ts';
import type { ClaimRow } from '../casebook/desk.ts';
import { tables } from '../casebook/desk.ts';
import { decide, OPERATION, VISIT } from '../cycle/review/answers.ts';

const folder = new URL('../../src/cycle/review/', import.meta.url);
const source = readdirSync(folder)
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

test('every step has words, and no words are left over', () => {
  const direct = [...source.matchAll(/(?:step\(\s*|times\([^,]+, |shares\.push\(\[|\.\.\.shares, \[)'(\w+)'/g)].map((match) => match[1]);
  const chosen = ['facilityFee', 'officeFee', 'contractShare', 'familyShare'];
  expect([...new Set([...direct, ...chosen])].sort()).toEqual(Object.keys(PRICE_STEPS).sort());
});

describe('in words', () => {
  test.each([
    [
      { what: 'facilityFee', values: { units: 1_922_551, factor: 334_009 }, cents: 0 },
      'Base fee, in a facility: 19.22551 relative value units × $33.4009',
    ],
    [{ what: 'contractShare', values: { bps: 13_200 }, cents: 0 }, '× 132%, by contract'],
    [{ what: 'rank', values: { rank: 1, bps: 10_000 }, cents: 0 }, '× 100%, rank 1 of the session, the highest fee'],
    [{ what: 'rank', values: { rank: 2, bps: 5_000 }, cents: 0 }, '× 50%, rank 2 of the session'],
    [{ what: 'scopeFamily', values: { look: 17_608 }, cents: 0 }, '− $176.08, the look, paid with the first scope'],
    [{ what: 'secondSide', values: { bps: 0 }, cents: 0 }, 'Second side: the fee holds both'],
    [{ what: 'assistantNonPhysician', values: { bps: 1_360 }, cents: 0 }, '× 13.6%, assistant who is no physician (AS)'],
  ])('%j', (step, words) => expect(describePriceStep(step)).toBe(words));
});

describe('the sums of the reference', () => {
  const ROWS: Readonly<Record<string, ClaimRow>> = {
    rank: { ...OPERATION, services: [{ code: 'Y3119' }, { code: 'Y3535', modifiers: ['XS'] }] },
    sides: { ...OPERATION, patient: 'P28', payer: 'blueriver-ppo', services: [{ code: 'Y3526', modifiers: ['50'] }] },
    scopes: { ...OPERATION, services: [{ code: 'Y2532' }, { code: 'Y2523', modifiers: ['XS'] }] },
    units: {
      ...VISIT,
      services: [
        { code: 'Y3915', modifiers: ['LT'] },
        { code: 'J3301', units: 4 },
      ],
    },
  };
  test.each(PRICE_EXAMPLES.map((example) => [example.title, example] as const))('%s', (_, { id, steps }) => {
    const row = ROWS[id];
    if (!row) throw new Error(`no claim for ${id}`);
    const { lines } = decide(row, {}, { tables: { ...tables, policies: [] } });
    expect(lines.at(-1)?.price.filter(({ what, values }) => what !== 'rank' || values.rank !== 1)).toEqual(steps);
  });
});
