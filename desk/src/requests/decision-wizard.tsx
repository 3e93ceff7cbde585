import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import type { OutcomeEntry } from '../../../src/law/request/outcome-entry.js';
import { outcomeOf } from '../../../src/law/request/outcomes.js';
import { firstQuestion } from '../../../src/law/request/questions.js';
import type { CaseItem, RequestDetail } from '../../../src/requests/case-contract.js';
import { ActEnding } from './act-ending.js';
import { DecisionForm } from './decision-form.js';
import { OutcomePicker } from './outcome-picker.js';
import { QuestionWalk } from './question-walk.js';
import type { End } from './wizard-path.js';

interface Props {
  readonly detail: RequestDetail;
  readonly item: CaseItem;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** 开始判断: leads to the outcome of one item by the questions of the five steps, or lets it be chosen directly. */
export function DecisionWizard({ detail, item, onClose, onChanged }: Props) {
  const { message } = App.useApp();
  const [answers, setAnswers] = useState<readonly number[]>([]);
  const [direct, setDirect] = useState(false);
  const [picked, setPicked] = useState<OutcomeEntry | null>(null);
  const done = () => {
    message.success(`第 ${item.item} 项已作出处理决定`);
    onChanged();
    onClose();
  };
  const formFor = (entry: OutcomeEntry) => (
    <DecisionForm key={entry.code} detail={detail} item={item.item} entry={entry} onDone={done} />
  );
  const endOf = (end: End) => {
    if ('act' in end) return <ActEnding end={end} />;
    const entry = outcomeOf(end.outcome);
    return entry === null ? null : formFor(entry);
  };
  return (
    <Modal
      open
      title={`第 ${item.item} 项：${direct ? '选择处理决定' : '逐步判断'}`}
      width={860}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <p className="clamp">
        <span className="quiet">申请的内容：</span>
        {item.wanted}
      </p>
      <p>
        <button type="button" className="link-button" onClick={() => setDirect(!direct)}>
          {direct ? '回到逐步判断' : '熟悉条例的，直接选择处理决定'}
        </button>
      </p>
      {direct ? (
        <>
          {picked === null ? <OutcomePicker onPick={setPicked} /> : formFor(picked)}
          {picked === null ? null : <Button onClick={() => setPicked(null)}>另选处理决定</Button>}
        </>
      ) : (
        <QuestionWalk first={firstQuestion} answers={answers} onAnswers={setAnswers}>
          {endOf}
        </QuestionWalk>
      )}
    </Modal>
  );
}
