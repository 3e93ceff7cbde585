import { App, Button } from 'antd';
import { useState } from 'react';
import type { RequestDetail } from '../../../src/requests/case-contract.js';
import { type AnswerDetail, type Promotion, postRoutes } from '../../../src/requests/post-contract.js';
import type { Trouble } from '../client.js';
import { useAct, useReading } from '../queries.js';
import { useMay } from '../session.js';
import { Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { ReasonDialog } from './reason-dialog.js';
import { ReleaseAnswerDialog } from './release-answer-dialog.js';

interface Props {
  readonly detail: RequestDetail;
  readonly onChanged: () => void;
}

/** What of a closed case becomes public: the answer as it is (答复选登), or the information itself (条例44条). */
export function AnswerPanel({ detail, onChanged }: Props) {
  const answer = useReading(postRoutes.answer, { params: { id: detail.id } });
  const granted = detail.itemList.some(({ outcome }) => outcome === 'granted');
  return (
    <Panel title="答复选登和转为主动公开">
      <Reading of={answer}>
        {(found) => (
          <>
            <Released id={detail.id} found={found} onChanged={onChanged} />
            {granted ? <Promote id={detail.id} found={found} onChanged={onChanged} /> : null}
          </>
        )}
      </Reading>
    </Panel>
  );
}

interface PartProps {
  readonly id: string;
  readonly found: AnswerDetail;
  readonly onChanged: () => void;
}

function Released({ id, found, onChanged }: PartProps) {
  const { message } = App.useApp();
  const mayDecide = useMay('approveReply');
  const withdrawal = useAct(postRoutes.withdraw);
  const [open, setOpen] = useState<'release' | 'withdraw' | null>(null);
  const close = (done: boolean, words: string) => {
    setOpen(null);
    if (!done) return;
    message.success(words);
    onChanged();
  };
  const { released } = found;
  return (
    <>
      <p>
        {released === null ? '答复没有选登。' : `答复已于 ${released.releasedOn} 选登：《${released.title}》。`}
        {mayDecide ? '' : '选登和撤下由分管领导决定。'}
      </p>
      {mayDecide ? (
        <div className="page-actions">
          {released === null ? (
            <Button onClick={() => setOpen('release')}>选登答复</Button>
          ) : (
            <>
              <a href={`/zwgk/yishenqing/dafu/${released.id}`} target="_blank" rel="noopener">
                查看门户页面
              </a>
              <Button danger onClick={() => setOpen('withdraw')}>
                撤下
              </Button>
            </>
          )}
        </div>
      ) : null}
      {open === 'release' ? (
        <ReleaseAnswerDialog id={id} found={found} onClose={(done) => close(done, '答复已经选登')} />
      ) : null}
      {open === 'withdraw' ? (
        <ReasonDialog
          title="撤下选登的答复"
          label="撤下的原因"
          okText="确认撤下"
          busy={withdrawal.busy}
          act={(reason) => withdrawal.act({ params: { id }, body: { reason } })}
          onClose={(done) => close(done, '已经撤下')}
        >
          撤下后，公众不再看到内容，原网址显示撤下的日期和原因。
        </ReasonDialog>
      ) : null}
    </>
  );
}

function Promote({ id, found, onChanged }: PartProps) {
  const { message } = App.useApp();
  const mayDraft = useMay('draft');
  const { act, busy } = useAct(postRoutes.promote);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  if (found.draft !== null) return <p>已经起草为主动公开的信息，按信息公开的程序审查、审批、发布。</p>;
  const suggested = found.applicants >= found.suggestedFrom;
  const promote = async (ground: Promotion['ground']) => {
    const answer = await act({ params: { id }, body: { ground } });
    setTrouble(answer.ok ? null : answer);
    if (!answer.ok) return;
    message.success('已经起草，请到信息公开中补充目录事项后送审');
    onChanged();
  };
  return (
    <>
      <p>
        {suggested
          ? `已有 ${found.applicants} 个申请人申请同一信息并且可以公开，建议纳入主动公开的范围（条例第四十四条第一款）。`
          : `申请同一信息并且可以公开的有 ${found.applicants} 个申请人；达到 ${found.suggestedFrom} 个时建议转为主动公开（条例第四十四条第一款，个数为系统默认）。`}
        申请人建议主动公开，经审核属于主动公开范围的，应当及时主动公开（条例第四十四条第二款）。
      </p>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      {mayDraft ? (
        <div className="page-actions">
          {suggested ? (
            <Button type="primary" loading={busy} onClick={() => void promote('several')}>
              起草为主动公开
            </Button>
          ) : null}
          <Button loading={busy} onClick={() => void promote('proposed')}>
            申请人建议，经审核属实，起草为主动公开
          </Button>
        </div>
      ) : null}
    </>
  );
}
