// The words of the trade wherever they stand: a dotted word opens its plain meaning.

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import glossaryUrl from '../../../assets/tables/glossary.json?url';
import type { RawGlossary, Term as TermEntry } from '../../scenario/wordingFiles.ts';
import { Popover } from './Popover.tsx';
import { useJson } from './useJson.ts';

type Find = (term: string) => TermEntry | null;

const GlossaryContext = createContext<Find>(() => null);

export { glossaryUrl };

/** All ways to name a term: "Remittance advice (835)" is found as a whole, by its words and by what stands in brackets. */
export function namesOf(term: string): string[] {
  const bracket = /^(.*?)\s*\(([^)]*)\)\s*$/.exec(term);
  const names = bracket ? [term, bracket[1] ?? '', bracket[2] ?? ''] : [term];
  return names.map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
}

/** Indexes terms by every name; the first term that claims a name keeps it. */
export function indexTerms(terms: readonly TermEntry[]): Find {
  const index = new Map<string, TermEntry>();
  for (const term of terms) index.set(term.term.toLowerCase(), term);
  for (const term of terms) for (const name of namesOf(term.term)) if (!index.has(name)) index.set(name, term);
  return (term) => index.get(term.trim().toLowerCase()) ?? null;
}

/** Makes the glossary known to everything inside. Words are plain text until it has arrived. */
export function GlossaryProvider({ children }: { readonly children: ReactNode }) {
  const loaded = useJson<RawGlossary>(glossaryUrl);
  const find = useMemo<Find>(() => (loaded.state === 'ready' ? indexTerms(loaded.data.terms) : () => null), [loaded]);
  return <GlossaryContext value={find}>{children}</GlossaryContext>;
}

/** Looks a term up. */
function useTerm(term: string): TermEntry | null {
  return useContext(GlossaryContext)(term);
}

interface TermProps {
  readonly id?: string; // the term in the glossary, where the text differs: <Term id="A/R">open balances</Term>
  readonly children: string;
}

/** A word of the trade: a dotted button that opens its meaning; plain text where the glossary does not know it. */
export function Term({ id, children }: TermProps) {
  const entry = useTerm(id ?? children);
  if (!entry) return <>{children}</>;
  return (
    <Popover className="term" content={<Meaning entry={entry} />}>
      {children}
    </Popover>
  );
}

function Meaning({ entry }: { readonly entry: TermEntry }) {
  return (
    <span className="stack meaning">
      <strong>{entry.term}</strong>
      <span>{entry.plain}</span>
      {entry.seeAlso.length > 0 && <span className="soft">See also: {entry.seeAlso.join(', ')}</span>}
      <a href={`#/reference/glossary/${encodeURIComponent(entry.term)}`}>Open in the glossary</a>
    </span>
  );
}
