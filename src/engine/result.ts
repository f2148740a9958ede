// The result of a game: how much of what could rightly be had came in, how right the codes were, and what was done that must not be done. One number for the card, its parts for the debrief.

import type { Cents } from '../cycle/money.ts';
import { sumCents } from '../cycle/money.ts';
import { totalOf } from '../cycle/outcome/ledger.ts';
import { carriedOverAll } from './audits.ts';
import { collectable } from './collectable.ts';
import type { Slip } from './slips.ts';
import { slipsOf } from './slips.ts';
import type { World } from './world.ts';

/** Basis points taken off the score for each compliance event: it outweighs what it may gain (facts a.5). */
const COMPLIANCE_BPS = 500;
const MONEY_WEIGHT = 6;
const ACCURACY_WEIGHT = 4;

export interface EncounterResult {
  readonly encounter: string;
  readonly collectable: Cents;
  readonly collected: Cents;
  readonly kept: Cents; // collected, up to what the record supports
  readonly overpaid: Cents; // collected beyond it: to be given back
}

export interface Result {
  readonly encounters: readonly EncounterResult[];
  readonly collectable: Cents;
  readonly kept: Cents;
  readonly overpaid: Cents;
  readonly carriedOver: Cents; // taken by audits for claims nobody read; already off the two above
  readonly moneyBps: number; // kept less overpaid, of the collectable
  readonly accuracyBps: number; // codes and claim acts done right, of all
  readonly compliance: number;
  readonly scoreBps: number;
}

function clamp(bps: number): number {
  return Math.max(0, Math.min(10_000, bps));
}

/** Share of a whole in basis points; the whole of nothing is reached. */
function bpsOf(part: number, whole: number): number {
  return whole <= 0 ? 10_000 : clamp(Math.floor((part * 10_000) / whole));
}

/** What counts as one thing that can be right or wrong: each key code for a coder, each claim for a biller. */
function chances(world: World): number {
  const { seat, scenario } = world.game;
  const codes = sumCents(
    scenario.encounters.map((e) => (e.past.some((act) => act.act === 'code') ? 0 : e.key.diagnoses.length + e.key.services.length)),
  );
  return (seat === 'biller' ? 0 : codes) + (seat === 'coder' ? 0 : scenario.encounters.length);
}

/** Slips of the person who plays, each counted once; a compliance event weighs by itself. */
function ownSlips(world: World): readonly Slip[] {
  return slipsOf(world).filter((slip) => slip.learner);
}

/** The result so far. */
export function resultOf(world: World): Result {
  const encounters = world.game.scenario.encounters.map((written): EncounterResult => {
    const account = world.encounters.find((e) => e.id === written.id)?.account ?? [];
    const right = collectable(world, written);
    const collected = totalOf(account, 'payerPayment') + totalOf(account, 'patientPayment') - totalOf(account, 'refund');
    return {
      encounter: written.id,
      collectable: right,
      collected,
      kept: Math.min(collected, right),
      overpaid: Math.max(0, collected - right),
    };
  });
  const sum = (of: (e: EncounterResult) => Cents): Cents => sumCents(encounters.map(of));
  const right = sum((e) => e.collectable);
  const taken = carriedOverAll(world);
  // What an audit carried over takes first what was never ours, then what was.
  const overpaid = Math.max(0, sum((e) => e.overpaid) - taken);
  const kept = sum((e) => e.kept) - Math.max(0, taken - sum((e) => e.overpaid));
  const slips = ownSlips(world);
  const compliance = slips.filter((slip) => slip.kind === 'compliance').length;
  const wrong = slips.length - compliance;
  const moneyBps = bpsOf(kept - overpaid, right);
  const accuracyBps = bpsOf(chances(world) - wrong, chances(world));
  const weighed = Math.floor((moneyBps * MONEY_WEIGHT + accuracyBps * ACCURACY_WEIGHT) / (MONEY_WEIGHT + ACCURACY_WEIGHT));
  return {
    encounters,
    collectable: right,
    kept,
    overpaid,
    carriedOver: taken,
    moneyBps,
    accuracyBps,
    compliance,
    scoreBps: clamp(weighed - compliance * COMPLIANCE_BPS),
  };
}
