// The two front doors a claim passes before anybody decides it: the clearinghouse and the payer's own (facts a.3).

import type { Group, Patient, Provider } from '../care/patient.ts';
import type { Day } from '../days.ts';
import type { Payer } from '../payer.ts';
import type { AcknowledgementCategory, Claim } from './claim.ts';

export interface FrontDoorInput {
  readonly claim: Claim;
  readonly payer: Payer;
  readonly providers: readonly Provider[];
  readonly groups: readonly Group[];
  readonly patient: Patient;
  readonly today: Day; // day the file arrives
  readonly knownClaimNumbers: readonly string[]; // decided claims of this payer that box 22 may name
}

export interface FrontDoorAnswer {
  readonly from: 'clearinghouse' | 'payer';
  readonly category: AcknowledgementCategory;
  readonly message: string | null; // door message id; null with A2
  readonly boxes: readonly string[];
}

/** What the first door that finds a fault answers; A2 from the payer where both let the claim in. */
export function frontDoor(_input: FrontDoorInput): FrontDoorAnswer {
  return { from: 'payer', category: 'A2', message: null, boxes: [] };
}
