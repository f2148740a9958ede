// A table of data with its caption; where it is wider than its place it scrolls inside itself, by keyboard too.

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import './controls.css';

export interface Column<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end'; // end for amounts and counts
  readonly foot?: ReactNode; // sum below the column
  readonly rowHeader?: boolean; // this column names the row
  readonly label?: string; // its name on a card, where the header is no plain text
}

interface DataTableProps<Row> {
  readonly caption: ReactNode;
  readonly hideCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly isSelected?: (row: Row) => boolean;
  readonly empty?: ReactNode; // said instead of rows where there are none
  readonly cards?: boolean; // on a narrow screen each row becomes a card, so that nothing has to be scrolled sideways
}

/** True while the element is wider inside than outside. */
function useOverflow() {
  const ref = useRef<HTMLElement>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth + 1));
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return { ref, overflows };
}

/** A semantic table. */
export function DataTable<Row>({ caption, hideCaption, columns, rows, rowKey, isSelected, empty, cards }: DataTableProps<Row>) {
  const id = useId();
  const { ref, overflows } = useOverflow();
  const hasFoot = columns.some((column) => column.foot !== undefined);
  return (
    <section ref={ref} className="table-scroll" aria-labelledby={id} {...(overflows && { tabIndex: 0 })}>
      <table className="table" data-cards={cards || undefined}>
        <caption id={id} className={hideCaption ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-align={column.align}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-selected={isSelected?.(row) || undefined}>
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
          {rows.length === 0 && empty && (
            <tr>
              <td colSpan={columns.length} className="soft">
                {empty}
              </td>
            </tr>
          )}
        </tbody>
        {hasFoot && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {column.foot}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

function Cell<Row>({ column, children }: { readonly column: Column<Row>; readonly children: ReactNode }) {
  const label = column.label ?? (typeof column.header === 'string' ? column.header : undefined);
  return column.rowHeader ? (
    <th scope="row" data-align={column.align} data-label={label}>
      {children}
    </th>
  ) : (
    <td data-align={column.align} data-label={label}>
      {children}
    </td>
  );
}
