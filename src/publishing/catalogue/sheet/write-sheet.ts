import { renderXlsx } from '../../../documents/xlsx.js';
import { rowInWords } from '../../../law/catalog-change.js';
import type { Catalogue } from '../../../law/catalog-row.js';
import type { Day } from '../../../law/day.js';
import { boxesInWords } from './cell-words.js';
import { type ColumnName, officialColumns, ownColumns } from './sheet-columns.js';

/** Full-width characters of each column; what is not named follows from the contents. */
const widths: Partial<Record<ColumnName, number>> = {
  序号: 3,
  一级事项: 7,
  二级事项: 11,
  '公开内容（要素）': 18,
  公开依据: 14,
  公开时限: 12,
  公开主体: 7,
  公开渠道和载体: 22,
};

/** The official table as a workbook that lies on A4, ready to be edited and read in again. */
export function catalogueSheet(
  catalogue: Catalogue,
  said: { agency: string; title: string; on: Day; nameOf: (id: string) => string },
): Promise<Buffer> {
  const columns: readonly ColumnName[] = [...officialColumns, ...ownColumns];
  const rows = catalogue.rows.map((row, at) => {
    const words: Readonly<Record<string, string>> = {
      ...rowInWords(row, said.on, said.nameOf),
      公开渠道和载体: boxesInWords(row),
      事项编码: row.key,
    };
    return columns.map((column) => (column === '序号' ? at + 1 : (words[column] ?? '')));
  });
  const labelled = columns.map((label) => {
    const width = widths[label];
    return width === undefined ? { label } : { label, width };
  });
  return renderXlsx([{ kind: 'data', name: '标准目录', title: said.title, columns: labelled, rows }], {
    agency: said.agency,
    subject: said.title,
  });
}
