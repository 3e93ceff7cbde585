import { Form, Select } from 'antd';
import { type Day, dayInChinese, parseDay } from '../../../src/law/day.js';
import { type IntakeChannel, intakeChannels, receiptDay } from '../../../src/law/request/receipt.js';
import { DayInput } from '../shared/day-input.js';
import { channelFacts } from './intake-words.js';
import type { RegisterValues } from './register-values.js';

const options = Object.entries(intakeChannels).map(([value, label]) => ({ value: value as IntakeChannel, label }));

interface Props {
  readonly today: string;
  /** The channel is known where the application came as a letter of the mail register or over the portal. */
  readonly fixed: boolean;
}

/** How the application came in and on which days; what follows for the day of receipt is said at once. */
export function ReceiptFields({ today, fixed }: Props) {
  const form = Form.useFormInstance<RegisterValues>();
  const channel = Form.useWatch('channel', form) ?? 'inPerson';
  const { submitted, decides, rule } = channelFacts[channel];
  return (
    <>
      <div className="field-grid">
        <Form.Item name="channel" label="收到申请的方式（必填）">
          <Select options={options} disabled={fixed} />
        </Form.Item>
        <Form.Item
          name="submittedOn"
          label={`${submitted}（必填）`}
          extra={submitted === '交寄日期' ? '以邮戳为准；邮戳看不清的，填收到的日期。' : undefined}
        >
          <DayInput latest={today} />
        </Form.Item>
        {decides === null ? null : (
          <Form.Item name={decides} label={decides === 'signedOn' ? '签收日期（必填）' : '与申请人确认的日期（必填）'}>
            <DayInput latest={today} />
          </Form.Item>
        )}
      </div>
      <p className="receipt-rule">{rule}（条例第三十一条）。</p>
      <ReceiptSentence channel={channel} />
    </>
  );
}

function ReceiptSentence({ channel }: { readonly channel: IntakeChannel }) {
  const form = Form.useFormInstance<RegisterValues>();
  const submittedOn = typedDay(Form.useWatch('submittedOn', form));
  const days = {
    signedOn: typedDay(Form.useWatch('signedOn', form)),
    confirmedOn: typedDay(Form.useWatch('confirmedOn', form)),
  };
  const { decides } = channelFacts[channel];
  if (submittedOn === undefined || (decides !== null && days[decides] === undefined)) {
    return <p className="receipt-day is-open">日期填写完整后，在此显示收到申请之日。</p>;
  }
  const receipt = receiptDay(channel, { submittedOn, ...days });
  if (!receipt.ok) {
    return (
      <p className="receipt-day is-open" role="status">
        {receipt.sentence}
      </p>
    );
  }
  const { day, basis, conservativeFrom } = receipt.value;
  return (
    <p className="receipt-day" role="status">
      收到申请之日：<strong>{dayInChinese(day)}</strong>（{basis}
      ）。自次日起计算，二十个工作日内答复（条例第三十三条）。
      {conservativeFrom === undefined
        ? null
        : `申请人在${dayInChinese(conservativeFrom)}已经提交，为稳妥起见，提醒按提交之日从早安排。`}
    </p>
  );
}

function typedDay(text: string | undefined): Day | undefined {
  return parseDay(text ?? '') ?? undefined;
}
