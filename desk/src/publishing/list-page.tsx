import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { DocumentPage } from '../../../src/publishing/contract.js';
import { type DocumentRow, publishingRoutes } from '../../../src/publishing/contract.js';
import type { Trouble } from '../client.js';
import { call } from '../client.js';
import { expectValue } from '../queries.js';
import { useMay } from '../session.js';
import { Page, Panel } from '../shared/page.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { useEntryLabel } from './catalogue-options.js';
import { natureWords } from './document-words.js';
import { type DocumentFilter, ListFilter } from './list-filter.js';
import { DueLight, StateMark } from './marks.js';

const columns: readonly Column<DocumentRow>[] = [
  { title: '标题', width: '31%', cell: (row) => <Link to={`/documents/${row.id}`}>{row.title}</Link> },
  { title: '状态', tight: true, cell: (row) => <StateMark row={row} /> },
  { title: '目录事项', cell: (row) => <Entry entry={row.entry} /> },
  { title: '类别', tight: true, cell: (row) => natureWords[row.nature] },
  { title: '起草人', tight: true, wideOnly: true, cell: (row) => row.authorName },
  { title: '索引号', tight: true, wideOnly: true, cell: (row) => row.indexNo ?? '—' },
  {
    title: '公开时间',
    tight: true,
    cell: (row) => row.publishedOn ?? (row.due === null ? '—' : <DueLight due={row.due} />),
  },
];

/** 信息列表: every item of the office, with filters that stay in the address. */
export function ListPage() {
  const [search, setSearch] = useSearchParams();
  const mayDraft = useMay('draft');
  const filter: DocumentFilter = {
    state: search.get('state') ?? undefined,
    entry: search.get('entry') ?? undefined,
    nature: search.get('nature') ?? undefined,
    q: search.get('q') ?? undefined,
  };
  const pages = useInfiniteQuery<DocumentPage, Trouble, { pages: DocumentPage[] }, unknown[], string | undefined>({
    queryKey: [publishingRoutes.documents.path, 'pages', filter],
    queryFn: async ({ pageParam, signal }) =>
      expectValue(await call(publishingRoutes.documents, { query: { ...filter, after: pageParam } }, signal)),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (previous) => previous,
  });
  const change = (name: keyof DocumentFilter, value: string | undefined) => {
    const next = new URLSearchParams(search);
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = pages.data?.pages[0]?.total ?? 0;
  const filtered = Object.values(filter).some((value) => value !== undefined);
  return (
    <Page
      title="信息列表"
      trail={['信息公开']}
      actions={
        mayDraft ? (
          <Link to="/documents/new">
            <Button type="primary">起草信息</Button>
          </Link>
        ) : undefined
      }
    >
      <Panel title="查询">
        <ListFilter filter={filter} onChange={change} />
      </Panel>
      <Panel
        title="信息"
        extra={pages.isPending ? null : <span className="quiet">共 {total >= 1000 ? '1000 余' : total} 条</span>}
      >
        {pages.error === null ? null : <TroubleNotice trouble={pages.error} />}
        {pages.isPending ? (
          <p className="empty" role="status">
            正在读取……
          </p>
        ) : (
          <RecordTable
            label="信息列表"
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            empty={filtered ? '没有符合条件的信息，请放宽查询条件。' : '本机关还没有信息，请从“起草信息”开始。'}
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

/** The long names of the catalogue in two lines, whole on hover. */
function Entry({ entry }: { readonly entry: string }) {
  const label = useEntryLabel()(entry);
  return (
    <span className="clamp" title={label}>
      {label}
    </span>
  );
}
