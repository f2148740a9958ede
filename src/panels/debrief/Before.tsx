// What had gone wrong, or had not, before a claim came to the learner's desk: told in the debrief, where finding it out is over.

import type { World } from '../../engine/world.ts';
import { Card } from '../common/Card.tsx';
import { Code } from '../common/Text.tsx';

/** Claim by claim, with the desk it happened at; nothing where the scenario tells no story before its first day. */
export function Before({ world }: { readonly world: World }) {
  const came = world.game.scenario.encounters.flatMap(({ id, title, opens, lesson }) =>
    lesson && opens <= world.day ? [{ id, title, ...lesson }] : [],
  );
  if (came.length === 0) return null;
  return (
    <Card as="section" aria-labelledby="before-title">
      <h2 id="before-title" className="kicker">
        Before it came to you
      </h2>
      <ul className="before">
        {came.map(({ id, title, what, who }) => (
          <li key={id}>
            <h3>
              <Code>{id}</Code> {title}
            </h3>
            <p>
              {what}
              {who && <span className="soft"> ({who})</span>}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
