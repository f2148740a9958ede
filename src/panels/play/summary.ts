// The stage in one sentence: how many are where, and what waits for the learner. Said above the lists, and true to the day shown.

import { STEPS, type Step, stepOf } from '../../cycle/encounter.ts';
import { waitsForLearner } from '../../engine/ownWork.ts';
import type { World } from '../../engine/world.ts';
import { positionWord } from '../common/positions.ts';

const WHERE: Record<Step, string> = {
  care: 'in care',
  documentation: 'in documentation',
  coding: 'in coding',
  claim: 'in claims',
  review: 'at the payer',
  outcome: 'answered',
};
const NAMED = 3; // more than these are counted, not named

/** Two sentences: "16 encounters: 6 in care, … 2 wait for you: RT-04 rejected, RT-01 denied." */
export function summaryOf(world: World): string {
  const counts = STEPS.map((step) => {
    const here = world.encounters.filter(({ position }) => stepOf(position) === step).length;
    return here > 0 ? `${here} ${WHERE[step]}` : null;
  }).filter((part) => part !== null);
  const all = world.encounters.length;
  return `${all} ${all === 1 ? 'encounter' : 'encounters'}: ${counts.join(', ')}. ${waiting(world)}`;
}

function waiting(world: World): string {
  const mine = world.encounters.filter((encounter) => waitsForLearner(world, encounter));
  if (mine.length === 0) return 'Nothing waits for you.';
  const named = mine.slice(0, NAMED).map(({ id, position }) => `${id} ${positionWord(position)}`);
  const more = mine.length > NAMED ? ` and ${mine.length - NAMED} more` : '';
  return `${mine.length} ${mine.length === 1 ? 'waits' : 'wait'} for you: ${named.join(', ')}${more}.`;
}
