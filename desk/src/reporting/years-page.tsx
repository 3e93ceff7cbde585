import { Link } from 'react-router';
import { type ReportRow, reportingRoutes } from '../../../src/reporting/contract.js';
import { useReading } from '../queries.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';

/** Where a report stands, in words. */
export const reportStateWords: Readonly<Record<ReportRow['state'], string>> = {
  none: '未编制',
  draft: '编制中',
  signed: '已签发，待发布',
  published: '已公开',
};

const columns: readonly Column<ReportRow>[] = [
  {
    title: '年度',
    cell: (row) => <Link to={`/reports/${row.year}`}>{row.year} 年政府信息公开工作年度报告</Link>,
  },
  { title: '格式', tight: true, cell: (row) => (row.form === '2019' ? '2019 年试行格式' : '2021 年格式') },
  { title: '状态', tight: true, cell: (row) => reportStateWords[row.state] },
  { title: '当年记录', tight: true, align: 'right', cell: (row) => `${row.facts} 条` },
  { title: '操作', tight: true, cell: (row) => <Link to={`/reports/${row.year}`}>打开</Link> },
];

/** 本机关年报: the years. */
export function YearsPage() {
  return (
    <Page title="本机关年报" trail={['年度报告']}>
      <Panel title="各年度报告">
        <p className="quiet">报告中的每个数字都由台账记录汇总得出，点开数字即可看到对应的记录。</p>
        <Reading of={useReading(reportingRoutes.reports)}>
          {({ rows }) => (
            <RecordTable
              label="各年度报告"
              columns={columns}
              rows={rows}
              rowKey={(row) => row.year}
              empty="还没有任何年度的记录。"
            />
          )}
        </Reading>
      </Panel>
    </Page>
  );
}
