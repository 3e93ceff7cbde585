import {
  applicantKinds,
  type CellAddress,
  type CellValue,
  cornerNote,
  formOf,
  type ReportTables,
  type Table2Group,
  type Table3Row,
  table4Blocks,
  table4Columns,
} from './form.js';

/** One cell of an official table as drawn. It stands at the first free place of its row, as in HTML. */
export interface GridCell {
  readonly text: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** The cell labels others. */
  readonly header?: boolean;
  /** Centred where absent. */
  readonly align?: 'left' | 'center';
  /** A tall narrow label that reads downwards. */
  readonly vertical?: boolean;
  /** Present exactly on cells that hold a figure of the report. */
  readonly address?: CellAddress;
  readonly value?: CellValue;
}

/** An official table with its merged cells: what page, desk, DOCX and XLSX all draw. */
export interface GridTable {
  readonly key: string;
  readonly caption?: string;
  /** Relative widths of the columns; their number is the number of columns. */
  readonly columns: readonly number[];
  /** How many rows at the top repeat on every sheet of paper. */
  readonly headerRows: number;
  readonly rows: readonly (readonly GridCell[])[];
}

/**
 * A value as the form prints it: blank is '', '/' stays, zero is '0', an amount stays as it was written.
 */
export function cellText(value: CellValue): string {
  return value === null ? '' : String(value);
}

function figure(address: CellAddress, value: CellValue | undefined, colSpan: number): GridCell {
  const held = value ?? null;
  return { text: cellText(held), ...span(colSpan), address, value: held };
}

