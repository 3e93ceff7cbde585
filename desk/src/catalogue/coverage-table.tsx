import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CatalogRow } from '../../../src/law/catalog-row.js';
import { dayInChinese, parseDay } from '../../../src/law/day.js';
import { catalogueRoutes, type EntryCoverage } from '../../../src/publishing/catalogue-contract.js';
import { useReading } from '../queries.js';
import { useMe } from '../session.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import { rowHas } from './catalogue-words.js';
import './catalogue.css';

type Covered = EntryCoverage & { readonly row: CatalogRow };
type Which = 'all' | 'empty' | 'held';

/** How many items stand public under each entry in force, when the last came, and where there is none. */
export function CoverageTable({ rows }: { readonly rows: readonly CatalogRow[] }) {
  const [which, setWhich] = useState<Which>('all');
  const [words, setWords] = useState('');
  const today = parseDay(useMe().data?.today ?? '');
  const asOf = today === null ? '' : `截至${dayInChinese(today)}，`;
  return (
    <Reading of={useReading(catalogueRoutes.coverage)}>
      {({ entries }) => {
        const byKey = new Map(entries.map((entry) => [entry.key, entry]));
        const covered = rows.flatMap((row): Covered[] => {
          const entry = byKey.get(row.key);
          return entry === undefined ? [] : [{ ...entry, row }];
        });
        const most = Math.max(1, ...covered.map(({ published }) => published));
        const open = covered.filter(({ row }) => row.state === 'open');
        const empty = open.filter(({ published }) => published === 0);
        const shown = covered.filter(
          ({ row, published }) =>
            (which === 'all' || (which === 'empty') === (published === 0)) && rowHas(row, words.trim()),
        );
        return (
          <>
            <p>
              {asOf}在用事项 {open.length} 项，其中 {open.length - empty.length} 项已有公开信息，{empty.length} 项暂无。
            </p>
            <div className="catalogue-filter">
              <Segmented<Which>
                aria-label="按有无信息筛选"
                value={which}
                onChange={setWhich}
                options={[
                  { value: 'all', label: '全部' },
                  { value: 'empty', label: '暂无信息' },
                  { value: 'held', label: '有信息' },
                ]}
              />
              <Input
                allowClear
                aria-label="查找事项"
                placeholder="事项、内容或依据中的词"
                value={words}
                onChange={(event) => setWords(event.target.value)}
              />
            </div>
            <RecordTable
              label="覆盖情况"
              columns={columnsFor(most)}
              rows={shown}
              rowKey={({ key }) => key}
              empty="没有符合条件的事项。"
            />
          </>
        );
      }}
    </Reading>
  );
}

function columnsFor(most: number): readonly Column<Covered>[] {
  return [
    { title: '一级事项', cell: ({ row }) => row.first },
    { title: '二级事项', cell: ({ row }) => (row.state === 'open' ? row.second : `${row.second}（停用）`) },
    {
      title: '公开条数',
      tight: true,
      align: 'right',
      cell: ({ key, published }) =>
        published === 0 ? '暂无' : <Link to={`/documents?entry=${key}&state=published`}>{published}</Link>,
    },
    {
      title: '比例',
      width: '20%',
      wideOnly: true,
      cell: ({ published }) => (
        <span className="coverage-bar" aria-hidden="true">
          <i style={{ width: `${(published / most) * 100}%` }} />
        </span>
      ),
    },
    { title: '最近公开', tight: true, cell: ({ lastOn }) => lastOn ?? '—' },
    { title: '在办', tight: true, align: 'right', cell: ({ inWork }) => inWork },
  ];
}
