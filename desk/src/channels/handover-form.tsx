import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { handoverRoutes, type Receiver } from '../../../src/publishing/handover-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { DayInput } from '../shared/day-input.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import type { Period } from './period-input.js';

interface Props {
  readonly receiver: Receiver;
  readonly period: Period;
  /** Of the list above, which is what is recorded. */
  readonly digest: string;
  readonly today: string;
}

/** Records that the list above was handed over. */
export function HandoverForm({ receiver, period, digest, today }: Props) {
  const { message } = App.useApp();
  const { act, busy } = useAct(handoverRoutes.recordHandover);
  const [receiverName, setReceiverName] = useState('');
  const [handedOn, setHandedOn] = useState<string | undefined>(today);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const record = async () => {
    const answer = await act({ body: { receiver, receiverName, ...period, handedOn: handedOn ?? '', digest } });
    setTrouble(answer.ok ? null : answer);
    if (answer.ok) message.success(`已登记移交 ${answer.value.count} 条`);
  };
  return (
    <Form layout="vertical" style={{ maxWidth: 420, marginTop: 14 }} onFinish={() => void record()}>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <Form.Item label="接收单位名称" htmlFor="handover-receiver">
        <Input
          id="handover-receiver"
          value={receiverName}
          maxLength={60}
          placeholder={receiver === 'archive' ? '示范县档案馆' : '示范县图书馆'}
          onChange={(event) => setReceiverName(event.target.value)}
        />
      </Form.Item>
      <Form.Item label="移交日期" htmlFor="handover-day">
        <DayInput id="handover-day" value={handedOn} onChange={setHandedOn} latest={today} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        登记已移交上列信息
      </Button>
    </Form>
  );
}
