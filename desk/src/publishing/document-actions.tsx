import { App, Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type DocumentDetail, publishingRoutes } from '../../../src/publishing/contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { DecisionDialog } from './decision-dialog.js';
import { WithdrawDialog } from './withdraw-dialog.js';

type Step = keyof DocumentDetail['may'];

const stepLabels: Readonly<Record<Step, string>> = {
  edit: '编辑',
  submit: '送审',
  review: '保密审查',
  approve: '领导审批',
  publish: '发布',
  withdraw: '撤下',
};

/** The steps worth naming in a state; what is refused there is shown with its reason. */
const offered: Readonly<Record<DocumentDetail['state'], readonly Step[]>> = {
  draft: ['edit', 'submit'],
  submitted: ['review', 'edit'],
  reviewed: ['approve', 'edit'],
  approved: ['publish', 'edit'],
  published: ['edit', 'withdraw'],
  withdrawn: ['edit'],
  replaced: [],
};

/** What may be done with the item now; where the law or a duty says no, the reason stands beside. */
export function DocumentActions({ detail }: { readonly detail: DocumentDetail }) {
  const navigate = useNavigate();
  const { modal, message } = App.useApp();
  const submit = useAct(publishingRoutes.submit);
  const publish = useAct(publishingRoutes.publish);
  const [open, setOpen] = useState<'review' | 'approve' | 'withdraw' | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const revision = { revision: detail.revision, digest: detail.digest };
  const input = { params: { id: detail.id }, body: revision };

  const submitNow = async () => {
    const answer = await submit.act(input);
    setTrouble(answer.ok ? null : answer);
    if (answer.ok) message.success('已送保密审查');
  };
  const publishNow = async () => {
    const answer = await publish.act(input);
    setTrouble(answer.ok ? null : answer);
    if (answer.ok) message.success(`已公开，索引号 ${answer.value.indexNo}`, 6);
  };
  const steps: Readonly<Record<Step, () => void>> = {
    edit: () => void navigate(`/documents/${detail.id}/edit`),
    submit: () => void submitNow(),
    review: () => setOpen('review'),
    approve: () => setOpen('approve'),
    withdraw: () => setOpen('withdraw'),
    publish: () =>
      void modal.confirm({
        title: '确认发布',
        content: `《${detail.title}》第 ${detail.revision} 稿将立即向社会公开，附件 ${detail.attachments.length} 个。`,
        okText: '发布',
        cancelText: '取消',
        onOk: publishNow,
      }),
  };
  const shown = offered[detail.state].filter(
    (step) => step !== 'edit' || detail.may.edit === true || detail.state === 'draft',
  );
  const also = (['withdraw'] as const).filter((step) => detail.may[step] === true && !shown.includes(step));
  const all = [...shown, ...also];
  const refused = all.filter((step) => detail.may[step] !== true);
  return (
    <>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <div className="page-actions">
        {all.map((step, at) => (
          <Tooltip key={step} title={detail.may[step] === true ? null : detail.may[step]}>
            <Button
              type={at === 0 && detail.may[step] === true && detail.state !== 'published' ? 'primary' : 'default'}
              danger={step === 'withdraw' && detail.may[step] === true}
              disabled={detail.may[step] !== true}
              {...(detail.may[step] === true ? {} : { 'aria-describedby': `why-not-${step}` })}
              loading={(step === 'submit' && submit.busy) || (step === 'publish' && publish.busy)}
              onClick={steps[step]}
            >
              {stepLabels[step]}
            </Button>
          </Tooltip>
        ))}
        {detail.publicPath === null ? null : (
          <a className="public-link" href={detail.publicPath} target="_blank" rel="noopener">
            查看公开页面
          </a>
        )}
      </div>
      {refused.length === 0 ? null : (
        <ul className="action-notes">
          {refused.map((step) => (
            <li key={step} id={`why-not-${step}`}>
              暂不能{stepLabels[step]}：{detail.may[step]}
            </li>
          ))}
        </ul>
      )}
      {open === 'review' || open === 'approve' ? (
        <DecisionDialog
          detail={detail}
          step={open}
          onClose={(decided) => {
            setOpen(null);
            if (decided !== null) message.success('意见已签署');
          }}
        />
      ) : null}
      {open === 'withdraw' ? (
        <WithdrawDialog
          detail={detail}
          onClose={(done) => {
            setOpen(null);
            if (done) message.success('已撤下');
          }}
        />
      ) : null}
    </>
  );
}
