// The worklist on the left: queues with their counts, and a row for each claim.

import { memo, type ReactNode } from 'react';
import type { Day } from '../../../cycle/days.ts';
import { formatDays, formatMoney } from '../../../i18n/format.ts';
import { PositionChip } from '../../common/Chip.tsx';
import { Icon } from '../../common/Icon.tsx';
import { Tabs } from '../../common/Tabs.tsx';
import { deadlineWords, nearDate } from './limitWords.ts';
import { emptyWords, queueWord } from './queueWords.ts';
import { type Queue, queuesShown, type Row, rowsIn } from './worklist.ts';
import './worklist.css';

interface WorklistProps {
  readonly rows: readonly Row[];
  readonly queue: Queue;
  readonly onQueue: (queue: Queue) => void;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly today: Day;
  readonly children: ReactNode; // beside the queues: the calendar of limits
}

/** Queues and rows. The row shown in the middle is the current one. */
export function Worklist({ rows, queue, onQueue, selected, onSelect, today, children }: WorklistProps) {
  const shown = rowsIn(rows, queue);
  const tabs = queuesShown(rows).map((id) => ({ id, label: queueWord(id), count: rowsIn(rows, id).length }));
  return (
    <nav className="bd-worklist" aria-label="Worklist">
      <h2 className="visually-hidden">Worklist</h2>
      {children}
      <Tabs label="Queues" look="pill" tabs={tabs} selected={queue} onSelect={onQueue}>
        {shown.length === 0 ? (
          <p className="bd-empty">{emptyWords(queue, rows, today)}</p>
        ) : (
          <ol className="bd-rows">
            {shown.map((row) => (
              <li key={row.id}>
                <RowButton row={row} current={row.id === selected} onSelect={onSelect} today={today} />
              </li>
            ))}
          </ol>
        )}
      </Tabs>
    </nav>
  );
}

interface RowButtonProps {
  readonly row: Row;
  readonly current: boolean;
  readonly onSelect: (id: string) => void;
  readonly today: Day;
}

const RowButton = memo(function RowButton({ row, current, onSelect, today }: RowButtonProps) {
  return (
    <button type="button" className="bd-row" aria-current={current || undefined} onClick={() => onSelect(row.id)}>
      <span className="bd-row-name">
        <b>{row.id}</b> {row.patient}
      </span>
      <span className="bd-row-state">
        <PositionChip position={row.position} {...(row.reason !== null && { note: row.reason })} />
        <span className="bd-row-money num">{formatMoney(row.cents)}</span>
      </span>
      <span className="bd-row-more">
        {row.payer} · <span className="unbroken">{row.age < 0 ? `in ${formatDays(0 - row.age)}` : formatDays(row.age)}</span>
      </span>
      <Urgency row={row} today={today} />
    </button>
  );
});

/** The last day that matters, or when an answer is usual. */
function Urgency({ row, today }: { readonly row: Row; readonly today: Day }) {
  if (row.expected !== null) {
    const late = row.expected < today;
    return (
      <span className="bd-row-by" data-tone={late ? 'wait' : 'mute'}>
        <Icon name="clock" size={13} /> {late ? 'no answer since' : 'answer about'} {nearDate(row.expected, today)}
      </span>
    );
  }
  if (!row.deadline) return null;
  const soon = row.deadline.day - today <= 14;
  return (
    <span className="bd-row-by" data-tone={row.missed ? 'deny' : soon ? 'wait' : 'mute'}>
      <Icon name={row.missed || soon ? 'warn' : 'clock'} size={13} /> {deadlineWords(row.deadline.kind, row.deadline.day, today)}
    </span>
  );
}
