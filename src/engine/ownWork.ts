// Whether something waits for the person who plays: what "next event" must not leap over.

import type { Encounter } from '../cycle/encounter.ts';
import { unbooked } from './cheques.ts';
import { patientTask } from './patientAccount.ts';
import { sumWaits } from './permissionDesk.ts';
import { deskHolding } from './standing.ts';
import type { World } from './world.ts';

/** Whether this encounter waits on a desk of the learner's chair today. */
export function waitsForLearner(world: World, encounter: Encounter): boolean {
  const { seat } = world.game;
  if (encounter.opens > world.day) return false;
  if (
    seat !== 'coder' &&
    (unbooked(world, encounter.id).length > 0 || patientTask(world, encounter) !== null || sumWaits(world, encounter))
  )
    return true;
  const desk = deskHolding(encounter);
  return desk !== null && (seat === 'both' || seat === desk) && encounter.closed === null;
}

/** Whether something waits on a desk of this chair today. */
export function hasOwnWork(world: World): boolean {
  return world.encounters.some((encounter) => waitsForLearner(world, encounter));
}
