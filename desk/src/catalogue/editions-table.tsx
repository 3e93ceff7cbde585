import { Link } from 'react-router';
import { type CatalogueView, catalogueRoutes, type EditionHead } from '../../../src/publishing/catalogue-contract.js';
import { addressOf } from '../client.js';
import { DigestMark } from '../shared/digest-mark.js';
import { type Column, RecordTable } from '../shared/record-table.js';

const columns: readonly Column<EditionHead>[] = [
  { title: '版次', tight: true, cell: ({ version }) => (version === 0 ? '起始目录' : `第 ${version} 版`) },
  { title: '生效日期', tight: true, cell: ({ inForceOn }) => inForceOn ?? '系统提供' },
  { title: '决定人', tight: true, cell: ({ putBy }) => putBy ?? '—' },
  { title: '调整原因', cell: ({ reason }) => reason ?? '—' },
  { title: '事项', tight: true, align: 'right', cell: ({ rows }) => `${rows} 项` },
  { title: '指纹', tight: true, cell: ({ digest }) => <DigestMark digest={digest} /> },
  {
    title: '查阅',
    tight: true,
    cell: ({ version }) => (
      <span className="page-actions">
        <Link to={`/catalogue/print?version=${version}`}>查看、打印</Link>
        <a href={addressOf(catalogueRoutes.file, { query: { version } })} download>
          导出
        </a>
      </span>
    ),
  },
];

/** Every edition that was put in force, and the starting one of the program; all can be read and printed. */
export function EditionsTable({ view }: { readonly view: CatalogueView }) {
  return (
    <RecordTable
      label="历次版本"
      columns={columns}
      rows={view.editions}
      rowKey={({ version }) => version}
      empty="还没有生效的目录。"
    />
  );
}
