// How an allowed amount came about: the steps of the payer's own sum, behind the amount on the remittance.

import type { DeterminedLine } from '../../../cycle/review/determination.ts';
import { formatMoney } from '../../../i18n/format.ts';
import { describePriceStep } from '../../../i18n/prices.ts';
import { Popover } from '../../common/Popover.tsx';

/** The allowed amount of a line; where a sum stands behind it, a press opens it. */
export function AllowedAmount({ line }: { readonly line: DeterminedLine }) {
  const amount = formatMoney(line.allowed);
  if (line.price.length === 0) return amount;
  return (
    <Popover className="bd-sum-open" label={`${amount}: how it came about`} content={<PriceSum line={line} />}>
      {amount}
    </Popover>
  );
}

function PriceSum({ line }: { readonly line: DeterminedLine }) {
  return (
    <div className="bd-sum">
      <p>
        <b>How {formatMoney(line.allowed)} came about</b>
      </p>
      <ol>
        {line.price.map((step) => (
          <li key={step.what}>
            <span>{describePriceStep(step)}</span> <span className="num">{formatMoney(step.cents)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
