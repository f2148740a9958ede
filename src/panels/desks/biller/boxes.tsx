// The boxes of the claim form: each has its number, its name and, while a draft is open, its control.

import { createContext, type ReactNode, useContext, useId, useState } from 'react';
import type { Address } from '../../../cycle/care/patient.ts';
import type { EditFinding } from '../../../cycle/claim/claim.ts';
import { type Day, isoOf, parseDay } from '../../../cycle/days.ts';
import { BOX_HELP } from './boxHelp.ts';

/** What all boxes of one form share. */
export interface Form {
  readonly editable: boolean;
  readonly whole: boolean; // every box with its help, not only those that matter now
  readonly findings: readonly EditFinding[];
}

export const FormContext = createContext<Form>({ editable: false, whole: false, findings: [] });

/** The weightiest level of the findings on a box. */
function levelOf(findings: readonly EditFinding[], box: string, line: number | null): EditFinding['level'] | undefined {
  const here = findings.filter((finding) => finding.box === box && (line === null || finding.line === null || finding.line === line));
  return here.some(({ level }) => level === 'stop') ? 'stop' : here[0]?.level;
}

interface BoxProps {
  readonly box: string; // '1a'
  readonly name: string;
  readonly wide?: boolean;
  readonly back?: boolean; // of no weight on this claim: drawn with the whole form, or once the scrubber names it
  readonly children: ReactNode; // the value as read
  readonly edit?: (wired: { readonly id: string }) => ReactNode; // the control; a box without one is never typed
}

/** One box. */
export function Box({ box, name, wide, back, children, edit }: BoxProps) {
  const { editable, whole, findings } = useContext(FormContext);
  const id = useId();
  const level = levelOf(findings, box, null);
  if (back && !whole && !level) return null;
  const title = (
    <>
      <b>{box}</b> {name}
    </>
  );
  return (
    <div className="bd-box" data-box={box} data-wide={wide || undefined} data-finding={level}>
      <dt>{editable && edit ? <label htmlFor={id}>{title}</label> : title}</dt>
      <dd>{editable && edit ? edit({ id }) : children}</dd>
      {whole && <dd className="bd-box-help">{BOX_HELP[box]}</dd>}
    </div>
  );
}

interface TypedProps {
  readonly id?: string;
  readonly label?: string; // where no label stands beside it
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly width?: number; // characters
  readonly box?: string; // of a line, to find it again
  readonly line?: number;
}

/** A text box that hands its text over when it is left or Enter is pressed. */
export function Typed({ id, label, value, onCommit, width, box, line }: TypedProps) {
  const { findings } = useContext(FormContext);
  const [typed, setTyped] = useState({ from: value, text: value });
  const text = typed.from === value ? typed.text : value; // a value changed elsewhere wins
  const commit = () => {
    if (text.trim() !== value) onCommit(text.trim());
  };
  return (
    <input
      id={id}
      className="input mono bd-typed"
      type="text"
      autoComplete="off"
      spellCheck={false}
      maxLength={80}
      aria-label={label}
      value={text}
      size={width ?? 20}
      data-box={box}
      data-line={line}
      data-finding={box === undefined ? undefined : levelOf(findings, box, line ?? null)}
      onChange={(event) => setTyped({ from: value, text: event.currentTarget.value })}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}

interface TypedDayProps {
  readonly id?: string;
  readonly label?: string;
  readonly value: Day | null;
  readonly onCommit: (value: Day | null) => void;
}

/** A day in a box; emptied it is none. */
export function TypedDay({ id, label, value, onCommit }: TypedDayProps) {
  return (
    <input
      id={id}
      className="input bd-typed"
      type="date"
      data-empty={value === null || undefined}
      aria-label={label}
      value={value === null ? '' : isoOf(value)}
      onChange={(event) => onCommit(parseDay(event.currentTarget.value))}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault(); // as in the other boxes; a calendar that opened would hold the Tab key (the space bar opens it)
      }}
    />
  );
}

interface TypedAddressProps {
  readonly id: string;
  readonly box: string;
  readonly value: Address;
  readonly onCommit: (value: Address) => void;
}

/** Street, town, state and ZIP code of one box. */
export function TypedAddress({ id, box, value, onCommit }: TypedAddressProps) {
  const part = (key: keyof Address, label: string, width: number) => (
    <Typed label={`${box} ${label}`} value={value[key]} width={width} onCommit={(text) => onCommit({ ...value, [key]: text })} />
  );
  return (
    <span className="bd-address">
      <Typed id={id} value={value.street} onCommit={(street) => onCommit({ ...value, street })} />
      {part('city', 'town', 12)}
      {part('state', 'state', 2)}
      {part('zip', 'ZIP code', 10)}
    </span>
  );
}

interface PickProps {
  readonly id?: string;
  readonly label?: string;
  readonly value: string;
  readonly onPick: (value: string) => void;
  readonly options: readonly (readonly [value: string, name: string])[];
}

/** A choice in a box; what stands there now stays choosable even where the list lacks it. */
export function Pick({ id, label, value, onPick, options }: PickProps) {
  const known = options.some(([candidate]) => candidate === value);
  return (
    <select id={id} className="input bd-pick" aria-label={label} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
      {!known && <option value={value}>{value === '' ? '–' : value}</option>}
      {options.map(([candidate, name]) => (
        <option key={candidate} value={candidate}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Yes or no. */
export function YesNo({ id, value, onPick }: { readonly id: string; readonly value: boolean; readonly onPick: (value: boolean) => void }) {
  return <Pick id={id} value={value ? 'yes' : 'no'} onPick={(text) => onPick(text === 'yes')} options={YES_NO} />;
}

const YES_NO = [
  ['no', 'No'],
  ['yes', 'Yes'],
] as const;

/** Puts the focus into a box, a line's before the form's. */
export function focusBox(box: string, line: number | null): void {
  const form = document.querySelector<HTMLElement>('.bd-form[data-editable]');
  const cell = line === null ? null : form?.querySelector<HTMLElement>(`[data-box="${box}"][data-line="${line}"]`);
  const any = form?.querySelector<HTMLElement>(`[data-box="${box}"]`);
  const target = cell ?? any;
  const control = target?.matches('input, select') ? target : target?.querySelector<HTMLElement>('input, select');
  (control ?? target)?.focus();
  target?.scrollIntoView({ block: 'center' });
}
