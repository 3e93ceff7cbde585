import type { CatalogChange } from '../../../src/law/catalog-change.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import './catalogue.css';

const kindWords = { added: '新增', removed: '删除', changed: '修改' } as const;

const columns: readonly Column<CatalogChange>[] = [
  { title: '变动', tight: true, cell: ({ kind }) => kindWords[kind] },
  { title: '事项', width: '30%', cell: ({ name }) => name },
  { title: '内容', cell: (change) => <Fields change={change} /> },
];

/** How one edition differs from another, row by row. */
export function ChangesList({ changes }: { readonly changes: readonly CatalogChange[] }) {
  return <RecordTable label="目录变动" columns={columns} rows={changes} rowKey={({ key }) => key} empty="没有差别。" />;
}

function Fields({ change }: { readonly change: CatalogChange }) {
  if (change.kind === 'added') return '整行新增';
  if (change.kind === 'removed') return '整行删除';
  return (
    <ul className="change-fields">
      {change.fields.map(({ label, before, after }) => (
        <li key={label}>
          {label}：<del>{before || '（空）'}</del> → <ins>{after || '（空）'}</ins>
        </li>
      ))}
    </ul>
  );
}

/** '新增 2 项、修改 3 项'; '没有差别' where there is none. */
export function changesInWords(changes: readonly CatalogChange[]): string {
  const words = (['added', 'changed', 'removed'] as const)
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${kindWords[kind]} ${count} 项`);
  return words.length === 0 ? '没有差别' : words.join('、');
}
