import { Checkbox, Form, Input } from 'antd';
import type { OutcomeEntry } from '../../../src/law/request/outcome-entry.js';
import { DayInput } from '../shared/day-input.js';
import type { AskedField } from './decision-fields-asked.js';
import { groundOptions } from './outcome-words.js';
import './wizard.css';

interface Props {
  readonly field: AskedField;
  /** Nothing that is written about can lie after it. */
  readonly today: string;
}

const must = (message: string) => [{ required: true, whitespace: true, message }];
const mustPick = (message: string) => [{ required: true, message }];

/** The control of one field of a decision, with its label, what it must hold, and a hint. */
export function DecisionField({ field, today }: Props) {
  const { key, label, needed, hint } = field;
  const rules = needed ? must(`请填写${label}。`) : [];
  switch (key) {
    case 'deniedGrounds':
      return (
        <Form.Item name="deniedGrounds" label={label} extra={hint} rules={mustPick('请至少选择一种情形。')}>
          <Checkbox.Group className="ground-list" options={groundOptions} />
        </Form.Item>
      );
    case 'earlierReply':
      return (
        <fieldset className="search-fields">
          <legend>{label}</legend>
          <Form.Item name={['earlierReply', 'docNo']} label="文号" rules={must('请填写前次答复的文号。')}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item name={['earlierReply', 'day']} label="日期" rules={mustPick('请填写前次答复的日期。')}>
            <DayInput latest={today} />
          </Form.Item>
          <p className="quiet is-wide">{hint}</p>
        </fieldset>
      );
    case 'search':
      return <SearchFields legend={label} hint={hint} today={today} />;
    case 'withheld':
      return field.ground === undefined ? null : <PartFields ground={field.ground} hint={hint} />;
    case 'reasons':
      return (
        <Form.Item name="reasons" label={label} extra={hint} rules={rules}>
          <Input.TextArea maxLength={3000} autoSize={{ minRows: 3, maxRows: 10 }} />
        </Form.Item>
      );
    default:
      return (
        <Form.Item name={key} label={label} extra={hint} rules={rules}>
          <Input.TextArea
            maxLength={key === 'wayToGet' || key === 'distinction' ? 1000 : 300}
            autoSize={{ minRows: 1, maxRows: 5 }}
          />
        </Form.Item>
      );
  }
}

/** The part that is withheld on one ground: what it is and why, and the law where the ground rests on one. 条例37条. */
function PartFields({ ground, hint }: { readonly ground: OutcomeEntry; readonly hint: string }) {
  const at = (key: string) => ['withheld', ground.code, key];
  return (
    <fieldset className="search-fields">
      <legend>不公开部分：{ground.label}</legend>
      <Form.Item
        className="is-wide"
        name={at('content')}
        label="不公开的内容"
        extra="只写是什么内容，不要写出内容本身。"
        rules={must('请填写不公开的内容。')}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      {ground.requires.includes('lawNamed') ? (
        <Form.Item
          className="is-wide"
          name={at('lawNamed')}
          label="所依据的法律、行政法规"
          extra="写全名称和条、款、项。地方性法规、规章不能作为依据。"
          rules={must('请填写所依据的法律、行政法规。')}
        >
          <Input.TextArea maxLength={300} autoSize={{ minRows: 1, maxRows: 3 }} />
        </Form.Item>
      ) : null}
      <Form.Item
        className="is-wide"
        name={at('reasons')}
        label="不公开的理由"
        extra={hint}
        rules={must('请填写不公开的理由。')}
      >
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </fieldset>
  );
}

const searchWords = [
  ['systems', '检索的系统', '例如公文系统、档案系统、门户网站'],
  ['keywords', '检索关键词', '逐个写明'],
  ['places', '查找的档案柜、科室', '例如党政办档案柜、村镇建设办'],
  ['people', '检索人员', ''],
] as const;

/** The search behind 不存在: all of it, or there was none. 条例36条4项. */
function SearchFields({ legend, hint, today }: { legend: string; hint: string; today: string }) {
  return (
    <fieldset className="search-fields">
      <legend>{legend}</legend>
      <p className="quiet is-wide">{hint}</p>
      {searchWords.map(([key, label, example]) => (
        <Form.Item key={key} name={['search', key]} label={label} rules={must(`请填写${label}。`)}>
          <Input.TextArea
            maxLength={key === 'people' ? 200 : 500}
            autoSize={{ minRows: 1, maxRows: 4 }}
            placeholder={example}
          />
        </Form.Item>
      ))}
      <Form.Item name={['search', 'from']} label="检索起始日期" rules={mustPick('请填写检索起始日期。')}>
        <DayInput latest={today} />
      </Form.Item>
      <Form.Item name={['search', 'to']} label="检索结束日期" rules={mustPick('请填写检索结束日期。')}>
        <DayInput latest={today} />
      </Form.Item>
      <Form.Item
        className="is-wide"
        name={['search', 'signatures']}
        label="检索人员签名"
        rules={must('请填写在检索记录上签名的人。')}
      >
        <Input maxLength={200} placeholder="在纸质检索记录上签名的人员" autoComplete="off" />
      </Form.Item>
    </fieldset>
  );
}
