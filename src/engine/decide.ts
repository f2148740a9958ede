// The first of the two verbs: a desk decides. Illegal acts are never offered, so meeting one here is a bug and throws.

import { produce } from 'immer';
import { decideBilling } from './billerDesk.ts';
import { decideCoding } from './coderDesk.ts';
import type { BillerDecision, CoderDecision, Decision } from './decision.ts';
import { deskOf } from './decision.ts';
import { draftOf } from './edit.ts';
import { assertBalanced, assertPayments } from './invariants.ts';
import { mayDecide } from './may.ts';
import { minutesOf } from './minutes.ts';
import { watchCredit } from './patientDesk.ts';
import type { World } from './world.ts';
import { encounterOf } from './world.ts';

/**
 * The world after a decision of a desk. `learner` is true where the person who plays made it: a colleague's act costs the learner no minutes.
 * Throws on an illegal act; ask `mayDecide` first.
 */
export function decide(world: World, decision: Decision, learner = true): World {
  const refusal = learner ? mayDecide(world, decision) : null;
  if (refusal) throw new Error(`${decision.kind} on ${decision.encounter} is not legal now: ${refusal}`);
  const desk = deskOf(decision);
  const next = produce(world, (draft) => {
    const encounter = draftOf(draft, decision.encounter);
    const who = { by: desk, learner };
    if (desk === 'coder') decideCoding(draft, encounter, decision as CoderDecision, who);
    else decideBilling(draft, encounter, decision as BillerDecision, who);
    watchCredit(draft, encounter);
    if (learner) draft.minute += minutesOf(world, decision);
  });
  assertBalanced(encounterOf(next, decision.encounter));
  assertPayments(next, decision.encounter);
  return next;
}

/** The same day, at least `minute` minutes into the desk's time: the clock of a running shift. */
export function atMinute(world: World, minute: number): World {
  return minute <= world.minute ? world : { ...world, minute };
}
