import { Input, Modal } from 'antd';
import { useState } from 'react';
import { parseDay } from '../../../src/law/day.js';
import { statementInWords } from '../../../src/law/heartbeat-statement.js';
import { type ColumnRow, heartbeatRoutes } from '../../../src/publishing/heartbeat-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { DayInput } from '../shared/day-input.js';
import { TroubleNotice } from '../shared/trouble-notice.js';

interface Props {
  readonly row: ColumnRow;
  readonly today: string;
  readonly onClose: () => void;
}

/** States that nothing arose under a column up to a day; the leader confirms it before the public reads it. */
export function StatementDialog({ row, today, onClose }: Props) {
  const { act, busy } = useAct(heartbeatRoutes.state);
  const [asOf, setAsOf] = useState<string | undefined>(today);
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const day = parseDay(asOf ?? '');
  const save = async () => {
    const answer = await act({ body: { entry: row.key, asOf: asOf ?? '', reason } });
    if (answer.ok) onClose();
    else setTrouble(answer);
  };
  return (
    <Modal
      open
      title={`说明暂无信息：${row.label}`}
      okText="提出说明"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
    >
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <p className="quiet">
        确实没有信息产生时才可以说明。经领导确认后对外显示，并算作一次更新；有信息而不公开的，不得用说明代替。
      </p>
      <label htmlFor="statement-day" className="beat-field">
        截至日期
      </label>
      <DayInput id="statement-day" value={asOf} latest={today} onChange={setAsOf} />
      <label htmlFor="statement-reason" className="beat-field">
        原因（必填，供内部确认，不对外显示）
      </label>
      <Input.TextArea
        id="statement-reason"
        value={reason}
        maxLength={300}
        autoSize={{ minRows: 2, maxRows: 6 }}
        onChange={(event) => setReason(event.target.value)}
      />
      {day === null ? null : <p>公众将看到：{statementInWords(day)}</p>}
    </Modal>
  );
}
