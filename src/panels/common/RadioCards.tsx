// A choice between a few ways to go on, each on its own card with what it means.

import { type ReactNode, useId } from 'react';
import './controls.css';

export interface RadioCard<T extends string> {
  readonly value: T;
  readonly title: ReactNode;
  readonly text?: ReactNode; // what it means, or what it costs
  readonly aside?: ReactNode; // right of the title: a deadline, "not allowed"
  readonly disabled?: boolean; // shown and explained, but not to be chosen
  readonly more?: ReactNode; // shown inside the card while it is chosen: attachments, reasons
}

interface RadioCardsProps<T extends string> {
  readonly legend: ReactNode;
  readonly hideLegend?: boolean;
  readonly options: readonly RadioCard<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly columns?: boolean; // side by side where there is room
}

/** Native radio buttons on cards. Arrow keys move the choice. */
export function RadioCards<T extends string>({ legend, hideLegend, options, value, onChange, columns }: RadioCardsProps<T>) {
  const name = useId();
  return (
    <fieldset className="radio-cards" data-columns={columns || undefined}>
      <legend className={hideLegend ? 'visually-hidden' : 'kicker'}>{legend}</legend>
      {options.map((option) => (
        <div
          key={option.value}
          className="radio-card"
          data-selected={option.value === value || undefined}
          data-disabled={option.disabled || undefined}
        >
          <label>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span className="radio-card-title">{option.title}</span>
            {option.aside && <span className="radio-card-aside">{option.aside}</span>}
            {option.text && <span className="radio-card-text">{option.text}</span>}
          </label>
          {option.more && option.value === value && <div className="radio-card-more">{option.more}</div>}
        </div>
      ))}
    </fieldset>
  );
}
