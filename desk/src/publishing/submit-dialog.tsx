import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { openPointsPhrase } from '../../../src/law/review-submission.js';
import { checkRoutes, type DocumentChecks } from '../../../src/publishing/check-contract.js';
import { type DocumentDetail, publishingRoutes } from '../../../src/publishing/contract.js';
import type { Trouble } from '../client.js';
import { useAct, useReading } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';

interface Props {
  readonly detail: DocumentDetail;
  readonly onClose: (submitted: boolean) => void;
}

/** 送审: what is put to review, what the check still says, and the opinion that is signed with it. */
export function SubmitDialog({ detail, onClose }: Props) {
  const { act, busy } = useAct(publishingRoutes.submit);
  const checks = useReading(checkRoutes.checks, { params: { id: detail.id } }).data;
  const [typed, setTyped] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [first] = detail.course.levels;
  const signs = first?.bySubmitter === true ? first : null;
  const open = checks?.undecided ?? 0;
  const phrases = signs === null || checks === undefined ? [] : phrasesWith(signs.phrases.passed, open);
  const opinion = typed ?? phrases[0] ?? '';
  const submit = async () => {
    const answer = await act({
      params: { id: detail.id },
      body: { revision: detail.revision, digest: detail.digest, ...(signs === null ? {} : { opinion }) },
    });
    if (answer.ok) onClose(true);
    else setTrouble(answer);
  };
  return (
    <Modal
      open
      title="送审"
      okText={signs === null ? '确认送审' : '签署并送审'}
      cancelText="取消"
      confirmLoading={busy}
      okButtonProps={{ disabled: checks === undefined }}
      onOk={() => void submit()}
      onCancel={() => onClose(false)}
    >
      <p>
        《{detail.title}》第 {detail.revision} 稿，附件 {detail.attachments.length} 个。
      </p>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      {checks === undefined ? <p role="status">正在读取检查结果……</p> : <Findings checks={checks} />}
      {signs === null ? null : (
        <>
          <p className="quiet" style={{ margin: '10px 0 0' }}>
            常用语
          </p>
          <div className="phrases">
            {phrases.map((words) => (
              <button key={words} type="button" onClick={() => setTyped(words)}>
                {words}
              </button>
            ))}
          </div>
          <label htmlFor="submit-opinion">由您签署“{signs.name}”的意见（必填）</label>
          <Input.TextArea
            id="submit-opinion"
            value={opinion}
            maxLength={500}
            autoSize={{ minRows: 3, maxRows: 8 }}
            onChange={(event) => setTyped(event.target.value)}
          />
        </>
      )}
    </Modal>
  );
}

/** While something is undecided, first what is true then, and nothing that says otherwise. */
function phrasesWith(usual: readonly string[], open: number): readonly string[] {
  return open === 0 ? usual : [openPointsPhrase(open), ...usual.filter((words) => !words.includes('未发现'))];
}

function Findings({ checks: { running, undecided } }: { readonly checks: DocumentChecks }) {
  if (running === null && undecided === 0) return <p>检查结果中没有待处理的内容。检查不能代替人工核对。</p>;
  const words = [
    running === null ? '' : '检查还在进行。',
    undecided === 0 ? '' : `检查结果中还有 ${undecided} 处没有处理或者没有检查，处理完以前不能通过保密审查。`,
  ];
  return <Alert type="warning" showIcon className="trouble" title={words.join('')} />;
}
