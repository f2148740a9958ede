// The stage in one sentence: how many are where, and what waits for the learner. Said above the lists, and true to the day shown.

import { STEPS, type Step, stepOf } from '../../cycle/encounter.ts';
import { waitsForLearner } from '../../engine/ownWork.ts';
import type { World } from '../../engine/world.ts';
import { formatCount, formatCounted, inCountry } from '../../i18n/format.ts';
import { positionWord } from '../common/positions.ts';
import type { Crowd } from '../year/crowd.ts';

const WHERE: Record<Step, string> = {
  care: 'in care',
  documentation: 'in documentation',
  coding: 'in coding',
  claim: 'in claims',
  review: 'at the payer',
  outcome: 'answered',
};
const whereWord = (step: Step): string => inCountry({ US: WHERE[step], IN: step === 'review' ? 'at the insurer' : WHERE[step] });
const CLOSED = 'closed'; // nothing is open any more
const NAMED = 3; // more than these are counted, not named

/** "16 encounters: 6 in care, … 2 wait for you: RT-04 rejected, RT-01 denied. Your colleagues have 412 under way." */
export function summaryOf(world: World, crowd: Crowd | null): string {
  const places = world.encounters.map(({ position, closed }) => (closed === null ? whereWord(stepOf(position)) : CLOSED));
  const counts = [...STEPS.map(whereWord), CLOSED]
    .map((place) => ({ place, count: places.filter((one) => one === place).length }))
    .filter(({ count }) => count > 0)
    .map(({ place, count }) => `${count} ${place}`);
  const own = `${formatCounted(places.length, 'encounter')}: ${counts.join(', ')}. ${waiting(world)}`;
  if (!crowd) return own;
  const others = STEPS.reduce((sum, step) => sum + crowd[step], 0);
  return `${own} Your colleagues have ${formatCount(others)} under way.`;
}

function waiting(world: World): string {
  const mine = world.encounters.filter((encounter) => waitsForLearner(world, encounter));
  if (mine.length === 0) return 'Nothing waits for you.';
  const named = mine.slice(0, NAMED).map(({ id, position }) => `${id} ${positionWord(position)}`);
  const more = mine.length > NAMED ? ` and ${mine.length - NAMED} more` : '';
  return `${mine.length} ${mine.length === 1 ? 'waits' : 'wait'} for you: ${named.join(', ')}${more}.`;
}
