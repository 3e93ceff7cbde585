import { Alert, App, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { type RemedyRow, remedyRoutes } from '../../../src/requests/remedy-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { DayInput } from '../shared/day-input.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { clearMessages, showMessages } from './field-messages.js';
import { type RemedyResult, resultChoices } from './remedy-words.js';

interface Values {
  readonly result?: RemedyResult;
  readonly concludedOn?: string;
  readonly lesson?: string;
}

interface Props {
  readonly remedy: RemedyRow;
  readonly today: string;
  readonly onClose: () => void;
}

/** Registers how a review or a lawsuit ended, and what the office learnt from it. */
export function RemedyEndDialog({ remedy, today, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const { act, busy } = useAct(remedyRoutes.endRemedy);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const result = Form.useWatch('result', form);
  const chosen = resultChoices.find(({ value }) => value === result);
  const save = async () => {
    if (busy) return;
    clearMessages(form);
    const values = form.getFieldsValue(true) as Values;
    if (values.result === undefined) {
      showMessages(form, { result: '请选择结果' });
      return;
    }
    const answer = await act({
      params: { id: remedy.id },
      body: { result: values.result, concludedOn: values.concludedOn ?? '', lesson: values.lesson ?? '' },
    });
    if (answer.ok) {
      message.success(values.result === 'corrected' ? '已登记，并已立相关联的新申请' : '已登记');
      onClose();
      return;
    }
    setTrouble(answer);
    if (answer.kind === 'invalid') showMessages(form, answer.fields);
  };
  return (
    <Modal
      open
      title={`登记结果：申请 ${remedy.number}`}
      okText="登记结果"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
    >
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <Form form={form} name="remedy-end" layout="vertical" requiredMark={false} initialValues={{ concludedOn: today }}>
        <Form.Item name="result" label="结果（必填）">
          <Radio.Group options={resultChoices.map(({ value, label }) => ({ value, label }))} />
        </Form.Item>
        {chosen === undefined ? null : (
          <Alert
            className="trouble"
            type={chosen.value === 'corrected' ? 'warning' : 'info'}
            showIcon
            title={chosen.means}
          />
        )}
        <Form.Item name="concludedOn" label="审结日期（必填）" extra="复议决定书、裁判文书的日期。">
          <DayInput latest={today} />
        </Form.Item>
        <Form.Item
          name="lesson"
          label="经验教训（必填）"
          extra="写明争议出在哪里、以后怎样避免。不写申请人的个人信息。"
        >
          <Input.TextArea maxLength={2000} showCount autoSize={{ minRows: 3, maxRows: 8 }} />
        </Form.Item>
      </Form>
      <p className="quiet">登记后计入年度报告表四，不能修改。</p>
    </Modal>
  );
}
