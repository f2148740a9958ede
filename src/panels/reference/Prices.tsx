// From the fee to the allowed amount: the order of a payer's sum, and four sums worked out.

import { formatMoney } from '../../i18n/format.ts';
import { describePriceStep } from '../../i18n/prices.ts';
import { DataTable } from '../common/DataTable.tsx';
import { PRICE_EXAMPLES } from './priceExamples.ts';
import { reasonHref } from './Reasons.tsx';

const ORDER: readonly (readonly [name: string, what: string])[] = [
  ['The fee', 'What the contract says for this code in this place: a share of a list, a price of its own, or a share of the charge.'],
  ['Who', 'Physician or not, assistant, one of two surgeons.'],
  ['Which part', 'Reading or machine; the operation, the care before it or the care after it.'],
  ['How much', 'Made smaller, stopped, or much more than usual; then the units, and both sides on one line.'],
  [
    'The rank',
    'Several services of one clinician on one day: the highest fee in full, the others at a share. Claims sent apart count together.',
  ],
  ['The charge', 'Where it is lower, it is all that is allowed.'],
];

/** The order of the sum and worked examples. */
export function Prices() {
  return (
    <>
      <p>
        A payer comes to an allowed amount in a fixed order and rounds to the cent at each step. On a remittance, press an allowed amount to
        open its sum.
      </p>
      <ol className="price-order">
        {ORDER.map(([name, what]) => (
          <li key={name}>
            <b>{name}.</b> {what}
          </li>
        ))}
      </ol>
      <p>
        What the first four take off the charge is <a href={reasonHref('45')}>CO-45</a>, what the rank takes off is{' '}
        <a href={reasonHref('59')}>CO-59</a>. Both are parts of the price and no denials: work out the sum, and dispute it only where it is
        wrong.
      </p>
      {PRICE_EXAMPLES.map(({ id, title, steps }) => (
        <div key={id} className="price-sum">
          <DataTable
            caption={title}
            rows={steps}
            rowKey={(step) => step.what}
            columns={[
              { key: 'step', header: 'Step', rowHeader: true, cell: describePriceStep },
              { key: 'cents', header: 'Amount', align: 'end', cell: (step) => formatMoney(step.cents) },
            ]}
          />
        </div>
      ))}
    </>
  );
}
