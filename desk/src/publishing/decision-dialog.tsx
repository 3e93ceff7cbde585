import { Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { type DocumentDetail, publishingRoutes, type Saved } from '../../../src/publishing/contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';

const phrases = {
  review: ['经审查不涉及国家秘密、工作秘密和个人隐私，同意公开。', '退回修改：'],
  approve: ['同意公开。', '退回修改：'],
} as const;

interface Props {
  readonly detail: DocumentDetail;
  readonly step: 'review' | 'approve';
  readonly onClose: (decided: Saved | null) => void;
}

/** The reviewer's or leader's opinion on exactly the revision that is on the screen. */
export function DecisionDialog({ detail, step, onClose }: Props) {
  const { act, busy } = useAct(step === 'review' ? publishingRoutes.review : publishingRoutes.approve);
  const [verdict, setVerdict] = useState<'passed' | 'returned'>('passed');
  const [opinion, setOpinion] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const decide = async () => {
    const answer = await act({
      params: { id: detail.id },
      body: { revision: detail.revision, digest: detail.digest, verdict, opinion },
    });
    if (answer.ok) onClose(answer.value);
    else setTrouble(answer);
  };
  const use = (phrase: string) => {
    setOpinion(phrase);
    setVerdict(phrase.startsWith('退回') ? 'returned' : 'passed');
    document.getElementById('opinion')?.focus();
  };
  return (
    <Modal
      open
      title={step === 'review' ? '保密审查' : '领导审批'}
      okText={verdict === 'passed' ? '签署同意' : '退回修改'}
      cancelText="取消"
      okButtonProps={{ danger: verdict === 'returned' }}
      confirmLoading={busy}
      onOk={() => void decide()}
      onCancel={() => onClose(null)}
    >
      <p>
        {step === 'review' ? '审查' : '审批'}对象：《{detail.title}》第 {detail.revision} 稿，附件{' '}
        {detail.attachments.length} 个。
        <br />
        <span className="quiet">指纹 </span>
        <span className="digest-full quiet">{detail.digest}</span>
      </p>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <Radio.Group
        aria-label="结论"
        value={verdict}
        onChange={(event) => setVerdict(event.target.value as 'passed' | 'returned')}
        options={[
          { value: 'passed', label: '同意公开' },
          { value: 'returned', label: '退回修改' },
        ]}
      />
      <p className="quiet" style={{ margin: '10px 0 0' }}>
        常用语
      </p>
      <div className="phrases">
        {phrases[step].map((phrase) => (
          <button key={phrase} type="button" onClick={() => use(phrase)}>
            {phrase}
          </button>
        ))}
      </div>
      <label htmlFor="opinion">意见</label>
      <Input.TextArea
        id="opinion"
        value={opinion}
        maxLength={500}
        autoSize={{ minRows: 3, maxRows: 8 }}
        onChange={(event) => setOpinion(event.target.value)}
      />
    </Modal>
  );
}
