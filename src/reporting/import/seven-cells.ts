import { readCell } from './cell-value.js';

/** The cells of one table row, or why they cannot be told: `short` too few, `unclear` blanks that may stand elsewhere. */
export type Window = { readonly cells: readonly string[] } | 'short' | 'unclear';

/**
 * Finds the `width` value cells among the cells that follow a label. Lost or added separators make blanks at
 * both ends, so the place is taken from the rows that are full (`usualStart`), then from the identity
 * "the last cell is the sum of the others"; where two places still fit, it is not decided.
 */
export function windowOf(after: readonly string[], width: number, usualStart: number | null): Window {
  const filled = after.filter((cell) => cell !== '');
  if (after.length === width) return { cells: after };
  if (filled.length === width) return { cells: filled };
  if (after.length < width || filled.length > width) return 'short';
  if (filled.length === 0) return { cells: after.slice(0, width) };
  const starts = Array.from({ length: after.length - width + 1 }, (_, at) => at).filter(
    (at) => after.slice(at, at + width).filter((cell) => cell !== '').length === filled.length,
  );
  if (usualStart !== null && starts.includes(usualStart)) return { cells: after.slice(usualStart, usualStart + width) };
  const fitting = starts.filter((at) => sumsUp(after.slice(at, at + width)));
  const [only] = fitting.length > 0 ? fitting : starts;
  if (only === undefined) return 'short';
  return (fitting.length || starts.length) === 1 ? { cells: after.slice(only, only + width) } : 'unclear';
}

/** Whether the last cell holds the sum of the ones before it, blanks counting as nothing. */
export function sumsUp(cells: readonly string[]): boolean {
  const values = cells.map((cell) => readCell(cell, 'count').value);
  const total = values.at(-1);
  const sum = values.slice(0, -1).reduce((so: number, value) => so + (typeof value === 'number' ? value : 0), 0);
  return typeof total === 'number' && total === sum;
}

/** Where the values usually begin after the label, when all full rows agree; else null. */
export function usualStartOf(rows: readonly (readonly string[])[], width: number): number | null {
  const starts = new Set<number>();
  for (const row of rows) {
    if (row.filter((cell) => cell !== '').length === width && row.length > width) {
      starts.add(row.findIndex((cell) => cell !== ''));
    }
  }
  const [start] = starts;
  return starts.size === 1 && start !== undefined ? start : null;
}
