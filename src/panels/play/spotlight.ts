// Where the things stand that the coach points at.

import type { CoachStep } from '../../scenario/scenario.ts';

/** Selectors, the nearest first: what is not there is looked for one place further out. */
export const PLACES: Record<CoachStep['look'], readonly string[]> = {
  queue: ['.cd-queue [aria-current=true]', '.bd-worklist [aria-current=true]', '.cd-queue, .bd-worklist'],
  chart: ['.cd-chart'],
  sheet: ['.cd-sheet'],
  search: ['.cd-sheet'],
  claim: ['.bd-account'],
  scrubber: ['.bd-findings', '.bd-choices'],
  acknowledgement: ['.bd-doors', '.bd-account'],
  remittance: ['.bd-remittance', '.bd-account'],
  choices: ['.bd-choices'],
  clock: ['.play-buttons button:last-child'],
};
