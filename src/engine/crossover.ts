// A decided claim that the payer forwards to the next one by itself, with what it paid.

import type { Claim } from '../cycle/claim/claim.ts';
import { coverBoxes } from '../cycle/claim/professionalClaim.ts';
import type { SentClaim } from '../cycle/encounter.ts';
import { sumCents } from '../cycle/money.ts';
import { mayHappen } from '../cycle/move.ts';
import { patientShareOf } from '../cycle/outcome/ledger.ts';
import { findPayer } from '../cycle/payer.ts';
import type { Decided } from '../cycle/review/determination.ts';
import { coversOn } from '../scenario/covers.ts';
import { priorPaymentOf } from './buildClaim.ts';
import type { DraftEncounter, DraftWorld } from './change.ts';
import { advance, note, PAYER } from './edit.ts';
import { patientOf } from './memberFile.ts';
import { accept, newlySent, numberFor } from './payerDoor.ts';
import { type DraftSent, payerOf, sentOf } from './payerReading.ts';
import type { World } from './world.ts';

/** The payer a decided claim is forwarded to by itself: where a share is left, and not where every line was denied. */
export function crossoverPayer(world: DraftWorld, encounter: DraftEncounter, sent: DraftSent, determination: Decided): string | null {
  const payer = payerOf(world, sent.claim.payer);
  const left = sumCents(determination.lines.map(patientShareOf));
  if (!payer.coordination.crossoverTo || sent.claim.rank !== 1 || left === 0 || determination.lines.every((line) => line.denied))
    return null;
  const scenario = world.game.scenario as World['game']['scenario'];
  const coverages = coversOn(patientOf(world, encounter.patient), encounter.serviceDay, null, (id) => findPayer(scenario.payers, id));
  const at = coverages.findIndex((c) => c.payer === payer.payerId);
  return at < 0 ? null : (coverages[at + 1]?.payer ?? null);
}

/** Sends the copy on its way: it is received the same day, with what the first payer decided. */
export function crossOver(world: DraftWorld, encounter: DraftEncounter, sent: DraftSent, next: string): void {
  const patient = patientOf(world, encounter.patient);
  const coverage = patient.coverages.find((c) => c.payer === next);
  if (!coverage) return;
  const id = `${encounter.id}/${encounter.claims.length + 1}`;
  const prior = priorPaymentOf(sent as SentClaim);
  // Put right at the first payer, the claim crosses once more: as replacement of the copy that went before.
  const replaces = encounter.claims.findLast((one) => one.claim.payer === next && one.state === 'decided')?.claimNumber ?? null;
  const claim: Claim = {
    ...(sent.claim as Claim),
    id,
    medium: 'electronic',
    ...coverBoxes(
      { patient, registration: encounter.registration, payers: world.game.scenario.payers as World['game']['scenario']['payers'] },
      coverage,
      2,
    ),
    frequency: replaces ? '7' : '1',
    originalReference: replaces,
    prior,
  };
  note(world, encounter, PAYER, { kind: 'crossedOver', payer: next, claim: id });
  if (mayHappen(encounter.position, 'crossedOver')) advance(world, encounter, 'crossedOver');
  encounter.claims.push(newlySent(claim, 'nextPayer', world.day));
  const forwarded = sentOf(encounter, id);
  accept(world, encounter, forwarded, numberFor(world, payerOf(world, next)));
}
