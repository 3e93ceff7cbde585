import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import { intakeRoutes, type Registered, type Registration } from '../../../src/requests/intake-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { Panel } from '../shared/page.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { useUnsavedQuestion } from '../shared/unsaved.js';
import { ApplicantFields } from './applicant-fields.js';
import { clearMessages, showMessages } from './field-messages.js';
import { formOptions, provisionOptions } from './intake-words.js';
import { ItemsInput } from './items-input.js';
import { ReceiptFields } from './receipt-fields.js';
import { firstValues, type RegisterValues, registrationOf, type Source } from './register-values.js';

interface Props {
  readonly source: Source | null;
  readonly today: string;
  readonly onDone: (registered: Registered, sent: Registration) => void;
}

/** The application as 条例第二十九条 asks for it. */
export function RegisterForm({ source, today, onDone }: Props) {
  const [form] = Form.useForm<RegisterValues>();
  const { act, busy } = useAct(intakeRoutes.register);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [dirty, setDirty] = useState(false);
  const { release } = useUnsavedQuestion(dirty);

  const save = async () => {
    if (busy) return;
    clearMessages(form);
    const body = registrationOf(form.getFieldsValue(true), source);
    const answer = await act({ body });
    if (!answer.ok) {
      setTrouble(answer);
      if (answer.kind === 'invalid') showMessages(form, answer.fields);
      return;
    }
    release();
    onDone(answer.value, body);
  };

  return (
    <Form
      form={form}
      name="register"
      layout="vertical"
      requiredMark={false}
      initialValues={firstValues(source, today)}
      onValuesChange={() => setDirty(true)}
    >
      <Panel title="一、收到申请">
        <ReceiptFields today={today} fixed={source !== null} />
      </Panel>
      <Panel title="二、申请人">
        <ApplicantFields />
      </Panel>
      <Panel title="三、所需信息">
        <ItemsInput />
      </Panel>
      <Panel title="四、形式要求">
        <Form.Item name="form" label="信息形式（必填）">
          <Radio.Group options={[...formOptions]} />
        </Form.Item>
        <Form.Item name="provision" label="获取方式（必填）">
          <Radio.Group options={[...provisionOptions]} />
        </Form.Item>
        <p className="quiet">申请表没有写明的，按便于申请人的方式选择；不询问申请信息的用途。</p>
      </Panel>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <div className="page-actions">
        {/* No submit button: what is registered stays, so the Enter key in a field must not do it. */}
        <Button type="primary" loading={busy} size="large" onClick={() => void save()}>
          登记
        </Button>
        <span className="quiet register-foot">登记后编号，收到日期不能更改，请核对后登记。</span>
      </div>
    </Form>
  );
}
