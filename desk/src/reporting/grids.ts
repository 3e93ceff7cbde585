import type { ReportTables } from '../../../src/law/report/form.js';
import { type GridTable, table2Grid, table3Grid, table4Grid } from '../../../src/law/report/grid.js';

export type TableKind = 'table2' | 'table3' | 'table4';

/** One of the three official tables as it is drawn. */
export function gridOf(kind: TableKind, tables: ReportTables): GridTable {
  return { table2: table2Grid, table3: table3Grid, table4: table4Grid }[kind](tables);
}
