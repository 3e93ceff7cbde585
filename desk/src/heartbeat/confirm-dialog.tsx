import { Modal } from 'antd';
import { useState } from 'react';
import { day } from '../../../src/law/day.js';
import { statementInWords } from '../../../src/law/heartbeat-statement.js';
import { heartbeatRoutes, type StatementView } from '../../../src/publishing/heartbeat-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';

interface Props {
  readonly label: string;
  readonly statement: StatementView;
  readonly onClose: () => void;
}

/** The leader confirms a statement, so that the public reads it. */
export function ConfirmDialog({ label, statement, onClose }: Props) {
  const { act, busy } = useAct(heartbeatRoutes.confirm);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const confirm = async () => {
    const answer = await act({ params: { id: statement.id } });
    if (answer.ok) onClose();
    else setTrouble(answer);
  };
  return (
    <Modal
      open
      title={`确认说明：${label}`}
      okText="确认，对外显示"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <p>公众将看到：{statementInWords(day(statement.asOf))}</p>
      <p>
        {statement.statedByName}提出，原因：{statement.reason}
      </p>
    </Modal>
  );
}
