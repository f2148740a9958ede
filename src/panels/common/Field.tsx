// Form fields on native controls: label, hint and error are always tied to the control.

import { type ComponentProps, type ReactNode, useId } from 'react';
import './controls.css';
import { Icon } from './Icon.tsx';

export interface FieldTexts {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode | null;
  readonly hideLabel?: boolean; // the label is still read aloud
  readonly compact?: boolean; // label beside the control, for rows of a form
}

interface Wired {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Label, hint and error around one control. `children` gets the ids to put on it. */
export function Field({
  label,
  hint,
  error,
  hideLabel,
  compact,
  children,
}: FieldTexts & { readonly children: (wired: Wired) => ReactNode }) {
  const id = useId();
  const failed = error !== undefined && error !== null && error !== false;
  const described = [hint ? `${id}-hint` : '', failed ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="field" data-compact={compact || undefined}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': failed || undefined })}
      {hint && (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      )}
      {failed && (
        <div id={`${id}-error`} className="field-error">
          <Icon name="warn" size={14} /> <span>{error}</span>
        </div>
      )}
    </div>
  );
}

type Native<Tag extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<Tag>, 'value' | 'onChange' | 'id' | 'type' | 'children'>;

type TextFieldProps = FieldTexts &
  Native<'input'> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly type?: 'text' | 'search' | 'date';
    readonly mono?: boolean; // for codes and numbers of members
  };

/** One line of text. */
export function TextField({ label, hint, error, hideLabel, compact, value, onChange, mono, type = 'text', ...rest }: TextFieldProps) {
  return (
    <Field {...texts({ label, hint, error, hideLabel, compact })}>
      {(wired) => (
        <input
          autoComplete="off"
          spellCheck={false}
          {...rest}
          {...wired}
          type={type}
          className={mono ? 'input mono' : 'input'}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

type TextAreaProps = FieldTexts & Native<'textarea'> & { readonly value: string; readonly onChange: (value: string) => void };

/** Several lines of text. */
export function TextArea({ label, hint, error, hideLabel, compact, value, onChange, ...rest }: TextAreaProps) {
  return (
    <Field {...texts({ label, hint, error, hideLabel, compact })}>
      {(wired) => (
        <textarea rows={3} {...rest} {...wired} className="input" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
    </Field>
  );
}

type NumberFieldProps = FieldTexts &
  Native<'input'> & {
    readonly value: number | null;
    readonly onChange: (value: number | null) => void; // null where the field is empty or holds no whole number
  };

/** A whole number: units, minutes, days. */
export function NumberField({ label, hint, error, hideLabel, compact, value, onChange, ...rest }: NumberFieldProps) {
  const read = (text: string) => {
    const number = Number(text);
    onChange(text === '' || !Number.isInteger(number) ? null : number);
  };
  return (
    <Field {...texts({ label, hint, error, hideLabel, compact })}>
      {(wired) => (
        <input
          inputMode="numeric"
          step={1}
          {...rest}
          {...wired}
          type="number"
          className="input num"
          value={value ?? ''}
          onChange={(event) => read(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly disabled?: boolean;
}

type SelectProps<T extends string> = FieldTexts &
  Native<'select'> & {
    readonly value: T | '';
    readonly onChange: (value: T) => void;
    readonly options: readonly Option<T>[];
    readonly placeholder?: string; // shown while nothing is chosen
  };

/** A choice out of a short closed list. */
export function Select<T extends string>({
  label,
  hint,
  error,
  hideLabel,
  compact,
  value,
  onChange,
  options,
  placeholder,
  ...rest
}: SelectProps<T>) {
  const choose = (text: string) => {
    const option = options.find((candidate) => candidate.value === text);
    if (option) onChange(option.value);
  };
  return (
    <Field {...texts({ label, hint, error, hideLabel, compact })}>
      {(wired) => (
        <select {...rest} {...wired} className="input" value={value} onChange={(event) => choose(event.currentTarget.value)}>
          {placeholder !== undefined && (
            <option value="" disabled>
              {placeholder}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckboxProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly disabled?: boolean;
}

/** A box to tick. */
export function Checkbox({ checked, onChange, children, disabled }: CheckboxProps) {
  return (
    <label className="checkbox">
      <input type="checkbox" checked={checked} disabled={disabled} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}

/** Drops what was not given, because an absent and an undefined field are two things here. */
function texts(given: { [Name in keyof FieldTexts]: FieldTexts[Name] | undefined }): FieldTexts {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as unknown as FieldTexts;
}
