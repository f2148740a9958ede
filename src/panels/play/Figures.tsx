// The right of the header: four figures of the trade, always true for the day shown.

import { memo, useMemo } from 'react';
import { measures } from '../../engine/measures.ts';
import type { World } from '../../engine/world.ts';
import { formatMoney, formatShare, inCountry } from '../../i18n/format.ts';
import { Figure } from '../common/Figure.tsx';

/** Cash, receivables, old receivables and denials. */
export const Figures = memo(function Figures({ world }: { readonly world: World }) {
  const figures = useMemo(() => measures(world), [world]);
  const { numerator, denominator } = figures.denied;
  return (
    <dl className="play-figures">
      <Figure name="Cash posted" value={formatMoney(figures.cashPosted)} formula="Payments of payers and patients that have been posted." />
      <Figure
        name="In A/R"
        value={formatMoney(figures.inReceivables)}
        formula="Accounts receivable: what is open on accounts above zero. Credits are left out."
      />
      <Figure
        name="Over 90 days"
        value={figures.over90.bps === null ? '–' : formatShare(figures.over90.bps, 0)}
        formula="Share of the receivables older than 90 days from the date of service. Good practices stay under 10%."
      />
      {figures.satisfaction !== null && (
        <Figure
          name="Satisfaction"
          value={`${figures.satisfaction} of 100`}
          formula="How the patients feel about the money side: the mean over those who have heard of it."
        />
      )}
      <Figure
        name={inCountry({ US: 'Denied', IN: 'Repudiated' })}
        value={`${numerator} of ${denominator}`}
        {...(numerator > 0 && { tone: 'deny' as const })}
        formula={inCountry({
          US: 'Claims with a denied line on the payer’s first answer, of all claims answered.',
          IN: 'Final bills of which the insurer’s first answer refused a head whole, of all bills answered.',
        })}
      />
    </dl>
  );
});
