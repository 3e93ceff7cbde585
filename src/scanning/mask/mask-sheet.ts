import { type CellObject, read, utils, type WorkSheet, write } from '@e965/xlsx';
import type { MaskOrder } from './mask-order.js';
import { maskTargets } from './mask-text.js';

/**
 * A new workbook of what can be seen: values only, no hidden sheet, row or column, no formula, comment, link, picture or
 * property. Numbers stay numbers, dates become the text that is shown.
 */
export function maskSheet(bytes: Uint8Array, order: MaskOrder): Uint8Array {
  const book = read(bytes, { type: 'array', cellFormula: false, cellHTML: false, cellNF: true, cellStyles: true });
  const clean = utils.book_new();
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (sheet === undefined || (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) continue;
    utils.book_append_sheet(clean, cleanSheet(sheet, order), sheetName(name, order));
  }
  if (clean.SheetNames.length === 0) throw new Error('no sheet can be seen');
  return new Uint8Array(write(clean, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

/** Excel takes no longer name and none of these signs. */
const sheetName = (name: string, { targets, rules }: MaskOrder): string =>
  maskTargets(name, targets, rules)
    .replace(/[\\/?*[\]:]/g, '＊')
    .slice(0, 31);

function cleanSheet(sheet: WorkSheet, order: MaskOrder): WorkSheet {
  const { s: from, e: to } = utils.decode_range(sheet['!ref'] ?? 'A1');
  const columns: number[] = [];
  for (let column = from.c; column <= to.c; column += 1) {
    if (sheet['!cols']?.[column]?.hidden !== true) columns.push(column);
  }
  const rows: number[] = [];
  for (let row = from.r; row <= to.r; row += 1) if (sheet['!rows']?.[row]?.hidden !== true) rows.push(row);
  const cells = rows.map((row) =>
    columns.map((column) =>
      cleanCell(sheet[utils.encode_cell({ r: row, c: column })] as CellObject | undefined, order),
    ),
  );
  const clean = utils.aoa_to_sheet(cells);
  clean['!cols'] = columns.map((column) => ({ wch: sheet['!cols']?.[column]?.wch ?? 10 }));
  clean['!merges'] = (sheet['!merges'] ?? []).flatMap(({ s, e }) => {
    const merged = {
      s: { r: rows.indexOf(s.r), c: columns.indexOf(s.c) },
      e: { r: rows.indexOf(e.r), c: columns.indexOf(e.c) },
    };
    return Math.min(merged.s.r, merged.s.c, merged.e.r, merged.e.c) < 0 ? [] : [merged];
  });
  return clean;
}

function cleanCell(cell: CellObject | undefined, { targets, rules }: MaskOrder): string | number | boolean | null {
  if (cell?.v === undefined || cell.v === null) return null;
  if (typeof cell.v === 'boolean') return cell.v;
  const shown = typeof cell.v === 'number' ? numberText(cell.v) : String(cell.v);
  const masked = maskTargets(shown, targets, rules);
  if (masked !== shown) return masked;
  if (typeof cell.v !== 'number') return cell.t === 'e' ? (cell.w ?? '') : shown;
  const dated = /[ymdhs年月日]/i.test(String(cell.z ?? '').replace(/\[[^\]]*\]|"[^"]*"|General/gi, ''));
  return dated ? maskTargets(cell.w ?? shown, targets, rules) : cell.v;
}

const numberText = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
