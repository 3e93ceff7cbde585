import { App, Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import type { CaseLetter, RequestDetail } from '../../../src/requests/case-contract.js';
import { requestRoutes } from '../../../src/requests/contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { useMe } from '../session.js';
import { DayInput } from '../shared/day-input.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { CaseUpload } from './case-upload.js';
import { type ServiceMethod, serviceRules, serviceWords } from './service-words.js';

interface Props {
  readonly detail: RequestDetail;
  readonly letter: CaseLetter;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

interface Values {
  readonly method: ServiceMethod;
  readonly day?: string;
  readonly mailNo?: string;
  readonly proof?: string;
}

/** 登记送达: how and when a letter reached its addressee, with the file that proves it. */
export function ServiceDialog({ detail, letter, onClose, onChanged }: Props) {
  const { message } = App.useApp();
  const today = useMe().data?.today;
  const [form] = Form.useForm<Values>();
  const method = Form.useWatch('method', form) ?? 'post';
  const { act, busy } = useAct(requestRoutes.serve);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [sent, setSent] = useState<readonly { readonly id: string; readonly name: string }[]>([]);
  const kept = detail.files.filter(({ purpose }) => purpose === 'service');
  const proofs = [...kept, ...sent.filter(({ id }) => !kept.some((file) => file.id === id))];
  const save = async ({ method: how, day = '', mailNo = '', proof = '' }: Values) => {
    const number = how === 'post' ? { mailNo: mailNo.trim() } : {};
    const body = { letter: letter.id, method: how, day, proof, ...number };
    const answer = await act({ params: { id: detail.id }, body });
    setTrouble(answer.ok ? null : answer);
    if (!answer.ok) return;
    message.success('送达已登记');
    onChanged();
    onClose();
  };
  return (
    <Modal
      open
      title="登记送达"
      okText="登记送达"
      cancelText="取消"
      mask={{ closable: false }}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        《{letter.title}》{letter.docNo ?? '（无文号）'}，{letter.issuedOn} 制发。
      </p>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ method: 'post' }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item name="method" label="送达方式" extra={serviceRules[method]}>
          <Radio.Group options={Object.entries(serviceWords).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item
          name="day"
          label={method === 'post' ? '交邮日期' : method === 'internet' ? '发出日期' : '签收日期'}
          rules={[{ required: true, message: '请填写送达日期。' }]}
        >
          <DayInput {...(today === undefined ? {} : { latest: today })} />
        </Form.Item>
        {method === 'post' ? (
          <Form.Item
            name="mailNo"
            label="邮件号码"
            rules={[{ required: true, whitespace: true, message: '邮寄送达的，请填写邮件号码。' }]}
          >
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
        ) : null}
        <Form.Item name="proof" label="送达凭证" rules={[{ required: true, message: '请上传或者选择送达凭证。' }]}>
          <Select
            placeholder={proofs.length === 0 ? '本案还没有送达凭证，请先上传' : '请选择送达凭证'}
            notFoundContent="本案还没有送达凭证，请先上传。"
            options={proofs.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      </Form>
      <CaseUpload
        id={detail.id}
        purpose="service"
        label="上传送达凭证"
        onUploaded={(file) => {
          setSent((now) => [...now, file]);
          form.setFieldsValue({ proof: file.id });
        }}
      />
    </Modal>
  );
}
