// Puts a decision on paper: the remittance of a claim, and the reversal that takes an earlier one back (facts d.8, d.9).

import type { Day } from '../days.ts';
import type { Cents } from '../money.ts';
import { assertBalanced } from './balance.ts';
import type { Decided, DeterminedLine, Remittance } from './determination.ts';

export interface RemittanceHead {
  readonly id: string;
  readonly claim: string;
  readonly payer: string;
  readonly day: Day;
  readonly claimNumber: string;
  readonly forwardedTo: string | null;
  readonly short: Cents; // below the contract: 0 where the payer kept to it
}

/** The remittance of a decided claim; throws where it does not balance. */
export function assembleRemittance(head: RemittanceHead, decided: Decided): Remittance {
  const remittance: Remittance = { ...head, status: decided.status, lines: decided.lines, remarks: decided.remarks, repeats: null };
  assertBalanced(remittance);
  return remittance;
}

/** Status 22: every amount of the original with its sign turned, same groups and reasons, the payer's number of the original. */
export function reversalOf(original: Remittance, id: string, day: Day): Remittance {
  const reversal: Remittance = {
    ...original,
    id,
    day,
    status: '22',
    lines: original.lines.map(turned),
    repeats: null,
    forwardedTo: null,
    remarks: [],
    short: minus(original.short),
  };
  assertBalanced(reversal);
  return reversal;
}

/** Never -0. */
function minus(cents: Cents): Cents {
  return cents === 0 ? 0 : -cents;
}

function turned(line: DeterminedLine): DeterminedLine {
  return {
    ...line,
    charge: minus(line.charge),
    allowed: minus(line.allowed),
    paid: minus(line.paid),
    adjustments: line.adjustments.map((one) => ({ ...one, cents: minus(one.cents) })),
    further: [],
    price: [],
  };
}
