import {
  type AnnualReportForm,
  applicantKinds,
  type CellAddress,
  type CellValue,
  type FormVersion,
  formOf,
  type ReportTables,
  type Table4Block,
  table4Blocks,
  table4Columns,
  type ValueKind,
} from './form.js';

/** The seven columns of table three: the six kinds of applicant, then 总计. */
export const table3Columns: readonly { key: string; label: string }[] = [
  ...applicantKinds,
  { key: 'total', label: '总计' },
];

/** One cell of a form with its place in words. */
export interface Cell {
  readonly address: CellAddress;
  readonly table: 2 | 3 | 4;
  /** `group.row`, row key or block. */
  readonly row: string;
  readonly column: string;
  /** Position of the column in its row. */
  readonly index: number;
  readonly value: ValueKind;
  /** e.g. '表三·“（一）予以公开”·自然人'. */
  readonly place: string;
}

/** Address of a cell of table two; `row` is `group.row`. */
export function table2Address(row: string, column: string): CellAddress {
  return `table2/${row}/${column}`;
}

/** Address of a cell of table three; `column` is a kind of applicant or 'total'. */
export function table3Address(row: string, column: string): CellAddress {
  return `table3/${row}/${column}`;
}

/** Address of a cell of table four. */
export function table4Address(block: Table4Block, column: string): CellAddress {
  return `table4/${block}/${column}`;
}

const known = new Map<FormVersion, readonly Cell[]>();

/** Every cell of a form, in the order of the form. */
export function cellsOf(version: FormVersion): readonly Cell[] {
  let cells = known.get(version);
  if (cells === undefined) {
    const form = formOf(version);
    cells = [...table2Cells(form), ...table3Cells(form), ...table4Cells()];
    known.set(version, cells);
  }
  return cells;
}

function table2Cells(form: AnnualReportForm): Cell[] {
  return form.table2.flatMap((group) =>
    group.rows.flatMap((row) =>
      group.columns.map((column, index): Cell => {
        const key = `${group.key}.${row.key}`;
        return {
          address: table2Address(key, column.key),
          table: 2,
          row: key,
          column: column.key,
          index,
          value: column.value,
          place: `表二·${row.label}·${column.label}`,
        };
      }),
    ),
  );
}

function table3Cells(form: AnnualReportForm): Cell[] {
  return form.table3.flatMap((row) =>
    table3Columns.map(
      (column, index): Cell => ({
        address: table3Address(row.key, column.key),
        table: 3,
        row: row.key,
        column: column.key,
        index,
        value: 'count',
        place: `表三·“${row.label}”·${column.label}`,
      }),
    ),
  );
}

function table4Cells(): Cell[] {
  return table4Blocks.flatMap((block) =>
    table4Columns.map(
      (column, index): Cell => ({
        address: table4Address(block.key, column.key),
        table: 4,
        row: block.key,
        column: column.key,
        index,
        value: 'count',
        place: `表四·${block.label}·${column.label}`,
      }),
    ),
  );
}

const byAddress = new Map<FormVersion, ReadonlyMap<CellAddress, Cell>>();

/** The cell of a form with this address, or null where the form has none such. */
export function cellAt(version: FormVersion, address: CellAddress): Cell | null {
  let index = byAddress.get(version);
  if (index === undefined) {
    index = new Map(cellsOf(version).map((cell) => [cell.address, cell]));
    byAddress.set(version, index);
  }
  return index.get(address) ?? null;
}

/** What stands in a cell; null where it is blank or the tables have no such row. */
export function valueAt(tables: ReportTables, cell: Cell): CellValue {
  if (cell.table === 2) return tables.table2[cell.row]?.[cell.column] ?? null;
  if (cell.table === 3) return tables.table3[cell.row]?.[cell.index] ?? null;
  return tables.table4[cell.row as Table4Block]?.[cell.index] ?? null;
}

/** Builds tables of a form by asking for the value of every cell. */
export function buildTables(version: FormVersion, value: (cell: Cell, slot: number) => CellValue): ReportTables {
  const table2: Record<string, Record<string, CellValue>> = {};
  const table3: Record<string, CellValue[]> = {};
  const table4: Record<Table4Block, CellValue[]> = { review: [], litigationDirect: [], litigationAfterReview: [] };
  cellsOf(version).forEach((cell, slot) => {
    const found = value(cell, slot);
    if (cell.table === 2) {
      const row = table2[cell.row] ?? {};
      row[cell.column] = found;
      table2[cell.row] = row;
    } else if (cell.table === 3) {
      const row = table3[cell.row] ?? [];
      row.push(found);
      table3[cell.row] = row;
    } else {
      table4[cell.row as Table4Block].push(found);
    }
  });
  return { form: version, table2, table3, table4 };
}
