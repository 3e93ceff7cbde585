import { useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { checkRoutes, type RescanState } from '../../../src/publishing/check-contract.js';
import type { Trouble } from '../client.js';
import { useAct, useReading } from '../queries.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import './checks-panel.css';
import { WordingPanel } from './wording-panel.js';

const askAgainMs = 1500;

/** 已公开信息复查: everything published read again by the rules of today, and what must be done about it. */
export function RescanPage() {
  const client = useQueryClient();
  const state = useReading(checkRoutes.rescan);
  const begin = useAct(checkRoutes.beginRescan);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const running = state.data?.running ?? false;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew after each answer while it runs
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => void client.invalidateQueries({ queryKey: [checkRoutes.rescan.path] }), askAgainMs);
    return () => clearTimeout(timer);
  }, [running, client, state.dataUpdatedAt]);
  const start = async () => {
    const answer = await begin.act({});
    setTrouble(answer.ok ? null : answer);
  };
  return (
    <Page title="已公开信息复查" trail={['信息公开']}>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <Reading of={state}>
        {(found) => (
          <>
            <Panel
              title="复查进度"
              extra={
                <Button size="small" type="primary" loading={begin.busy || found.running} onClick={() => void start()}>
                  {found.done === found.total ? '再次复查' : '开始复查'}
                </Button>
              }
            >
              <Progress
                aria-label="复查进度"
                percent={found.total === 0 ? 100 : Math.floor((found.done / found.total) * 100)}
              />
              <p className="quiet">
                已公开 {found.total} 条，按现行检查规则检查过 {found.done} 条。检查过的不再重复，中断后可以接着检查。
                {found.failed ? '上次复查没有完成，请再次开始。' : ''}
              </p>
            </Panel>
            <Panel title="需要处理的信息">
              <RescanItems items={found.items} done={found.done} />
            </Panel>
          </>
        )}
      </Reading>
      <WordingPanel />
    </Page>
  );
}

function RescanItems({ items, done }: Pick<RescanState, 'items' | 'done'>) {
  if (items.length === 0) {
    return <p className="empty">{done === 0 ? '还没有复查。' : '没有发现需要处理的内容。'}</p>;
  }
  return (
    <ul className="checks">
      {items.map(({ id, title, indexNo, publishedOn, undecided, where }) => (
        <li key={id} className="is-open">
          <p>
            <Link to={`/documents/${id}#checks`}>{title}</Link>
          </p>
          <p className="quiet">
            {indexNo} {publishedOn}
          </p>
          <p>
            {undecided} 处：{where}
          </p>
          <p className="check-buttons">
            <Link to={`/documents/${id}`}>查看或撤下</Link>
            <Link to={`/documents/${id}/edit`}>修改替换</Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
