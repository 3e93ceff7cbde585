import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { intakeRoutes, type SubmissionRow } from '../../../src/requests/intake-contract.js';
import { useAct, useReading } from '../queries.js';
import { instantWords } from '../shared/instant-words.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import { submissionWords } from './intake-words.js';
import './list.css';
import { MoreLines } from './more-lines.js';
import { ReasonDialog } from './reason-dialog.js';

const columns: readonly Column<SubmissionRow>[] = [
  { title: '提交编号', tight: true, cell: (row) => row.number },
  { title: '提交时间', tight: true, cell: (row) => instantWords(row.submittedAt) },
];

const isWaiting = (row: SubmissionRow) => row.state === 'waiting';

/** 网上提交: what citizens sent over the portal and the office has to confirm with them. */
export function SubmissionsPage() {
  return (
    <Page title="网上提交" trail={['依申请公开']}>
      <Reading of={useReading(intakeRoutes.submissions)}>
        {({ rows, total }) => (
          <>
            <Waiting rows={rows.filter(isWaiting)} />
            <Panel title="已处理">
              <MoreLines shown={rows.length} total={total} />
              <RecordTable
                label="已处理的网上提交"
                columns={[
                  ...columns,
                  { title: '状态', tight: true, cell: (row) => <Whither row={row} /> },
                  { title: '理由', cell: (row) => row.reason ?? '' },
                ]}
                rows={rows.filter((row) => !isWaiting(row))}
                rowKey={(row) => row.id}
                empty="还没有处理过网上提交的申请。"
              />
            </Panel>
          </>
        )}
      </Reading>
    </Page>
  );
}

function Whither({ row }: { readonly row: SubmissionRow }) {
  const words = submissionWords[row.state];
  return row.request === null ? words : <Link to={`/requests/${row.request}`}>{words}</Link>;
}

function Waiting({ rows }: { readonly rows: readonly SubmissionRow[] }) {
  const [refused, setRefused] = useState<SubmissionRow | null>(null);
  const { act, busy } = useAct(intakeRoutes.refuseSubmission);
  return (
    <Panel title={`等待确认登记（${rows.length}）`}>
      <p className="quiet">
        双方确认之日为收到申请之日，请联系申请人确认（条例第三十一条）。打开后将显示申请人的身份信息，每次打开都会记入台账。
      </p>
      <RecordTable
        label="等待确认登记的网上提交"
        columns={[
          ...columns,
          {
            title: '处理',
            cell: (row) => (
              <span className="row-actions">
                <Link to={`/requests/new?submission=${row.id}`}>打开并登记</Link>
                <Button type="link" size="small" className="as-link" onClick={() => setRefused(row)}>
                  不作为公开申请
                </Button>
              </span>
            ),
          },
        ]}
        rows={[...rows].sort((a, b) => Date.parse(a.submittedAt) - Date.parse(b.submittedAt))}
        rowKey={(row) => row.id}
        empty="没有等待登记的网上提交。"
      />
      {refused === null ? null : (
        <ReasonDialog
          title={`不作为公开申请：${refused.number}`}
          label="理由"
          okText="确认"
          busy={busy}
          act={(reason) => act({ params: { id: refused.id }, body: { reason } })}
          onClose={() => setRefused(null)}
        >
          只用于广告、误填等显然没有提出公开申请的提交。理由将在申请人查询进度时显示。对内容不明确的申请，应当登记后告知补正（条例第三十条）。
        </ReasonDialog>
      )}
    </Panel>
  );
}
