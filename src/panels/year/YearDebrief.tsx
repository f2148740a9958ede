// The debrief's section on a year with colleagues: what their claims came to, and what an absence did.

import { useMemo } from 'react';
import type { World } from '../../engine/world.ts';
import { formatCount, formatDate, formatDays, formatShare } from '../../i18n/format.ts';
import { lastWorked, trafficOf } from '../../traffic/shared.ts';
import type { Traffic } from '../../traffic/traffic.ts';
import { Figure } from '../common/Figure.tsx';
import { absencesOf, daysInReceivables, daysTo, over90Bps, type Span, sumOfDays } from './figures.ts';
import { absenceSays, wholeMoney } from './words.ts';
import { YearCharts } from './YearCharts.tsx';
import { YearTable } from './YearTable.tsx';
import './year.css';

/** Nothing where the scenario asks for no traffic, or no day is over. */
export function YearDebrief({ world }: { readonly world: World }) {
  const traffic = trafficOf(world.game);
  return traffic && <Year world={world} traffic={traffic} />;
}

function Year({ world, traffic }: { readonly world: World; readonly traffic: Traffic }) {
  const { scenario } = world.game;
  const days = useMemo(() => daysTo(traffic, scenario, lastWorked(world)), [traffic, scenario, world]);
  const sum = sumOfDays(days);
  if (!sum) return null;
  const absences = absencesOf(scenario, days).filter(({ peak }) => peak !== null);
  return (
    <section aria-labelledby="year-debrief-title" className="stack year-debrief">
      <h2 id="year-debrief-title">The year behind your desk</h2>
      <p>
        What your colleagues’ claims came to by {formatDate(sum.last.day)}. None of it depended on you; your own claims are counted above.
      </p>
      <YearFigures sum={sum} inReceivables={daysInReceivables(days)} />
      <YearCharts scenario={scenario} days={days} />
      {absences.length > 0 && (
        <ul>
          {absences.map((absence) => (
            <li key={`${absence.desk} ${absence.from}`}>{absenceSays(absence)}</li>
          ))}
        </ul>
      )}
      <YearTable days={days} />
    </section>
  );
}

function YearFigures({ sum, inReceivables }: { readonly sum: Span; readonly inReceivables: number | null }) {
  const { arrived, answered, denied, rejected, cash, last } = sum;
  const older = over90Bps(last);
  const share = (part: number, of: number): string => (of > 0 ? formatShare(Math.round((part * 10_000) / of)) : '–');
  return (
    <dl className="figures">
      <Figure name="Visits" value={formatCount(arrived)} formula="Visits the colleagues took care of." />
      <Figure
        name="Denied"
        value={share(denied, answered)}
        note={`${formatCount(denied)} of ${formatCount(answered)} answered`}
        formula="Claims with a denied line on the payer’s first answer ÷ claims answered."
      />
      <Figure name="Rejected" value={formatCount(rejected)} formula="Times a clearinghouse or payer turned a claim back at the door." />
      <Figure name="Cash" value={wholeMoney(cash)} formula="Payments of payers and patients that were posted, less refunds." />
      <Figure name="Receivables" value={wholeMoney(last.open)} formula="What payers and patients still owe on the last evening." />
      <Figure
        name="Days in A/R"
        value={inReceivables === null ? '–' : formatDays(inReceivables)}
        note="called good: under 40"
        formula="Receivables ÷ the charges of an average day of the last 90."
      />
      <Figure
        name="Over 90 days"
        value={older === null ? '–' : formatShare(older)}
        note="called good: under 10%"
        formula="Share of the receivables older than 90 days from the visit."
      />
    </dl>
  );
}
