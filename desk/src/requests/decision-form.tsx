import { Alert, Button, Form } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { OutcomeEntry } from '../../../src/law/request/outcome-entry.js';
import type { RequestDetail } from '../../../src/requests/case-contract.js';
import { requestRoutes } from '../../../src/requests/contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { useMe } from '../session.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { DecisionField } from './decision-fields.js';
import { fieldsAsked } from './decision-fields-asked.js';
import { caseLacks, type DecisionValues, decisionOf, refusedHere } from './decision-values.js';
import { givesOverObjection, ObjectionFields } from './objection-fields.js';
import { outcomeWords } from './outcome-words.js';
import './wizard.css';

interface Props {
  readonly detail: RequestDetail;
  readonly item: number;
  readonly entry: OutcomeEntry;
  readonly onDone: () => void;
}

/** Enter confirms a day or ends a line; only the button makes the decision. */
function keepFromSubmitting(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}

/** The decision on one item: the outcome with the articles bound to it, and exactly the fields which it demands. */
export function DecisionForm({ detail, item, entry, onDone }: Props) {
  const [form] = Form.useForm<DecisionValues>();
  const grounds = Form.useWatch('deniedGrounds', form) ?? [];
  const today = useMe().data?.today ?? '';
  const { act, busy } = useAct(requestRoutes.decide);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const lacking = caseLacks(detail, entry, today);
  const save = async (values: DecisionValues) => {
    const body = decisionOf(item, entry, values);
    const refused = refusedHere(detail, body, today);
    if (refused !== null) {
      setTrouble({ ...refused, kind: 'refused', status: 409 });
      return;
    }
    const answer = await act({ params: { id: detail.id }, body });
    setTrouble(answer.ok ? null : answer);
    if (answer.ok) onDone();
  };
  return (
    <section className="walk-end" aria-label="处理决定">
      <h3 ref={heading} tabIndex={-1}>
        {outcomeWords(entry)}
      </h3>
      <p>
        依据：{entry.articles.join('、') || '条例没有这种情形的条款，由人工填写并经法制审核'}
        <br />
        文书：《{entry.documentTitle}》
      </p>
      {lacking === null ? null : (
        <Alert
          className="trouble"
          type="warning"
          showIcon
          title={`${lacking.sentence}${lacking.article === undefined ? '' : `（依据：${lacking.article}）`}`}
        />
      )}
      {entry.litigationDoubtful === true ? (
        <p className="quiet">这种告知能否起诉存在不同认识，救济告知的写法请由法制审核把关。</p>
      ) : null}
      <Form
        form={form}
        layout="vertical"
        scrollToFirstError
        onKeyDown={keepFromSubmitting}
        onFinish={(values) => void save(values)}
      >
        {fieldsAsked(entry, grounds).map((field) => (
          <DecisionField key={`${field.key}-${field.ground?.code ?? field.label}`} field={field} today={today} />
        ))}
        {givesOverObjection(detail, entry) ? <ObjectionFields detail={detail} /> : null}
        {trouble === null ? null : <TroubleNotice trouble={trouble} />}
        <Button type="primary" htmlType="submit" loading={busy} disabled={lacking !== null}>
          作出第 {item} 项的处理决定
        </Button>
      </Form>
    </section>
  );
}
