// "What will this do?": the answer doors and payer would give to the sheet or draft as it stands now. Offered in practice only; nothing is kept of it.

import type { Claim } from '../cycle/claim/claim.ts';
import type { FrontDoorAnswer } from '../cycle/claim/frontDoor.ts';
import { frontDoor } from '../cycle/claim/frontDoor.ts';
import type { Encounter } from '../cycle/encounter.ts';
import type { Determination } from '../cycle/review/determination.ts';
import { buildClaim } from './buildClaim.ts';
import { patientOf } from './memberFile.ts';
import { newlySent } from './payerDoor.ts';
import { payerOf, review } from './payerReading.ts';
import type { World } from './world.ts';

export interface Preview {
  readonly payer: string; // payer id
  readonly door: FrontDoorAnswer;
  readonly determination: Determination | null; // null where a door turns the claim back
}

/** What would come back if the claim went out today, with the sheet as it lies on the coder's desk, or the open draft at the biller's. Null where there is nothing to send. */
export function preview(world: World, encounter: Encounter): Preview | null {
  const claim = encounter.draft?.claim ?? buildClaim(world.game, { ...encounter, coded: encounter.sheet }, 'original');
  if (!claim || claim.lines.length === 0) return null;
  return answerTo(world, encounter, claim);
}

function answerTo(world: World, encounter: Encounter, claim: Claim): Preview {
  const { scenario } = world.game;
  const payer = payerOf(world, claim.payer);
  const known = encounter.claims.flatMap((sent) => (sent.claimNumber && sent.state === 'decided' ? [sent.claimNumber] : []));
  const door = frontDoor({
    claim,
    payer,
    providers: scenario.providers,
    groups: scenario.groups,
    patient: patientOf(world, encounter.patient),
    today: world.day,
    tables: world.game.tables,
    knownClaimNumbers: known,
    pendingClaimNumbers: encounter.claims.flatMap((sent) => (sent.claimNumber && sent.remittances.length === 0 ? [sent.claimNumber] : [])),
  });
  if (door.category !== 'A2') return { payer: claim.payer, door, determination: null };
  const sent = newlySent(claim, encounter.draft?.purpose ?? 'original', world.day);
  const others = encounter.claims.filter((c) => c.claimNumber !== claim.originalReference);
  return {
    payer: claim.payer,
    door,
    determination: review(world, { ...encounter, claims: [...others] } as Parameters<typeof review>[1], sent),
  };
}
