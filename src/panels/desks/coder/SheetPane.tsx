// The right of the desk: the coding sheet with what is wrong with it, and the acts that end the coder's work on a chart.

import { useEffect, useRef } from 'react';
import { chargesOf } from '../../../engine/buildClaim.ts';
import { formatMoney } from '../../../i18n/format.ts';
import { Button } from '../../common/Button.tsx';
import { Actions } from './Actions.tsx';
import { DiagnosisTable } from './DiagnosisTable.tsx';
import type { Desk } from './desk.ts';
import { Findings, useFindings } from './Findings.tsx';
import type { QueueItem } from './queue.ts';
import { ServiceTable } from './ServiceTable.tsx';
import { Standing } from './Standing.tsx';
import { MAX_DIAGNOSES } from './sheetEdits.ts';
import './sheet.css';

/** Brings the code at hand into view with its fields, wherever it was opened from; and the top, where the sheet’s new state stands, when that changes. */
function useScrolledTo({ target }: Desk, { state }: QueueItem) {
  const pane = useRef<HTMLDivElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== state) pane.current?.scrollTo({ top: 0 });
    before.current = state;
  }, [state]);
  const key = target ? `${target.kind}-${target.index}` : null;
  useEffect(() => {
    if (key === null) return;
    pane.current?.querySelector('.cd-detail')?.scrollIntoView({ block: 'nearest' });
    pane.current?.querySelector('[data-open]')?.scrollIntoView({ block: 'nearest' });
  }, [key]);
  return pane;
}

interface SheetPaneProps {
  readonly desk: Desk;
  readonly item: QueueItem;
  readonly next: QueueItem | null;
}

/** Sheet, findings and acts. */
export function SheetPane({ desk, item, next }: SheetPaneProps) {
  const { sheet } = desk.encounter;
  const total = chargesOf(desk.tables, sheet);
  const open = desk.locked === null;
  const empty = sheet.diagnoses.length === 0 && sheet.services.length === 0;
  const findings = useFindings(desk);
  const pane = useScrolledTo(desk, item);
  const addDiagnosis = open && (
    <Button
      className="cd-alone"
      size="s"
      icon="plus"
      shortcut="F"
      disabledReason={sheet.diagnoses.length >= MAX_DIAGNOSES ? 'A claim has room for twelve diagnoses.' : null}
      onClick={() => desk.open({ kind: 'search', list: 'diagnoses' })}
    >
      Add diagnosis
    </Button>
  );
  return (
    <section className="cd-sheet" aria-labelledby="cd-sheet-title">
      <div className="cd-scroll" ref={pane}>
        <div className="cd-head">
          <h2 id="cd-sheet-title" className="kicker">
            Coding sheet
          </h2>
          <Button size="s" variant="quiet" onClick={() => desk.open({ kind: 'level' })}>
            Level worksheet
          </Button>
        </div>
        <Standing desk={desk} item={item} next={next} />
        {empty && open && (
          <p className="soft cd-empty">
            Nothing coded yet. Read the note, pick the words that name the reason for the visit, and find their code.
          </p>
        )}
        <DiagnosisTable desk={desk} />
        {!empty && addDiagnosis}
        <ServiceTable desk={desk} />
        <div className="cd-add">
          {empty && addDiagnosis}
          {open && (
            <Button size="s" icon="plus" shortcut="S" onClick={() => desk.open({ kind: 'search', list: 'services' })}>
              Add procedure or supply
            </Button>
          )}
          {total > 0 && (
            <span className="cd-total num">
              Charges <b>{formatMoney(total)}</b>
            </span>
          )}
        </div>
        <Findings desk={desk} findings={findings} />
      </div>
      <Actions desk={desk} item={item} findings={findings.length} />
    </section>
  );
}
