import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { checkRoutes, type DocumentChecks } from '../../../src/publishing/check-contract.js';
import type { DocumentDetail } from '../../../src/publishing/contract.js';
import type { Trouble } from '../client.js';
import { useAct, useReading } from '../queries.js';
import { instantWords } from '../shared/instant-words.js';
import { Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { groupsOf } from './check-groups.js';
import './checks-panel.css';
import { FindingGroup } from './finding-group.js';
import { WordRemarks } from './word-remarks.js';

const askAgainMs = 1000;

/** 公开前检查: what was found in texts and attachments, what was decided on it, and what still keeps the item back. */
export function ChecksPanel({ detail }: { readonly detail: DocumentDetail }) {
  const client = useQueryClient();
  const params = { id: detail.id };
  const checks = useReading(checkRoutes.checks, { params });
  const run = useAct(checkRoutes.run);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const isRunning = (checks.data?.running ?? null) !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew after each answer while it runs, also where it says the same
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => void client.invalidateQueries({ queryKey: [checkRoutes.checks.path] }), askAgainMs);
    return () => clearTimeout(timer);
  }, [isRunning, client, checks.dataUpdatedAt]);
  const begin = async () => {
    const answer = await run.act({ params });
    setTrouble(answer.ok ? null : answer);
  };
  const again = (
    <Button size="small" loading={run.busy || isRunning} onClick={() => void begin()}>
      {checks.data?.checkedAt === null ? '检查' : '重新检查'}
    </Button>
  );
  return (
    <Panel title="公开前检查" id="checks" extra={again}>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <Reading of={checks}>
        {(found) => (
          <>
            <CheckState checks={found} />
            {groupsOf(found.findings).map((group) => (
              <FindingGroup key={group.title} group={group} detail={detail} />
            ))}
            <WordRemarks remarks={found.words} />
          </>
        )}
      </Reading>
    </Panel>
  );
}

/** Where the check stands, in one sentence or two. */
function CheckState({ checks }: { readonly checks: DocumentChecks }) {
  const { running, failed, blocked, checkedAt, findings, unchecked } = checks;
  if (running !== null) {
    return (
      <p role="status">
        {running.total === 0
          ? '正在检查……'
          : `正在检查附件 ${running.done + 1}/${running.total}${running.name === '' ? '' : `：${running.name}`}`}
      </p>
    );
  }
  return (
    <>
      {failed ? <p className="checks-blocked">上次检查没有完成，请重新检查。</p> : null}
      {blocked === null ? null : (
        <p className="checks-blocked" role="status">
          {blocked}
        </p>
      )}
      {findings.length === 0 && unchecked.length === 0 ? (
        <p className="empty">没有发现个人信息和密级标志。检查不能代替人工核对，请自行通读一遍。</p>
      ) : null}
      {findings.length > 0 && blocked === null ? <p>检查发现 {findings.length} 处，均已处理。</p> : null}
      {checkedAt === null ? null : <p className="quiet">检查时间：{instantWords(checkedAt)}</p>}
    </>
  );
}
