// How the level of a visit is found, as the scenario's key reasons it: three elements, the middle one, and the minutes where the note has them.

import { middleLevel } from '../../cycle/coding/visitLevel.ts';
import type { Tables } from '../../cycle/tables.ts';
import type { LevelReasoning } from '../../scenario/scenario.ts';

/** The reasoning as a short list; its last row says what counted. */
export function LevelReasons({ level, tables }: { readonly level: LevelReasoning; readonly tables: Tables }) {
  const { problems, data, risk, time, code } = level;
  const middle = middleLevel([problems.level, data.level, risk.level]);
  const billed = tables.services.get(code)?.level.mdm ?? middle;
  return (
    <ul className="level-reasons" aria-label="How the level is found">
      {Object.entries({ Problems: problems, Data: data, Risk: risk }).map(([name, { level: reached, quote, why }]) => (
        <li key={name}>
          <b>
            {name}: {reached}.
          </b>{' '}
          <q>{quote}</q>: {why}.
        </li>
      ))}
      {time && (
        <li>
          <b>Time: {time.minutes} minutes.</b> <q>{time.quote}</q>: {time.why}.
        </li>
      )}
      <li>
        {billed === middle
          ? `The middle one of the three makes the visit ${middle}${time ? '; the time reaches no higher' : ''}.`
          : `The middle one of the three is ${middle}; the time reaches ${billed}, and the higher one is billed.`}
      </li>
    </ul>
  );
}
