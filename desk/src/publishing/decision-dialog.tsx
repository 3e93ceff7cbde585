import { Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { DocumentDetail } from '../../../src/publishing/contract.js';
import { type CourseLevel, type Reviewed, reviewRoutes } from '../../../src/publishing/review-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';

interface Props {
  readonly detail: DocumentDetail;
  readonly level: CourseLevel;
  readonly onClose: (decided: Reviewed | null) => void;
}

/** The opinion of the level whose turn it is, on exactly the revision that is on the screen. */
export function DecisionDialog({ detail, level, onClose }: Props) {
  const { act, busy } = useAct(reviewRoutes.decide);
  const [verdict, setVerdict] = useState<'passed' | 'returned'>('passed');
  const [opinion, setOpinion] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const decide = async () => {
    const answer = await act({
      params: { id: detail.id },
      body: { revision: detail.revision, digest: detail.digest, level: level.key, verdict, opinion },
    });
    if (answer.ok) onClose(answer.value);
    else setTrouble(answer);
  };
  const use = (phrase: string, said: 'passed' | 'returned') => {
    setOpinion(phrase);
    setVerdict(said);
    document.getElementById('opinion')?.focus();
  };
  const phrases = [
    ...level.phrases.passed.map((words) => ({ words, said: 'passed' as const })),
    ...level.phrases.returned.map((words) => ({ words, said: 'returned' as const })),
  ];
  return (
    <Modal
      open
      title={level.name}
      okText={verdict === 'passed' ? '签署同意' : '退回修改'}
      cancelText="取消"
      okButtonProps={{ danger: verdict === 'returned' }}
      confirmLoading={busy}
      onOk={() => void decide()}
      onCancel={() => onClose(null)}
    >
      <p>
        办理对象：《{detail.title}》第 {detail.revision} 稿，附件 {detail.attachments.length}{' '}
        个。签署只对这一稿的正文和附件有效。
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
          { value: 'passed', label: level.kind === 'check' ? '同意' : '同意公开' },
          { value: 'returned', label: '退回修改' },
        ]}
      />
      {phrases.length === 0 ? null : (
        <>
          <p className="quiet" style={{ margin: '10px 0 0' }}>
            常用语
          </p>
          <div className="phrases">
            {phrases.map(({ words, said }) => (
              <button key={`${said}-${words}`} type="button" onClick={() => use(words, said)}>
                {words}
              </button>
            ))}
          </div>
        </>
      )}
      <label htmlFor="opinion">意见（必填）</label>
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
