import { Steps } from 'antd';
import type { DocumentDetail } from '../../../src/publishing/contract.js';

/** Where the item stands on its way out, level by level, with who signed each for this revision. */
export function StepBar({ detail }: { readonly detail: DocumentDetail }) {
  const { levels, turn, open } = detail.course;
  const returned = detail.state === 'draft' && detail.returnedWith !== null;
  const isOut = detail.state === 'published' || detail.state === 'withdrawn' || detail.state === 'replaced';
  const past = detail.state !== 'draft';
  const steps = [
    { title: '起草', content: returned ? '退回修改' : detail.authorName },
    ...levels.map(({ key, name, signedBy, bySubmitter }) => ({
      title: name,
      content:
        key === turn
          ? open === null
            ? '待办理'
            : '提请确定中'
          : (signedBy ?? (bySubmitter && !past ? '送审时签署' : undefined)),
    })),
    lastStep(detail, isOut),
  ];
  const at = levels.findIndex(({ key }) => key === turn);
  const current = isOut ? steps.length : !past ? 0 : at < 0 ? levels.length + 1 : at + 1;
  return (
    <Steps
      className="step-bar"
      size="small"
      responsive
      current={current}
      status={returned ? 'error' : 'process'}
      items={steps}
    />
  );
}

/** What becomes of it once approved: published, now or at its hour, or entered in the register of what is not public. */
function lastStep({ assessBy, openAttribute, publishedOn, scheduledFor, state }: DocumentDetail, isOut: boolean) {
  if (openAttribute !== 'public' && !isOut) {
    const waits = state === 'approved' ? '待列入' : undefined;
    return { title: '列入登记册', content: assessBy === null ? waits : `${assessBy} 前再评估` };
  }
  const waits = scheduledFor === null ? '待发布' : '已定时';
  return { title: '发布', content: isOut ? (publishedOn ?? undefined) : state === 'approved' ? waits : undefined };
}
