import { Alert, Modal } from 'antd';
import { useState } from 'react';
import { type ReportView, reportingRoutes } from '../../../src/reporting/contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';

interface Props {
  readonly view: ReportView;
  readonly step: 'sign' | 'publish';
  readonly onClose: (done: boolean) => void;
}

/** Signing, then publishing, exactly the report that is on the screen. */
export function SignDialog({ view, step, onClose }: Props) {
  const { act, busy } = useAct(step === 'sign' ? reportingRoutes.sign : reportingRoutes.publish);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const errors = view.findings.filter((finding) => finding.severity === 'error');
  const go = async () => {
    const answer = await act({ params: { year: view.year }, body: { version: view.version, digest: view.digest } });
    if (answer.ok) onClose(true);
    else setTrouble(answer);
  };
  return (
    <Modal
      open
      title={step === 'sign' ? `签发 ${view.year} 年度报告` : `发布 ${view.year} 年度报告`}
      okText={step === 'sign' ? '签发' : '发布'}
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void go()}
      onCancel={() => onClose(false)}
    >
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      {step === 'sign' && errors.length > 0 ? (
        <Alert
          className="trouble"
          type="error"
          showIcon
          title={`报告尚有 ${errors.length} 项错误，改正后方可签发`}
          description={
            <ul style={{ paddingLeft: 18, margin: 0 }}>
              {errors.slice(0, 6).map((error) => (
                <li key={`${error.place}-${error.check}-${error.sentence}`}>
                  {error.place}：{error.sentence}
                </li>
              ))}
            </ul>
          }
        />
      ) : null}
      <p>
        {step === 'sign'
          ? `签发后，报告的数字和文字即予固定（依据本年台账 ${view.facts.count} 条记录，计至第 ${view.facts.lastSeq} 号），此后的新记录不再改变它。`
          : '发布后，年度报告将在政府信息公开年报栏目向社会公开。'}
      </p>
      <p>
        <span className="quiet">报告指纹</span>
        <br />
        <span className="digest-full">{view.digest}</span>
      </p>
    </Modal>
  );
}
