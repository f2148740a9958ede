// A worksheet for the level of a visit: pick the level of each element, and the middle one is named. It teaches the rule and fills nothing in.

import { useState } from 'react';
import { LEVELS, type Level, levelByTime, middleLevel } from '../../../cycle/coding/visitLevel.ts';
import type { Tables } from '../../../cycle/tables.ts';
import { Button } from '../../common/Button.tsx';
import { Dialog } from '../../common/Dialog.tsx';
import { NumberField } from '../../common/Field.tsx';
import { ELEMENT_TITLE, ELEMENT_TRAP, ELEMENTS, type Element, LEVEL_WORDS } from './decisionLevel.ts';

type Chosen = Readonly<Partial<Record<Element, Level>>>;

/** Three columns of choices, one below the other on a narrow screen, and the minutes. */
export function LevelDialog({ tables, onClose }: { readonly tables: Tables; readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<Chosen>({});
  const [minutes, setMinutes] = useState<number | null>(null);
  const { problems, data, risk } = chosen;
  const middle = problems && data && risk ? middleLevel([problems, data, risk]) : null;
  return (
    <Dialog open onClose={onClose} title="Level of a visit: a worksheet" size="l" actions={<Button onClick={onClose}>Close</Button>}>
      <div className="stack" data-step="coding">
        <p>
          Three things make the level of medical decision-making (MDM), and two of the three must reach it: sort them, and take the middle
          one. Time may reach a higher level; history and exam do not count.
        </p>
        <div className="cd-elements">
          {ELEMENTS.map((element) => (
            <ElementChoice
              key={element}
              element={element}
              value={chosen[element] ?? null}
              onChange={(level) => setChosen({ ...chosen, [element]: level })}
            />
          ))}
        </div>
        <NumberField
          label="Minutes, where the note gives them"
          hint="The clinician’s own on the day of the visit, with the patient or on the chart; no staff time, and nothing that is billed apart."
          value={minutes}
          onChange={setMinutes}
          min={0}
          max={600}
        />
        <p className="cd-middle" role="status">
          {middle && problems && data && risk ? (
            <>
              {problems}, {data}, {risk}: the middle one is <b>{middle}</b>.
            </>
          ) : (
            'Choose one in each column.'
          )}{' '}
          {minutesWords(tables, minutes)}
          {middle && ' The higher of decision-making and time is billed: find the visit code whose rule says so.'}
        </p>
      </div>
    </Dialog>
  );
}

interface ElementChoiceProps {
  readonly element: Element;
  readonly value: Level | null;
  readonly onChange: (level: Level) => void;
}

function ElementChoice({ element, value, onChange }: ElementChoiceProps) {
  return (
    <fieldset className="cd-element">
      <legend>{ELEMENT_TITLE[element]}</legend>
      {LEVELS.map((level) => (
        <label key={level} data-selected={level === value || undefined}>
          <input type="radio" name={`cd-${element}`} checked={level === value} onChange={() => onChange(level)} />
          <span>
            <b>{level}</b> {LEVEL_WORDS[element][level]}
          </span>
        </label>
      ))}
      {ELEMENT_TRAP[element] && <p className="cd-trap">{ELEMENT_TRAP[element]}</p>}
    </fieldset>
  );
}

/** What the minutes reach in the office, for both kinds of patient; nothing where none are written. */
function minutesWords(tables: Tables, minutes: number | null): string {
  if (minutes === null) return '';
  const reached = (family: string) => {
    const visit = [...tables.services.values()].find((service) => service.family === family && service.level.minMinutes !== null);
    return (visit && levelByTime(visit, tables.services.values(), minutes)) ?? 'no level';
  };
  return `${minutes} minutes in the office reach ${reached('establishedVisit')} for an established patient, ${reached('newVisit')} for a new one.`;
}
