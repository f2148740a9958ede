// A worksheet for the level of a visit: pick the level of each element, and the middle one is named. It teaches the rule and fills nothing in.

import { useState } from 'react';
import { Button } from '../../common/Button.tsx';
import { Dialog } from '../../common/Dialog.tsx';
import { ELEMENT_TITLE, ELEMENT_TRAP, ELEMENTS, type Element, LEVEL_WORDS, LEVELS, type Level, middleLevel } from './decisionLevel.ts';

type Chosen = Readonly<Partial<Record<Element, Level>>>;

/** Three columns of choices, one below the other on a narrow screen. */
export function LevelDialog({ onClose }: { readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<Chosen>({});
  const { problems, data, risk } = chosen;
  const middle = problems && data && risk ? middleLevel([problems, data, risk]) : null;
  return (
    <Dialog open onClose={onClose} title="Level of a visit: a worksheet" size="l" actions={<Button onClick={onClose}>Close</Button>}>
      <div className="stack" data-step="coding">
        <p>
          Three things make the level of medical decision-making (MDM), and two of the three must reach it: sort them, and take the middle
          one. If the note gives the clinician’s own minutes on the date, the time may reach a higher level; history and exam do not count.
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
        <p className="cd-middle" role="status">
          {middle && problems && data && risk ? (
            <>
              {problems}, {data}, {risk}: the middle one is <b>{middle}</b>. Find the visit code whose rule says so, for a new or an
              established patient.
            </>
          ) : (
            'Choose one in each column.'
          )}
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
