// Three small charts of the year so far: the pile at each desk, what is owed by its age, and the cash of each week. The table says the same.

import { type ReactNode, useMemo } from 'react';
import { type Day, dateOf } from '../../cycle/days.ts';
import { formatCount, formatShare, formatShortDate } from '../../i18n/format.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { DayFigures } from '../../traffic/figures.ts';
import { absencesOf, niceTop, over90Bps, weeksOf } from './figures.ts';
import { wholeMoney } from './words.ts';
import './year.css';

interface YearChartsProps {
  readonly scenario: Scenario;
  readonly days: readonly DayFigures[];
}

const HEIGHT = 100; // units of a drawing; it is stretched to its place
const AGES = ['0–30', '31–60', '61–90', 'over 90'] as const;

/** The three of them, side by side where there is room. */
export function YearCharts({ scenario, days }: YearChartsProps) {
  const weeks = useMemo(() => weeksOf(days), [days]);
  const today = days.at(-1);
  const x = (day: Day): number => day - scenario.start;
  const most = (of: (one: DayFigures) => number): number => days.reduce((top, one) => Math.max(top, of(one)), 0);
  const pile = niceTop(
    Math.max(
      20,
      most(({ backlog }) => Math.max(backlog.coder, backlog.biller)),
    ),
  );
  const owed = niceTop(
    Math.max(
      100_000,
      most(({ open }) => open),
    ),
  );
  const cash = niceTop(weeks.reduce((top, week) => Math.max(top, week.cash), 100_000));
  const line = (of: (one: DayFigures) => number, top: number): string =>
    days.map((one, index) => `${index === 0 ? 'M' : 'L'}${x(one.day)} ${HEIGHT * (1 - of(one) / top)}`).join('');
  /** What is owed up to an age, as an area down to the axis; drawn from the oldest upwards it stacks. */
  const area = (ages: number): string => {
    const upTo = (one: DayFigures): number => one.ageing.slice(ages).reduce((sum, cents) => sum + cents, 0);
    return days.length < 2 ? '' : `${line(upTo, owed)}L${x(days.at(-1)?.day ?? 0)} ${HEIGHT}L${x(days[0]?.day ?? 0)} ${HEIGHT}Z`;
  };
  const older = today ? over90Bps(today) : null;
  const week = weeks.at(-1);
  return (
    <div className="year-charts">
      <Chart
        title="Backlog at the desks"
        value={`coder ${formatCount(today?.backlog.coder ?? 0)}, billers ${formatCount(today?.backlog.biller ?? 0)}`}
        says={
          <>
            <Key kind="coder">coder</Key>
            <Key kind="biller">billers</Key>
            <Key kind="away">somebody away</Key>
          </>
        }
        top={formatCount(pile)}
        scenario={scenario}
      >
        {absencesOf(scenario, days).map(({ desk, from, to }) => (
          <rect key={`${desk} ${from}`} className="year-away" x={x(from)} y={0} width={to - from + 1} height={HEIGHT} />
        ))}
        <path className="year-line" data-desk="coder" d={line(({ backlog }) => backlog.coder, pile)} />
        <path className="year-line" data-desk="biller" d={line(({ backlog }) => backlog.biller, pile)} />
      </Chart>
      <Chart
        title="Receivables by age"
        value={`${wholeMoney(today?.open ?? 0)}${older === null ? '' : `, ${formatShare(older)} over 90 days`}`}
        says={AGES.map((age, index) => (
          <Key key={age} kind={`age-${index}`}>
            {age}
            {index === 0 && ' days from the visit'}
          </Key>
        ))}
        top={wholeMoney(owed)}
        scenario={scenario}
      >
        {AGES.map((age, index) => (
          <path key={age} className="year-area" data-age={index} d={area(index)} />
        ))}
        <path className="year-line" data-line="open" d={line(({ open }) => open, owed)} />
      </Chart>
      <Chart
        title="Cash, week by week"
        value={`this week ${wholeMoney(week?.cash ?? 0)}`}
        says="from payers and patients, less refunds"
        top={wholeMoney(cash)}
        scenario={scenario}
      >
        {weeks.map((one) => {
          const height = Math.max(0, (HEIGHT * one.cash) / cash);
          return <rect key={one.from} className="year-bar" x={x(one.from) + 1} y={HEIGHT - height} width={5} height={height} />;
        })}
      </Chart>
    </div>
  );
}

function Key({ kind, children }: { readonly kind: string; readonly children: ReactNode }) {
  return (
    <span className="year-key">
      <i data-kind={kind} aria-hidden="true" /> {children}
    </span>
  );
}

interface ChartProps {
  readonly title: string;
  readonly value: string; // how it stands
  readonly says: ReactNode; // what the drawing shows
  readonly top: string; // the upper end of the axis
  readonly scenario: Scenario;
  readonly children: ReactNode;
}

/** One chart: what it says in words, the drawing over the whole of the scenario, and the months below. */
function Chart({ title, value, says, top, scenario: { start, days }, children }: ChartProps) {
  const months = Array.from({ length: days }, (_, index) => start + index).filter((day) => dateOf(day).day === 1 || day === start);
  return (
    <figure className="year-chart">
      <figcaption>
        <b>{title}</b>
        <span className="num">{value}</span>
        <span className="year-says">{says}</span>
      </figcaption>
      <div className="year-plot" aria-hidden="true">
        <span className="year-top num">{top}</span>
        <svg viewBox={`0 0 ${days} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <path className="year-grid" d={`M0 0H${days}M0 ${HEIGHT / 2}H${days}M0 ${HEIGHT}H${days}`} />
          {children}
        </svg>
        <span className="year-months">
          {months.map((day) => (
            <span key={day} style={{ left: `${((day - start) / days) * 100}%` }}>
              {formatShortDate(day).slice(-3)}
            </span>
          ))}
        </span>
      </div>
    </figure>
  );
}
