// What every part of the claim form is given, and the words of its yes-or-no boxes.

import type { Claim } from '../../../cycle/claim/claim.ts';
import type { Desk } from './desk.ts';

export interface WithClaim {
  readonly desk: Desk;
  readonly claim: Claim;
}

export interface PartProps extends WithClaim {
  readonly edit: (patch: Partial<Claim>) => void;
}

export const yes = (value: boolean): string => (value ? 'Yes' : 'No');
