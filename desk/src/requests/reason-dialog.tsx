import { Input, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { Answer, Trouble } from '../client.js';
import { TroubleNotice } from '../shared/trouble-notice.js';

interface Props {
  readonly title: string;
  /** What follows from it, said before it is done. */
  readonly children: ReactNode;
  readonly label: string;
  readonly okText: string;
  readonly act: (reason: string) => Promise<Answer<unknown>>;
  readonly busy: boolean;
  readonly onClose: (done: boolean) => void;
}

/** Asks for the reason of something that cannot be undone. */
export function ReasonDialog({ title, children, label, okText, act, busy, onClose }: Props) {
  const id = useId();
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const go = async () => {
    const answer = await act(reason);
    if (answer.ok) onClose(true);
    else setTrouble(answer);
  };
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void go()}
      onCancel={() => onClose(false)}
    >
      <p>{children}</p>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <label htmlFor={id}>{label}（必填）</label>
      <Input.TextArea
        id={id}
        value={reason}
        maxLength={300}
        autoSize={{ minRows: 3, maxRows: 6 }}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}
