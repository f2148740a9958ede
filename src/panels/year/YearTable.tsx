// The year month by month, as a table: what the charts show, for everybody.

import { useMemo } from 'react';
import { formatCount, formatShare, formatShortDate } from '../../i18n/format.ts';
import type { DayFigures } from '../../traffic/figures.ts';
import { type Column, DataTable } from '../common/DataTable.tsx';
import { monthsOf, over90Bps, type Span } from './figures.ts';
import { wholeMoney } from './words.ts';

const COLUMNS: readonly Column<Span>[] = [
  { key: 'to', header: 'Up to', rowHeader: true, cell: ({ last }) => formatShortDate(last.day) },
  { key: 'arrived', header: 'Visits', align: 'end', cell: ({ arrived }) => formatCount(arrived) },
  { key: 'answered', header: 'Answered', align: 'end', cell: ({ answered }) => formatCount(answered) },
  { key: 'denied', header: 'Denied', align: 'end', cell: ({ denied }) => formatCount(denied) },
  { key: 'rejected', header: 'Rejected', align: 'end', cell: ({ rejected }) => formatCount(rejected) },
  { key: 'cash', header: 'Cash', align: 'end', cell: ({ cash }) => wholeMoney(cash) },
  { key: 'coder', header: 'Backlog: coder', align: 'end', cell: ({ last }) => formatCount(last.backlog.coder) },
  { key: 'biller', header: 'Backlog: billers', align: 'end', cell: ({ last }) => formatCount(last.backlog.biller) },
  { key: 'open', header: 'Receivables', align: 'end', cell: ({ last }) => wholeMoney(last.open) },
  {
    key: 'older',
    header: 'Over 90 days',
    align: 'end',
    cell: ({ last }) => {
      const bps = over90Bps(last);
      return bps === null ? '–' : formatShare(bps);
    },
  },
];

/** The months so far. */
export function YearTable({ days }: { readonly days: readonly DayFigures[] }) {
  const months = useMemo(() => monthsOf(days), [days]);
  return (
    <DataTable
      caption="Your colleagues’ claims, month by month"
      hideCaption
      columns={COLUMNS}
      rows={months}
      rowKey={({ from }) => String(from)}
      empty="No day is over yet."
      cards
    />
  );
}
