// A field that searches a long list while one types: React Aria does the keyboard, the announcements and the list.

import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Popover as AriaPopover,
  FieldError,
  Input,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  Text,
} from 'react-aria-components';
import './controls.css';
import { Icon } from './Icon.tsx';

export interface Choice {
  readonly id: string;
  readonly text: string; // what is typed and read aloud
  readonly note?: ReactNode; // beside it in the list: "not billable: take it further"
  readonly disabled?: boolean;
}

interface ComboBoxProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly query: string; // what stands in the field
  readonly onQuery: (query: string) => void;
  readonly choices: readonly Choice[]; // already filtered for `query`, best first
  readonly onChoose: (id: string) => void;
  readonly empty?: ReactNode; // said where nothing fits
}

/** A searching field. The caller filters: give it the choices that fit the query, at most fifty. */
export function ComboBox({ label, hint, error, placeholder, query, onQuery, choices, onChoose, empty = 'Nothing found' }: ComboBoxProps) {
  const choose = (key: Key | null) => {
    if (key !== null) onChoose(String(key));
  };
  return (
    <AriaComboBox
      className="field combo"
      items={choices}
      inputValue={query}
      onInputChange={onQuery}
      selectedKey={null}
      onSelectionChange={choose}
      allowsEmptyCollection
      menuTrigger="input"
      isInvalid={error !== undefined && error !== null}
      disabledKeys={choices.filter((choice) => choice.disabled).map((choice) => choice.id)}
    >
      <Label className="field-label">{label}</Label>
      <div className="combo-row">
        <Icon name="search" />
        <Input className="input" spellCheck={false} {...(placeholder !== undefined && { placeholder })} />
        <AriaButton className="combo-open" aria-label="Show what fits">
          <Icon name="down" />
        </AriaButton>
      </div>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <AriaPopover className="combo-sheet" offset={4}>
        <ListBox<Choice> className="combo-list" renderEmptyState={() => <p className="soft combo-empty">{empty}</p>}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.text} className="combo-item">
              <Text slot="label">{choice.text}</Text>
              {choice.note && (
                <Text slot="description" className="soft">
                  {choice.note}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </AriaPopover>
    </AriaComboBox>
  );
}
