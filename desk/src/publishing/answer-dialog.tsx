import { Button, Input, Modal, Radio } from 'antd';
import { useRef, useState } from 'react';
import type { DocumentDetail } from '../../../src/publishing/contract.js';
import { type AnswerFile, type ReviewQuestion, reviewRoutes } from '../../../src/publishing/review-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { useMe } from '../session.js';
import { DayInput } from '../shared/day-input.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { upload } from '../upload.js';

interface Props {
  readonly detail: DocumentDetail;
  readonly question: ReviewQuestion;
  readonly onClose: (done: boolean) => void;
}

/** Records what the authority answered, with the file of the answer. */
export function AnswerDialog({ detail, question, onClose }: Props) {
  const { act, busy } = useAct(reviewRoutes.answer);
  const today = useMe().data?.today ?? '';
  const [verdict, setVerdict] = useState<'passed' | 'returned'>('passed');
  const [opinion, setOpinion] = useState('');
  const [on, setOn] = useState<string | undefined>();
  const [file, setFile] = useState<AnswerFile | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const record = async () => {
    const body = { digest: detail.digest, verdict, opinion, on: on ?? today, ...(file === null ? {} : { file }) };
    const answer = await act({ params: { id: detail.id }, body });
    if (answer.ok) onClose(true);
    else setTrouble(answer);
  };
  return (
    <Modal
      open
      title="登记答复"
      okText="登记"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void record()}
      onCancel={() => onClose(false)}
    >
      <p>
        {question.addressee}：{question.question}
      </p>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <Radio.Group
        aria-label="答复结论"
        value={verdict}
        onChange={(event) => setVerdict(event.target.value as 'passed' | 'returned')}
        options={[
          { value: 'passed', label: `可以公开，由“${question.levelName}”继续签署` },
          { value: 'returned', label: '不予公开或者须修改，退回起草人' },
        ]}
      />
      <label htmlFor="answer-opinion" style={{ display: 'block', marginTop: 12 }}>
        答复意见（必填）
      </label>
      <Input.TextArea
        id="answer-opinion"
        value={opinion}
        maxLength={500}
        autoSize={{ minRows: 3, maxRows: 8 }}
        onChange={(event) => setOpinion(event.target.value)}
      />
      <label htmlFor="answer-on" style={{ display: 'block', marginTop: 12 }}>
        答复日期
      </label>
      <DayInput id="answer-on" value={on ?? today} onChange={setOn} {...(today === '' ? {} : { latest: today })} />
      <AnswerFileInput file={file} onFile={setFile} onTrouble={setTrouble} />
    </Modal>
  );
}

interface FileProps {
  readonly file: AnswerFile | null;
  readonly onFile: (file: AnswerFile) => void;
  readonly onTrouble: (trouble: Trouble | null) => void;
}

function AnswerFileInput({ file, onFile, onTrouble }: FileProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const send = async (chosen: File) => {
    setPercent(0);
    const answer = await upload(reviewRoutes.answerFile, chosen, setPercent);
    setPercent(null);
    onTrouble(answer.ok ? null : answer);
    if (answer.ok) onFile(answer.value);
  };
  return (
    <div style={{ marginTop: 12 }}>
      <input
        ref={picker}
        type="file"
        style={{ display: 'none' }}
        aria-label="选择答复文件"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen !== undefined) void send(chosen);
          event.target.value = '';
        }}
      />
      <Button disabled={percent !== null} onClick={() => picker.current?.click()}>
        上传答复文件
      </Button>{' '}
      <span className="quiet" role="status">
        {percent === null ? (file?.name ?? '复函或者批复的扫描件，不超过 50 MB。') : `正在上传 ${percent}%`}
      </span>
    </div>
  );
}
