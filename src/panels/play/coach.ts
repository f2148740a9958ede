// What the coach says now: the sentence of the selected encounter at its position, else of the first encounter the learner can act on.

import type { Encounter, Position } from '../../cycle/encounter.ts';
import type { World } from '../../engine/world.ts';
import type { CoachStep, Seat } from '../../scenario/scenario.ts';

/** Positions that wait for somebody outside or for nobody: the coach speaks of them only while nothing waits for the learner. */
const WAITING: ReadonlySet<Position> = new Set([
  'claim.atClearinghouse',
  'review.received',
  'outcome.appealed',
  'outcome.corrected',
  'outcome.withPatient',
  'outcome.closed',
  'outcome.writtenOff',
]);

/** The desk whose work an encounter is, or was last where it waits for somebody outside. */
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
  if (asked && !WAITING.has(asked.at)) return asked;
  return now.find(({ at: position }) => !WAITING.has(position) && sits(world.game.seat, position)) ?? asked ?? now.at(-1) ?? null;
}
