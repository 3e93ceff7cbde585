import { Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { DocumentDetail } from '../../../src/publishing/contract.js';
import { type Authority, authorities, reviewRoutes } from '../../../src/publishing/review-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';

interface Props {
  readonly detail: DocumentDetail;
  readonly onClose: (done: boolean) => void;
}

/** Puts what cannot be decided here to the authority in charge or to the secrecy administration. 条例17条3款. */
export function QuestionDialog({ detail, onClose }: Props) {
  const { act, busy } = useAct(reviewRoutes.escalate);
  const [authority, setAuthority] = useState<Authority>('secrecyAdministration');
  const [addressee, setAddressee] = useState('');
  const [question, setQuestion] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const ask = async () => {
    const body = { revision: detail.revision, digest: detail.digest, authority, addressee, question };
    const answer = await act({ params: { id: detail.id }, body });
    if (answer.ok) onClose(true);
    else setTrouble(answer);
  };
  return (
    <Modal
      open
      title="提请确定"
      okText="提请"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void ask()}
      onCancel={() => onClose(false)}
    >
      <p>
        不能确定是否可以公开的，应当报有关主管部门或者保密行政管理部门确定（条例第十七条第三款）。登记答复之前，本信息不能签署，也不能发布；公开期限照常计算。
      </p>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <Radio.Group
        aria-label="提请的部门"
        value={authority}
        onChange={(event) => setAuthority(event.target.value as Authority)}
        options={authorities.map(({ key, label }) => ({ value: key, label }))}
      />
      <label htmlFor="addressee" style={{ display: 'block', marginTop: 12 }}>
        部门名称（必填）
      </label>
      <Input
        id="addressee"
        value={addressee}
        maxLength={60}
        placeholder="例如 示范县国家保密局"
        autoComplete="off"
        onChange={(event) => setAddressee(event.target.value)}
      />
      <label htmlFor="question" style={{ display: 'block', marginTop: 12 }}>
        不能确定的问题（必填）
      </label>
      <Input.TextArea
        id="question"
        value={question}
        maxLength={500}
        autoSize={{ minRows: 3, maxRows: 8 }}
        onChange={(event) => setQuestion(event.target.value)}
      />
    </Modal>
  );
}
