// A search through the visitor's own lists, one list at a time, by words or the beginning of a code.

import { useEffect, useMemo, useState } from 'react';
import type { OwnFile, OwnKind } from '../../engine/ownCodes.ts';
import { Select, TextField } from '../common/Field.tsx';
import { Code } from '../common/Text.tsx';
import { KIND_WORD } from './ownFiles.ts';
import type { Found, ToSearch } from './searchWorker.ts';

const SHOWN = 50;

/** Nothing while no list with codes is open. */
export function OwnSearch({ files }: { readonly files: readonly OwnFile[] }) {
  const lists = files.filter(({ codes }) => codes.length > 0);
  const [chosen, setChosen] = useState<OwnKind | null>(null);
  const list = lists.find(({ kind }) => kind === chosen) ?? lists[0];
  if (!list) return null;
  return (
    <section className="stack" aria-labelledby="own-search">
      <h3 id="own-search">Search them</h3>
      {lists.length > 1 && (
        <Select
          label="In"
          value={list.kind}
          onChange={setChosen}
          options={lists.map(({ kind }) => ({ value: kind, label: KIND_WORD[kind] }))}
        />
      )}
      <Hits key={list.kind + list.name} file={list} />
    </section>
  );
}

/** The newest answer of the search's thread; null until the list is ready. */
function useFound({ codes }: OwnFile, query: string): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const [thread, setThread] = useState<Worker | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Found>) => setFound(data);
    worker.postMessage({ codes } satisfies ToSearch);
    setThread(worker);
    return () => worker.terminate();
  }, [codes]);
  useEffect(() => thread?.postMessage({ query, most: SHOWN } satisfies ToSearch), [thread, query]);
  return found;
}

/** What the list says while nothing, or something, was asked. */
function saidOf(found: Found | null): string {
  if (!found) return 'The list is being made ready.';
  if (found.query.trim() === '') return 'Words, or the beginning of a code.';
  return found.hits.length >= SHOWN ? `The ${SHOWN} best are shown.` : `${found.hits.length} found.`;
}

function Hits({ file }: { readonly file: OwnFile }) {
  const [query, setQuery] = useState('');
  const found = useFound(file, query);
  const codes = useMemo(() => new Map(file.codes.map((one) => [one.code, one])), [file]);
  return (
    <>
      <TextField label="Words or a code" value={query} onChange={setQuery} />
      <p className="field-hint" role="status">
        {saidOf(found)}
      </p>
      <ul className="own-hits">
        {found?.hits.map(({ code }) => (
          <li key={code} data-heading={codes.get(code)?.heading || undefined}>
            <Code>{code}</Code> <span>{codes.get(code)?.title}</span>
            {codes.get(code)?.heading && <span className="soft"> · a heading, not for a claim</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
