import { hasHan, labelText } from './label-text.js';
import { sumsUp, usualStartOf, windowOf } from './seven-cells.js';
import type { Piece } from './table-pieces.js';
import { rowKeyOf } from './table3-labels.js';

export const columns = 7;

/** A row of seven written cells; `key` where its own line names the row, `text` what else stands in that line. */
export interface FoundRow {
  readonly cells: readonly string[];
  readonly key: string | null;
  readonly text: string;
}

/** What stands in table three, in the order of the page: labels and rows are matched afterwards. */
export interface FoundRows {
  readonly labels: readonly string[];
  readonly rows: readonly FoundRow[];
  /** Groups of numbers that are not rows of seven, and rows whose blanks cannot be placed. */
  readonly broken: readonly { readonly label: string | null; readonly cells: readonly string[] }[];
}

/** Collects labels and rows of seven from the pieces of table three. */
export function findRows(pieces: readonly Piece[]): FoundRows {
  const usualStart = usualStartOf(
    pieces.filter((p) => p.manner === 'cells').map((p) => p.values),
    columns,
  );
  const labels: string[] = [];
  const rows: FoundRow[] = [];
  const broken: { label: string | null; cells: readonly string[] }[] = [];
  let waiting: string[] = [];
  let carry = '';
  let singles: string[] = [];

  const name = (text: string): string | null => {
    const own = rowKeyOf(text);
    carry = own === null ? (carry + labelText(text)).slice(-30) : '';
    const key = own ?? rowKeyOf(carry);
    // The same mark again before any number is the rest of a wrapped label, after numbers a second row.
    if (key === null || (key === labels.at(-1) && waiting.length > 0)) return own;
    carry = '';
    labels.push(key);
    waiting.push(key);
    return own;
  };
  const flush = (): void => {
    if (singles.length === 0) return;
    if (singles.length === columns) rows.push({ cells: singles, key: null, text: '' });
    else if (waiting.length > 1 && singles.length === columns * waiting.length) {
      const block = unfold(singles, waiting.length);
      if (block === null) broken.push({ label: waiting.at(-1) ?? null, cells: singles });
      else for (const cells of block) rows.push({ cells, key: null, text: '' });
    } else broken.push({ label: waiting.at(-1) ?? null, cells: singles });
    singles = [];
    waiting = [];
  };

  for (const piece of pieces) {
    if (piece.manner === 'single') {
      singles.push(...piece.values);
      continue;
    }
    // Words that begin no row may stand within a block of numbers that is printed column by column.
    const inBlock = singles.length > 0 && singles.length < columns * waiting.length && waiting.length > 1;
    if (inBlock && piece.values.length === 0 && rowKeyOf(piece.texts.join('')) === null) continue;
    flush();
    if (piece.manner === 'spaced') {
      const key = piece.texts.length === 0 ? null : name(piece.texts.join(''));
      if (piece.values.length === 0) continue;
      if (piece.values.length === columns) rows.push({ cells: piece.values, key, text: piece.texts.join('') });
      else broken.push({ label: key ?? waiting.at(-1) ?? null, cells: piece.values });
      waiting = [];
      continue;
    }
    const at = piece.cells.findLastIndex((cell) => rowKeyOf(cell) !== null);
    const key = at < 0 ? (piece.texts.length > 0 ? name(piece.texts.join('')) : null) : name(piece.cells[at] ?? '');
    const after = at < 0 ? piece.values : piece.cells.slice(at + 1);
    if (at < 0 && after.every((cell) => cell === '')) continue;
    const window = windowOf(after, columns, usualStart);
    if (typeof window !== 'string') {
      rows.push({ cells: window.cells, key, text: piece.texts.join('') });
      waiting = [];
    } else if (after.some((cell) => cell !== '')) {
      broken.push({ label: key ?? waiting.at(-1) ?? null, cells: after.filter((cell) => cell !== '') });
      waiting = [];
    }
  }
  flush();
  return { labels, rows, broken };
}

/** Rows out of a block of numbers, by rows or by columns: whichever alone makes every row's total right. */
export function unfold(values: readonly string[], count: number): string[][] | null {
  const byRows = Array.from({ length: count }, (_, row) => values.slice(row * columns, (row + 1) * columns));
  const byColumns = Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (__, column) => values[column * count + row] ?? ''),
  );
  const rowsFit = byRows.every(sumsUp);
  const columnsFit = byColumns.every(sumsUp);
  if (rowsFit && columnsFit) return JSON.stringify(byRows) === JSON.stringify(byColumns) ? byRows : null;
  return rowsFit ? byRows : columnsFit ? byColumns : null;
}

/** Whether a row's own words make it a row of its own (an addition of the place), not the end of a wrapped label. */
export function hasOwnLabel(row: FoundRow): boolean {
  return row.key === null && hasHan(row.text);
}
