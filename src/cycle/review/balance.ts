// The balance equations of a remittance (facts d.9): asked every time one is made, so that an imbalance is our fault and never reaches a desk.

import { type Cents, sumCents } from '../money.ts';
import type { DeterminedLine, Remittance } from './determination.ts';

/** E1: charge = paid + all adjustments, for a line. Throws with the ids where it does not hold. */
export function assertLineBalanced(line: DeterminedLine, owner: string): void {
  const adjusted = sumCents(line.adjustments.map((one) => one.cents));
  if (line.charge !== line.paid + adjusted) {
    throw new Error(`${owner} line ${line.number}: charge ${line.charge} is not paid ${line.paid} + adjustments ${adjusted}`);
  }
  if (line.adjustments.some((one) => one.cents === 0)) throw new Error(`${owner} line ${line.number}: an adjustment of 0`);
}

/** E1 for every line and E2 for the claim; a reversal balances with the same equations, all signs turned. */
export function assertBalanced(remittance: Remittance): void {
  for (const line of remittance.lines) assertLineBalanced(line, remittance.id);
  const adjusted = sumCents(remittance.lines.flatMap((line) => line.adjustments.map((one) => one.cents)));
  const [charge, paid] = [chargeOf(remittance), paidOf(remittance)];
  if (charge !== paid + adjusted) throw new Error(`${remittance.id}: charges ${charge} are not paid ${paid} + adjustments ${adjusted}`);
}

export function chargeOf(remittance: Pick<Remittance, 'lines'>): Cents {
  return sumCents(remittance.lines.map((line) => line.charge));
}

export function paidOf(remittance: Pick<Remittance, 'lines'>): Cents {
  return sumCents(remittance.lines.map((line) => line.paid));
}
