import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { type TermKey, terms } from '../../../src/law/terms.js';
import { publicationTerms } from '../../../src/law/terms-publication.js';
import './catalogue.css';

/** Terms of the law that end with publishing; those that say how long a notice stands are none. */
const lawTerms = publicationTerms.filter(
  ({ key, bound, source }) => bound === 'atMost' && source === 'confirmed' && key !== 'publication',
);

interface Props {
  /** Terms to know of at this row, one in a sentence. */
  readonly related: readonly TermKey[];
}

const sourceWords = { confirmed: '', localPractice: '（地方口径，不是法律规定）', unverified: '（未核实）' } as const;

/** 公开时限: the 20 working days of 条例26条, a term of another law, or one of the office's own. */
export function TermFields({ related }: Props) {
  const kind = Form.useWatch<string | undefined>('termKind');
  return (
    <>
      <Form.Item name="termKind" label="公开时限">
        <Radio.Group
          options={[
            { value: 'ordinary', label: '20个工作日（条例第二十六条）' },
            { value: 'law', label: '其他法律规定' },
            { value: 'own', label: '另定' },
            { value: 'immediate', label: '即时' },
          ]}
        />
      </Form.Item>
      {related.length === 0 ? null : (
        <ul className="quiet catalogue-related">
          {terms
            .filter(({ key }) => related.includes(key))
            .map(({ key, sentence, article, source }) => (
              <li key={key}>
                {article}：{sentence}
                {sourceWords[source]}
              </li>
            ))}
        </ul>
      )}
      {kind === 'law' ? (
        <Form.Item name="law" label="哪一项" rules={[{ required: true, message: '请选择法定期限' }]}>
          <Select
            options={lawTerms.map(({ key, sentence, article }) => ({ value: key, label: `${article}：${sentence}` }))}
            popupMatchSelectWidth={false}
          />
        </Form.Item>
      ) : null}
      {kind === 'own' ? (
        <div className="catalogue-pair">
          <Form.Item name="length" label="天数" rules={[{ required: true, message: '请填写天数' }]}>
            <InputNumber min={1} max={3650} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="unit" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
            <Radio.Group
              options={[
                { value: 'workingDay', label: '工作日' },
                { value: 'day', label: '日（自然日）' },
              ]}
            />
          </Form.Item>
        </div>
      ) : null}
      {kind === 'own' || kind === 'immediate' ? (
        <Form.Item
          name="article"
          label="期限依据"
          extra="法律、法规的条款，或者上级的标准目录；超过20个工作日的须写明法律、法规的条款。"
          rules={[{ required: true, whitespace: true, message: '请填写期限依据' }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      ) : null}
    </>
  );
}
