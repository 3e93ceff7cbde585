import type { Site } from '../../../portal/site.js';
import type { Kept } from '../keep-submission.js';
import { citizenPaths } from '../paths.js';
import { proofSentence, receiptSentence } from '../words.js';
import { Frame } from './frame.js';

/** The receipt with number and code; of what was sent twice, the number alone. */
export function ReceivedPage({ site, kept }: { readonly site: Site; readonly kept: Kept }) {
  return (
    <Frame site={site} title={kept.code === null ? '这份申请此前已经收到' : '申请已经提交'}>
      <dl className="receipt">
        <dt>编号</dt>
        <dd>{kept.number}</dd>
        {kept.code === null ? null : (
          <>
            <dt>查询码</dt>
            <dd>{kept.code}</dd>
          </>
        )}
      </dl>
      {kept.code === null ? (
        <p className="notice">
          内容相同的申请正在处理，没有重复登记。查询码只在第一次提交时显示；遗失的，请与工作机构联系。
        </p>
      ) : (
        <p className="notice">查询码只显示这一次。请打印本页，或者抄下编号和查询码，凭这两项查询办理进度。</p>
      )}
      <p>{receiptSentence}</p>
      <p>{proofSentence}</p>
      <p>
        <a className="button" href={citizenPaths.progress}>
          查询办理进度
        </a>
      </p>
    </Frame>
  );
}
