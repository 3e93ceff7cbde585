import { Button } from 'antd';
import { useState } from 'react';
import { lapseOutcomes } from '../../../src/law/request/procedure-items.js';
import type { CaseItem, RequestDetail } from '../../../src/requests/case-contract.js';
import { requestRoutes } from '../../../src/requests/contract.js';
import { Panel } from '../shared/page.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { DecisionWizard } from './decision-wizard.js';
import { ItemDecisionView } from './item-decision-view.js';
import './items-panel.css';
import { useCaseFile } from './open-file.js';
import { ReopenDialog } from './reopen-dialog.js';
import { ReplyCheck } from './reply-check.js';

interface Props {
  readonly detail: RequestDetail;
  readonly onChanged: () => void;
}

/** What is asked, item by item, and what was decided on each; nothing is issued while one is open. */
export function ItemsPanel({ detail, onChanged }: Props) {
  const [open, setOpen] = useState<{ readonly what: 'decide' | 'reopen'; readonly item: CaseItem } | null>(null);
  const [checking, setChecking] = useState(false);
  const draft = useCaseFile();
  const undecided = detail.itemList.filter(({ outcome }) => outcome === null).length;
  const close = () => setOpen(null);
  return (
    <Panel
      title="所需信息和处理决定"
      id="items"
      extra={
        <div className="page-actions">
          {undecided === 0 && detail.may.includes('submitForCheck') ? (
            <Button onClick={() => setChecking(true)}>核对答复（当不当）</Button>
          ) : null}
          {undecided < detail.itemList.length && detail.closedOn === null ? (
            <Button loading={draft.busy} onClick={() => void draft.show(requestRoutes.replyDraft, { id: detail.id })}>
              查看答复书草稿
            </Button>
          ) : null}
        </div>
      }
    >
      {draft.trouble === null ? null : <TroubleNotice trouble={draft.trouble} />}
      <p className="quiet">
        {undecided === 0
          ? `共 ${detail.itemList.length} 项，均已决定。`
          : `共 ${detail.itemList.length} 项，尚有 ${undecided} 项未决定；全部决定后才能送审、发出。`}
        {undecided > 0 && !detail.may.includes('decideItem') ? whyNot(detail) : ''}
      </p>
      <ol className="item-list">
        {detail.itemList.map((item) => (
          <li key={item.item}>
            <div className="item-head">
              <h3>第 {item.item} 项</h3>
              {item.outcome === null ? <span className="item-open">尚未决定</span> : null}
            </div>
            <p className="item-wanted">{item.wanted}</p>
            {item.outcome === null ? null : <ItemDecisionView item={item} />}
            {item.outcome === null && detail.may.includes('decideItem') ? (
              <Button
                type="primary"
                aria-label={`开始判断第 ${item.item} 项`}
                onClick={() => setOpen({ what: 'decide', item })}
              >
                开始判断
              </Button>
            ) : null}
            {item.outcome !== null && detail.may.includes('reopenItem') ? (
              <Button aria-label={`重新办理第 ${item.item} 项`} onClick={() => setOpen({ what: 'reopen', item })}>
                重新办理
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {detail.itemList.length === 0 ? <p className="empty">没有所需信息的事项。</p> : null}
      {open?.what === 'decide' ? (
        <DecisionWizard detail={detail} item={open.item} onClose={close} onChanged={onChanged} />
      ) : null}
      {open?.what === 'reopen' ? (
        <ReopenDialog
          id={detail.id}
          item={open.item.item}
          together={lapsedWith(detail, open.item)}
          onClose={close}
          onChanged={onChanged}
        />
      ) : null}
      {checking ? <ReplyCheck onClose={() => setChecking(false)} /> : null}
    </Panel>
  );
}

/** Why the person cannot decide now, so that a page without buttons does not look broken. */
function whyNot({ stage, waiting }: RequestDetail): string {
  if (waiting === 'correction') return '正在等待申请人补正，收到补正或者期限届满后继续。';
  if (waiting === 'fee') return '正在等待申请人缴费，缴清或者期限届满后继续。';
  if (stage === 'registered') return '分办后由承办人判断。';
  if (stage === 'assigned') return '承办人开始承办后判断。';
  return stage === 'handling' ? '由承办人判断。' : '';
}

const lapses: readonly string[] = Object.values(lapseOutcomes);

/** The items that one lapse ended: they are reopened together. 条例30、42条. */
function lapsedWith({ itemList }: RequestDetail, { outcome }: CaseItem): readonly number[] {
  if (outcome === null || !lapses.includes(outcome)) return [];
  return itemList.filter((each) => each.outcome === outcome).map(({ item }) => item);
}
