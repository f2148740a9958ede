// The list of found codes: families as groups, headings marked as such, the row at hand followed by the search field's arrow keys.

import { memo, useEffect, useRef } from 'react';
import type { CodeList } from '../../../engine/codeSearch.ts';
import { type CodeGroup, type CodeRow, standingOn } from '../../../engine/codeTree.ts';
import { Code } from '../../common/Text.tsx';
import type { Desk } from './desk.ts';
import { familyTitle } from './words.ts';

interface ResultsProps {
  readonly id: string; // prefix of the rows' ids
  readonly desk: Desk;
  readonly list: CodeList;
  readonly groups: readonly CodeGroup[];
  readonly active: string | null;
  readonly onChoose: (code: string) => void;
  readonly onAdd: (code: string) => void;
}

/** A list box without a focus of its own: the field keeps it. A press chooses, a second one adds. */
export const Results = memo(function Results({ id, desk, list, groups, active, onChoose, onAdd }: ResultsProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active !== null) box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={box} id={`${id}-list`} role="listbox" aria-label="Codes found" className="cd-results" tabIndex={-1}>
      {groups.map(({ family, rows }) => (
        <fieldset key={family} aria-label={nameOf(desk, list, family)} className="cd-group">
          <div className="cd-group-name" role="presentation">
            {list === 'diagnoses' && <Code>{family}</Code>} {nameOf(desk, list, family)}
          </div>
          {rows.map((row) => (
            <Row
              key={row.code}
              id={`${id}-${row.code}`}
              desk={desk}
              list={list}
              row={row}
              active={row.code === active}
              onPress={() => (row.code === active ? onAdd(row.code) : onChoose(row.code))}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
});

function nameOf(desk: Desk, list: CodeList, family: string): string {
  return list === 'diagnoses' ? (desk.tables.families.get(family)?.title ?? '') : familyTitle(family);
}

interface RowProps {
  readonly id: string;
  readonly desk: Desk;
  readonly list: CodeList;
  readonly row: CodeRow;
  readonly active: boolean;
  readonly onPress: () => void;
}

const STANDING_WORD = { billable: null, heading: 'heading', notYetValid: 'not valid yet', endedBefore: 'no longer valid' } as const;

function Row({ id, desk, list, row, active, onPress }: RowProps) {
  const { tables, encounter } = desk;
  const diagnosis = list === 'diagnoses' ? tables.diagnoses.get(row.code) : undefined;
  const title = diagnosis?.title ?? tables.services.get(row.code)?.title;
  const standing = diagnosis ? STANDING_WORD[standingOn(tables, diagnosis, encounter.serviceDay)] : null;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className="cd-result"
      data-depth={Math.min(row.depth, 4)}
      data-heading={standing !== null || undefined}
      onPointerUp={onPress}
    >
      <Code>{row.code}</Code> <span>{title}</span>
      {standing && <span className="cd-tag">{standing}</span>}
    </div>
  );
}
