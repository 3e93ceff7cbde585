import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { type PostKind, type PostRow, postKinds, postRoutes } from '../../../src/requests/post-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { instantWords } from '../shared/instant-words.js';
import { TroubleNotice } from '../shared/trouble-notice.js';

/** What follows from taking it. 条例30、35、42条. */
const follows: Readonly<Record<PostKind, string>> = {
  correction: '登记为收到补正，答复期限自收到补正的申请之日起重新计算（条例第三十条）；文字和文件归入申请材料。',
  payment: '登记为缴清费用，凭证归入本件（条例第四十二条）。采用前请核对款项已经到账。',
  explanation: '登记为收到说明理由，材料归入本件（条例第三十五条）。',
  withdrawal: '本件以申请人撤回办结，不再答复，不能恢复。采用前请与申请人核实。',
};

interface Props {
  readonly id: string;
  readonly row: PostRow;
  readonly onClose: (done: boolean) => void;
}

/** Takes what was sent into the case, on the day on which it was sent. */
export function TakePostDialog({ id, row, onClose }: Props) {
  const field = useId();
  const { act, busy } = useAct(postRoutes.take);
  const [opinion, setOpinion] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const take = async () => {
    const answer = await act({ params: { id, post: row.id }, body: { opinion } });
    if (answer.ok) onClose(true);
    else setTrouble(answer);
  };
  return (
    <Modal
      open
      title={`采用${postKinds[row.kind]}`}
      okText="确认采用"
      cancelText="取消"
      okButtonProps={{ danger: row.kind === 'withdrawal' }}
      confirmLoading={busy}
      onOk={() => void take()}
      onCancel={() => onClose(false)}
    >
      <p>
        申请人于 {instantWords(row.sentAt)} 提交。{follows[row.kind]}
      </p>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <label htmlFor={field}>意见（可不填）</label>
      <Input.TextArea
        id={field}
        value={opinion}
        maxLength={300}
        autoSize={{ minRows: 2, maxRows: 6 }}
        onChange={(event) => setOpinion(event.target.value)}
      />
    </Modal>
  );
}
