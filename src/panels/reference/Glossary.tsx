// The words of the trade: search, filter by desk, and what each is close to.

import { useMemo, useState } from 'react';
import type { Desk, Term } from '../../scenario/wordingFiles.ts';
import { Chip } from '../common/Chip.tsx';
import { Checkbox } from '../common/Field.tsx';
import { indexTerms } from '../common/glossary.tsx';
import { Filters } from './Filters.tsx';
import { search } from './search.ts';
import { useArrival } from './useArrival.ts';

type DeskFilter = 'all' | Desk;

const DESKS = [
  { value: 'all', label: 'Both desks and shared' },
  { value: 'coder', label: 'Coder’s words' },
  { value: 'biller', label: 'Biller’s words' },
  { value: 'both', label: 'Shared words' },
] as const;

const DESK_WORD: Record<Desk, string> = { coder: 'coder', biller: 'biller', both: 'both desks' };

/** Address of a term. */
const termHref = (term: string): string => `#/reference/glossary/${encodeURIComponent(term)}`;

/** The glossary; `item` is the term a link points at. */
export function Glossary({ terms, item }: { readonly terms: readonly Term[]; readonly item: string | null }) {
  const [query, setQuery] = useState('');
  const [desk, setDesk] = useState<DeskFilter>('all');
  const [abroad, setAbroad] = useState(false);
  const find = useMemo(() => indexTerms(terms), [terms]);
  const wanted = item === null ? null : (find(item)?.term ?? null);
  const found = useMemo(() => {
    const chosen = terms.filter((term) => (desk === 'all' || term.desk === desk) && (!abroad || term.usFirstTimers));
    return search(
      chosen,
      query,
      (term) => term.term,
      (term) => term.plain,
    );
  }, [terms, query, desk, abroad]);
  const shown = wanted !== null && !found.some(({ term }) => term === wanted) && query === '' ? terms : found;
  return (
    <>
      <Filters
        what="words"
        query={query}
        onQuery={setQuery}
        filterLabel="Desk"
        filter={desk}
        onFilter={setDesk}
        options={DESKS}
        found={shown.length}
        of={terms.length}
      >
        <Checkbox checked={abroad} onChange={setAbroad}>
          Only words that readers outside the United States often stumble over
        </Checkbox>
      </Filters>
      <TermList terms={shown} wanted={wanted} />
    </>
  );
}

function TermList({ terms, wanted }: { readonly terms: readonly Term[]; readonly wanted: string | null }) {
  const target = useArrival<HTMLDivElement>(wanted);
  if (terms.length === 0) return <p>No word fits. Try a shorter one, or another desk.</p>;
  return (
    <dl className="terms">
      {terms.map((term) => {
        const arrived = term.term === wanted;
        return (
          <div key={term.term} className="term-entry" data-arrived={arrived || undefined} {...(arrived && { ref: target, tabIndex: -1 })}>
            <dt>
              <a href={termHref(term.term)}>{term.term}</a> <Chip tone="mute">{DESK_WORD[term.desk]}</Chip>
            </dt>
            <dd>{term.plain}</dd>
            {term.seeAlso.length > 0 && (
              <dd className="term-see">
                See also:{' '}
                {term.seeAlso.map((other, at) => (
                  <span key={other}>
                    {at > 0 && ', '}
                    <a href={termHref(other)}>{other}</a>
                  </span>
                ))}
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
