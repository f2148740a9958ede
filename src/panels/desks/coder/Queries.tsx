// The questions to the provider and what came back, below the chart they belong to.

import type { Query, QueryOutcome } from '../../../cycle/documentation/query.ts';
import { formatShortDate } from '../../../i18n/format.ts';
import { Chip } from '../../common/Chip.tsx';
import type { Desk } from './desk.ts';
import { FAULT_WORDS } from './queries.ts';

const CHIP: Readonly<Record<QueryOutcome, string>> = {
  answeredClear: 'answered',
  late: 'no answer',
  notNeeded: 'no new fact',
  refusedLeading: 'stopped',
  unclear: 'sent back',
};

/** Every query of the encounter, newest last; nothing where none was sent. */
export function Queries({ desk }: { readonly desk: Desk }) {
  const { queries } = desk.encounter;
  if (queries.length === 0) return null;
  return (
    <section className="cd-part" aria-label="Queries to the provider">
      <h4 className="cd-part-name">Queries</h4>
      <ol className="cd-queries">
        {queries.map((query) => (
          <li key={query.id} className="cd-query">
            <p>
              <b>{query.topic}</b> · asked {formatShortDate(query.asked)}{' '}
              {query.outcome === null ? (
                <Chip tone="wait" mark="query">
                  answer by {formatShortDate(query.dueDay)}
                </Chip>
              ) : (
                <Chip tone={query.outcome === 'answeredClear' ? 'ok' : 'deny'} mark={query.outcome === 'answeredClear' ? 'ok' : 'rejected'}>
                  {CHIP[query.outcome]}
                </Chip>
              )}
            </p>
            <p className="soft">{query.text}</p>
            {query.outcome !== null && <Answer query={query} desk={desk} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A fact stands in the addendum; anything else is told in the words of the reply, with the chart's own reason where nothing was left to ask. */
function Answer({ query: { outcome, faults }, desk }: { readonly query: Query; readonly desk: Desk }) {
  if (outcome === 'answeredClear') return <p>The answer stands in the addendum above; code what it says.</p>;
  const said = desk.wording.queryOutcomes.get(outcome ?? '');
  const { noQuery = null } = desk.world.game.scenario.encounters.find(({ id }) => id === desk.encounter.id)?.key ?? {};
  return (
    <>
      <p>
        {said?.plain} {outcome === 'notNeeded' && noQuery} {said?.nextAct}
      </p>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{FAULT_WORDS[fault]}</li>
          ))}
        </ul>
      )}
    </>
  );
}
