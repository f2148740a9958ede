// The scenarios by level, for the desk one wants to sit at.

import { useDeferredValue, useState } from 'react';
import { Scenario } from './Cards.tsx';
import type { HomeModel, ScenarioCard } from './model.ts';

type Desk = 'any' | 'coder' | 'biller' | 'both';

const DESKS: readonly (readonly [Desk, string])[] = [
  ['any', 'Any desk'],
  ['coder', 'Coder'],
  ['biller', 'Biller'],
  ['both', 'Both desks'],
];

const LEVELS: readonly (readonly [ScenarioCard['level'], string])[] = [
  ['first steps', 'First steps'],
  ['routine', 'Routine'],
  ['demanding', 'Demanding'],
];

/** The list of scenarios with its choice of desk. */
export function Scenarios({ model }: { readonly model: HomeModel }) {
  const [desk, setDesk] = useState<Desk>('any');
  const offered = model.scenarios.filter((card) => desk === 'any' || card.roles.includes(desk));
  const drawn = useDeferredValue(offered);
  return (
    <section aria-labelledby="scenarios-title">
      <div className="scenarios-head">
        <h2 id="scenarios-title">Scenarios</h2>
        <fieldset className="desk-choice">
          <legend className="visually-hidden">Show scenarios for</legend>
          {DESKS.map(([value, word]) => (
            <label key={value}>
              <input type="radio" name="desk" value={value} checked={desk === value} onChange={() => setDesk(value)} />
              {word}
            </label>
          ))}
        </fieldset>
        <p className="visually-hidden" role="status">
          {offered.length} of {model.scenarios.length} scenarios shown
        </p>
      </div>
      {LEVELS.map(([level, word]) => {
        const cards = drawn.filter((card) => card.level === level);
        return (
          cards.length > 0 && (
            <div key={level}>
              <h3 className="scenarios-level">{word}</h3>
              <ul className="scenarios" aria-label={word}>
                {cards.map((card) => (
                  <Scenario key={card.id} card={card} going={model.continueRun?.scenarioId === card.id} />
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}
