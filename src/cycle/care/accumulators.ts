// What a plan has counted of deductible, ceiling, visits and copays: eligibility answers show it, decided claims use it up.

import type { Day } from '../days.ts';
import type { Cents } from '../money.ts';

/** What the member's plan has counted in the benefit year of the service, before this claim. */
export interface Accumulators {
  readonly deductible: Cents;
  readonly familyDeductible: Cents;
  readonly outOfPocket: Cents;
  readonly familyOutOfPocket: Cents;
  readonly visits: Readonly<Record<string, number>>; // by kind of visit limit
  readonly paid: Readonly<Record<string, Cents>>; // plan payments by kind of dollar limit
  readonly copayTaken: readonly { readonly day: Day; readonly npi: string; readonly cents: Cents }[]; // visit copays already laid on a claim
}

/** A member of whom the plan has counted nothing yet. */
export const NOTHING_USED: Accumulators = {
  deductible: 0,
  familyDeductible: 0,
  outOfPocket: 0,
  familyOutOfPocket: 0,
  visits: {},
  paid: {},
  copayTaken: [],
};
