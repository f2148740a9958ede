// Where on a claim's way a slip happened, and where it was answered: the error tag of the stage, on the debrief's line of days.

import type { Day } from '../../cycle/days.ts';
import { type Slip, slipsOf } from '../../engine/slips.ts';
import type { World } from '../../engine/world.ts';

export interface SlipTrail {
  readonly from: Day; // it happened
  readonly to: Day | null; // it was answered; null: nobody answered it
}

/** When a slip happened and was answered. A refused claim had its slip when it was sent; whatever else the journal tells on the day it happened. */
export function trailOf(world: World, slip: Slip): SlipTrail {
  if (slip.kind === 'coding' || slip.kind === 'sanction') return { from: slip.day, to: slip.answered?.day ?? null };
  if (slip.kind !== 'rejected' && slip.kind !== 'duplicate') return { from: slip.day, to: null };
  const sent = world.journal.find(({ event }) => event.kind === 'claimSent' && event.claim === slip.claim);
  return { from: sent?.day ?? slip.day, to: slip.day };
}

/** The trails by encounter, one for each day on which something slipped, to the last of its answers. */
export function slipTrails(world: World): ReadonlyMap<string, readonly SlipTrail[]> {
  const trails = new Map<string, SlipTrail[]>();
  for (const slip of slipsOf(world)) {
    const own = trails.get(slip.encounter) ?? [];
    const trail = trailOf(world, slip);
    const same = own.findIndex(({ from }) => from === trail.from);
    const before = own[same];
    if (!before) own.push(trail);
    else if (trail.to !== null && trail.to > (before.to ?? trail.to - 1)) own[same] = trail;
    trails.set(slip.encounter, own);
  }
  return trails;
}
