import { App, Button, Tooltip } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { type DocumentDetail, publishingRoutes } from '../../../src/publishing/contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { type Step, stepsOf } from './document-steps.js';
import { ReviewDialogs, type ReviewStep } from './review-dialogs.js';
import { WithdrawDialog } from './withdraw-dialog.js';

/** What may be done with the item now; where the law or a duty says no, the reason stands beside. */
export function DocumentActions({ detail }: { readonly detail: DocumentDetail }) {
  const navigate = useNavigate();
  const { modal, message } = App.useApp();
  const submit = useAct(publishingRoutes.submit);
  const publish = useAct(publishingRoutes.publish);
  const [open, setOpen] = useState<ReviewStep | 'withdraw' | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const revision = { revision: detail.revision, digest: detail.digest };
  const input = { params: { id: detail.id }, body: revision };

  const submitNow = async () => {
    const answer = await submit.act(input);
    setTrouble(answer.ok ? null : answer);
    if (answer.ok) message.success('已送审');
  };
  const publishNow = async () => {
    const answer = await publish.act(input);
    setTrouble(answer.ok ? null : answer);
    if (answer.ok) message.success(`已公开，索引号 ${answer.value.indexNo}`, 6);
  };
  const acts: Readonly<Record<Step, () => void>> = {
    edit: () => void navigate(`/documents/${detail.id}/edit`),
    submit: () => void submitNow(),
    decide: () => setOpen('decide'),
    escalate: () => setOpen('escalate'),
    answer: () => setOpen('answer'),
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
  const all = stepsOf(detail);
  const refused = all.filter(({ may }) => may !== true);
  const [first] = detail.course.levels;
  return (
    <>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <div className="page-actions">
        {all.map(({ step, label, may }, at) => (
          <Tooltip key={step} title={may === true ? null : may}>
            <Button
              type={at === 0 && may === true && detail.state !== 'published' ? 'primary' : 'default'}
              danger={step === 'withdraw' && may === true}
              disabled={may !== true}
              {...(may === true ? {} : { 'aria-describedby': `why-not-${step}` })}
              loading={(step === 'submit' && submit.busy) || (step === 'publish' && publish.busy)}
              onClick={acts[step]}
            >
              {label}
            </Button>
          </Tooltip>
        ))}
        {detail.state === 'draft' ? null : <Link to={`/documents/${detail.id}/review-sheet`}>打印审查表</Link>}
        {detail.publicPath === null ? null : (
          <a className="public-link" href={detail.publicPath} target="_blank" rel="noopener">
            查看公开页面
          </a>
        )}
      </div>
      {detail.state === 'draft' && detail.may.submit === true && first?.bySubmitter ? (
        <p className="quiet">
          送审即由您签署“{first.name}”：{first.phrases.passed[0] ?? '已自审，提请审查。'}
        </p>
      ) : null}
      {refused.length === 0 ? null : (
        <ul className="action-notes">
          {refused.map(({ step, label, may }) => (
            <li key={step} id={`why-not-${step}`}>
              暂不能{label}：{may}
            </li>
          ))}
        </ul>
      )}
      {open === null || open === 'withdraw' ? null : (
        <ReviewDialogs
          detail={detail}
          step={open}
          onClose={(done) => {
            setOpen(null);
            if (done !== null) message.success(done);
          }}
        />
      )}
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
