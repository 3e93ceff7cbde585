import { Form, Input, InputNumber, Radio } from 'antd';
import { mayGoOverObjection, objectionAnswers } from '../../../src/law/request/objection.js';
import type { OutcomeEntry } from '../../../src/law/request/outcome-entry.js';
import type { RequestDetail } from '../../../src/requests/case-contract.js';

type Case = Pick<RequestDetail, 'events'>;

const objections = ({ events }: Case) =>
  events.filter(({ kind, answer }) => kind === 'thirdPartyAnswered' && answer === 'objected').length;

/** Whether the outcome gives something out although a third party objected. 条例32条. */
export function givesOverObjection(detail: Case, { code }: OutcomeEntry): boolean {
  return mayGoOverObjection(code) && objections(detail) > 0;
}

const options = Object.entries(objectionAnswers).map(([value, label]) => ({ value, label }));

/** Why something is given out over an objection, in the words that the third party will be told. 条例15、32条. */
export function ObjectionFields({ detail }: { readonly detail: Case }) {
  const form = Form.useFormInstance();
  const answer: unknown = Form.useWatch(['overObjection', 'answer'], form);
  const asks = answer === 'publicInterest' || answer === 'noHarm';
  const count = objections(detail);
  return (
    <fieldset className="search-fields">
      <legend>第三方不同意公开</legend>
      <Form.Item
        className="is-wide"
        name={['overObjection', 'answer']}
        label="仍然决定公开的原因（依据：条例第三十二条）"
        rules={[{ required: true, message: '请选择本机关为什么仍然决定公开。' }]}
      >
        <Radio.Group className="row-choice" options={options} />
      </Form.Item>
      {asks ? (
        <Form.Item
          className="is-wide"
          name={['overObjection', 'reasons']}
          label="告知第三方的理由"
          extra="审批以后，写进给第三方的《政府信息依申请公开告知书》；没有告知的，不能发出答复。不要写申请人是谁。"
          rules={[{ required: true, whitespace: true, message: '请填写告知第三方的理由。' }]}
        >
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
      ) : null}
      {asks && count > 1 ? (
        <Form.Item name={['overObjection', 'parties']} label="涉及几名不同意的第三方" initialValue={count}>
          <InputNumber min={1} max={count} precision={0} />
        </Form.Item>
      ) : null}
    </fieldset>
  );
}
