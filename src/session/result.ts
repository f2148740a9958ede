// How a finished game came out, for the scenario's card: what was collected of what could be.

import type { LedgerEntry } from '../cycle/outcome/account.ts';
import type { Run } from '../engine/decision.ts';
import type { World } from '../engine/world.ts';
import type { Result } from './store.ts';

/** Money in, of charges less contractual and bundled adjustments (facts e: net collection). */
export function resultOf(world: World, run: Run, id: string): Result {
  const ledger = world.encounters.flatMap((encounter) => encounter.account);
  const sum = (wanted: (entry: LedgerEntry) => boolean) => ledger.filter(wanted).reduce((total, entry) => total + entry.cents, 0);
  const paid = sum(({ kind }) => kind === 'payerPayment' || kind === 'patientPayment' || kind === 'refund');
  const given = sum(({ kind, reason }) => kind === 'writeOff' && (reason === 'contractual' || reason === 'bundled'));
  return {
    scenario: run.scenario,
    run: id,
    finished: Date.now(),
    seat: run.seat,
    mode: run.mode,
    collected: 0 - paid,
    collectable: sum(({ kind }) => kind === 'charge') + given,
  };
}
