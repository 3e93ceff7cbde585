import { App, Form, Input, InputNumber, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { RequestDetail } from '../../../src/requests/case-contract.js';
import { requestRoutes } from '../../../src/requests/contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { useMe } from '../session.js';
import { DayInput } from '../shared/day-input.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { CorrectionPoints } from './correction-points.js';
import { type EventKind, eventForms } from './event-forms.js';
import { type EventValues, eventBody } from './event-values.js';
import { FeeFields } from './fee-fields.js';
import { officeFields, type WriterField } from './other-letters.js';
import { eventWords } from './words.js';
import { WriterInput } from './writer-input.js';

interface Props {
  readonly detail: RequestDetail;
  readonly kind: EventKind;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** One dated event: its day, what its letter says that only the writer knows, and what becomes of the term. */
export function EventDialog({ detail, kind, onClose, onChanged }: Props) {
  const { message } = App.useApp();
  const today = useMe().data?.today;
  const [form] = Form.useForm<EventValues>();
  const { act, busy } = useAct(requestRoutes.event);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [contacts, setContacts] = useState<readonly WriterField[]>([]);
  const asks = eventForms[kind];
  // what is told is told by a letter of today
  const toldToday = asks.letter !== undefined && today !== undefined;
  const save = async (typed: EventValues) => {
    const answer = await act({
      params: { id: detail.id },
      body: eventBody(kind, toldToday ? { ...typed, day: today } : typed, contacts),
    });
    setTrouble(answer.ok ? null : answer);
    if (!answer.ok) {
      // An office that has not entered its contacts yet is asked for them here.
      const sentence = answer.kind === 'refused' && answer.code === 'letter.missingValue' ? answer.sentence : '';
      const missing = officeFields.filter((key) => sentence.includes(key));
      if (missing.length > 0) setContacts(missing.map((key) => ({ key, kind: 'line', needed: true })));
      return;
    }
    message.success(`“${eventWords[kind]}”已登记`);
    onChanged();
    onClose();
  };
  return (
    <Modal
      open
      title={`${eventWords[kind]}：${detail.number}`}
      width={620}
      okText={asks.letter === undefined ? '登记' : '登记并制作文书'}
      cancelText="取消"
      mask={{ closable: false }}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="event-says">
        {asks.says}
        <span className="quiet">（依据：{asks.article}）</span>
      </p>
      {kind === 'extended' && detail.dueOn !== null ? <p>现在的到期日：{detail.dueOn}。</p> : null}
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <Form<EventValues>
        form={form}
        layout="vertical"
        initialValues={{ day: today, ...(asks.asksPoints ? { points: [''] } : {}) }}
        onFinish={(typed) => void save(typed)}
      >
        {toldToday ? (
          <p>
            {asks.dayLabel}：{today}（文书今天制作、今天发出）。
          </p>
        ) : (
          <Form.Item name="day" label={asks.dayLabel} rules={[{ required: true, message: `请填写${asks.dayLabel}。` }]}>
            <DayInput {...(today === undefined ? {} : { latest: today })} />
          </Form.Item>
        )}
        {asks.asksAnswer ? (
          <Form.Item name="answer" label="对方的意见" rules={[{ required: true, message: '请选择同意还是不同意。' }]}>
            <Radio.Group
              options={[
                { value: 'consented', label: '同意公开' },
                { value: 'objected', label: '不同意公开' },
              ]}
            />
          </Form.Item>
        ) : null}
        {asks.asksPoints ? <CorrectionPoints /> : null}
        {asks.until === undefined ? null : (
          <Form.Item
            name="until"
            label={asks.until}
            extra="合理的最后一日，应当晚于告知日期"
            rules={[{ required: true, message: `请填写${asks.until}。` }]}
          >
            <DayInput />
          </Form.Item>
        )}
        {asks.days === undefined ? null : (
          <Form.Item
            name="days"
            label={asks.days.label}
            extra={asks.days.hint}
            rules={[{ required: true, message: `请填写${asks.days.label}。` }]}
          >
            <InputNumber min={1} max={asks.days.most} precision={0} style={{ width: 160 }} />
          </Form.Item>
        )}
        {asks.asksFee ? <FeeFields /> : null}
        {[...asks.words, ...contacts].map((field) => (
          <Form.Item
            key={field.key}
            name={['words', field.key]}
            label={field.needed ? field.key : `${field.key}（可以不填）`}
            extra={field.hint}
            rules={field.needed ? [{ required: true, whitespace: true, message: `请填写${field.key}。` }] : []}
          >
            <WriterInput field={field} />
          </Form.Item>
        ))}
        {contacts.length === 0 ? null : <p>本机关的资料中还没有这些联系信息，本次由您填写。</p>}
        <Form.Item name="note" label="说明（可以不填，只留在办理记录中）">
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 1, maxRows: 4 }} />
        </Form.Item>
      </Form>
      {asks.letter === undefined ? null : (
        <p className="quiet">
          登记时同时制作{asks.letter}，编定文号；其余内容由系统按照办件记录填写。请随后送达，并在“文书和送达”中登记。
        </p>
      )}
    </Modal>
  );
}
