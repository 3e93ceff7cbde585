import type { CellValue } from './form.js';

const integer = /^-?\d+$/;

/** What a count takes part in a sum with: blanks, '/' and anything unreadable as 0. The cell itself stays as it is. */
export function countIn(value: CellValue | undefined): number {
  if (typeof value === 'number') return Number.isFinite(value) ? value : 0;
  return typeof value === 'string' && integer.test(value) ? Number(value) : 0;
}

/** Whether a cell says nothing: null, only spaces, or a stroke that stands for "not applicable". */
export function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === 'string' && /^[\s/／\-－—–]*$/.test(value));
}

/** How a cell without a number is named in a finding: 空白, or the stroke as it stands. */
export function blankInWords(value: CellValue | undefined): string {
  return typeof value === 'string' && value.trim() !== '' ? `填“${value.trim()}”` : '空白';
}

/** Numbers joined as a sum in words: '3＋0'. Negative ones in brackets. */
export function sumInWords(values: readonly number[]): string {
  return values.map((value) => (value < 0 ? `（${value}）` : String(value))).join('＋');
}
