import type { SheetRow } from '../../untrusted/read-sheet.js';
import type { RowProblem } from '../import-contract.js';
import { itemColumns, requiredColumns } from './item-columns.js';

/** The label of each column, and the rows below. */
export interface SheetHead {
  readonly labels: readonly string[];
  readonly below: readonly SheetRow[];
}

const headWithin = 10;
const known: ReadonlySet<string> = new Set(itemColumns);
const plain = (label: string) => label.replace(/[\s*＊]/gu, '');
const labelsOf = (row: SheetRow | undefined) => row?.cells.map(plain) ?? [];

/**
 * Finds the headings of a sheet of items. They may stand in two rows: under a merged heading of a group the row below says
 * what each column is, and a heading merged over both stands in the upper one. Refused with the row: three rows, a column
 * that is missing or named twice.
 */
export function readHead(sheet: readonly SheetRow[]): SheetHead | RowProblem {
  const named = sheet.slice(0, headWithin).findIndex((row) => labelsOf(row).includes('名称'));
  if (named < 0) return { row: 0, sentence: '没有找到表头：表头应有“名称”“目录事项”“生成日期”等列。' };
  const first = fills(sheet[named - 1], labelsOf(sheet[named])) ? named - 1 : named;
  const second = first === named && continues(sheet[named + 1], labelsOf(sheet[named])) ? named + 1 : named;
  const labels = second === first ? labelsOf(sheet[named]) : joined(labelsOf(sheet[first]), labelsOf(sheet[second]));
  const below = sheet.slice(second + 1);
  const [next] = below;
  if (next !== undefined && continues(next, labels)) {
    const sentence = `第 ${next.number} 行看起来仍是表头。表头最多两行，请把第 ${sheet[first]?.number ?? 0} 行至第 ${next.number} 行合并为一行后再导入。`;
    return { row: next.number, sentence };
  }
  const row = sheet[second]?.number ?? 0;
  const missing = requiredColumns.filter((column) => !labels.includes(column));
  const where = second === first ? '' : `（第 ${sheet[first]?.number ?? 0} 行和第 ${row} 行合为一个表头）`;
  if (missing.length > 0) return { row, sentence: `表头缺少：${missing.join('、')}${where}。` };
  const twice = itemColumns.find((column) => labels.indexOf(column) !== labels.lastIndexOf(column));
  if (twice !== undefined) return { row, sentence: `表头中“${twice}”出现了两次${where}。` };
  return { labels, below };
}

/** Whether a row says more of the same headings: names of columns, and nothing where the title of an item would stand. */
function continues(row: SheetRow | undefined, labels: readonly string[]): boolean {
  const cells = labelsOf(row);
  if ((cells[labels.indexOf('名称')] ?? '') !== '') return false;
  return cells.some((cell, column) => known.has(cell) && labels[column] !== cell);
}

/** Whether the row above names columns that the headings leave open. */
function fills(above: SheetRow | undefined, labels: readonly string[]): boolean {
  return labelsOf(above).some((cell, column) => known.has(cell) && (labels[column] ?? '') === '');
}

function joined(upper: readonly string[], lower: readonly string[]): string[] {
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, column) => lower[column] || upper[column] || '');
}
