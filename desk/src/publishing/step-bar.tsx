import { Steps } from 'antd';
import type { DocumentDetail, DocumentState } from '../../../src/publishing/contract.js';

const titles = ['起草', '提交', '保密审查', '领导审批', '发布'] as const;

/** How many steps are behind an item in each state. */
const done: Readonly<Record<DocumentState, number>> = {
  draft: 0,
  submitted: 2,
  reviewed: 3,
  approved: 4,
  published: 5,
  withdrawn: 5,
  replaced: 5,
};

/** Where the item stands on its way out, with who did each step of this revision. */
export function StepBar({ detail }: { readonly detail: DocumentDetail }) {
  const at = done[detail.state];
  const returned = detail.state === 'draft' && detail.returnedWith !== null;
  const by = (step: 'secrecy' | 'approval') =>
    detail.reviews.findLast((review) => review.step === step && review.current && review.verdict === 'passed')
      ?.reviewerName;
  const contents = [
    returned ? '退回修改' : detail.authorName,
    at >= 2 ? '已送审' : undefined,
    at >= 3 ? by('secrecy') : at === 2 ? '待审查' : undefined,
    at >= 4 ? by('approval') : at === 3 ? '待审批' : undefined,
    at === 5 ? (detail.publishedOn ?? undefined) : at === 4 ? '待发布' : undefined,
  ];
  return (
    <Steps
      className="step-bar"
      size="small"
      responsive
      current={at}
      status={returned ? 'error' : 'process'}
      items={titles.map((title, step) => ({ title, content: contents[step] }))}
    />
  );
}
