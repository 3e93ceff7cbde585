import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { intakeRoutes } from '../../../src/requests/intake-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { DayInput } from '../shared/day-input.js';
import { Panel } from '../shared/page.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { useUnsavedQuestion } from '../shared/unsaved.js';
import { clearMessages, showMessages } from './field-messages.js';

interface Values {
  readonly mailNo?: string;
  readonly carrier?: string;
  readonly signedOn?: string;
  readonly note?: string;
}

/** A letter is entered the moment it is signed for, before anybody knows what it is. */
export function MailForm({ today }: { readonly today: string }) {
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const { act, busy } = useAct(intakeRoutes.signMail);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [dirty, setDirty] = useState(false);
  useUnsavedQuestion(dirty);

  const save = async () => {
    if (busy) return;
    clearMessages(form);
    const { mailNo = '', carrier = '', signedOn = '', note = '' } = form.getFieldsValue(true) as Values;
    const answer = await act({ body: { mailNo, carrier, signedOn, note } });
    if (!answer.ok) {
      setTrouble(answer);
      if (answer.kind === 'invalid') showMessages(form, answer.fields);
      return;
    }
    setTrouble(null);
    setDirty(false);
    form.resetFields();
    message.success(`已登记邮件 ${mailNo}`);
  };

  return (
    <Panel title="登记签收">
      <p className="quiet">
        收到挂号信、特快专递等需要签收的邮件，签收当日在此登记。其中的公开申请，以签收之日为收到申请之日（条例第三十一条）。
      </p>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <Form
        form={form}
        name="mail"
        layout="vertical"
        className="field-grid"
        initialValues={{ signedOn: today }}
        onValuesChange={() => setDirty(true)}
        onFinish={() => void save()}
        requiredMark={false}
      >
        <Form.Item name="mailNo" label="邮件号码（必填）">
          <Input maxLength={40} autoComplete="off" placeholder="信封上条形码下的号码" />
        </Form.Item>
        <Form.Item name="carrier" label="寄递企业（必填）">
          <Input maxLength={40} placeholder="例如：中国邮政" />
        </Form.Item>
        <Form.Item name="signedOn" label="签收日期（必填）">
          <DayInput latest={today} />
        </Form.Item>
        <Form.Item name="note" label="说明">
          <Input maxLength={300} autoComplete="off" placeholder="例如：信封注明“信息公开申请”" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          登记签收
        </Button>
      </Form>
    </Panel>
  );
}
