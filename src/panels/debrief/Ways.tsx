// What happened to each claim, and what would have: one line of days for each encounter, with a table of the same for those who do not see it.

import type { Ending } from '../../engine/whatIf.ts';
import { formatDate, formatDays } from '../../i18n/format.ts';
import { DataTable } from '../common/DataTable.tsx';
import { Code, DayText } from '../common/Text.tsx';
import type { SegmentKind, Way } from './model.ts';
import type { SlipTrail } from './slipTrails.ts';

const WIDTH = 860;
const LEFT = 150;
const LATER = 66; // room for "+199 days"
const RIGHT = 30;
const ROW = 34;
const TOP = 34;

const KIND_WORD: Readonly<Record<SegmentKind, string>> = { desk: 'at a desk', payer: 'at the payer', rework: 'back for rework' };
const NO_PAYMENT = 'closed without a payer’s payment'; // the patient may have paid: a visit without coverage, or one in a capitation
const MARK_WORD: Readonly<Record<Way['mark'], string>> = { paid: 'last payment', writtenOff: NO_PAYMENT, open: 'still open' };

interface WaysProps {
  readonly ways: readonly Way[];
  readonly endings: ReadonlyMap<string, Ending>;
  readonly later: ReadonlyMap<string, number>; // days of delay by encounter
  readonly slips: ReadonlyMap<string, readonly SlipTrail[]>; // by encounter
  readonly start: number;
  readonly end: number;
}

/** Round numbers of days below the axis. */
function ticks(days: number): readonly number[] {
  const step = days > 150 ? 60 : days > 60 ? 30 : days > 25 ? 10 : 5;
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, index) => index * step);
}

/** The chart, with its legend and its table. */
export function Ways(props: WaysProps) {
  const { ways } = props;
  return (
    <>
      <div className="ways-scroll" aria-hidden="true">
        <Chart {...props} />
      </div>
      <ul className="ways-legend" aria-hidden="true">
        {(['desk', 'payer', 'rework'] as const).map((kind) => (
          <li key={kind}>
            <span className="ways-key" data-kind={kind} /> {KIND_WORD[kind]}
          </li>
        ))}
        <li>
          <span className="ways-dot" /> last payment
        </li>
        {ways.some(({ mark }) => mark === 'open') && (
          <li>
            <svg className="ways-sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <circle className="ways-open" cx="6" cy="6" r="4.5" />
            </svg>{' '}
            still open
          </li>
        )}
        <li>
          <svg className="ways-sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path className="ways-refused" d="M2 2l8 8m0 -8l-8 8" />
          </svg>{' '}
          rejected or denied
        </li>
        <li>
          <svg className="ways-sign" viewBox="0 0 22 12" width="22" height="12" aria-hidden="true">
            <Trail from={6} to={22} y={6} />
          </svg>{' '}
          a slip happened, and led to its answer
        </li>
        {ways.some(({ mark }) => mark === 'writtenOff') && (
          <li>
            <span className="ways-square" /> {NO_PAYMENT}
          </li>
        )}
        <li>
          <span className="ways-key" data-kind="better" /> the same claim with your acts put right
        </li>
      </ul>
      <details className="ways-table">
        <summary>The same as a table</summary>
        <WaysTable {...props} />
      </details>
    </>
  );
}

function Chart({ ways, endings, later, slips, start, end }: WaysProps) {
  const span = Math.max(1, end - start);
  const x = (day: number): number => LEFT + ((day - start) * (WIDTH - LEFT - RIGHT)) / span;
  const height = TOP + ways.length * ROW + 6;
  return (
    <svg className="ways" viewBox={`0 0 ${WIDTH} ${height}`} role="presentation">
      {ticks(span).map((tick) => (
        <g key={tick}>
          <line className="ways-grid" x1={x(start + tick)} x2={x(start + tick)} y1={TOP - 8} y2={height - 6} />
          <text className="ways-tick" x={x(start + tick)} y={TOP - 16} textAnchor="middle">
            {tick === 0 ? 'day 1' : tick + 1}
          </text>
        </g>
      ))}
      {ways.map((way, index) => (
        <Row
          key={way.encounter.id}
          later={later.get(way.encounter.id) ?? 0}
          way={way}
          slips={slips.get(way.encounter.id) ?? []}
          better={endings.get(way.encounter.id)?.cashDay ?? null}
          y={TOP + index * ROW + 12}
          x={x}
        />
      ))}
    </svg>
  );
}

