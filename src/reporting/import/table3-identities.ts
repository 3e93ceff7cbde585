import type { CellValue } from '../../law/report/form.js';

/**
 * Whether a table three balances in every row and column: 总计 of each row, （七）总计 of each column, and
 * 一 + 二 = 三 + 四. Blanks count as nothing. Used to trust an order that the text alone does not prove.
 */
export function holdsThroughout(rows: Readonly<Record<string, readonly CellValue[]>>): boolean {
  const at = (key: string, column: number): number => {
    const value = rows[key]?.[column];
    return typeof value === 'number' ? value : 0;
  };
  const details = Object.keys(rows).filter((key) => key.startsWith('result.') && key !== 'result.total');
  const everyRow = Object.keys(rows).every((key) => {
    const six = [0, 1, 2, 3, 4, 5].reduce((sum, column) => sum + at(key, column), 0);
    return six === at(key, 6);
  });
  const everyColumn = [0, 1, 2, 3, 4, 5, 6].every((column) => {
    const results = details.reduce((sum, key) => sum + at(key, column), 0);
    const total = at('result.total', column);
    const incoming = at('newReceived', column) + at('carriedOver', column);
    return results === total && incoming === total + at('carriedForward', column);
  });
  return everyRow && everyColumn;
}
