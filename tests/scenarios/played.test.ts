// The shipped scenarios as played by experts and others: each can be finished, care pays, and each claim of the biller's desk ends as worked out by hand.

import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../src/cycle/outcome/account.ts';
import { totalOf } from '../../src/cycle/outcome/ledger.ts';
import { measures } from '../../src/engine/measures.ts';
import { playOut, type Skill } from '../../src/engine/players.ts';
import { resultOf } from '../../src/engine/result.ts';
import type { World } from '../../src/engine/world.ts';
import type { Seat } from '../../src/scenario/scenario.ts';
import { EXPECTED, type Expected } from './expected.ts';
import { library, SHIPPED, shipped } from './read.ts';

const SEEDS = [1, 2, 3, 4];

function play(id: string, skill: Skill, seat: Seat, seed: number): World {
  return playOut({ scenario: shipped(id), tables: library.tables, seat, seed }, { coder: skill, biller: skill });
}

const played = new Map<string, World>();

/** The expert's game with the scenario's own seed, played once: it has no slips to draw. */
function expertAt(id: string, seat: Seat): World {
  const name = `${id} ${seat}`;
  const world = played.get(name) ?? play(id, 'expert', seat, shipped(id).seed);
  played.set(name, world);
  return world;
}

function meanScore(id: string, skill: Skill, seat: Seat): number {
  const scores = SEEDS.map((seed) => resultOf(play(id, skill, seat, seed)).scoreBps);
  return Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length);
}

function cameTo(account: readonly LedgerEntry[]): Expected {
  const contractual = totalOf(account, 'writeOff', 'contractual') + totalOf(account, 'writeOff', 'bundled');
  return {
    charge: totalOf(account, 'charge'),
    insurance: totalOf(account, 'payerPayment'),
    patient: totalOf(account, 'patientPayment') - totalOf(account, 'refund'),
    contractual,
    avoidable: totalOf(account, 'writeOff', 'avoidable'),
  };
}

describe.each(SHIPPED)('%s', (id) => {
  const scenario = shipped(id);

  it.each(scenario.seats)('can be finished at the chair of %s, with at least 98 % of what could be had', (seat) => {
    const world = expertAt(id, seat);
    expect(world.encounters.filter((encounter) => encounter.closed === null).map((encounter) => encounter.id)).toEqual([]);
    const result = resultOf(world);
    expect(result.moneyBps).toBeGreaterThanOrEqual(9_800);
    expect(measures(world).cashPosted * 100).toBeGreaterThanOrEqual(result.collectable * 98);
    expect(result.compliance).toBe(0);
  });

  it('ranks the expert above the careless and the careless above the novice', () => {
    const seat = scenario.seats[0] ?? 'both';
    const careless = meanScore(id, 'careless', seat);
    expect(resultOf(expertAt(id, seat)).scoreBps).toBeGreaterThan(careless);
    expect(careless).toBeGreaterThan(meanScore(id, 'novice', seat));
  });
});

describe('the biller’s claims', () => {
  const cases = (
    [
      'first-claim',
      'the-returned-tray',
      'surgery-day',
      'who-pays-first',
      'before-you-cut',
      'the-clock-is-ticking',
      'the-patients-share',
      'read-the-remittance',
      'cashless-in-devgaon',
      'decide-again',
      'who-signs-who-bills',
    ] as const
  ).flatMap((id) => {
    const scenario = shipped(id);
    const world = expertAt(id, scenario.seats[0] ?? 'both');
    return world.encounters.filter((e) => EXPECTED[e.title]).map((e) => [e.title, e.account] as const);
  });

  it('are all there', () => {
    expect(cases.map(([title]) => title).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(cases)('%s: ends to the cent as worked out by hand', (title, account) => {
    expect(cameTo(account)).toEqual(EXPECTED[title]);
  });
});
