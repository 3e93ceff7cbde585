import type { Site } from '../../../portal/site.js';
import { shanghaiMinute } from '../../../portal/words.js';
import { citizenPaths } from '../paths.js';
import type { Progress } from '../progress.js';
import { receiptSentence } from '../words.js';
import { Field } from './fields.js';
import { Frame } from './frame.js';

/** Asks for number and code. */
export function AskPage({ site, number, sentence }: { readonly site: Site; number: string; sentence?: string }) {
  return (
    <Frame site={site} title="查询办理进度">
      {sentence === undefined ? null : (
        <p className="notice" role="alert">
          {sentence}
        </p>
      )}
      <form method="post" action={citizenPaths.progress} noValidate autoComplete="off">
        <Field name="number" label="编号" hint="以 WS 或者 SQ 开头。" value={number} needed />
        <Field name="code" label="查询码" hint="8 位字母和数字。" value="" needed />
        <p>
          <button type="submit">查询</button>
        </p>
      </form>
    </Frame>
  );
}

/** How an application stands that is no case: not yet confirmed, or not taken as a request. */
export function SubmissionPage(props: { readonly site: Site; readonly progress: Exclude<Progress, { is: 'case' }> }) {
  const { site, progress } = props;
  return (
    <Frame site={site} title="办理进度">
      <dl className="receipt">
        <dt>编号</dt>
        <dd>{progress.number}</dd>
        <dt>提交时间</dt>
        <dd>{shanghaiMinute(progress.submittedAt)}</dd>
        <dt>状态</dt>
        <dd>{progress.is === 'waiting' ? '已经提交，等待工作人员与您确认。' : '没有作为政府信息公开申请登记。'}</dd>
        {progress.is === 'refused' && progress.reason !== null ? (
          <>
            <dt>原因</dt>
            <dd>{progress.reason}</dd>
          </>
        ) : null}
      </dl>
      {progress.is === 'waiting' ? <p>{receiptSentence}</p> : null}
    </Frame>
  );
}
