// The questions to the provider and what came back, below the chart they belong to.

import type { Query } from '../../../cycle/documentation/chart.ts';
import { formatShortDate } from '../../../i18n/format.ts';
import { Chip } from '../../common/Chip.tsx';
import type { Desk } from './desk.ts';

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
              {query.answer === null ? (
                <Chip tone="wait" mark="query">
                  answer by {formatShortDate(query.dueDay)}
                </Chip>
              ) : (
                <Chip tone={query.quality === 'needed' ? 'ok' : 'deny'} mark={query.quality === 'needed' ? 'ok' : 'rejected'}>
                  {query.quality === 'needed' ? 'answered' : 'no new fact'}
                </Chip>
              )}
            </p>
            <p className="soft">{query.text}</p>
            {query.answer !== null && <Answer query={query} desk={desk} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** An answer is a fact of the chart, or the name of a reply in the wording tables. */
function Answer({ query, desk }: { readonly query: Query; readonly desk: Desk }) {
  if (query.quality === 'needed') return <p>The answer stands in the addendum above; code what it says.</p>;
  const outcome = desk.wording.queryOutcomes.get(query.answer ?? '');
  return (
    <p>
      {outcome ? (
        <>
          {outcome.plain} {outcome.nextAct}
        </>
      ) : (
        query.answer
      )}
    </p>
  );
}
