import { Button } from 'antd';
import { Link } from 'react-router';
import { heartbeatRoutes, type WarningRow } from '../../../src/publishing/heartbeat-contract.js';
import { useAct, useReading } from '../queries.js';
import { Panel } from '../shared/page.js';
import './heartbeat.css';
import { StatementTasks } from './statement-tasks.js';

/**
 * What of the columns waits for this person: statements to settle or to correct, and warnings until put away; the blank
 * ones in one line. Nothing where there is none.
 */
export function WarningsPanel() {
  const { rows, returned, toConfirm } = useReading(heartbeatRoutes.warnings).data ?? nothing;
  const { act, busy } = useAct(heartbeatRoutes.seen);
  const total = rows.length + returned.length + toConfirm.length;
  if (total === 0) return null;
  const empty = rows.filter(({ step }) => step === 'empty');
  const dated = rows.filter(({ step }) => step !== 'empty');
  const seen = (put: readonly WarningRow[], label: string) => (
    <Button
      size="small"
      disabled={busy}
      aria-label={`知道了：${label}`}
      onClick={() => void act({ body: { ids: put.map(({ id }) => id) } })}
    >
      知道了
    </Button>
  );
  return (
    <Panel title={`栏目更新提醒（${total}）`} extra={<Link to="/heartbeat">栏目更新</Link>}>
      <ul className="beat-warnings">
        <StatementTasks returned={returned} toConfirm={toConfirm} />
        {dated.map((row) => (
          <li key={row.id}>
            <span className={`beat-light is-${row.step}`}>{row.label}</span>
            <span>
              {row.words}
              {row.dueOn === null ? '' : `，应更新之日 ${row.dueOn}`}
            </span>
            {seen([row], row.label)}
          </li>
        ))}
        {empty.length === 0 ? null : (
          <li>
            <span className="beat-light is-empty">空白栏目{empty.length}个</span>
            <span>
              {empty
                .slice(0, 4)
                .map(({ label }) => label)
                .join('；')}
              {empty.length > 4 ? '等' : ''}，请公开应当公开的信息，或者说明暂无信息产生。
            </span>
            {seen(empty, '空白栏目')}
          </li>
        )}
      </ul>
    </Panel>
  );
}

const nothing = { rows: [], returned: [], toConfirm: [] };
