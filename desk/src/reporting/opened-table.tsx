import { ReportTable } from '../../../src/documents/report-table.js';
import type { ReportTables } from '../../../src/law/report/form.js';
import { cellText } from '../../../src/law/report/grid.js';
import { gridOf, type TableKind } from './grids.js';
import './report-table.css';

interface Props {
  readonly kind: TableKind;
  readonly tables: ReportTables;
  /** Opens the records behind a cell; absent where there are none to open. */
  readonly onOpen?: (address: string) => void;
  /** Cells that a check speaks of, with the worst severity. */
  readonly marked: ReadonlyMap<string, string>;
}

/** An official table whose every figure, zeros too, is a button to the records behind it. */
export function OpenedTable({ kind, tables, onOpen, marked }: Props) {
  return (
    <section className="report-table-box" aria-label="表格，可左右滚动">
      <ReportTable
        grid={gridOf(kind, tables)}
        renderCell={({ address = '', value = null }) => {
          const mark = marked.get(address);
          const shown = cellText(value) === '' ? '（空白）' : cellText(value);
          const className = ['figure', mark === undefined ? '' : `has-${mark}`].join(' ');
          if (onOpen === undefined) {
            return (
              <span className={className} data-address={address} tabIndex={-1}>
                {shown}
              </span>
            );
          }
          return (
            <button
              type="button"
              className={className}
              data-address={address}
              aria-label={`${shown}，查看记录`}
              onClick={() => onOpen(address)}
            >
              {shown}
            </button>
          );
        }}
      />
    </section>
  );
}

/** Brings a cell into view and marks it for a moment; false where the cell is not drawn. */
export function showCell(address: string): boolean {
  const cell = document.querySelector<HTMLElement>(`[data-address="${CSS.escape(address)}"]`);
  if (cell === null) return false;
  cell.scrollIntoView({ block: 'center', inline: 'center' });
  cell.focus({ preventScroll: true });
  cell.classList.add('is-shown');
  setTimeout(() => cell.classList.remove('is-shown'), 2500);
  return true;
}
