import type { ReactNode } from 'react';
import type { GridCell, GridTable } from '../law/report/grid.js';

export interface ReportTableProps {
  readonly grid: GridTable;
  /** Draws the figure of a cell that has an address, for instance as a link to the records behind it. */
  readonly renderCell?: (cell: GridCell) => ReactNode;
}

/** An official table of the annual report, the same on the portal, in the desk and in the preview. */
export function ReportTable({ grid, renderCell }: ReportTableProps): ReactNode {
  const total = grid.columns.reduce((sum, width) => sum + width, 0);
  const head = grid.rows.slice(0, grid.headerRows);
  return (
    <table className={`report-table report-table-${grid.key}`}>
      {grid.caption === undefined ? null : <caption>{grid.caption}</caption>}
      <colgroup>
        {grid.columns.map((width, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position
          <col key={at} width={`${((width / total) * 100).toFixed(2)}%`} />
        ))}
      </colgroup>
      {head.length === 0 ? null : <thead>{drawRows(grid, head, renderCell)}</thead>}
      {bodies(grid).map((rows) => (
        <tbody key={rows[0]?.[0]?.text}>{drawRows(grid, rows, renderCell)}</tbody>
      ))}
    </table>
  );
}

/** The rows below the head, a body for each band of table two, so that a band title heads only its own rows. */
function bodies(grid: GridTable): GridCell[][][] {
  const groups: GridCell[][][] = [];
  for (const row of grid.rows.slice(grid.headerRows)) {
    if (groups.length === 0 || isBand(grid, row[0])) groups.push([]);
    groups.at(-1)?.push([...row]);
  }
  return groups;
}

function isBand(grid: GridTable, cell: GridCell | undefined): boolean {
  return cell?.header === true && cell.colSpan === grid.columns.length;
}

function drawRows(grid: GridTable, rows: readonly (readonly GridCell[])[], renderCell: ReportTableProps['renderCell']) {
  return rows.map((row, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row of the form is its position
    <tr key={at}>
      {row.map((cell, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell of the form is its position
        <Cell key={place} cell={cell} scope={scopeOf(grid, row, cell)} renderCell={renderCell} />
      ))}
    </tr>
  ));
}

type Scope = 'row' | 'col' | 'rowgroup';

function scopeOf(grid: GridTable, row: readonly GridCell[], cell: GridCell): Scope {
  if (isBand(grid, cell)) return 'rowgroup';
  return row.some((other) => other.address !== undefined) ? 'row' : 'col';
}

interface CellProps {
  readonly cell: GridCell;
  readonly scope: Scope;
  readonly renderCell: ReportTableProps['renderCell'];
}

function Cell({ cell, scope, renderCell }: CellProps) {
  const spans = { colSpan: cell.colSpan, rowSpan: cell.rowSpan };
  const classes = [cell.align === 'left' ? 'is-left' : '', cell.vertical ? 'is-vertical' : '', kind(cell)];
  const className = classes.filter((name) => name !== '').join(' ') || undefined;
  if (cell.header) {
    return (
      <th scope={scope} className={className} {...spans}>
        {cell.text}
      </th>
    );
  }
  return (
    <td className={className} {...spans}>
      {cell.address !== undefined && renderCell ? renderCell(cell) : cell.text}
    </td>
  );
}

function kind(cell: GridCell): string {
  if (cell.address !== undefined) return 'is-figure';
  return cell.header ? '' : 'is-note';
}
