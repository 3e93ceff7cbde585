import type { SheetRow, WorkbookFault } from './read-sheet.js';
import { openZip } from './zip.js';

/** More rows or columns than this are not read; a reader that must know asks for one more than it takes. */
const mostRows = 5001;
const mostColumns = 60;

/**
 * The rows of a workbook's first sheet as text, blank ones left out. Runs in the child process only. A text is taken as it
 * stands, a number as it is shown; a cell that a merge covers is blank.
 */
export async function sheetRows(bytes: Uint8Array): Promise<readonly SheetRow[] | WorkbookFault> {
  const members = openZip(bytes);
  if (typeof members === 'string') return members;
  if (!members.some(({ name }) => name === 'xl/workbook.xml')) return 'noWorkbook';
  const { read, utils } = await import('@e965/xlsx');
  try {
    const book = read(bytes, { type: 'array', cellFormula: false, cellHTML: false, sheetRows: mostRows });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    if (sheet?.['!ref'] === undefined) return [];
    const { s: from, e: to } = utils.decode_range(sheet['!ref']);
    const found: SheetRow[] = [];
    for (let row = from.r; row <= to.r; row += 1) {
      const cells: string[] = [];
      for (let column = 0; column <= Math.min(to.c, mostColumns - 1); column += 1) {
        const cell: { t?: string; w?: string; v?: unknown } | undefined =
          sheet[utils.encode_cell({ r: row, c: column })];
        const text = cell?.t === 's' ? String(cell.v ?? '') : (cell?.w ?? String(cell?.v ?? ''));
        cells.push(text.replace(/\r\n?/g, '\n').trim());
      }
      if (cells.some((cell) => cell !== '')) found.push({ number: row + 1, cells });
    }
    return found;
  } catch {
    return 'damaged';
  }
}
