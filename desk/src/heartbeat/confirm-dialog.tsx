import { Input, Modal, Radio } from 'antd';
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

/** The leader confirms a statement, so that the public reads it, or sends it back with what is to be corrected. */
export function ConfirmDialog({ label, statement, onClose }: Props) {
  const confirm = useAct(heartbeatRoutes.confirm);
  const giveBack = useAct(heartbeatRoutes.giveBack);
  const [verdict, setVerdict] = useState<'passed' | 'returned'>('passed');
  const [opinion, setOpinion] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const decide = async () => {
    const params = { id: statement.id };
    const answer =
      verdict === 'passed' ? await confirm.act({ params }) : await giveBack.act({ params, body: { opinion } });
    if (answer.ok) onClose();
    else setTrouble(answer);
  };
  return (
    <Modal
      open
      title={`办理说明：${label}`}
      okText={verdict === 'passed' ? '确认，对外显示' : '退回修改'}
      cancelText="取消"
      okButtonProps={{ danger: verdict === 'returned' }}
      confirmLoading={confirm.busy || giveBack.busy}
      onOk={() => void decide()}
      onCancel={onClose}
    >
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <p>公众将看到：{statementInWords(day(statement.asOf))}</p>
      <p>
        {statement.statedByName}提出，原因：{statement.reason}
      </p>
      <Radio.Group
        aria-label="结论"
        value={verdict}
        onChange={(event) => setVerdict(event.target.value as 'passed' | 'returned')}
        options={[
          { value: 'passed', label: '确认' },
          { value: 'returned', label: '退回修改' },
        ]}
      />
      {verdict === 'passed' ? null : (
        <>
          <label htmlFor="return-opinion" className="beat-field">
            退回意见（必填，不对外显示）
          </label>
          <Input.TextArea
            id="return-opinion"
            value={opinion}
            maxLength={300}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={(event) => setOpinion(event.target.value)}
          />
        </>
      )}
    </Modal>
  );
}
