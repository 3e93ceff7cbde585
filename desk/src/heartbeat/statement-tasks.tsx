import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { day } from '../../../src/law/day.js';
import { statementInWords } from '../../../src/law/heartbeat-statement.js';
import type { HeartbeatTasks, StatementTask } from '../../../src/publishing/heartbeat-contract.js';
import { ConfirmDialog } from './confirm-dialog.js';

/** Lines of the statements on which it is this person's turn: to settle another's, to correct one's own. */
export function StatementTasks({ returned, toConfirm }: Pick<HeartbeatTasks, 'returned' | 'toConfirm'>) {
  const [open, setOpen] = useState<StatementTask | null>(null);
  return (
    <>
      {toConfirm.map((task) => (
        <li key={task.id}>
          <strong>{task.label}</strong>
          <span>
            待确认：{statementInWords(day(task.asOf))}，{task.statedByName}提出。原因：{task.reason}
          </span>
          <Button size="small" aria-label={`办理说明：${task.label}`} onClick={() => setOpen(task)}>
            办理说明
          </Button>
        </li>
      ))}
      {returned.map((task) => (
        <li key={task.id}>
          <strong>{task.label}</strong>
          <span className="beat-returned">
            {task.returned?.byName}退回您的说明：{task.returned?.opinion}
          </span>
          <Link to="/heartbeat">去修改</Link>
        </li>
      ))}
      {open === null ? null : <ConfirmDialog label={open.label} statement={open} onClose={() => setOpen(null)} />}
    </>
  );
}
