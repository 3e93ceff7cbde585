import { type Cell, cellsOf, table3Columns, valueAt } from './address.js';
import { parseAmount } from './amount.js';
import { blankInWords, isBlank } from './cell-values.js';
import type { Finding } from './finding.js';
import { type CellValue, formOf, type ReportTables, type Table2Group, table4Blocks, table4Columns } from './form.js';

/** The cells that a report on this form must fill. A single row （六）其他处理 stands for its three rows in either form. */
function expectedCells(tables: ReportTables): readonly Cell[] {
  if (tables.form === '2019' || tables.table3['result.other'] === undefined) return cellsOf(tables.form);
  const parts = cellsOf('2021').filter((cell) => !cell.row.startsWith('result.other.'));
  return [...parts, ...cellsOf('2019').filter((cell) => cell.row === 'result.other')];
}

/** C8: counts are whole and not negative (only 本年增/减 may be negative); amounts are decimals and not negative. */
export function checkWholeNumbers(tables: ReportTables): Finding[] {
  return expectedCells(tables).flatMap((cell): Finding[] => {
    const value = valueAt(tables, cell);
    const sentence = isBlank(value) ? null : faultOf(cell, value);
    if (sentence === null) return [];
    return [{ check: 'C8', severity: 'error', place: cell.place, sentence, address: cell.address }];
  });
}

function faultOf(cell: Cell, value: CellValue): string | null {
  const text = String(value);
  if (cell.value === 'amount') {
    if (parseAmount(text) === null) return `“${text}”不是以万元为单位、最多4位小数的金额。`;
    return text.startsWith('-') ? `金额不能为负数，现填${text}。` : null;
  }
  if (!/^-?\d+$/.test(text)) return `“${text}”不是整数。`;
  return cell.value === 'count' && text.startsWith('-') ? `件数不能为负数，现填${text}。` : null;
}

/** C9: no cell is blank or struck out; zero is written 0. One finding for each row of the form, naming its columns. */
export function checkBlankCells(tables: ReportTables): Finding[] {
  const rows = new Map<string, Cell[]>();
  for (const cell of expectedCells(tables)) {
    if (!isBlank(valueAt(tables, cell))) continue;
    const key = `${cell.table}/${cell.row}`;
    rows.set(key, [...(rows.get(key) ?? []), cell]);
  }
  const labels = columnLabels(tables);
  return [...rows.values()].map((cells): Finding => {
    const first = cells[0] as Cell;
    const named = new Map<string, string[]>();
    for (const cell of cells) {
      const words = blankInWords(valueAt(tables, cell));
      named.set(words, [...(named.get(words) ?? []), labels(cell)]);
    }
    const parts = [...named].map(([words, columns]) => `${columns.join('、')}${words}`);
    return {
      check: 'C9',
      severity: 'error',
      place: first.place.split('·').slice(0, 2).join('·'),
      sentence: `${parts.join('；')}；没有发生的应填0，不留空、不画线。`,
      address: first.address,
    };
  });
}

function columnLabels(tables: ReportTables): (cell: Cell) => string {
  const ofRow = new Map<string, Table2Group['columns']>(
    formOf(tables.form).table2.flatMap((group) =>
      group.rows.map((row) => [`${group.key}.${row.key}`, group.columns] as const),
    ),
  );
  return (cell) => {
    if (cell.table === 2) return ofRow.get(cell.row)?.[cell.index]?.label ?? cell.column;
    if (cell.table === 3) return table3Columns[cell.index]?.label ?? cell.column;
    return table4Blocks.some((block) => block.key === cell.row)
      ? (table4Columns[cell.index]?.label ?? cell.column)
      : cell.column;
  };
}
