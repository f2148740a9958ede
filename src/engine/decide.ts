// The first of the two verbs: a desk decides. Illegal acts are never offered, so meeting one here is a bug and throws.

import { decideBilling } from './billerDesk.ts';
import { change, type DraftWorld, draftOf, standingIn } from './change.ts';
import { decideCoding } from './coderDesk.ts';
import type { BillerDecision, CoderDecision, Decision } from './decision.ts';
import { deskOf } from './decision.ts';
import { assertEvent } from './invariants.ts';
import { mayDecide } from './may.ts';
import { minutesOf } from './minutes.ts';
import { watchCredit } from './patientDesk.ts';
import type { World } from './world.ts';

/**
 * The world after a decision of a desk. `learner` is true where the person who plays made it: a colleague's act costs the learner no minutes.
 * Throws on an illegal act; ask `mayDecide` first.
 */
export function decide(world: World, decision: Decision, learner = true): World {
  return change(world, (draft) => act(draft, decision, learner));
}

/** The same in a world that may be changed. */
export function act(world: DraftWorld, decision: Decision, learner: boolean): void {
  const refusal = learner ? mayDecide(world, decision) : null;
  if (refusal) throw new Error(`${decision.kind} on ${decision.encounter} is not legal now: ${refusal}`);
  const desk = deskOf(decision);
  const who = { by: desk, learner };
  const minutes = learner ? minutesOf(world, decision) : 0;
  const encounter = draftOf(world, decision.encounter);
  if (desk === 'coder') decideCoding(world, encounter, decision as CoderDecision, who);
  else decideBilling(world, encounter, decision as BillerDecision, who);
  watchCredit(world, encounter);
  world.minute += minutes;
  assertEvent(world.cheques, decision.encounter, standingIn(world));
}

/** The same day, at least `minute` minutes into the desk's time: the clock of a running shift. */
export function atMinute(world: World, minute: number): World {
  return minute <= world.minute ? world : { ...world, minute };
}
