import { App, Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { requestRoutes } from '../../../src/requests/contract.js';
import { remedyRoutes, type remedySchema } from '../../../src/requests/remedy-contract.js';
import type { Trouble } from '../client.js';
import { useAct, useReading } from '../queries.js';
import { DayInput } from '../shared/day-input.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { clearMessages, showMessages } from './field-messages.js';

type Values = Partial<(typeof remedySchema)['_output']>;

interface Props {
  readonly today: string;
  readonly onClose: () => void;
}

/** Registers a review or a lawsuit against one request. */
export function RemedyDialog({ today, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const { act, busy } = useAct(remedyRoutes.fileRemedy);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const save = async () => {
    if (busy) return;
    clearMessages(form);
    const { request = '', block = 'review', caseNo = '', filedOn = '' } = form.getFieldsValue(true) as Values;
    if (request === '') {
      showMessages(form, { request: '请选择申请' });
      return;
    }
    const answer = await act({ body: { request, block, filedOn, ...(caseNo.trim() === '' ? {} : { caseNo }) } });
    if (answer.ok) {
      message.success('已登记');
      onClose();
      return;
    }
    setTrouble(answer);
    if (answer.kind === 'invalid') showMessages(form, answer.fields);
  };
  return (
    <Modal
      open
      title="登记复议、诉讼"
      okText="登记"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
    >
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <Form form={form} name="remedy" layout="vertical" requiredMark={false} initialValues={{ block: 'review' }}>
        <Form.Item name="request" label="针对的申请（必填）">
          <CaseChoice />
        </Form.Item>
        <Form.Item
          name="block"
          label="种类（必填）"
          extra="经过行政复议后又起诉的，选“复议后起诉”，并应先登记行政复议。"
        >
          <Radio.Group
            options={[
              { value: 'review', label: '行政复议' },
              { value: 'litigationDirect', label: '未经复议直接起诉' },
              { value: 'litigationAfterReview', label: '复议后起诉' },
            ]}
          />
        </Form.Item>
        <Form.Item name="caseNo" label="案号" extra="还没有收到受理、应诉通知书的可以不填。">
          <Input maxLength={80} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="filedOn"
          label="提起日期（必填）"
          extra="申请人提出复议申请或者起诉的日期，见受理、应诉通知书。"
        >
          <DayInput latest={today} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

interface ChoiceProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
}

/** A case, found by its number or by words of what was asked. */
function CaseChoice({ id, value, onChange }: ChoiceProps) {
  const [words, setWords] = useState('');
  const found = useReading(requestRoutes.list, { query: { filter: 'all', q: words } });
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      showSearch={{ filterOption: false, onSearch: (typed) => setWords(typed.trim()) }}
      placeholder="输入申请编号或者申请内容中的词查找"
      notFoundContent={found.isFetching ? '正在查找……' : '没有找到申请'}
      value={value ?? null}
      onChange={(picked) => picked !== null && onChange?.(picked)}
      options={(found.data?.rows ?? []).map((row) => ({ value: row.id, label: `${row.number}　${row.wanted}` }))}
    />
  );
}
