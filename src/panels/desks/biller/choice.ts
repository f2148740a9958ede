// One act as the desk offers it, and what the makers of acts are given.

import type { Encounter, SentClaim } from '../../../cycle/encounter.ts';
import type { Payer } from '../../../cycle/payer.ts';
import type { Decision } from '../../../engine/decision.ts';
import type { World } from '../../../engine/world.ts';

export const CHOICES = [
  'notice',
  'authorize',
  'talk',
  'refer',
  'move',
  'packet',
  'patient',
  'send',
  'post',
  'book',
  'build',
  'correct',
  'records',
  'appeal',
  'nextPayer',
  'answer',
  'estimate',
  'billPatient',
  'cancel',
  'plan',
  'help',
  'refund',
  'status',
  'call',
  'returnToCoder',
  'writeOff',
  'discard',
] as const;
export type ChoiceId = (typeof CHOICES)[number];

export interface Choice {
  readonly id: ChoiceId;
  readonly title: string;
  readonly text: string; // what it is, and how long the answer takes
  readonly by: string | null; // "by 2 Apr"
  readonly late: boolean; // that day has passed
  readonly refusal: string | null; // plain words; null where it may be chosen
}

/** Asks the game whether an act is legal; the session, or the engine in a test. */
export type Ask = (decision: Decision) => string | null;

export interface Desk {
  readonly world: World;
  readonly encounter: Encounter;
  readonly ask: Ask;
  readonly last: SentClaim | null;
  readonly payer: Payer | null; // of the claim last sent
}
