// What the coach says now: of the selected encounter where it waits for the learner, else of the first that does, else of one that is on its way.

import type { Position } from '../../cycle/encounter.ts';
import { waitsForLearner } from '../../engine/ownWork.ts';
import { deskWaitedFor } from '../../engine/standing.ts';
import type { World } from '../../engine/world.ts';
import type { CoachStep, Seat } from '../../scenario/scenario.ts';

/** The desk whose work an encounter is, or was last where it waits for somebody outside. What precedes the visit is the biller's: cover, and notices. */
export function deskAt(position: Position): 'coder' | 'biller' {
  const coders = position.startsWith('documentation.') || (position.startsWith('coding.') && position !== 'coding.coded');
  return coders ? 'coder' : 'biller';
}

/** The coach's step for this moment, or null where the scenario has no coach or nothing to say to this chair. */
export function coachStep(world: World, selected: string | null): CoachStep | null {
  const { seat, scenario } = world.game;
  const at = new Map(world.encounters.map((encounter) => [encounter.id, encounter]));
  const stands = (step: CoachStep): boolean => {
    const encounter = at.get(step.encounter);
    if (encounter?.position !== step.at || encounter.opens > world.day) return false;
    return step.look !== 'clock' || !waitsForLearner(world, encounter); // who has been answered is not told to wait
  };
  const now = scenario.coach.filter((step) => stands(step) && speaksTo(seat, step.at));
  const mine = now.filter((step) => deskWaitedFor(step.at) !== null);
  const picked = ({ encounter }: CoachStep) => encounter === selected;
  return mine.find(picked) ?? mine[0] ?? now.find(picked) ?? now.at(-1) ?? null;
}

/** What waits for the other desk is a colleague's, where there is one. */
function speaksTo(seat: Seat, position: Position): boolean {
  const desk = deskWaitedFor(position);
  return desk === null || seat === 'both' || seat === desk;
}
