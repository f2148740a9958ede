// The equations of a payment, written out with its own figures, so that the eye can prove them (facts d.9).

import { sumCents } from '../../../cycle/money.ts';
import type { Cheque } from '../../../cycle/outcome/cheque.ts';
import { providerLevelOf } from '../../../cycle/outcome/cheque.ts';
import { chargeOf, paidOf } from '../../../cycle/review/balance.ts';
import type { Remittance } from '../../../cycle/review/determination.ts';
import type { World } from '../../../engine/world.ts';
import { encounterOf } from '../../../engine/world.ts';
import { formatMoney, inCountry } from '../../../i18n/format.ts';

export interface Equation {
  readonly name: string;
  readonly sum: string; // with its figures
  readonly holds: boolean; // false: it waits for a posting of ours
}

/** The remittances of a cheque, in its order, with whether each is posted. */
function answersOf(world: World, cheque: Cheque): readonly { readonly remittance: Remittance; readonly posted: boolean }[] {
  return cheque.claims.flatMap(({ encounter, remittance: id }) =>
    encounterOf(world, encounter).claims.flatMap((sent) =>
      sent.remittances.filter((one) => one.id === id).map((remittance) => ({ remittance, posted: sent.posted.includes(id) })),
    ),
  );
}

/** Lines and claims (E1, E2), the transfer (E3), and what our books say of it (L4). */
export function equationsOf(world: World, cheque: Cheque): readonly Equation[] {
  const answers = answersOf(world, cheque);
  const charge = sumCents(answers.map(({ remittance }) => chargeOf(remittance)));
  const paid = sumCents(answers.map(({ remittance }) => paidOf(remittance)));
  const adjusted = sumCents(answers.flatMap(({ remittance }) => remittance.lines.flatMap((line) => line.adjustments.map((a) => a.cents))));
  const beside = providerLevelOf(cheque);
  const posted = sumCents(answers.filter((one) => one.posted).map(({ remittance }) => paidOf(remittance)));
  return [
    {
      name: 'Lines and claims',
      sum: `${formatMoney(charge)} charged − ${formatMoney(adjusted)} adjusted = ${formatMoney(paid)} paid`,
      holds: charge - adjusted === paid,
    },
    {
      name: 'Transfer',
      sum: `${formatMoney(paid)} claims − ${formatMoney(beside)} ${inCountry({ US: 'provider level', IN: 'kept back' })} = ${formatMoney(cheque.paid)}`,
      holds: paid - beside === cheque.paid,
    },
    {
      name: 'Our books',
      sum: `${formatMoney(posted)} posted − ${formatMoney(cheque.booked ? beside : 0)} booked = ${formatMoney(posted - (cheque.booked ? beside : 0))} of ${formatMoney(cheque.paid)}`,
      holds: cheque.booked && answers.every((one) => one.posted) && posted - beside === cheque.paid,
    },
  ];
}