function span(colSpan: number, rowSpan = 1): { colSpan?: number; rowSpan?: number } {
  return { ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
}

/**
 * Table two (条例第二十条): one continuous table whose bands carry one to three columns of figures.
 * The width is cut into the least number of columns in which every band fills the whole width.
 * A cell that `tables` does not hold is drawn blank.
 */
export function table2Grid(tables: ReportTables): GridTable {
  const groups = formOf(tables.form).table2;
  const units = groups.some((group) => group.columns.length === 2) ? 6 : 3;
  const rows = groups.flatMap((group) => band(group, units, tables));
  const labelWidth = units / 3;
  return {
    key: 'table2',
    caption: '主动公开政府信息情况',
    columns: [labelWidth, ...Array<number>(units).fill(1)],
    headerRows: 0,
    rows,
  };
}

function band(group: Table2Group, units: number, tables: ReportTables): GridCell[][] {
  const width = units / group.columns.length;
  const title: GridCell = { text: group.label, ...span(units + 1), header: true };
  const header: GridCell[] = [
    { text: '信息内容', header: true },
    ...group.columns.map((column) => ({ text: column.label, ...span(width), header: true })),
  ];
  const rows = group.rows.map((row) => {
    const key = `${group.key}.${row.key}`;
    const values = tables.table2[key];
    return [
      { text: row.label, header: true },
      ...group.columns.map((column) => figure(`table2/${key}/${column.key}`, values?.[column.key], width)),
    ];
  });
  return [[title], header, ...rows];
}

/**
 * Table three (申请): three columns of labels, seven of figures, three rows of headings.
 * A report on the form of 2021 that holds only `result.other` is drawn with the single row （六）其他处理.
 */
export function table3Grid(tables: ReportTables): GridTable {
  const lines = table3Lines(tables);
  const drawn = new Set<string>();
  const rows = lines.map((line) => [...labels(line, lines, drawn), ...applicants(line.key, tables)]);
  return {
    key: 'table3',
    caption: '收到和处理政府信息公开申请情况',
    columns: [70, 105, 356, ...Array<number>(applicantKinds.length + 1).fill(67)],
    headerRows: 3,
    rows: [...table3Head(), ...rows],
  };
}

/** The rows of table three as these tables hold them. */
export function table3Lines(tables: ReportTables): readonly Table3Row[] {
  const lines = formOf(tables.form).table3;
  const isPart = (key: string) => key.startsWith('result.other.');
  const held = Object.keys(tables.table3);
  if (!held.includes('result.other') || held.some(isPart) || !lines.some((line) => isPart(line.key))) return lines;
  const single: Table3Row = { key: 'result.other', label: '（六）其他处理', path: ['三、本年度办理结果'] };
  const first = lines.findIndex((line) => isPart(line.key));
  return lines.flatMap((line, at) => (isPart(line.key) ? (at === first ? [single] : []) : [line]));
}

/** The labels of one row: an outer label is drawn on the first row that it covers, and spans the others. */
function labels(line: Table3Row, lines: readonly Table3Row[], drawn: Set<string>): GridCell[] {
  const outer = line.path.flatMap((label, depth): GridCell[] => {
    if (drawn.has(label)) return [];
    drawn.add(label);
    const covered = lines.filter((other) => other.path[depth] === label).length;
    return [{ text: label, ...span(1, covered), header: true, ...(depth === 0 ? { vertical: true } : {}) }];
  });
  return [...outer, { text: line.label, ...span(3 - line.path.length), header: true, align: 'left' }];
}

function applicants(key: string, tables: ReportTables): GridCell[] {
  const values = tables.table3[key];
  const columns = [...applicantKinds.map((kind) => kind.key), 'total'];
  return columns.map((column, at) => figure(`table3/${key}/${column}`, values?.[at], 1));
}

function table3Head(): GridCell[][] {
  const [natural, ...organisations] = applicantKinds.map((kind) => ({ text: kind.label, header: true }));
  return [
    [
      { text: cornerNote, ...span(3, 3) },
      { text: '申请人情况', ...span(applicantKinds.length + 1), header: true },
    ],
    [
      { text: natural?.text ?? '', ...span(1, 2), header: true },
      { text: '法人或其他组织', ...span(organisations.length), header: true },
      { text: '总计', ...span(1, 2), header: true },
    ],
    organisations,
  ];
}

/** Table four (行政复议、行政诉讼): three rows of headings over one row of fifteen figures. */
export function table4Grid(tables: ReportTables): GridTable {
  const outcomes = (rowSpan: number): GridCell[] =>
    table4Columns.map((column) => ({ text: column.label, ...span(1, rowSpan), header: true }));
  const suits = table4Blocks.filter((block) => block.path.length > 1);
  const each = table4Columns.length;
  const values = table4Blocks.flatMap((block) =>
    table4Columns.map((column, at) => figure(`table4/${block.key}/${column.key}`, tables.table4[block.key][at], 1)),
  );
  return {
    key: 'table4',
    caption: '政府信息公开行政复议、行政诉讼情况',
    columns: Array<number>(table4Blocks.length * each).fill(1),
    headerRows: 3,
    rows: [
      [
        { text: '行政复议', ...span(each), header: true },
        { text: '行政诉讼', ...span(each * suits.length), header: true },
      ],
      [...outcomes(2), ...suits.map((block) => ({ text: block.label, ...span(each), header: true }))],
      suits.flatMap(() => outcomes(1)),
      values,
    ],
  };
}

/** A cell with the place of its upper left corner, both counted from 0. */
export interface PlacedCell {
  readonly cell: GridCell;
  readonly row: number;
  readonly column: number;
}

/**
 * Gives every cell its place: the first free one of its row, as a browser does.
 * Throws where cells overlap, leave a hole or stick out, since such a table is a bug of the program.
 */
export function placeCells(grid: GridTable): readonly PlacedCell[] {
  const width = grid.columns.length;
  const taken = grid.rows.map(() => Array<boolean>(width).fill(false));
  const placed: PlacedCell[] = [];
  for (const [row, cells] of grid.rows.entries()) {
    for (const cell of cells) {
      const column = taken[row]?.indexOf(false) ?? -1;
      for (let down = row; down < row + (cell.rowSpan ?? 1); down++) {
        for (let right = column; right < column + (cell.colSpan ?? 1); right++) {
          const line = taken[down];
          if (column < 0 || line?.[right] !== false)
            throw new Error(`${grid.key}: no room for ${cell.text} in row ${row}`);
          line[right] = true;
        }
      }
      placed.push({ cell, row, column });
    }
  }
  const hole = taken.findIndex((line) => line.includes(false));
  if (hole >= 0) throw new Error(`${grid.key}: row ${hole} does not fill the width`);
  return placed;
}
