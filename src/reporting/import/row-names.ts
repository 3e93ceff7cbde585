import { form2019 } from '../../law/report/form-2019.js';
import { form2021 } from '../../law/report/form-2021.js';

const labels = new Map([...form2019.table3, ...form2021.table3].map((row) => [row.key, row.label] as const));

/** The label of a row of table three, cut where the form adds a note. */
export function labelOfRow(key: string): string {
  return (labels.get(key) ?? key).replace(/（区分.*）$/u, '').replace(/、行政机关不再.*$/u, '');
}
