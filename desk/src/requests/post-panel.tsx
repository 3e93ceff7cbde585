import { App, Button } from 'antd';
import { useState } from 'react';
import type { RequestDetail } from '../../../src/requests/case-contract.js';
import { type PostRow, postKinds, postRoutes } from '../../../src/requests/post-contract.js';
import { useAct, useReading } from '../queries.js';
import { useMay } from '../session.js';
import { instantWords } from '../shared/instant-words.js';
import { Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { RecordTable } from '../shared/record-table.js';
import { AnswerPanel } from './answer-panel.js';
import { OpenPostDialog } from './open-post-dialog.js';
import { ReasonDialog } from './reason-dialog.js';
import { TakePostDialog } from './take-post-dialog.js';

interface Props {
  readonly detail: RequestDetail;
  readonly onChanged: () => void;
}

type Doing = { readonly what: 'open' | 'take' | 'refuse'; readonly row: PostRow };

const states: Readonly<Record<PostRow['state'], string>> = { waiting: '待处理', taken: '已采用', refused: '未采用' };

/** 申请人网上提交的: what was sent on after the application, to be taken into the case or not; and what becomes public. */
export function PostPanel({ detail, onChanged }: Props) {
  const { message } = App.useApp();
  const { id } = detail;
  const mayDecide = useMay('registerRequest');
  const posts = useReading(postRoutes.list, { params: { id } });
  const refusal = useAct(postRoutes.refuse);
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = (done: boolean, words: string) => {
    setDoing(null);
    if (!done) return;
    message.success(words);
    onChanged();
  };
  return (
    <>
      <Panel title="申请人网上提交的材料">
        <Reading of={posts}>
          {({ rows }) => (
            <RecordTable
              label="申请人网上提交的材料"
              columns={[
                { title: '提交时间', tight: true, cell: (row) => instantWords(row.sentAt) },
                { title: '事项', tight: true, cell: (row) => postKinds[row.kind] },
                { title: '文件', tight: true, align: 'right', cell: (row) => `${row.files} 个` },
                {
                  title: '状态',
                  cell: (row) => (row.reason === null ? states[row.state] : `${states[row.state]}：${row.reason}`),
                },
                {
                  title: '操作',
                  cell: (row) => (mayDecide ? <Ways row={row} onChoose={(what) => setDoing({ what, row })} /> : null),
                },
              ]}
              rows={rows}
              rowKey={(row) => row.id}
              empty="申请人没有在网上提交补正、撤回、缴费凭证或者说明。"
            />
          )}
        </Reading>
      </Panel>
      {detail.state === 'closed' ? <AnswerPanel detail={detail} onChanged={onChanged} /> : null}
      {doing?.what === 'open' ? <OpenPostDialog id={id} row={doing.row} onClose={() => setDoing(null)} /> : null}
      {doing?.what === 'take' ? (
        <TakePostDialog id={id} row={doing.row} onClose={(done) => close(done, '已经采用，材料归入本件')} />
      ) : null}
      {doing?.what === 'refuse' ? (
        <ReasonDialog
          title={`不采用${postKinds[doing.row.kind]}`}
          label="不采用的理由"
          okText="确认不采用"
          busy={refusal.busy}
          act={(reason) => refusal.act({ params: { id, post: doing.row.id }, body: { reason } })}
          onClose={(done) => close(done, '已经登记，申请人查询进度时可以看到理由')}
        >
          案件不变，申请人凭编号和查询码可以看到这里写的理由。
        </ReasonDialog>
      ) : null}
    </>
  );
}

function Ways({ row, onChoose }: { readonly row: PostRow; readonly onChoose: (what: Doing['what']) => void }) {
  return (
    <div className="page-actions">
      <Button size="small" onClick={() => onChoose('open')}>
        查看
      </Button>
      {row.state === 'waiting' ? (
        <>
          <Button size="small" type="primary" onClick={() => onChoose('take')}>
            采用
          </Button>
          <Button size="small" onClick={() => onChoose('refuse')}>
            不采用
          </Button>
        </>
      ) : null}
    </div>
  );
}
