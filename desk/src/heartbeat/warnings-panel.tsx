import { Button } from 'antd';
import { heartbeatRoutes, type WarningRow } from '../../../src/publishing/heartbeat-contract.js';
import { useAct, useReading } from '../queries.js';
import { Panel } from '../shared/page.js';
import './heartbeat.css';

/** Warnings to this person about columns, until put away; the blank ones in one line. Nothing where there are none. */
export function WarningsPanel() {
  const rows = useReading(heartbeatRoutes.warnings).data?.rows ?? [];
  const { act, busy } = useAct(heartbeatRoutes.seen);
  if (rows.length === 0) return null;
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
    <Panel title={`栏目更新提醒（${rows.length}）`}>
      <ul className="beat-warnings">
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
                .join('、')}
              {empty.length > 4 ? '等' : ''}，请公开应当公开的信息，或者说明暂无信息产生。
            </span>
            {seen(empty, '空白栏目')}
          </li>
        )}
      </ul>
    </Panel>
  );
}
