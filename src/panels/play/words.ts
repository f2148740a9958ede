// The words of the play frame.

import type { CoachStep } from '../../scenario/scenario.ts';
import type { Speed } from '../../session/snapshot.ts';

export const SPEED_WORD: Record<Speed, string> = {
  1: '1×: one desk minute a second',
  4: '4×: four times as fast',
  16: '16×: sixteen times as fast',
};

/** What the coach points at. */
export const LOOK_WORD: Record<CoachStep['look'], string> = {
  queue: 'the list at the left',
  chart: 'the chart',
  sheet: 'the coding sheet',
  search: 'the code search',
  claim: 'the claim form',
  scrubber: 'the scrubber’s findings',
  acknowledgement: 'the acknowledgement',
  remittance: 'the remittance',
  choices: 'what can be done, at the right',
  clock: 'the clock above',
};

export const STAGE_WORD = { full: 'Stage: whole', watch: 'Stage: large', strip: 'Stage: strip', hidden: 'Stage: hidden' } as const;

/** The keys of the play screen, as the help lists them. */
export const KEYS: readonly (readonly [key: string, act: string])[] = [
  ['N', 'Next event: let the days pass until something lands on your desk; while something waits there, one day'],
  ['D', 'End the day'],
  ['K', 'Pause or run the clock (shift)'],
  ['1 2 3', 'Speed 1×, 4×, 16× (shift)'],
  ['Z', 'Take the last act back (practice)'],
  ['C  B', 'Coder’s desk, biller’s desk (where both are yours)'],
  ['W', 'Stage as a strip, large, in the whole window, hidden'],
  ['+ − 0', 'On the stage: nearer, further, the whole cycle; a wheel or a pinch does the same'],
  ['L', 'Every encounter as lists'],
  ['G', 'Filter the claims; what the signs of the stage mean'],
  ['O', 'Briefing and objectives'],
  ['← →', 'On the timeline: look back day by day; End comes back to now'],
  ['Esc', 'Back to the list of the desk; closes what is open'],
  ['?', 'This help'],
];
