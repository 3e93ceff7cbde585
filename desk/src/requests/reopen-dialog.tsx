import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import { requestRoutes } from '../../../src/requests/contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';

interface Props {
  readonly id: string;
  readonly item: number;
  /** The items that are reopened with it: what one lapse ended. */
  readonly together: readonly number[];
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** 重新办理: takes the decision on an item back, with the reason; what was decided before stays in the record. */
export function ReopenDialog({ id, item, together, onClose, onChanged }: Props) {
  const { message } = App.useApp();
  const { act, busy } = useAct(requestRoutes.step);
  const [opinion, setOpinion] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const send = async () => {
    const answer = await act({ params: { id }, body: { act: 'reopenItem', item, opinion } });
    setTrouble(answer.ok ? null : answer);
    if (!answer.ok) return;
    message.success(`第 ${item} 项已退回，请重新判断`);
    onChanged();
    onClose();
  };
  return (
    <Modal
      open
      title={`重新办理第 ${item} 项`}
      okText="确认重新办理"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <p>这一项的处理决定将被取消，需要重新判断；原来的决定和重新办理的理由留在台账中。</p>
      {together.length > 1 ? (
        <p>
          第 {together.join('、')}{' '}
          项因申请人逾期一并视为放弃，将一并恢复，重新等待申请人补正或者缴费；仍未收到的，可以再次办理“不再处理”。
        </p>
      ) : null}
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <label htmlFor="reopen-reason">重新办理的理由（必填）</label>
      <Input.TextArea
        id="reopen-reason"
        value={opinion}
        maxLength={500}
        autoSize={{ minRows: 3, maxRows: 8 }}
        onChange={(event) => setOpinion(event.target.value)}
      />
    </Modal>
  );
}
