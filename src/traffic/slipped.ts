// What a colleague does next who is an expert but for one slip: on the first sheet, or on the first claim. What comes back is put right.

import type { Encounter } from '../cycle/encounter.ts';
import { nextAct, rightClaim } from '../engine/colleague.ts';
import type { Decision } from '../engine/decision.ts';
import { writtenOf } from '../engine/edit.ts';
import { playerOf } from '../engine/players.ts';
import { sameSheet } from '../engine/standing.ts';
import type { World } from '../engine/world.ts';
import { applyChanges, applyToClaim, isClaimChange, sheetOf } from '../scenario/changes.ts';
import type { Change, Desk } from '../scenario/scenario.ts';

/** The next act of this desk, with the slip where it belongs; null where the encounter waits for somebody else. */
export function nextActWith(world: World, encounter: Encounter, desk: Desk, slip: readonly Change[]): Decision | null {
  const right = nextAct(world, encounter, desk, playerOf('expert'));
  if (!right || slip.length === 0) return right;
  if (encounter.coded === null && (right.kind === 'editSheet' || right.kind === 'finishCoding')) return wrongSheet(world, encounter, slip);
  const firstDraft = encounter.claims.length === 0 && encounter.position === 'claim.drafted';
  if (firstDraft && (right.kind === 'editClaim' || right.kind === 'submitClaim')) return wrongClaim(world, encounter, slip);
  return right;
}

function wrongSheet(world: World, encounter: Encounter, slip: readonly Change[]): Decision {
  const { key, place } = writtenOf(world, encounter.id);
  const changed = applyChanges(
    key,
    slip.filter((change) => !isClaimChange(change)),
  );
  const sheet = sheetOf(
    changed,
    place,
    encounter.chart,
    encounter.addenda.map(({ text }) => text),
  );
  if (sameSheet(encounter.sheet, sheet)) return { kind: 'finishCoding', encounter: encounter.id };
  return { kind: 'editSheet', encounter: encounter.id, sheet };
}

function wrongClaim(world: World, encounter: Encounter, slip: readonly Change[]): Decision {
  const right = rightClaim(world, encounter);
  const claim = right && applyToClaim(right, slip.filter(isClaimChange), world.game.tables);
  if (!claim || JSON.stringify(claim) === JSON.stringify(encounter.draft?.claim)) return { kind: 'submitClaim', encounter: encounter.id };
  return { kind: 'editClaim', encounter: encounter.id, claim };
}
