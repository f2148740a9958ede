// What was given up, each kind under its own name: the contract's part is nobody's loss, an avoidable one has a cause, bad debt was the patient's.

import type { World } from '../../engine/world.ts';
import { formatMoney } from '../../i18n/format.ts';
import { WRITE_OFF } from '../../i18n/words.ts';
import { DataTable } from '../common/DataTable.tsx';
import { writeOffsOf } from './model.ts';

const WHY: Record<ReturnType<typeof writeOffsOf>[number]['reason'], string> = {
  contractual: 'agreed beforehand: nobody’s loss',
  bundled: 'part of another service: never ours',
  unsupported: 'the record does not bear it out: never ours',
  avoidable: 'late, without permission or notice, or given up: each has a cause',
  smallBalance: 'too small to collect, by the written policy',
  selfPay: 'by the written policy, alike for everybody',
  promptPay: 'by the written policy, alike for everybody',
  charity: 'by the written policy, after the screening',
  badDebt: 'the patient’s, given to collections',
};

/** The write-offs of the game; nothing where there are none. */
export function GivenUp({ world }: { readonly world: World }) {
  const rows = writeOffsOf(world);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="given-up-title" className="stack">
      <h2 id="given-up-title">What was written off, by its name</h2>
      <DataTable
        caption="Write-offs by reason"
        hideCaption
        cards
        rows={rows}
        rowKey={({ reason }) => reason}
        columns={[
          { key: 'name', header: 'Name', rowHeader: true, cell: ({ reason }) => capital(WRITE_OFF[reason]) },
          { key: 'cents', header: 'Amount', align: 'end', cell: ({ cents }) => <span className="num">{formatMoney(cents)}</span> },
          { key: 'why', header: 'What it is', cell: ({ reason }) => <span className="soft">{WHY[reason]}</span> },
        ]}
      />
    </section>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
