import type { CellValue } from '../law/report/form.js';
import { applicantKinds, formOf, table4Blocks, table4Columns } from '../law/report/form.js';
import type { ImportedReport } from '../reporting/import/imported-report.js';

/** A blank cell is shown as such, since it is not a zero. */
const shown = (value: CellValue | undefined) => (value === null || value === undefined ? '（空）' : String(value));

/** A report that was read in, as lines for a person. */
export function reportLines(read: ImportedReport, findings: readonly unknown[]): string {
  const head = [`机关：${read.agency ?? '（未写明）'}`, `年度：${read.year ?? '（未写明）'}`];
  if (!read.readable || !read.form) return [...head, `不能读出表格：${read.reason ?? ''}`].join('\n');
  const form = formOf(read.form);
  const table2 = form.table2.flatMap((group) =>
    group.rows.map((row) => {
      const cells = read.table2[`${group.key}.${row.key}`] ?? {};
      return `  ${row.label}：${group.columns.map((column) => `${column.label} ${shown(cells[column.key])}`).join('；')}`;
    }),
  );
  const columns = [...applicantKinds.map((kind) => kind.label), '总计'];
  const labels = new Map(form.table3.map((row) => [row.key, row.label]));
  const table3 = Object.entries(read.table3).map(
    ([key, values]) => `  ${labels.get(key) ?? '（六）其他处理'}：${values.map(shown).join('  ')}`,
  );
  const table4 = table4Blocks.map(
    (block) =>
      `  ${block.label}：${table4Columns.map((column, index) => `${column.label} ${shown(read.table4[block.key]?.[index])}`).join('；')}`,
  );
  return [
    ...head,
    `格式：${form.notice}`,
    '表二',
    ...table2,
    `表三（${columns.join('  ')}）`,
    ...table3,
    '表四',
    ...table4,
    `检查发现 ${findings.length} 处，运行 gongkai report check 查看。`,
  ].join('\n');
}
