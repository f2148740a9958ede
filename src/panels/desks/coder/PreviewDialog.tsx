// "What will this do?", in practice only: what doors and payer would answer to the sheet as it lies here, line by line, with the rule behind each answer.

import { useMemo } from 'react';
import type { CodingSheet } from '../../../cycle/coding/sheet.ts';
import type { DeterminedLine } from '../../../cycle/review/determination.ts';
import { type Preview, preview } from '../../../engine/preview.ts';
import { formatMoney } from '../../../i18n/format.ts';
import { describeRule } from '../../../i18n/rules.ts';
import { fill } from '../../../scenario/wording.ts';
import { Button } from '../../common/Button.tsx';
import { type Column, DataTable } from '../../common/DataTable.tsx';
import { Dialog } from '../../common/Dialog.tsx';
import { Notice } from '../../common/Notice.tsx';
import { Code } from '../../common/Text.tsx';
import { type Desk, payerName } from './desk.ts';

/** Asks the engine; nothing is decided by looking. */
export function PreviewDialog({ desk }: { readonly desk: Desk }) {
  const { world, encounter } = desk;
  const answer = useMemo(() => preview(world, encounter), [world, encounter]);
  const close = () => desk.open(null);
  return (
    <Dialog open onClose={close} title="What will this do?" size="l" actions={<Button onClick={close}>Close</Button>}>
      <div className="stack">
        {answer ? (
          <Answered desk={desk} answer={answer} />
        ) : (
          <p>There is nothing to send yet: a diagnosis and a service line come first.</p>
        )}
        <p className="soft">
          As the claim would be built today, with the registration and the papers as they are. An answer never shows what was left off the
          sheet: nobody denies what nobody billed.
        </p>
      </div>
    </Dialog>
  );
}

function Answered({ desk, answer }: { readonly desk: Desk; readonly answer: Preview }) {
  const { determination, door } = answer;
  const payer = payerName(desk.world, answer.payer);
  if (!determination) {
    const message = door.message === null ? null : desk.wording.doorMessage(door.message);
    return (
      <Notice kind="deny" title={`Rejected at the door of ${door.from === 'clearinghouse' ? 'the clearinghouse' : payer}.`}>
        {message && fill(message.template, doorValues(desk.encounter.sheet))} {door.boxes.length > 0 && `Box ${door.boxes.join(', ')}.`} It
        would never be filed, and nobody would decide it.
      </Notice>
    );
  }
  if (determination.kind === 'pended')
    return (
      <Notice kind="warn" title={`${payer} would ask for papers before it decides.`}>
        {describeRule(determination.pend.trace)}
      </Notice>
    );
  const denied = determination.lines.filter((line) => line.denied).length;
  return (
    <>
      <p>
        {payer} would decide it: {denied === 0 ? 'no line denied.' : `${denied} of ${determination.lines.length} lines denied.`}
      </p>
      <Lines desk={desk} lines={determination.lines} />
    </>
  );
}

/** What a door's message may name; the other words of its templates concern corrections and totals, which a first claim has not. */
function doorValues({ services, diagnoses }: CodingSheet): Readonly<Record<string, number>> {
  const at = services.findIndex(({ pointers }) => pointers.length === 0 || pointers.some((index) => index >= diagnoses.length));
  return { line: at + 1 };
}

function Lines({ desk, lines }: { readonly desk: Desk; readonly lines: readonly DeterminedLine[] }) {
  const columns: readonly Column<DeterminedLine>[] = [
    { key: 'line', header: 'Line', rowHeader: true, cell: (line) => <LineName line={line} /> },
    { key: 'charge', header: 'Charge', align: 'end', cell: (line) => formatMoney(line.charge) },
    { key: 'allowed', header: 'Allowed', align: 'end', cell: (line) => formatMoney(line.allowed) },
    { key: 'paid', header: 'Paid', align: 'end', cell: (line) => formatMoney(line.paid) },
    { key: 'why', header: 'Why', cell: (line) => <Why desk={desk} line={line} /> },
  ];
  return (
    <DataTable
      caption="The payer’s answer, line by line"
      hideCaption
      columns={columns}
      rows={lines}
      rowKey={(line) => String(line.number)}
    />
  );
}

function LineName({ line }: { readonly line: DeterminedLine }) {
  return (
    <>
      {line.number} <Code>{[line.code, ...line.modifiers].join(' ')}</Code>
    </>
  );
}

function Why({ desk, line }: { readonly desk: Desk; readonly line: DeterminedLine }) {
  return (
    <ul className="cd-why">
      {line.adjustments.map(({ group, carc, cents }) => (
        <li key={`${group}-${carc}`} data-denied={line.denied || undefined}>
          <b className="mono">
            {group}-{carc}
          </b>{' '}
          {formatMoney(cents)} {desk.wording.carc(carc)?.short}
        </li>
      ))}
      {line.trace && <li className="soft">{describeRule(line.trace)}</li>}
    </ul>
  );
}
