import type { GridTable } from '../law/report/grid.js';

/** One sheet of a workbook. */
export type Sheet = GridSheet | DataSheet;

/** An official table as it is drawn in the report. */
export interface GridSheet {
  readonly kind: 'grid';
  /** The tab; characters that Excel forbids are left out, and it is cut to 31. */
  readonly name: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly grid: GridTable;
}

/** A list with one row of headings. */
export interface DataSheet {
  readonly kind: 'data';
  readonly name: string;
  readonly title?: string;
  /** `width` is in full-width characters; without it, it follows from the contents. */
  readonly columns: readonly { readonly label: string; readonly width?: number }[];
  readonly rows: readonly (readonly SheetValue[])[];
}

/** A string is always text, also one that begins like a formula; an amount is a number as it was written. */
export type SheetValue = string | number | null | { readonly amount: string };

/** How a value is put into a cell. */
export interface CellContent {
  readonly value: string | number | null;
  readonly numFmt: string;
}

/** Excel holds no more than this in a cell. */
const longest = 32_767;
const cutMark = '……（原文过长，此处截断）';

/**
 * A text as cell content: never a formula. The text format keeps it one when somebody edits the cell,
 * where Excel would otherwise read a leading = + - @ anew.
 */
export function textContent(text: string): CellContent {
  const value = text.length > longest ? text.slice(0, longest - cutMark.length) + cutMark : text;
  return { value, numFmt: /^[=+\-@\t\r]/u.test(text) ? '@' : 'General' };
}

/**
 * An amount as a number that shows every decimal that was written: '359.7000' stays 359.7000.
 * What a number cannot hold exactly, or is none, such as '/', stays text.
 */
export function amountContent(amount: string): CellContent {
  const decimals = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/u.exec(amount)?.[1]?.length ?? 0;
  const value = Number(amount);
  if (amount.trim() === '' || !Number.isFinite(value) || decimals > 15 || value.toFixed(decimals) !== amount) {
    return textContent(amount);
  }
  return { value, numFmt: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` };
}

/** The content of any value. */
export function cellContent(value: SheetValue): CellContent {
  if (value === null) return { value: null, numFmt: 'General' };
  if (typeof value === 'number') return { value, numFmt: Number.isInteger(value) ? '0' : 'General' };
  return typeof value === 'string' ? textContent(value) : amountContent(value.amount);
}
