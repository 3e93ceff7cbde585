import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { type DocumentDetail, publishingRoutes } from '../../../src/publishing/contract.js';
import type { Trouble } from '../client.js';
import { useAct, useReading } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';

interface Props {
  readonly detail: DocumentDetail;
  readonly onClose: (done: boolean) => void;
}

/** Takes a published item back: why, and by which item it is replaced where it is. */
export function WithdrawDialog({ detail, onClose }: Props) {
  const { act, busy } = useAct(publishingRoutes.withdraw);
  const [reason, setReason] = useState('');
  const [replacedBy, setReplacedBy] = useState<string | undefined>();
  const [words, setWords] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const found = useReading(publishingRoutes.documents, { query: { state: 'published', q: words } });
  const withdraw = async () => {
    const answer = await act({
      params: { id: detail.id },
      body: replacedBy === undefined ? { reason } : { reason, replacedBy },
    });
    if (answer.ok) onClose(true);
    else setTrouble(answer);
  };
  return (
    <Modal
      open
      title="撤下已公开的信息"
      okText="确认撤下"
      cancelText="取消"
      okButtonProps={{ danger: true }}
      confirmLoading={busy}
      onOk={() => void withdraw()}
      onCancel={() => onClose(false)}
    >
      <p>撤下后，公众不再看到《{detail.title}》的内容，原网址显示撤下说明；历史记录保留，年度报告相应扣减。</p>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <label htmlFor="withdraw-reason">撤下原因（必填，对外显示）</label>
      <Input.TextArea
        id="withdraw-reason"
        value={reason}
        maxLength={300}
        autoSize={{ minRows: 2, maxRows: 6 }}
        onChange={(event) => setReason(event.target.value)}
      />
      <label htmlFor="withdraw-replacement" style={{ display: 'block', marginTop: 16 }}>
        由哪条信息替换（可不选）
      </label>
      <Select
        id="withdraw-replacement"
        style={{ width: '100%' }}
        allowClear
        showSearch={{ filterOption: false, onSearch: setWords }}
        placeholder="输入标题查找已公开的信息"
        notFoundContent={found.isFetching ? '正在查找……' : '没有找到已公开的信息'}
        value={replacedBy}
        onChange={(value: string | undefined) => setReplacedBy(value)}
        options={(found.data?.rows ?? [])
          .filter((row) => row.id !== detail.id)
          .map((row) => ({ value: row.id, label: `${row.title}（${row.indexNo ?? row.publishedOn ?? ''}）` }))}
      />
    </Modal>
  );
}
