import { Form, InputNumber, Radio } from 'antd';
import { feeBases } from '../../../src/law/request/fees.js';
import type { EventValues } from './event-values.js';
import { feeInWords } from './fee-words.js';

/** The basis and the quantity of a fee, with the amount worked out while it is typed. */
export function FeeFields() {
  const basis = Form.useWatch<EventValues['basis']>('basis');
  const quantity = Form.useWatch<EventValues['quantity']>('quantity');
  const charged = Form.useWatch<EventValues['charged']>('charged');
  const form = Form.useFormInstance<EventValues>();
  // the day of a notice is today and has no field of its own
  const day = Form.useWatch('day', { form, preserve: true });
  return (
    <>
      <Form.Item name="basis" label="计费方式" rules={[{ required: true, message: '请选择计费方式。' }]}>
        <Radio.Group options={Object.entries(feeBases).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item
        name="quantity"
        label={basis === 'page' ? '页数' : '件数'}
        extra={
          basis === 'page'
            ? '本件申请提供的页数'
            : basis === 'piece'
              ? '同一申请人本自然月内累计的件数，计至本件'
              : undefined
        }
        rules={[{ required: true, message: '请填写数量。' }]}
      >
        <InputNumber min={1} max={100_000} precision={0} style={{ width: 160 }} />
      </Form.Item>
      {basis === 'piece' ? (
        <Form.Item
          name="charged"
          label="其中已收费的件数"
          extra="本自然月内此前已经按件收过费的，不重复收取。"
          initialValue={0}
        >
          <InputNumber min={0} max={100_000} precision={0} style={{ width: 160 }} />
        </Form.Item>
      ) : null}
      <FeeReckoning of={feeInWords(basis, quantity, day, basis === 'piece' ? charged : 0)} />
    </>
  );
}

function FeeReckoning({ of }: { readonly of: ReturnType<typeof feeInWords> }) {
  if (of === null) {
    return (
      <p className="fee-reckoning quiet" role="status">
        选定计费方式、填写数量后，这里算出金额。
      </p>
    );
  }
  if ('sentence' in of) {
    return (
      <p className="fee-reckoning is-none" role="status">
        {of.sentence}
        {of.article === undefined ? '' : `（依据：${of.article}）`}
      </p>
    );
  }
  return (
    <div className={`fee-reckoning${of.yuan === 0 ? ' is-none' : ''}`} role="status">
      <strong>{of.yuan === 0 ? '在免费范围内，不收费，不能发出收费通知。' : `应收 ${of.yuan} 元`}</strong>
      <ul>
        {of.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <span className="quiet">依据：{of.articles}</span>
    </div>
  );
}
