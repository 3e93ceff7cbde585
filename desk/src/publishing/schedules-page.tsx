import { Link } from 'react-router';
import {
  type AwaitedInterpretation,
  editionRoutes,
  type ScheduledItem,
} from '../../../src/publishing/edition-contract.js';
import { useReading } from '../queries.js';
import { instantWords } from '../shared/instant-words.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';

const scheduled: Column<ScheduledItem>[] = [
  { title: '信息', cell: (row) => <Link to={`/documents/${row.id}`}>{row.title}</Link> },
  { title: '定于', tight: true, cell: (row) => instantWords(row.dueAt) },
  { title: '设定人', tight: true, cell: (row) => row.personName },
  {
    title: '情况',
    cell: (row) =>
      row.refusal !== null
        ? `没有发布：${row.refusal}`
        : row.isStale
          ? '设定之后稿件有修改，到时不会发布。'
          : '到时自动公开，此前公众看不到。',
  },
];

const awaited: Column<AwaitedInterpretation>[] = [
  { title: '政策文件', cell: (row) => <Link to={`/documents/${row.id}`}>{row.title}</Link> },
  { title: '公开日期', tight: true, cell: (row) => row.publishedOn },
  { title: '解读期限', tight: true, cell: (row) => row.dueOn ?? '没有设定' },
  {
    title: '情况',
    tight: true,
    cell: (row) => (row.isLate ? <strong className="is-due">已超过期限</strong> : '待解读'),
  },
];

/** 定时发布与政策解读: what comes before the public by itself, and which policies wait for their interpretation. */
export function SchedulesPage() {
  return (
    <Page title="定时发布与政策解读" trail={['信息公开']}>
      <Reading of={useReading(editionRoutes.schedules)}>
        {(rows) => (
          <Panel title={`定时发布（${rows.length}）`}>
            <RecordTable
              label="定时发布"
              columns={scheduled}
              rows={rows}
              rowKey={(row) => row.scheduleId}
              empty="没有定时发布的信息。"
            />
          </Panel>
        )}
      </Reading>
      <Reading of={useReading(editionRoutes.awaited)}>
        {(rows) => (
          <Panel title={`待解读的政策文件（${rows.length}）`}>
            <RecordTable
              label="待解读的政策文件"
              columns={awaited}
              rows={rows}
              rowKey={(row) => row.id}
              empty="没有等待解读的政策文件。"
            />
          </Panel>
        )}
      </Reading>
    </Page>
  );
}
