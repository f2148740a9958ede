// Payments as they come about in play: the casebook's cheque for zero, the balance carried forward, a reversal beside its correction, and how they are booked (facts d.7, d.8, d.9).

import { describe, expect, test } from 'vitest';
import type { Booking } from '../../src/cycle/outcome/cheque.ts';
import { rightBooking } from '../../src/cycle/outcome/cheque.ts';
import { balanceOf } from '../../src/cycle/outcome/ledger.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import { assertPayments, assertWorld } from '../../src/engine/invariants.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { passTo } from '../../src/engine/replay.ts';
import { slipsOf } from '../../src/engine/slips.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { day } from '../casebook/desk.ts';
import { shippedGame } from './games.ts';

const GAME = shippedGame('read-the-remittance');
const on = (date: string, world: World = createWorld(GAME)): World => passTo(world, day(date));
const last = (world: World, payer: string) => world.cheques.findLast((cheque) => cheque.payer === payer);

function book(world: World, encounter: string, place: (right: Booking) => Booking): World {
  const cheque = last(world, 'blueriver-ppo');
  if (!cheque) throw new Error('no cheque');
  const places = cheque.providerLevel.map((part) => place(rightBooking(part)));
  return decide(world, { kind: 'bookProviderLevel', encounter, cheque: cheque.id, places });
}

describe('a cheque for zero (casebook remit-cheque-for-zero)', () => {
  const arrived = on('2026-05-12');
  const cheque = last(arrived, 'blueriver-ppo');

  test('three claims are paid, the take-back and the interest stand beside them, the rest is carried forward', () => {
    expect(cheque?.claims.map(({ cents }) => cents)).toEqual([15_450, 9_580, 3_518]);
    expect(cheque?.providerLevel.map(({ code, cents }) => [code, cents])).toEqual([
      ['WO', 43_610],
      ['L6', -117], // 154.50 × 12 % × 23 days of 365
      ['FB', -14_945],
    ]);
    expect(cheque?.paid).toBe(0);
  });

  test('rightly booked, the account the take-back names goes to nothing and closes', () => {
    const winter = (world: World) => encounterOf(world, 'RR-04');
    expect(balanceOf(winter(arrived).account)).toBe(-43_610);
    const booked = book(arrived, 'RR-01', (right) => right);
    assertWorld(booked);
    expect([balanceOf(winter(booked).account), winter(booked).position]).toEqual([0, 'outcome.closed']);
    expect(encounterOf(booked, 'RR-01').account.some(({ reference }) => reference === cheque?.id)).toBe(false);
  });

  test.each([
    ['the take-back spread over the claims beside it', 'claims'],
    ['everything taken for an expense', 'expense'],
  ] as const)('%s: the books do not meet the transfer, nothing stands, and it is a slip', (_, place) => {
    const wrong = book(arrived, 'RR-01', () => place);
    expect(balanceOf(encounterOf(wrong, 'RR-04').account)).toBe(-43_610);
    expect(last(wrong, 'blueriver-ppo')?.booked).toBe(false);
    expect(slipsOf(wrong).some((slip) => slip.kind === 'misbooked' && slip.learner)).toBe(true);
  });

  test('belongs to the account its first claim came for, wants a place for each amount, and is booked once', () => {
    const id = cheque?.id ?? '';
    const ask = (encounter: string, places: readonly Booking[], world = arrived) =>
      mayDecide(world, { kind: 'bookProviderLevel', encounter, cheque: id, places });
    expect(ask('RR-01', ['named', 'income'])).toBe('placeMissing');
    expect(ask('RR-02', ['named', 'income', 'carried'])).toBe('alreadyPosted');
    expect(
      ask(
        'RR-01',
        ['named', 'income', 'carried'],
        book(arrived, 'RR-01', (right) => right),
      ),
    ).toBe('alreadyPosted');
  });

  test('the next payment shows the balance with plus', () => {
    const next = last(on('2026-05-18'), 'blueriver-ppo');
    expect(next?.providerLevel).toEqual([{ code: 'FB', cents: 14_945, reference: cheque?.id, encounter: null }]);
    expect(next?.paid).toBe(505);
  });

  test('a claim whose payment differs from its answer stops the program with the trace number', () => {
    const forged = {
      ...arrived,
      cheques: arrived.cheques.map((one) => (one === cheque ? { ...one, claims: one.claims.slice(0, 2) } : one)),
    };
    expect(() => assertPayments(forged.cheques, 'RR-01', (id) => encounterOf(forged, id))).toThrow('BLURVR-20260512');
  });
});

test('a refund in place of the take-back: the payer answers with a pair that cancels and takes nothing (72)', () => {
  const encounters = GAME.scenario.encounters.map((e) => (e.id === 'RR-04' ? { ...e, opens: day('2026-04-16') } : e));
  const start = createWorld({ ...GAME, scenario: { ...GAME.scenario, encounters } });
  const refunded = decide(on('2026-04-16', start), { kind: 'refundCredit', encounter: 'RR-04', to: 'payer', cents: 43_610 });
  expect(encounterOf(refunded, 'RR-04').position).toBe('outcome.closed');
  const cheque = last(on('2026-05-12', refunded), 'blueriver-ppo');
  expect(cheque?.providerLevel.map(({ code, cents }) => [code, cents])).toEqual([
    ['WO', 43_610],
    ['72', -43_610],
    ['L6', -117],
  ]);
  expect(cheque?.paid).toBe(28_548 + 117);
});

test('a reversal and its correction stand on one payment, beside another claim (casebook remit-minus-and-plus)', () => {
  const cheque = last(on('2026-05-21'), 'blueriver-ppo');
  expect(cheque?.claims.map(({ cents }) => cents).sort((a, b) => a - b)).toEqual([-15_450, 9_580, 9_580]);
  expect(cheque?.paid).toBe(3_710);
});
