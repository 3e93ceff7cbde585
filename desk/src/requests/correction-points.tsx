import { Button, Form, Input } from 'antd';
import { PhraseList } from './phrase-list.js';

const phrases = [
  '请写明所需政府信息的名称、文号或者便于查询的其他特征。',
  '请提供身份证明。',
  '请写明联系方式。',
  '请写明获取信息的方式、途径等形式要求。',
];

/** 补正事项: the points that the applicant is told to correct, all at once (条例29、30条). */
export function CorrectionPoints() {
  const form = Form.useFormInstance<{ points?: (string | undefined)[] }>();
  const use = (phrase: string) => {
    const now = form.getFieldValue('points') as (string | undefined)[] | undefined;
    const kept = (now ?? []).filter((point) => (point ?? '').trim() !== '');
    form.setFieldsValue({ points: [...kept, phrase] });
  };
  return (
    <fieldset className="dialog-field">
      <legend>补正事项（必填，一次说清）</legend>
      <PhraseList phrases={phrases} onUse={use} target="point-0" />
      <Form.List name="points">
        {(points, { add, remove }) => (
          <>
            {points.map(({ key, name }) => (
              <div key={key} className="point-line">
                <span aria-hidden="true">{name + 1}．</span>
                <Form.Item
                  name={name}
                  rules={[{ required: true, whitespace: true, message: '请填写补正事项，或者删去这一项。' }]}
                >
                  <Input.TextArea
                    id={`point-${name}`}
                    aria-label={`补正事项第 ${name + 1} 项`}
                    maxLength={2000}
                    autoSize={{ minRows: 1, maxRows: 5 }}
                  />
                </Form.Item>
                {points.length === 1 ? null : (
                  <Button aria-label={`删去第 ${name + 1} 项`} onClick={() => remove(name)}>
                    删去
                  </Button>
                )}
              </div>
            ))}
            <Button onClick={() => add('')}>增加一项</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
