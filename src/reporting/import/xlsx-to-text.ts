import { read, utils, type WorkSheet } from '@e965/xlsx';
import { DocumentLines } from './table-lines.js';

const mostRows = 5000;
const mostColumns = 100;

/** The sheets of a workbook in order, a row a line; cells that a merge covers are left out. */
export function xlsxToText(bytes: Uint8Array): string {
  const book = read(bytes, { type: 'array', cellFormula: false, cellHTML: false, bookVBA: false, sheetRows: mostRows });
  const out = new DocumentLines();
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    if (sheet !== undefined) addSheet(sheet, out);
  }
  return out.text();
}

function addSheet(sheet: WorkSheet, out: DocumentLines): void {
  const range = sheet['!ref'];
  if (range === undefined) return;
  const { s: from, e: to } = utils.decode_range(range);
  const covered = new Set<string>();
  const lastRow = Math.min(to.r, from.r + mostRows);
  const lastColumn = Math.min(to.c, from.c + mostColumns);
  for (const merge of sheet['!merges'] ?? []) {
    for (let row = merge.s.r; row <= Math.min(merge.e.r, lastRow); row += 1) {
      for (let column = merge.s.c; column <= Math.min(merge.e.c, lastColumn); column += 1) {
        if (row !== merge.s.r || column !== merge.s.c) covered.add(`${row},${column}`);
      }
    }
  }
  for (let row = from.r; row <= lastRow; row += 1) {
    const cells: string[] = [];
    for (let column = from.c; column <= lastColumn; column += 1) {
      if (covered.has(`${row},${column}`)) continue;
      const cell: { w?: string; v?: unknown } | undefined = sheet[utils.encode_cell({ r: row, c: column })];
      // The written form matters (359.7000), so the shown text comes before the stored number.
      cells.push(cell === undefined ? '' : (cell.w ?? String(cell.v ?? '')));
    }
    const words = cells.filter((cell) => cell.trim() !== '');
    const [only] = words;
    if (words.length === 1 && only !== undefined && /[\u4e00-\u9fff]/u.test(only) && cells[0] === only) {
      if (!/规章|文件$|许可|处罚|强制|收费|采购/u.test(only)) out.paragraph(only);
      else out.row(cells);
    } else if (words.length > 0 || cells.length >= 15) out.row(cells);
  }
}
