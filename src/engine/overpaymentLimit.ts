// The last day to give back what the practice itself found to be wrong.

import type { Claim } from '../cycle/claim/claim.ts';
import type { CodingSheet } from '../cycle/coding/sheet.ts';
import type { Encounter } from '../cycle/encounter.ts';
import type { DraftEncounter, DraftWorld } from './change.ts';
import { compareSheets } from './compareSheets.ts';
import { comply, writtenOf } from './edit.ts';
import { lastSent } from './standing.ts';
import type { World } from './world.ts';

/**
 * The law's time is over since the practice itself found a claim wrong: not corrected by now, its money is kept knowingly.
 * The account shows no credit meanwhile, which is what parts this from `creditLimit`.
 */
export function overpaymentLimit(world: DraftWorld, encounter: DraftEncounter): void {
  const sent = lastSent(encounter as Encounter);
  const sheet = encounter.coded;
  if (sent?.state !== 'decided' || !sheet) return;
  const tables = world.game.tables as World['game']['tables'];
  const stands = compareSheets(tables, writtenOf(world, encounter.id), sheetOfClaim(sent.claim as Claim)).length > 0;
  const { seat } = world.game;
  if (stands) comply(world, encounter, { by: 'biller', learner: seat !== 'coder' }, 'overpaymentKept');
}

function sheetOfClaim(claim: Claim): CodingSheet {
  return {
    diagnoses: claim.diagnoses.map((code) => ({ code, evidence: [] })),
    services: claim.lines.map(({ code, modifiers, units, pointers, place }) => ({ code, modifiers, units, pointers, place, evidence: [] })),
  };
}
