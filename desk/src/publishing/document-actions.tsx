import { App, Button, Tooltip } from 'antd';
import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { checkRoutes } from '../../../src/publishing/check-contract.js';
import { type DocumentDetail, publishingRoutes } from '../../../src/publishing/contract.js';
import type { Trouble } from '../client.js';
import { useAct, useReading } from '../queries.js';
import { instantWords } from '../shared/instant-words.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { type Step, stepsOf } from './document-steps.js';
import { ReviewDialogs, type ReviewStep } from './review-dialogs.js';
import { SubmitDialog } from './submit-dialog.js';
import { WithdrawDialog } from './withdraw-dialog.js';

/** What may be done with the item now; where the law or a duty says no, the reason stands beside. */
export function DocumentActions({ detail }: { readonly detail: DocumentDetail }) {
  const navigate = useNavigate();
  const { modal, message } = App.useApp();
  const publish = useAct(publishingRoutes.publish);
  const [open, setOpen] = useState<ReviewStep | 'submit' | 'withdraw' | null>(
    isSent(useLocation().state) ? 'submit' : null,
  );
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const revision = { revision: detail.revision, digest: detail.digest };
  const input = { params: { id: detail.id }, body: revision };

  const publishNow = async () => {
    const answer = await publish.act(input);
    setTrouble(answer.ok ? null : answer);
    if (answer.ok) message.success(`已公开，索引号 ${answer.value.indexNo}`, 6);
  };
  const acts: Readonly<Record<Step, () => void>> = {
    edit: () => void navigate(`/documents/${detail.id}/edit`),
    submit: () => setOpen('submit'),
    decide: () => setOpen('decide'),
    escalate: () => setOpen('escalate'),
    answer: () => setOpen('answer'),
    withdraw: () => setOpen('withdraw'),
    publish: () =>
      void modal.confirm({
        title: '确认发布',
        content: `《${detail.title}》第 ${detail.revision} 稿将立即向社会公开，附件 ${detail.attachments.length} 个。${detail.scheduledFor === null ? '' : `原定 ${instantWords(detail.scheduledFor)} 的定时发布不再执行。`}`,
        okText: '发布',
        cancelText: '取消',
        onOk: publishNow,
      }),
  };
  const all = stepsOf(detail);
  const refused = all.filter(({ may }) => may !== true);
  const checks = useReading(checkRoutes.checks, { params: { id: detail.id } }).data;
  const blocked = detail.course.may.decide === true && detail.course.open === null ? (checks?.blocked ?? null) : null;
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
              loading={step === 'publish' && publish.busy}
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
      {blocked === null ? null : (
        <p className="checks-blocked">
          {blocked} <a href="#checks">查看检查结果</a>
        </p>
      )}
      {refused.length === 0 ? null : (
        <ul className="action-notes">
          {refused.map(({ step, label, may }) => (
            <li key={step} id={`why-not-${step}`}>
              暂不能{label}：{may}
            </li>
          ))}
        </ul>
      )}
      {open === 'submit' && detail.state === 'draft' && detail.may.submit === true ? (
        <SubmitDialog
          detail={detail}
          onClose={(done) => {
            setOpen(null);
            if (done) message.success('已送审');
          }}
        />
      ) : null}
      {open === null || open === 'submit' || open === 'withdraw' ? null : (
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

/** Whether one came from 保存并送审. */
function isSent(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'submit' in state;
}
