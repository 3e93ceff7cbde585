import { Alert } from 'antd';
import { Link } from 'react-router';
import type { RequestRow } from '../../../src/requests/case-contract.js';
import { requestRoutes } from '../../../src/requests/contract.js';
import { type ReminderRow, reminderRoutes } from '../../../src/requests/reminder-contract.js';
import { useAct, useReading } from '../queries.js';
import { Light } from '../shared/light.js';
import { Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { ListAlarms } from './list-alarms.js';
import './request-tasks.css';

/** What of 依申请公开 waits for this person: terms that run out, and cases whose next step is theirs. */
export function RequestTasks() {
  const list = useReading(requestRoutes.list, { query: { filter: 'mine' } });
  const reminders = useReading(reminderRoutes.reminders);
  return (
    <>
      <Reading of={reminders}>{({ rows }) => <Reminders rows={rows} />}</Reading>
      <Reading of={list}>
        {({ rows, total, ...alarms }) => (
          <>
            <ListAlarms {...alarms} />
            {total === 0 ? null : (
              <Panel title={`待我办理的公开申请（${total}）`} extra={<Link to="/requests?filter=mine">全部</Link>}>
                <ul className="request-tasks">
                  {rows.slice(0, 8).map((row) => (
                    <Task key={row.id} row={row} />
                  ))}
                </ul>
              </Panel>
            )}
          </>
        )}
      </Reading>
    </>
  );
}

function Task({ row }: { readonly row: RequestRow }) {
  return (
    <li>
      <Link to={`/requests/${row.id}`}>{row.number}</Link>
      <span className="request-task-wanted">{row.wanted}</span>
      <Light {...row.light} />
    </li>
  );
}

/** Shown until put away; putting one away leaves the case itself in the list. */
function Reminders({ rows }: { readonly rows: readonly ReminderRow[] }) {
  const { act, busy } = useAct(reminderRoutes.seen);
  return rows.map((row) => (
    <Alert
      key={row.id}
      className="trouble request-reminder"
      type={row.light.level === 'red' ? 'error' : 'warning'}
      showIcon
      title={
        <>
          <Link to={`/requests/${row.request}`}>{row.number}</Link> {row.light.words}，答复期限至 {row.dueOn}
        </>
      }
      description={`${row.wanted}${row.escalated ? `（承办人：${row.handlerName ?? '尚未分办'}，同时提醒分管领导）` : ''}`}
      action={
        <button
          type="button"
          className="link-button"
          disabled={busy}
          onClick={() => void act({ params: { id: row.id } })}
        >
          知道了
        </button>
      }
    />
  ));
}
