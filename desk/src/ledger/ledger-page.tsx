import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { type LedgerRow, ledgerRoutes } from '../../../src/ledger/contract.js';
import { call, type ReplyOf, type Trouble } from '../client.js';
import { useEntryLabel } from '../publishing/catalogue-options.js';
import { expectValue } from '../queries.js';
import { DigestMark } from '../shared/digest-mark.js';
import { instantWords } from '../shared/instant-words.js';
import { Page, Panel } from '../shared/page.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { factLines, kindWords } from './fact-words.js';
import { VerifyPanel } from './verify-panel.js';

type Facts = ReplyOf<typeof ledgerRoutes.facts>;

const columns: readonly Column<LedgerRow>[] = [
  { title: '序号', tight: true, align: 'right', cell: (row) => row.seq },
  { title: '日期', tight: true, cell: (row) => row.day },
  { title: '事项', tight: true, cell: (row) => wordOf(row.kind) },
  { title: '经办人', tight: true, cell: (row) => row.actorName },
  { title: '记录内容', width: '40%', cell: (row) => <FactContent row={row} /> },
  { title: '入账时间', tight: true, cell: (row) => instantWords(row.recordedAt) },
  { title: '指纹', tight: true, cell: (row) => <DigestMark digest={row.hash} /> },
];

function wordOf(kind: string): string {
  return (kindWords as Readonly<Record<string, string>>)[kind] ?? kind;
}

/** 审计台账: what was done, newest first; nothing in it can be changed or removed. */
export function LedgerPage() {
  const [kind, setKind] = useState<string | undefined>();
  const pages = useInfiniteQuery<Facts, Trouble, { pages: Facts[] }, unknown[], number | undefined>({
    queryKey: [ledgerRoutes.facts.path, kind ?? null],
    queryFn: async ({ pageParam, signal }) =>
      expectValue(await call(ledgerRoutes.facts, { query: { before: pageParam, kind } }, signal)),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page title="审计台账" trail={['审计']}>
      <VerifyPanel />
      <Panel
        title={`台账记录（共 ${pages.data?.pages[0]?.total ?? 0} 条）`}
        extra={
          <Select
            aria-label="按事项筛选"
            allowClear
            placeholder="全部事项"
            style={{ width: 190 }}
            value={kind}
            onChange={(value: string | undefined) => setKind(value)}
            options={Object.entries(kindWords).map(([value, label]) => ({ value, label }))}
          />
        }
      >
        {pages.error === null ? null : <TroubleNotice trouble={pages.error} />}
        {pages.isPending ? (
          <p className="empty" role="status">
            正在读取……
          </p>
        ) : (
          <RecordTable
            label="台账记录"
            columns={columns}
            rows={rows}
            rowKey={(row) => row.seq}
            empty="没有这样的台账记录。"
          />
        )}
        {pages.hasNextPage ? (
          <p className="more">
            <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
              加载更多
            </Button>
          </p>
        ) : null}
      </Panel>
    </Page>
  );
}

function FactContent({ row }: { readonly row: LedgerRow }) {
  const entryLabel = useEntryLabel();
  return (
    <span>
      {factLines(row.data, entryLabel).map(([label, value]) => (
        <span key={label} className="fact-part">
          <span className="quiet">{label}：</span>
          {/^[0-9a-f]{64}$/.test(value) ? <DigestMark digest={value} /> : value}{' '}
        </span>
      ))}
    </span>
  );
}
