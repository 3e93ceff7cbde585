import { Link } from 'react-router';
import { dayInShanghai } from '../../../src/law/day.js';
import type { Me } from '../../../src/offices/contract.js';
import { type DocumentRow, publishingRoutes, type Worklist } from '../../../src/publishing/contract.js';
import { WarningsPanel } from '../heartbeat/warnings-panel.js';
import { useReading } from '../queries.js';
import { RequestTasks } from '../requests/request-tasks.js';
import { useMe } from '../session.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { DueLight, StateMark } from './marks.js';
import { MonthChart } from './month-chart.js';
import { pilesFor } from './waiting.js';
import './worklist.css';

/** 工作台: what waits for me, what will soon be late, what was done. */
export function WorklistPage() {
  const me = useMe().data;
  return (
    <Page title="工作台">
      {me?.acts.includes('readRequests') ? <RequestTasks /> : null}
      {me?.acts.includes('readDocuments') ? <WarningsPanel /> : null}
      <Reading of={useReading(publishingRoutes.worklist)}>
        {(list) => <Opened list={list} today={me?.today ?? ''} acts={me?.acts ?? []} />}
      </Reading>
    </Page>
  );
}

interface Props {
  readonly list: Worklist;
  readonly today: string;
  readonly acts: Me['acts'];
}

function Opened({ list, today, acts }: Props) {
  const drafts = acts.includes('draft');
  const opens = acts.includes('readDocuments');
  const waiting = pilesFor(acts, list);
  const filled = waiting.filter(({ rows }) => rows.length > 0);
  return (
    <>
      <ul className="worklist-tiles">
        {waiting.map(({ label, rows }) => (
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
            filled.map(({ label, rows }) => (
              <Panel key={label} id={label} title={`${label}（${rows.length}）`}>
                <Lines rows={rows} opens={opens} />
              </Panel>
            ))
          )}
        </div>
        <div>
          <Panel id="已逾期" title={`已逾期（${list.overdue.length}）`}>
            {list.overdue.length === 0 ? (
              <p className="empty">没有逾期事项。</p>
            ) : (
              <Lines rows={list.overdue} opens={opens} />
            )}
          </Panel>
          <Panel id="即将到期" title={`即将到期（${list.dueSoon.length}）`}>
            {list.dueSoon.length === 0 ? (
              <p className="empty">近期没有到期事项。</p>
            ) : (
              <Lines rows={list.dueSoon} opens={opens} />
            )}
          </Panel>
          <Panel title="各月公开信息" extra={<span className="quiet">本月 {list.publishedThisMonth} 条</span>}>
            <MonthChart year={today.slice(0, 4)} perMonth={list.perMonth} />
          </Panel>
          <Panel title="最近办结">
            {list.done.length === 0 ? (
              <p className="empty">最近没有办结事项。</p>
            ) : (
              <Lines rows={list.done} opens={opens} />
            )}
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

function Lines({ rows, opens }: { readonly rows: readonly DocumentRow[]; readonly opens: boolean }) {
  return (
    <ul className="worklist-lines">
      {rows.map((row) => (
        <li key={row.id}>
          <div className="worklist-line-head">
            {opens ? <Link to={`/documents/${row.id}`}>{row.title}</Link> : <span>{row.title}</span>}
            <StateMark row={row} />
          </div>
          <p>
            {row.authorName}
            <span>{row.publishedOn ?? dayInShanghai(Date.parse(row.updatedAt))}</span>
            {row.publishedOn !== null ? null : <DueLight due={row.due} />}
          </p>
          {row.returnedWith === null ? null : <p className="worklist-opinion">退回意见：{row.returnedWith}</p>}
        </li>
      ))}
    </ul>
  );
}
