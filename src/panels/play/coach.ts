// What the coach says now: the sentence of the selected encounter at its position, else of the first encounter the learner can act on.

import type { Encounter, Position } from '../../cycle/encounter.ts';
import type { World } from '../../engine/world.ts';
import type { CoachStep, Seat } from '../../scenario/scenario.ts';

/** Positions at which nobody at a desk can do anything: the coach speaks of them only when asked. */
const WAITING: ReadonlySet<Position> = new Set(['claim.atClearinghouse', 'review.received', 'outcome.closed', 'outcome.writtenOff']);

/** The desk at which an encounter stands; null where it waits for somebody outside. */
export function deskAt(position: Position): 'coder' | 'biller' {
  return position.startsWith('care.') ||
    position.startsWith('documentation.') ||
    (position.startsWith('coding.') && position !== 'coding.coded')
    ? 'coder'
    : 'biller';
}

const sits = (seat: Seat, position: Position): boolean => seat === 'both' || seat === deskAt(position);

/** The coach's step for this moment, or null where the scenario has no coach or nothing to say. */
export function coachStep(world: World, selected: string | null): CoachStep | null {
  const { coach } = world.game.scenario;
  const at = new Map(world.encounters.map((encounter) => [encounter.id, encounter]));
  const stands = (step: CoachStep): Encounter | null => {
    const encounter = at.get(step.encounter);
    return encounter && encounter.position === step.at && encounter.opens <= world.day ? encounter : null;
  };
  const now = coach.filter(stands);
  const asked = now.find(({ encounter }) => encounter === selected);
  if (asked) return asked;
  return now.find(({ at: position }) => !WAITING.has(position) && sits(world.game.seat, position)) ?? now.at(-1) ?? null;
}
