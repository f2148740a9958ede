// The code search: two lists that are never mixed, families with their headings, and beside them what the table says about the code at hand.

import { type KeyboardEvent, startTransition, useCallback, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import type { CodeList } from '../../../engine/codeIndex.ts';
import { searchCodes } from '../../../engine/codeSearch.ts';
import { groupHits, standingOn } from '../../../engine/codeTree.ts';
import { encounterOf } from '../../../engine/world.ts';
import { Button } from '../../common/Button.tsx';
import { Dialog } from '../../common/Dialog.tsx';
import { Icon } from '../../common/Icon.tsx';
import { announce } from '../../common/LiveRegion.tsx';
import { Tabs } from '../../common/Tabs.tsx';
import { DiagnosisAbout } from './DiagnosisAbout.tsx';
import type { Desk } from './desk.ts';
import { labelOf, type Target } from './evidence.ts';
import { Results } from './Results.tsx';
import { ServiceAbout } from './ServiceAbout.tsx';
import { addDiagnosis, addService } from './sheetEdits.ts';
import './codeSearch.css';

const SHOWN = 50;

/** The dialog. Words picked in the chart are the first question, and become evidence of the code that is added. */
export function CodeSearch({ desk, list: first }: { readonly desk: Desk; readonly list: CodeList }) {
  const [list, setList] = useState<CodeList>(first);
  const [query, setQuery] = useState(() => firstWords(desk));
  const close = () => desk.open(null);
  return (
    <Dialog open onClose={close} title="Find a code" size="xl">
      <div className="cd-search" data-step="coding">
        <Tabs
          label="List of codes"
          tabs={[
            { id: 'diagnoses', label: 'Diagnoses (ICD-10-CM)' },
            { id: 'services', label: 'Procedures & supplies' },
          ]}
          selected={list}
          onSelect={setList}
        >
          <Search key={list} desk={desk} list={list} query={query} onQuery={setQuery} onDone={close} />
        </Tabs>
      </div>
    </Dialog>
  );
}

/** A few words picked in the chart make a good first question; a whole sentence does not. */
function firstWords(desk: Desk): string {
  const quote = desk.target === null ? (desk.picked?.quotes[0]?.quote ?? '') : '';
  return quote.split(/\s+/).length <= 6 ? quote : '';
}

interface SearchProps {
  readonly desk: Desk;
  readonly list: CodeList;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onDone: () => void;
}

function Search({ desk, list, query, onQuery, onDone }: SearchProps) {
  const { tables, encounter } = desk;
  const id = useId();
  const input = useRef<HTMLInputElement | null>(null);
  const asked = useDeferredValue(query);
  const hits = useMemo(() => searchCodes(tables, list, asked, SHOWN), [tables, list, asked]);
  const groups = useMemo(() => groupHits(tables, list, hits), [tables, list, hits]);
  const codes = useMemo(() => groups.flatMap(({ rows }) => rows.map(({ code }) => code)), [groups]);
  const [chosen, setChosen] = useState<string | null>(null);
  const active = chosen !== null && codes.includes(chosen) ? chosen : (hits[0]?.code ?? null);

  const browse = (code: string): void => {
    onQuery(code);
    setChosen(null);
    input.current?.focus();
  };
  const add = (code: string): void => {
    const diagnosis = tables.diagnoses.get(code);
    if (list === 'diagnoses' && diagnosis && standingOn(tables, diagnosis, encounter.serviceDay) !== 'billable') return browse(code);
    if (addTo(desk, list, code)) onDone();
  };
  const latest = useRef({ add, browse });
  latest.current = { add, browse };
  const onAdd = useCallback((code: string) => latest.current.add(code), []); // the same function each time, so that the list is drawn only when it changes
  const onBrowse = useCallback((code: string) => latest.current.browse(code), []);
  const move = (by: number): void => {
    const next = stepped(codes, active, by);
    if (next !== null) setChosen(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const by = steps[event.key];
    if (by !== undefined) move(by);
    else if (event.key === 'Enter') {
      const code = asked === query ? active : searchCodes(tables, list, query, 1)[0]?.code; // a quick hand is ahead of the list
      if (code) add(code);
    } else return;
    event.preventDefault();
  };
  return (
    <div className="cd-find">
      <div className="cd-find-field">
        <label htmlFor={`${id}-q`} className="field-label">
          {list === 'diagnoses'
            ? 'Words of the chart, an everyday name, or the beginning of a code'
            : 'What was done or given, or the beginning of a code'}
        </label>
        <div className="combo-row">
          <Icon name="search" />
          <input
            ref={(element) => {
              input.current = element;
              element?.setAttribute('autofocus', ''); // the dialog puts the focus where it finds this
            }}
            id={`${id}-q`}
            className="input"
            role="combobox"
            aria-expanded={codes.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={active === null ? undefined : `${id}-${active}`}
            autoComplete="off"
            spellCheck={false}
            placeholder={list === 'diagnoses' ? 'strep throat · M17 · knee arthritis right' : 'flu shot · office visit established · J33'}
            value={query}
            onChange={(event) => {
              onQuery(event.currentTarget.value);
              setChosen(null);
            }}
            onKeyDown={onKeyDown}
            onFocus={(event) => event.currentTarget.select()} // words brought from the chart give way to what is typed
          />
        </div>
        <p className="field-hint" role="status">
          {hint(asked, hits.length, list)}
        </p>
      </div>
      <Results id={id} desk={desk} list={list} groups={groups} active={active} onChoose={setChosen} onAdd={onAdd} />
      <section className="cd-about" aria-label={active === null ? 'About the code' : `About ${active}`}>
        {active !== null && list === 'diagnoses' && <DiagnosisAbout desk={desk} code={active} onBrowse={onBrowse} />}
        {active !== null && list === 'services' && <ServiceAbout desk={desk} code={active} onBrowse={onBrowse} />}
        {active !== null && <AddButton desk={desk} list={list} code={active} onAdd={() => add(active)} />}
      </section>
    </div>
  );
}

/** The code some rows on: one row at a time goes round at the ends, a page stops there. */
function stepped(codes: readonly string[], from: string | null, by: number): string | null {
  const last = codes.length - 1;
  const to = (from === null ? -1 : codes.indexOf(from)) + by;
  const round = Math.abs(by) === 1 ? (to > last ? 0 : to < 0 ? last : to) : Math.min(last, Math.max(0, to));
  return codes[round] ?? null;
}

function hint(asked: string, count: number, list: CodeList): string {
  if (asked.trim() === '') return 'Arrow keys choose, Enter puts the code on the sheet; a heading opens its codes.';
  if (count === 0)
    return list === 'diagnoses'
      ? 'Nothing found in this teaching selection: try the other words for it.'
      : 'Nothing found: try another word for it.';
  return count >= SHOWN ? `The ${SHOWN} best are shown; more words narrow it down.` : `${count} found.`;
}

/** Puts a code on the sheet with the picked words as its evidence, and makes it the code at hand. */
function addTo(desk: Desk, list: CodeList, code: string): boolean {
  const { sheet, place } = encounterOf(desk.session.getSnapshot().world, desk.encounter.id); // a quick hand is ahead of what is drawn
  const evidence = desk.target === null ? (desk.picked?.quotes ?? []) : [];
  const target: Target =
    list === 'diagnoses' ? { kind: 'diagnosis', index: sheet.diagnoses.length } : { kind: 'service', index: sheet.services.length };
  const next = list === 'diagnoses' ? addDiagnosis(sheet, code, evidence) : addService(sheet, code, place, evidence);
  if (next === sheet) {
    announce(`${code} is on the sheet already, or the sheet is full.`);
    return false;
  }
  let done = false;
  startTransition(() => {
    done = desk.edit(next, `${code} is ${list === 'diagnoses' ? 'diagnosis' : 'line'} ${labelOf(target)}.`);
  }); // the search is gone at once, and the sheet follows
  if (!done) return false;
  desk.aim(target); // before the line is there: it comes open
  desk.pick(null);
  return true;
}

interface AddButtonProps {
  readonly desk: Desk;
  readonly list: CodeList;
  readonly code: string;
  readonly onAdd: () => void;
}

function AddButton({ desk, list, code, onAdd }: AddButtonProps) {
  const { tables, encounter } = desk;
  const diagnosis = list === 'diagnoses' ? tables.diagnoses.get(code) : undefined;
  const standing = diagnosis ? standingOn(tables, diagnosis, encounter.serviceDay) : 'billable';
  const twice = list === 'diagnoses' && encounter.sheet.diagnoses.some((item) => item.code === code);
  if (standing === 'heading') return <Button onClick={onAdd}>Show the codes below {code}</Button>;
  return (
    <Button variant="primary" icon="plus" disabledReason={desk.locked ?? (twice ? 'It is on the sheet already.' : null)} onClick={onAdd}>
      Add {code} to the sheet
    </Button>
  );
}
