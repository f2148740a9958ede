// Box 24 of the claim: one row for each service, with its dates, place, code, modifiers, pointers, charge and units.

import type { Claim, ClaimLine } from '../../../cycle/claim/claim.ts';
import { formatDate, formatMoney } from '../../../i18n/format.ts';
import { type Column, DataTable } from '../../common/DataTable.tsx';
import { Code } from '../../common/Text.tsx';
import { Typed } from './boxes.tsx';
import { yes } from './claimParts.ts';
import { pointersText, readModifiers, readPointers, withLine } from './claimText.ts';
import { readMoney, writeMoney } from './drafts.ts';

interface ClaimLinesProps {
  readonly claim: Claim;
  readonly editable: boolean;
  readonly whole: boolean;
  readonly edit: (patch: Partial<Claim>) => void;
}

/** The lines as a table; each cell is a box of its own while a draft is open. */
export function ClaimLines({ claim, editable, whole, edit }: ClaimLinesProps) {
  const change = (line: ClaimLine, patch: Partial<ClaimLine>) => edit(withLine(claim, line.number, patch));
  const columns: readonly Column<ClaimLine>[] = editable ? typedColumns(change) : READ_COLUMNS;
  const shown = whole ? [...columns, ...tickColumns(editable ? change : null)] : columns;
  return <DataTable caption="24 Services" columns={shown} rows={claim.lines} rowKey={(line) => String(line.number)} />;
}

const dates = (line: ClaimLine): string =>
  line.from === line.to ? formatDate(line.from) : `${formatDate(line.from)} – ${formatDate(line.to)}`;

const READ_COLUMNS: readonly Column<ClaimLine>[] = [
  { key: 'number', header: '#', rowHeader: true, cell: (line) => line.number },
  { key: 'A', header: '24A date', cell: (line) => <span className="num">{dates(line)}</span> },
  { key: 'B', header: '24B place', cell: (line) => <Code>{line.place}</Code> },
  { key: 'D', header: '24D code', cell: (line) => <Code>{line.code}</Code> },
  { key: 'M', header: 'modifiers', cell: (line) => <Code>{line.modifiers.join(' ')}</Code> },
  { key: 'E', header: '24E pointers', cell: (line) => <Code>{pointersText(line.pointers) || '–'}</Code> },
  { key: 'F', header: '24F charge', align: 'end', cell: (line) => formatMoney(line.charge) },
  { key: 'G', header: '24G units', align: 'end', cell: (line) => line.units },
];

type Change = (line: ClaimLine, patch: Partial<ClaimLine>) => void;

function typedColumns(change: Change): readonly Column<ClaimLine>[] {
  const typed =
    (box: string, name: string, width: number, read: (line: ClaimLine) => string, write: (line: ClaimLine, text: string) => void) =>
    (line: ClaimLine) => (
      <Typed
        box={box}
        line={line.number}
        label={`Line ${line.number}, ${box} ${name}`}
        value={read(line)}
        width={width}
        onCommit={(text) => write(line, text)}
      />
    );
  return [
    { key: 'number', header: '#', rowHeader: true, cell: (line) => line.number },
    { key: 'A', header: '24A date', cell: (line) => <span className="num">{dates(line)}</span> },
    {
      key: 'B',
      header: '24B place',
      cell: typed(
        '24B',
        'place',
        2,
        (line) => line.place,
        (line, place) => change(line, { place }),
      ),
    },
    {
      key: 'D',
      header: '24D code',
      cell: typed(
        '24D',
        'code',
        5,
        (line) => line.code,
        (line, text) => change(line, { code: text.toUpperCase() }),
      ),
    },
    {
      key: 'M',
      header: 'modifiers',
      cell: typed(
        '24D',
        'modifiers',
        6,
        (line) => line.modifiers.join(' '),
        (line, text) => change(line, { modifiers: readModifiers(text) }),
      ),
    },
    {
      key: 'E',
      header: '24E pointers',
      cell: typed(
        '24E',
        'pointers',
        4,
        (line) => pointersText(line.pointers),
        (line, text) => change(line, { pointers: readPointers(text) }),
      ),
    },
    {
      key: 'F',
      header: '24F charge',
      align: 'end',
      cell: typed(
        '24F',
        'charge',
        7,
        (line) => writeMoney(line.charge),
        (line, text) => change(line, { charge: readMoney(text) ?? line.charge }),
      ),
    },
    {
      key: 'G',
      header: '24G units',
      align: 'end',
      cell: typed(
        '24G',
        'units',
        3,
        (line) => String(line.units),
        (line, text) => change(line, { units: readUnits(text) ?? line.units }),
      ),
    },
  ];
}

/** 24C and 24H, which seldom matter. */
function tickColumns(change: Change | null): readonly Column<ClaimLine>[] {
  const ticks = [
    ['C', '24C emergency', 'emergency'],
    ['H', '24H family plan', 'familyPlan'],
  ] as const;
  return ticks.map(([key, header, field]) => ({
    key,
    header,
    cell: (line) =>
      change ? (
        <input
          type="checkbox"
          aria-label={`Line ${line.number}, ${header}`}
          checked={line[field]}
          onChange={(event) => change(line, { [field]: event.currentTarget.checked })}
        />
      ) : (
        yes(line[field])
      ),
  }));
}

function readUnits(text: string): number | null {
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}
