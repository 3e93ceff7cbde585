import type { ReactNode } from 'react';
import './record-table.css';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly width?: string;
  readonly align?: 'right' | 'center';
  /** Left out of the cards on a phone. */
  readonly wideOnly?: boolean;
  /** Never broken into two lines. */
  readonly tight?: boolean;
}

interface Props<Row> {
  /** What the table lists, for those who hear it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  /** The sentence where there is nothing. */
  readonly empty: string;
}

/** A dense table; on a phone every row becomes a card with its labels. */
export function RecordTable<Row>({ label, columns, rows, rowKey, empty }: Props<Row>) {
  if (rows.length === 0) return <p className="empty">{empty}</p>;
  return (
    <div className="record-box">
      <table className="record-table" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" style={{ width: column.width }} className={classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.title} data-label={column.title} className={classOf(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function classOf<Row>({ align, tight, wideOnly }: Column<Row>): string | undefined {
  const names = [
    align === undefined ? '' : `is-${align}`,
    tight === true ? 'is-tight' : '',
    wideOnly === true ? 'is-wide-only' : '',
  ];
  return names.filter((name) => name !== '').join(' ') || undefined;
}
