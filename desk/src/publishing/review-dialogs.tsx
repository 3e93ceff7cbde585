import type { DocumentDetail } from '../../../src/publishing/contract.js';
import { AnswerDialog } from './answer-dialog.js';
import { DecisionDialog } from './decision-dialog.js';
import { QuestionDialog } from './question-dialog.js';

export type ReviewStep = 'decide' | 'escalate' | 'answer';

interface Props {
  readonly detail: DocumentDetail;
  readonly step: ReviewStep;
  /** With the words for what was done; null where nothing was. */
  readonly onClose: (done: string | null) => void;
}

/** The dialog of a step of the review. */
export function ReviewDialogs({ detail, step, onClose }: Props) {
  const { levels, turn, open } = detail.course;
  const level = levels.find(({ key }) => key === turn);
  if (step === 'escalate') {
    return <QuestionDialog detail={detail} onClose={(done) => onClose(done ? '已提请确定' : null)} />;
  }
  if (step === 'answer') {
    if (open === null) return null;
    return <AnswerDialog detail={detail} question={open} onClose={(done) => onClose(done ? '答复已登记' : null)} />;
  }
  if (level === undefined) return null;
  return (
    <DecisionDialog detail={detail} level={level} onClose={(done) => onClose(done === null ? null : '意见已签署')} />
  );
}
