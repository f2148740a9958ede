// What the payers' money does after the price: interest on what came late, the payment floor, and the sum told beside each amount (facts d.3).

import { describe, expect, it } from 'vitest';
import { playOut } from '../../src/engine/players.ts';
import { library, shipped } from './read.ts';

const world = playOut(
  { scenario: shipped('surgery-day'), tables: library.tables, seat: 'both', seed: 5 },
  { coder: 'expert', biller: 'expert' },
);
const sentOf = (id: string) => world.encounters.find((encounter) => encounter.id === id)?.claims[0];

describe('surgery day', () => {
  it('brings simple interest on what the dispute won: $47.17 × 12 % × 19 days after the thirtieth ÷ 365', () => {
    const last = sentOf('SD-09')?.remittances.at(-1);
    expect((last?.lines[0]?.paid ?? 0) - (sentOf('SD-09')?.remittances[0]?.lines[0]?.paid ?? 0)).toBe(4_717);
    const parts = world.cheques.filter(({ payer }) => payer === 'blueriver-ppo').flatMap((cheque) => cheque.providerLevel);
    expect(parts.map(({ code, cents }) => [code, cents])).toEqual([['L6', -29]]);
  });

  it('waits for the federal payer’s floor: nothing before the fourteenth day after receipt, and no interest for it', () => {
    const federal = ['SD-01', 'SD-02', 'SD-03', 'SD-04', 'SD-06'].flatMap((id) => sentOf(id) ?? []);
    expect(federal).toHaveLength(5);
    for (const { received, remittances } of federal) expect((remittances[0]?.day ?? 0) - (received ?? 0)).toBeGreaterThanOrEqual(14);
    expect(world.cheques.filter(({ payer }) => payer === 'lantern-b').flatMap((cheque) => cheque.providerLevel)).toEqual([]);
  });

  it('tells beside each allowed amount a sum that ends at it', () => {
    const lines = world.encounters.flatMap(({ claims }) => claims.flatMap((sent) => sent.remittances.flatMap((one) => one.lines)));
    const priced = lines.filter((line) => line.price.length > 0);
    expect(priced.length).toBeGreaterThan(9);
    for (const line of priced) expect(line.price.at(-1)?.cents).toBe(line.allowed);
  });
});