function Row({
  way,
  slips,
  better,
  later,
  y,
  x,
}: {
  readonly way: Way;
  readonly slips: readonly SlipTrail[];
  readonly better: number | null;
  readonly later: number;
  readonly y: number;
  readonly x: (day: number) => number;
}) {
  const { encounter, refusals, segments, end, mark } = way;
  return (
    <g>
      <text className="ways-id" x={0} y={y + 4}>
        {encounter.id}
      </text>
      <text className="ways-name" x={66} y={y + 4}>
        {encounter.coded?.services[0]?.code ?? ''}
      </text>
      {segments.map((segment) => (
        <line key={segment.from} className="ways-line" data-kind={segment.kind} x1={x(segment.from)} x2={x(segment.to)} y1={y} y2={y} />
      ))}
      {slips.map(({ from, to }) => (
        <Trail key={from} from={x(from)} to={x(to ?? from)} y={y - 9} />
      ))}
      {refusals.map((day) => (
        <path key={day} className="ways-refused" d={`M${x(day) - 4} ${y - 9}l8 8m0 -8l-8 8`} />
      ))}
      <End mark={mark} cx={x(end)} cy={y} />
      {better !== null && later > 0 && (
        <>
          <line className="ways-line" data-kind="better" x1={x(encounter.serviceDay)} x2={x(better)} y1={y + 10} y2={y + 10} />
          <circle className="ways-would" cx={x(better)} cy={y + 10} r={4} />
          <text className="ways-later" x={Math.min(x(better) + 9, WIDTH - LATER)} y={y + 14}>
            +{formatDays(later)}
          </text>
        </>
      )}
    </g>
  );
}

/** The pin where it happened, and a thin line to where it was answered. */
function Trail({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }) {
  return (
    <>
      <line className="ways-slip" x1={from} x2={to} y1={y} y2={y} />
      <circle className="ways-pin" cx={from} cy={y} r={4} />
    </>
  );
}

function End({ mark, cx, cy }: { readonly mark: Way['mark']; readonly cx: number; readonly cy: number }) {
  if (mark === 'paid') return <circle className="ways-paid" cx={cx} cy={cy} r={6} />;
  if (mark === 'open') return <circle className="ways-open" cx={cx} cy={cy} r={5} />;
  return <rect className="ways-closed" x={cx - 4} y={cy - 4} width={8} height={8} />;
}

const trailWords = ({ from, to }: SlipTrail): string => `${formatDate(from)}, ${to === null ? 'unanswered' : `answered ${formatDate(to)}`}`;

function WaysTable({ ways, endings, slips }: WaysProps) {
  return (
    <DataTable
      caption="The way of each claim"
      hideCaption
      rows={ways}
      rowKey={(way) => way.encounter.id}
      columns={[
        { key: 'id', header: 'Encounter', rowHeader: true, cell: (way) => <Code>{way.encounter.id}</Code> },
        { key: 'day', header: 'Visit', cell: (way) => <DayText day={way.encounter.serviceDay} /> },
        {
          key: 'way',
          header: 'Way',
          cell: (way) => way.segments.map((s) => `${KIND_WORD[s.kind]} ${formatDays(s.to - s.from)}`).join(', ') || '–',
        },
        { key: 'slip', header: 'Slip', cell: (way) => (slips.get(way.encounter.id) ?? []).map(trailWords).join('; ') || '–' },
        { key: 'refused', header: 'Rejected or denied', cell: (way) => way.refusals.map(formatDate).join(', ') || '–' },
        { key: 'end', header: 'End', cell: (way) => `${MARK_WORD[way.mark]}, ${formatDate(way.end)}` },
        {
          key: 'better',
          header: 'With your acts put right',
          cell: (way) => {
            const day = endings.get(way.encounter.id)?.cashDay;
            return day === undefined || day === null ? '–' : formatDate(day);
          },
        },
      ]}
    />
  );
}
