import { App, Input, Modal, Radio } from 'antd';
import { useId, useState } from 'react';
import { editionRoutes } from '../../../src/publishing/edition-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** 条例18条: whether what is not public stays so for another year, and why. */
export function ReassessDialog({ id, title, onClose }: Props) {
  const { message } = App.useApp();
  const field = useId();
  const { act, busy } = useAct(editionRoutes.reassess);
  const [verdict, setVerdict] = useState<'kept' | 'opened'>('kept');
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const save = async () => {
    const answer = await act({ params: { id }, body: { verdict, reason } });
    if (!answer.ok) return setTrouble(answer);
    message.success(
      answer.value.dueOn === null ? '已转为主动公开的草稿，请送审' : `维持不公开，下次评估 ${answer.value.dueOn}`,
    );
    onClose();
  };
  return (
    <Modal
      open
      title={`评估《${title}》`}
      okText="保存评估"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <p>对不予公开的政府信息应当定期评估，因情势变化可以公开的应当公开（条例第十八条）。</p>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <Radio.Group
        aria-label="评估结论"
        value={verdict}
        onChange={(event) => setVerdict(event.target.value as 'kept' | 'opened')}
        options={[
          { value: 'kept', label: '维持不公开，一年后再评估' },
          { value: 'opened', label: '转为主动公开，经审查审批后发布' },
        ]}
      />
      <label htmlFor={field} style={{ display: 'block', marginTop: 16 }}>
        评估理由（必填）
      </label>
      <Input.TextArea
        id={field}
        value={reason}
        maxLength={300}
        autoSize={{ minRows: 3, maxRows: 6 }}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}
