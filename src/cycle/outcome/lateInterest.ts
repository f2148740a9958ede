// Interest that a payer owes on a clean claim it paid late (facts d.3).

import type { Arrival } from '../claim/claim.ts';
import type { Day } from '../days.ts';
import { type Cents, share } from '../money.ts';
import type { PromptPay } from '../payerHandling.ts';

/** Simple interest on an amount from the day after the payer's limit to the day of payment, rounded once to the cent. Nothing on nothing, or on money that goes back. */
export function lateInterest(promptPay: PromptPay, { medium, received }: Arrival, paidOn: Day, cents: Cents): Cents {
  const { electronicDays, paperDays, interestBpsPerYear } = promptPay;
  const late = paidOn - received - (medium === 'paper' ? paperDays : electronicDays);
  return late > 0 && cents > 0 ? share(cents, interestBpsPerYear * late, 10_000 * 365) : 0;
}
