// A search through the visitor's own lists, one list at a time, by words or the beginning of a code.

import { useDeferredValue, useMemo, useState } from 'react';
import { indexCodes, searchIndex } from '../../engine/codeSearch.ts';
import type { OwnFile, OwnKind } from '../../engine/ownCodes.ts';
import { Select, TextField } from '../common/Field.tsx';
import { Code } from '../common/Text.tsx';
import { KIND_WORD } from './ownFiles.ts';

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

function Hits({ file }: { readonly file: OwnFile }) {
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const index = useMemo(() => indexCodes(file.codes), [file]);
  const codes = useMemo(() => new Map(file.codes.map((one) => [one.code, one])), [file]);
  const hits = useMemo(() => searchIndex(index, asked, SHOWN), [index, asked]);
  const said =
    asked.trim() === ''
      ? 'Words, or the beginning of a code.'
      : hits.length >= SHOWN
        ? `The ${SHOWN} best are shown.`
        : `${hits.length} found.`;
  return (
    <>
      <TextField label="Words or a code" value={query} onChange={setQuery} />
      <p className="field-hint" role="status">
        {said}
      </p>
      <ul className="own-hits">
        {hits.map(({ code }) => (
          <li key={code} data-heading={codes.get(code)?.heading || undefined}>
            <Code>{code}</Code> <span>{codes.get(code)?.title}</span>
            {codes.get(code)?.heading && <span className="soft"> · a heading, not for a claim</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
