import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import {
  type GuideIssueRow,
  type GuideRemark,
  type GuideView,
  officeSettingsRoutes,
} from '../../../src/offices/office-contract.js';
import { addressOf, type Trouble } from '../client.js';
import { useAct, useReading } from '../queries.js';
import { useMay } from '../session.js';
import { DigestMark } from '../shared/digest-mark.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { GuideTextView } from './guide-text.js';

/** 公开指南: the text as it would be issued now, what stands against it, and the issues so far. */
export function GuidePage() {
  return (
    <Page title="公开指南" trail={['信息公开']}>
      <Reading of={useReading(officeSettingsRoutes.guide)}>{(view) => <Guide view={view} />}</Reading>
    </Page>
  );
}

function Guide({ view }: { readonly view: GuideView }) {
  const mayIssue = useMay('publish');
  const { modal, message } = App.useApp();
  const { act, busy } = useAct(officeSettingsRoutes.issueGuide);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { year, digest } = view;
  const barred = view.missing.length > 0 || view.remarks.some(({ certain }) => certain);
  const issue = async () => {
    const answer = await act({ body: { year, digest } });
    setTrouble(answer.ok ? null : answer);
    if (answer.ok) message.success(`${year}年指南已发布，门户页面已更新。`);
  };
  const confirm = () =>
    modal.confirm({
      title: `发布${year}年政府信息公开指南`,
      content: '请通读全文。发布后文本固定，门户马上更新；以前的指南仍可查阅。',
      okText: '确认发布',
      cancelText: '再核对一下',
      onOk: issue,
    });
  return (
    <div className="guide-print">
      {view.due === null ? null : <Alert className="trouble" type="warning" showIcon title={view.due} />}
      {view.missing.length === 0 ? null : (
        <Alert
          className="trouble"
          type="error"
          showIcon
          title={`指南还缺：${view.missing.join('、')}（条例第十二条）。请系统管理员在“机构信息”中填写。`}
        />
      )}
      {view.remarks.map((remark) => (
        <Remark key={`${remark.words} ${remark.source}`} remark={remark} />
      ))}
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <Panel
        title={`${year}年指南文本`}
        extra={
          <span className="page-actions">
            {mayIssue && view.due !== null ? (
              <Button type="primary" size="small" loading={busy} disabled={barred} onClick={confirm}>
                发布{year}年指南
              </Button>
            ) : null}
            <Button size="small" onClick={() => print()}>
              打印
            </Button>
            <Button size="small" href={addressOf(officeSettingsRoutes.guideDocx)}>
              下载文档
            </Button>
          </span>
        }
      >
        {view.due === null ? <p className="quiet">与现行指南相同。</p> : null}
        <GuideTextView text={view.text} />
      </Panel>
      <Panel title="已发布的指南">
        <RecordTable
          label="已发布的指南"
          columns={columns(view.issues[0]?.issue)}
          rows={view.issues}
          rowKey={(row) => row.issue}
          empty="还没有发布过指南。"
        />
      </Panel>
    </div>
  );
}

function Remark({ remark: { words, suggestion, source, certain } }: { readonly remark: GuideRemark }) {
  return (
    <Alert
      className="trouble"
      type={certain ? 'error' : 'warning'}
      showIcon
      title={`“${words}”：${suggestion}（${source}）。`}
    />
  );
}

const columns = (inForce: number | undefined): readonly Column<GuideIssueRow>[] => [
  { title: '年度', tight: true, cell: ({ year }) => `${year}年` },
  { title: '发布日期', tight: true, cell: ({ issuedOn }) => issuedOn },
  { title: '发布人', tight: true, cell: ({ byName }) => byName ?? '系统' },
  { title: '状态', tight: true, cell: ({ issue }) => (issue === inForce ? '现行' : '已被代替') },
  { title: '指纹', cell: ({ digest }) => <DigestMark digest={digest} /> },
  {
    title: '查看',
    tight: true,
    cell: ({ issue }) => (
      <a href={`/zwgk/zhinan/${issue}`} target="_blank" rel="noopener">
        门户页面
      </a>
    ),
  },
];
