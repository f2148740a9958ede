// A field that finds a modifier while one types, with the list below it in the sheet, so that it covers nothing.

import { type KeyboardEvent, useId, useState } from 'react';
import type { Modifier } from '../../../cycle/tables.ts';
import { Icon } from '../../common/Icon.tsx';

interface ModifierSearchProps {
  readonly find: (query: string) => readonly Modifier[];
  readonly onChoose: (code: string) => boolean; // false where it was refused
}

/** A combobox after the ARIA pattern: the field keeps the focus, arrow keys move in the list, Enter takes, Escape closes. */
export function ModifierSearch({ find, onChoose }: ModifierSearchProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const found = open ? find(query) : [];
  const active = found[Math.min(at, found.length - 1)];
  const show = (shown: boolean): void => {
    setOpen(shown);
    setAt(0);
  };
  const choose = (code: string): void => {
    if (!onChoose(code)) return;
    setQuery('');
    show(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' && !open) show(true);
    else if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1));
    else if (event.key === 'ArrowUp' && open) setAt(Math.max(0, at - 1));
    else if (event.key === 'Enter' && active) choose(active.code);
    else if (event.key === 'Escape' && open) show(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        Add modifier
      </label>
      <div className="combo-row">
        <Icon name="search" />
        <input
          id={id}
          className="input"
          role="combobox"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${id}-${active.code}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder="25, right, video …"
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            show(event.currentTarget.value !== '');
          }}
          onKeyDown={onKeyDown}
          onBlur={() => show(false)}
        />
      </div>
      <div id={`${id}-list`} role="listbox" aria-label="Modifiers" tabIndex={-1} className="cd-modifier-list" hidden={!open}>
        {found.map((modifier) => (
          <ModifierOption
            key={modifier.code}
            id={`${id}-${modifier.code}`}
            modifier={modifier}
            active={modifier === active}
            onTake={() => choose(modifier.code)}
          />
        ))}
      </div>
      {open && found.length === 0 && (
        <p className="field-hint" role="status">
          No modifier is called that.
        </p>
      )}
    </div>
  );
}

interface ModifierOptionProps {
  readonly id: string;
  readonly modifier: Modifier;
  readonly active: boolean;
  readonly onTake: () => void;
}

function ModifierOption({ id, modifier, active, onTake }: ModifierOptionProps) {
  return (
    <div
      id={id}
      ref={(element) => {
        if (active) element?.scrollIntoView({ block: 'nearest' });
      }}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className="cd-modifier"
      onPointerDown={(event) => event.preventDefault()} // the field keeps the focus
      onPointerUp={onTake}
    >
      <b className="mono">{modifier.code}</b> {modifier.plain}
      <span className="soft">{modifier.when}</span>
    </div>
  );
}
