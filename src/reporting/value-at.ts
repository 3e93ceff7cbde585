import { cellAt } from '../law/report/address.js';
import type { CellAddress, CellValue, ReportTables, Table4Block } from '../law/report/form.js';

/** The value of one cell; null where the tables have no such cell, or a blank one. */
export function valueAt(tables: ReportTables, address: CellAddress): CellValue {
  const cell = cellAt(tables.form, address);
  if (!cell) return null;
  if (cell.table === 2) return tables.table2[cell.row]?.[cell.column] ?? null;
  const row = cell.table === 3 ? tables.table3[cell.row] : tables.table4[cell.row as Table4Block];
  return row?.[cell.index] ?? null;
}
