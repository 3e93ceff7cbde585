import { Link } from 'react-router';
import { type DocumentRow, publishingRoutes, type Worklist } from '../../../src/publishing/contract.js';
import { useReading } from '../queries.js';
import { useMe } from '../session.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { DueLight, StateMark } from './marks.js';
import { MonthChart } from './month-chart.js';
import './worklist.css';

/** 工作台: what waits for me, what will soon be late, what was done. */
export function WorklistPage() {
  const me = useMe().data;
  return (
    <Page title="工作台">
      <Reading of={useReading(publishingRoutes.worklist)}>
        {(list) => <Opened list={list} today={me?.today ?? ''} drafts={me?.acts.includes('draft') ?? false} />}
      </Reading>
    </Page>
  );
}

interface Props {
  readonly list: Worklist;
  readonly today: string;
  /** Whether this person drafts. */
  readonly drafts: boolean;
}

function Opened({ list, today, drafts }: Props) {
  const waiting: [string, readonly DocumentRow[]][] = [
    ['待我审查', list.review],
    ['待我审批', list.approve],
    ['待发布', list.publish],
    ['退回修改', list.returned],
    ['我的草稿', list.drafts],
  ];
  const filled = waiting.filter(([, rows]) => rows.length > 0);
  return (
    <>
      <ul className="worklist-tiles">
        {waiting.map(([label, rows]) => (
          <Tile key={label} label={label} count={rows.length} />
        ))}
        <Tile label="即将到期" count={list.dueSoon.length} kind="soon" />
        <Tile label="已逾期" count={list.overdue.length} kind="late" />
        <Tile label="今年已公开" count={list.publishedThisYear} kind="plain" />
      </ul>
      <div className="worklist-columns">
        <div>
          {filled.length === 0 ? (
            <Panel title="待办">
              <p className="empty">
                目前没有等您办理的事项{today === '' ? '' : `（截至 ${today}）`}。
                {drafts ? <Link to="/documents/new">起草一条信息</Link> : null}
              </p>
            </Panel>
          ) : (
            filled.map(([label, rows]) => (
              <Panel key={label} id={label} title={`${label}（${rows.length}）`}>
                <Lines rows={rows} />
              </Panel>
            ))
          )}
        </div>
        <div>
          <Panel id="已逾期" title={`已逾期（${list.overdue.length}）`}>
            {list.overdue.length === 0 ? <p className="empty">没有逾期事项。</p> : <Lines rows={list.overdue} />}
          </Panel>
          <Panel id="即将到期" title={`即将到期（${list.dueSoon.length}）`}>
            {list.dueSoon.length === 0 ? <p className="empty">近期没有到期事项。</p> : <Lines rows={list.dueSoon} />}
          </Panel>
          <Panel title="各月公开信息" extra={<span className="quiet">本月 {list.publishedThisMonth} 条</span>}>
            <MonthChart year={today.slice(0, 4)} perMonth={list.perMonth} />
          </Panel>
          <Panel title="最近办结">
            {list.done.length === 0 ? <p className="empty">最近没有办结事项。</p> : <Lines rows={list.done} />}
          </Panel>
        </div>
      </div>
    </>
  );
}

function Tile({
  label,
  count,
  kind = 'work',
}: {
  label: string;
  count: number;
  kind?: 'work' | 'soon' | 'late' | 'plain';
}) {
  return (
    <li className={count > 0 ? `worklist-tile is-${kind}` : 'worklist-tile'}>
      <span>{label}</span>
      <strong>{count}</strong>
    </li>
  );
}

function Lines({ rows }: { readonly rows: readonly DocumentRow[] }) {
  return (
    <ul className="worklist-lines">
      {rows.map((row) => (
        <li key={row.id}>
          <div className="worklist-line-head">
            <Link to={`/documents/${row.id}`}>{row.title}</Link>
            <StateMark row={row} />
          </div>
          <p>
            {row.authorName}
            <span>{row.publishedOn ?? row.updatedAt.slice(0, 10)}</span>
            {row.publishedOn !== null ? null : <DueLight due={row.due} />}
          </p>
          {row.returnedWith === null ? null : <p className="worklist-opinion">退回意见：{row.returnedWith}</p>}
        </li>
      ))}
    </ul>
  );
}
