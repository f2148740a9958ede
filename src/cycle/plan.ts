// A benefit plan of a payer, and how the member's shares are worked out from it.

import type { Bps, Cents } from './money.ts';

/** A benefit plan: what its member pays, and the most it pays. Amounts are cents of one year where nothing else is said. */
export interface Plan {
  readonly planId: string; // id used by patients
  readonly name: string; // name on the card
  readonly deductibleIndividualCents: Cents; // yearly, one person
  readonly deductibleFamilyCents: Cents; // yearly, family (0: no family rule)
  readonly outOfPocketIndividualCents: Cents; // yearly ceiling, one person (0: no ceiling)
  readonly outOfPocketFamilyCents: Cents; // yearly ceiling, family
  readonly coinsuranceBps: Bps; // patient's share after the deductible
  readonly copayCents: Readonly<Record<string, Cents>>; // kind of service to fixed amount; empty: none
  readonly copayMode: 'afterDeductible' | 'beforeDeductible' | 'none' | 'replaces'; // replaces: instead of deductible and coinsurance
  readonly familyDeductible: 'aggregate' | 'embedded'; // embedded, or aggregate (only the family amount exists)
  readonly outOfNetworkCoinsuranceBps: Bps | null; // patient's share of a provider without contract; null: no benefit outside the network
  readonly preventiveCoinsuranceBps: Bps; // patient's share of preventive care
  readonly visitLimits: Readonly<Record<string, number>>; // kind of service to visits in a year
  readonly roomRentPerDayCents: Cents; // most for a day in a room; what hangs on the room follows in proportion (0: no limit)
  readonly subLimitCents: Readonly<Record<string, Cents>>; // first diagnosis of the bill, or its beginning, to the most the policy admits of one stay
  readonly dollarLimitCents: Readonly<Record<string, Cents>>; // category of service, or 'all', to the most the plan pays in a year
}

/** How the member’s shares are worked out. */
export interface CostShareRules {
  readonly copayCountsToDeductible: boolean; // copay uses up deductible
  readonly copayCountsToOutOfPocket: boolean; // copay counts to the ceiling
  readonly copayPerDayMax: number; // copays that may be taken in one day
  readonly freeKinds: readonly string[]; // kinds of service without deductible, copay and coinsurance
}
