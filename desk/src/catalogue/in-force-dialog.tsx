import { Input, Modal } from 'antd';
import { useState } from 'react';
import { type CatalogueView, catalogueRoutes } from '../../../src/publishing/catalogue-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { useMe } from '../session.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { ChangesList, changesInWords } from './changes-list.js';

interface Props {
  readonly draft: NonNullable<CatalogueView['draft']>;
  readonly onClose: (done: boolean) => void;
}

/** Puts exactly the draft that is on the screen in force, from today on. */
export function InForceDialog({ draft, onClose }: Props) {
  const { act, busy } = useAct(catalogueRoutes.putInForce);
  const today = useMe().data?.today;
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const unverified = draft.rows.filter(({ source, state }) => source === 'unverified' && state === 'open').length;
  const put = async () => {
    const answer = await act({ body: { base: draft.digest, reason } });
    if (answer.ok) onClose(true);
    else setTrouble(answer);
  };
  return (
    <Modal
      open
      width="min(760px, calc(100vw - 24px))"
      title={`公开目录第 ${draft.version} 版生效`}
      okText="确认生效"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void put()}
      onCancel={() => onClose(false)}
    >
      <p>
        生效日期为今天（{today ?? '—'}
        ）。此后起草和发布按新目录办理，门户的栏目随之更新；生效的目录不能再改，只能编制下一版，以前各版都可查阅。
      </p>
      {unverified === 0 ? null : <p>目录中还有 {unverified} 项标为“未核实”，生效前请对照上级的标准目录。</p>}
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <label htmlFor="in-force-reason">调整原因（必填）</label>
      <Input.TextArea
        id="in-force-reason"
        value={reason}
        maxLength={300}
        autoSize={{ minRows: 2, maxRows: 5 }}
        onChange={(event) => setReason(event.target.value)}
      />
      <h3>与现行目录相比：{changesInWords(draft.changes)}</h3>
      <div style={{ maxHeight: 300, overflow: 'auto' }}>
        <ChangesList changes={draft.changes} />
      </div>
    </Modal>
  );
}
