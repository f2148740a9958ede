// The list of found codes: families as groups, headings marked as such, the row at hand followed by the search field's arrow keys.

import { type MouseEvent, memo, useEffect, useRef } from 'react';
import type { CodeList } from '../../../engine/codeIndex.ts';
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

/** A list box without a focus of its own: the field keeps it. A press chooses, whichever row it is; a double press adds. */
export const Results = memo(function Results({ id, desk, list, groups, active, onChoose, onAdd }: ResultsProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active !== null) box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={box} id={`${id}-list`} role="listbox" aria-label="Codes found" className="cd-results" tabIndex={-1} onMouseDown={keepFocus}>
      {groups.map(({ family, rows }) => (
        <fieldset key={family} aria-label={nameOf(desk, list, family)}>
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
              onPress={() => onChoose(row.code)}
              onAdd={() => onAdd(row.code)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
});

/** A press leaves the focus in the field, so that arrow keys and Enter go on from the row pressed. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

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
  readonly onAdd: () => void;
}

const STANDING_WORD = { billable: null, heading: 'heading', notYetValid: 'not valid yet', endedBefore: 'no longer valid' } as const;

function Row({ id, desk, list, row, active, onPress, onAdd }: RowProps) {
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
      onDoubleClick={onAdd}
    >
      <Code>{row.code}</Code> <span>{title}</span>
      {standing && <span className="cd-tag">{standing}</span>}
    </div>
  );
}
