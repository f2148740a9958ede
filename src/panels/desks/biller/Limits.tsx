// The calendar of limits: every clock that runs, the nearest first, with the day it ends and how that day was counted.

import { useState } from 'react';
import type { World } from '../../../engine/world.ts';
import { formatCounted, formatDate } from '../../../i18n/format.ts';
import { Button } from '../../common/Button.tsx';
import { type Column, DataTable } from '../../common/DataTable.tsx';
import { Dialog } from '../../common/Dialog.tsx';
import { type Clock, clocksOf, payerIn } from './deadlines.ts';
import { CLOCK_WORD, countedWords } from './limitWords.ts';

interface LimitsProps {
  readonly world: World;
  readonly onSelect: (encounter: string) => void;
}

/** The button above the worklist, and the list it opens. */
export function Limits({ world, onSelect }: LimitsProps) {
  const [open, setOpen] = useState(false);
  const pick = (encounter: string) => {
    setOpen(false);
    onSelect(encounter);
  };
  return (
    <>
      <Button size="s" variant="quiet" icon="clock" onClick={() => setOpen(true)}>
        Calendar of limits
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Calendar of limits" size="l">
        <Clocks world={world} onPick={pick} />
      </Dialog>
    </>
  );
}

function Clocks({ world, onPick }: { readonly world: World; readonly onPick: (encounter: string) => void }) {
  const clocks = clocksOf(world);
  const columns: readonly Column<Clock>[] = [
    { key: 'last', header: 'Last day', rowHeader: true, cell: ({ deadline }) => <LastDay day={deadline.day} today={world.day} /> },
    {
      key: 'account',
      header: 'Account',
      cell: ({ encounter, patient }) => (
        <button type="button" className="bd-clock" onClick={() => onPick(encounter)}>
          <b>{encounter}</b> {patient}
        </button>
      ),
    },
    {
      key: 'what',
      header: 'What ends',
      cell: ({ deadline }) => (
        <div>
          {CLOCK_WORD[deadline.kind]}
          <br />
          <span className="soft">{payerIn(world, deadline.payer)?.name}</span>
        </div>
      ),
    },
    { key: 'counted', header: 'How it is counted', cell: ({ deadline }) => `${countedWords(deadline.limit)}.` },
  ];
  return (
    <div className="stack">
      <p className="soft">
        The last day still counts. A claim counts on the day the payer receives it: what leaves after the afternoon batch counts on the next
        working day. Appeals, reopenings and records count on the day they are sent. A claim that waits at a payer has no clock here.
      </p>
      <DataTable
        caption="Clocks that run today, the nearest first"
        hideCaption
        columns={columns}
        rows={clocks}
        rowKey={({ encounter, deadline }) => `${encounter}-${deadline.kind}-${deadline.payer}`}
        empty="No clock runs today."
        cards
      />
    </div>
  );
}

function LastDay({ day, today }: { readonly day: number; readonly today: number }) {
  const left = day - today;
  return (
    <div>
      <span className="num unbroken">{formatDate(day)}</span>
      <br />
      <span className="soft">{left === 0 ? 'today' : `${formatCounted(left, 'day')} left`}</span>
    </div>
  );
}
