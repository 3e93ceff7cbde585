import { type CellValue, type FormVersion, formOf, type ReportTables } from '../../law/report/form.js';

const received = [3, 1, 0, 0, 1, 0, 5];
const nothing = [0, 0, 0, 0, 0, 0, 0];

/** The tables of the fictional 示范镇 for tests of this room: they balance, and hold a blank and a stroke. */
export function sampleTables(form: FormVersion): ReportTables {
  const shape = formOf(form);
  const table2: Record<string, Record<string, CellValue>> = {};
  for (const group of shape.table2) {
    for (const row of group.rows) {
      const amounts = group.columns.map((column) => [column.key, column.value === 'amount' ? '359.7000' : 0]);
      table2[`${group.key}.${row.key}`] = Object.fromEntries(amounts);
    }
  }
  const own: Record<string, readonly CellValue[]> = {
    newReceived: received,
    'result.granted': received,
    'result.total': received,
  };
  const table3 = Object.fromEntries(shape.table3.map((row) => [row.key, own[row.key] ?? nothing]));
  const table4 = {
    review: [1, 0, 0, 0, 1],
    litigationDirect: [0, 0, 0, 0, 0],
    litigationAfterReview: [null, '/', 0, 0, 0],
  };
  return { form, table2, table3, table4 };
}
