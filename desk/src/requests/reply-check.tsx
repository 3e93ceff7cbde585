import { Modal } from 'antd';
import { useState } from 'react';
import { firstOfReply } from '../../../src/law/request/questions.js';
import { ActEnding } from './act-ending.js';
import { QuestionWalk } from './question-walk.js';

/** 当不当: the questions about the reply once every item is decided, before it goes to the legal check. */
export function ReplyCheck({ onClose }: { readonly onClose: () => void }) {
  const [answers, setAnswers] = useState<readonly number[]>([]);
  return (
    <Modal open title="核对答复（当不当）" width={860} footer={null} mask={{ closable: false }} onCancel={onClose}>
      <QuestionWalk first={firstOfReply} answers={answers} onAnswers={setAnswers}>
        {(end) => ('act' in end ? <ActEnding end={end} /> : null)}
      </QuestionWalk>
    </Modal>
  );
}
