import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Pagination } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { RequestFilter, RequestList } from '../../../src/requests/case-contract.js';
import { requestRoutes } from '../../../src/requests/contract.js';
import type { Trouble } from '../client.js';
import { call } from '../client.js';
import { expectValue } from '../queries.js';
import { useMay } from '../session.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { RecordTable } from '../shared/record-table.js';
import { caseColumns } from './case-columns.js';
import './list.css';
import { ListAlarms } from './list-alarms.js';
import { addressOfList, filters, ListFilters } from './list-filters.js';

/** 公开申请: every case by its due day, and what came in without one. */
export function RequestsPage() {
  const mayRegister = useMay('registerRequest');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const filter = filters.find(({ key }) => key === search.get('filter'))?.key ?? 'open';
  const words = search.get('q') ?? '';
  const page = Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1);
  const query = { filter, q: words, page };
  const list = useQuery<RequestList, Trouble>({
    queryKey: [requestRoutes.list.path, null, query],
    queryFn: async ({ signal }) => expectValue(await call(requestRoutes.list, { query }, signal)),
    placeholderData: keepPreviousData,
  });
  const go = (to: string) => void navigate(to, { replace: true });
  return (
    <Page
      title="公开申请"
      trail={['依申请公开']}
      actions={
        mayRegister ? (
          <Link to="/requests/new">
            <Button type="primary" tabIndex={-1}>
              登记申请
            </Button>
          </Link>
        ) : undefined
      }
    >
      {list.data === undefined ? null : <ListAlarms {...list.data} />}
      <Panel
        title="申请"
        extra={list.data === undefined ? null : <span className="quiet">共 {list.data.total} 件</span>}
      >
        <ListFilters
          filter={filter}
          words={words}
          counts={list.data?.counts}
          onSearch={(value) => go(addressOfList(filter, value))}
        />
        <Reading of={list}>
          {({ rows, total, pageSize }) => (
            <>
              <RecordTable
                label="公开申请"
                columns={caseColumns}
                rows={rows}
                rowKey={(row) => row.id}
                empty={emptySentence(filter, words, page)}
              />
              {total > pageSize ? (
                <Pagination
                  className="case-pages"
                  align="end"
                  current={page}
                  pageSize={pageSize}
                  total={total}
                  showSizeChanger={false}
                  responsive
                  onChange={(next) => go(addressOfList(filter, words, next))}
                />
              ) : null}
            </>
          )}
        </Reading>
      </Panel>
    </Page>
  );
}

function emptySentence(filter: RequestFilter, words: string, page: number): string {
  if (page > 1) return '这一页没有申请，请返回前一页。';
  if (words !== '') return `没有找到含“${words}”的申请，请换一个词，或者在“全部”中查找。`;
  switch (filter) {
    case 'open':
      return '没有在办的申请。';
    case 'mine':
      return '没有由您承办的在办申请。';
    case 'soon':
      return '没有将要到期的申请。';
    case 'overdue':
      return '没有超期的申请。';
    case 'closed':
      return '还没有办结的申请。';
    case 'all':
      return '还没有登记过申请。';
  }
}
