// What the debrief works out of a finished world: where a claim's way ends, and what an audit's finding cost.

import { describe, expect, test } from 'vitest';
import type { WriteOffReason } from '../../src/cycle/outcome/account.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import { passTo } from '../../src/engine/replay.ts';
import { unposted } from '../../src/engine/standing.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { causesOf, costOf, openWords, wayOf, writeOffsOf } from '../../src/panels/debrief/model.ts';
import { day } from '../casebook/desk.ts';
import { shippedGame } from '../engine/games.ts';

describe('an audit nobody answers', () => {
  const opening = createWorld(shippedGame('the-audit'));
  const taken = passTo(opening, day('2026-07-01'));
  const post = (world: World): World => {
    const [next] = unposted(encounterOf(world, 'AU-01'));
    return next ? post(decide(world, { kind: 'postRemittance', encounter: 'AU-01', remittance: next.remittance.id })) : world;
  };
  const end = post(taken);
  const mark = (world: World) => wayOf(world, encounterOf(world, 'AU-01')).mark;

  test('takes the payment back, and with it the dot of the payment', () => {
    expect(mark(opening)).toBe('paid');
    expect(mark(end)).not.toBe('paid');
  });

  test('has a cause with the sum it carried over to the claims nobody read', () => {
    const { own, others } = causesOf(end);
    const habits = [...own, ...others].filter(({ slip }) => slip.kind === 'compliance');
    const carriedOver = end.audits[0]?.result?.carriedOver ?? 0;
    expect(carriedOver).toBeGreaterThan(0);
    expect(habits.map((cause) => costOf(end, [], cause)?.cents)).toContain(carriedOver);
  });
});

test('write-offs are told by their names, each with its own sum', () => {
  const world = createWorld(shippedGame('the-audit'));
  const [first, second, ...rest] = world.encounters;
  if (!first || !second) return expect.fail('two encounters');
  const gaveUp = (encounter: typeof first, reason: WriteOffReason, cents: number): typeof first => ({
    ...encounter,
    account: [{ day: 1, kind: 'writeOff', part: 'insurance', cents: 0 - cents, reason, reference: 'R' }],
  });
  const open = rest.map((encounter) => ({ ...encounter, account: [] }));
  const told = (...encounters: World['encounters']) => writeOffsOf({ ...world, encounters });
  expect(told(gaveUp(first, 'badDebt', 500), gaveUp(second, 'avoidable', 300), ...open)).toEqual([
    { reason: 'avoidable', cents: 300 },
    { reason: 'badDebt', cents: 500 },
  ]);
  expect(told(gaveUp(first, 'contractual', 70), gaveUp(second, 'contractual', -70), ...open)).toEqual([]);
});

test('what was not collected is named by the account that still stands open, of several by their number', () => {
  const world = createWorld(shippedGame('the-audit'));
  const settled = world.encounters.map((encounter) => ({ ...encounter, account: [] }));
  const charge = { day: 0, kind: 'charge', part: 'insurance', cents: 100, reason: null, reference: '' } as const;
  const told = (owing: number) =>
    openWords({ ...world, encounters: settled.map((e, at) => (at < owing ? { ...e, account: [charge] } : e)) });
  expect([0, 1, 2].map(told)).toEqual([null, `${settled[0]?.id} is still open`, '2 accounts are still open']);
  const credit = { ...charge, part: 'patient', cents: -100 } as const; // pays nobody else's share
  const [first, ...others] = settled;
  if (!first) throw new Error('no encounter');
  expect(openWords({ ...world, encounters: [{ ...first, account: [charge, credit] }, ...others] })).toBe(`${first.id} is still open`);
});
