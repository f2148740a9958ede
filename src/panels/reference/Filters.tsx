// A search field with a closed filter beside it, and how much was found.

import type { ReactNode } from 'react';
import { type Option, Select, TextField } from '../common/Field.tsx';

interface FiltersProps<T extends string> {
  readonly what: string; // 'words'
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly filterLabel: string;
  readonly filter: T;
  readonly onFilter: (filter: T) => void;
  readonly options: readonly Option<T>[];
  readonly found: number;
  readonly of: number;
  readonly children?: ReactNode; // further filters
}

/** The bar above a searchable list. */
export function Filters<T extends string>(props: FiltersProps<T>) {
  const { what, query, onQuery, filterLabel, filter, onFilter, options, found, of, children } = props;
  return (
    <search className="filters">
      <div className="filters-fields">
        <TextField type="search" label={`Search the ${what}`} value={query} onChange={onQuery} />
        <Select label={filterLabel} value={filter} onChange={onFilter} options={options} />
      </div>
      {children}
      <p role="status" className="soft num">
        {found === of ? `${of} ${what}` : `${found} of ${of} ${what}`}
      </p>
    </search>
  );
}
