import { useQueryClient } from '@tanstack/react-query';
import { App, Upload } from 'antd';
import { useState } from 'react';
import { type ImportedReportView, reportingRoutes } from '../../../src/reporting/contract.js';
import type { Trouble } from '../client.js';
import { useReading } from '../queries.js';
import { useMay } from '../session.js';
import { instantWords } from '../shared/instant-words.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { upload } from '../upload.js';
import { ImportedReport } from './imported-report.js';

const largest = 20 * 1024 * 1024;

/** 导入年报: reads a report that was made elsewhere and says what is wrong with it. */
export function ImportPage() {
  const mayImport = useMay('importReport');
  const { message } = App.useApp();
  const client = useQueryClient();
  const imports = useReading(reportingRoutes.imports);
  const [shown, setShown] = useState<ImportedReportView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [percent, setPercent] = useState<number | null>(null);

  const take = async (file: File) => {
    setTrouble(null);
    if (file.size > largest) {
      message.warning('文件超过 20 MB，未导入。');
      return;
    }
    setPercent(0);
    const answer = await upload(reportingRoutes.import, file, setPercent);
    setPercent(null);
    if (!answer.ok) {
      setTrouble(answer);
      return;
    }
    setShown(answer.value);
    void client.invalidateQueries();
  };

  return (
    <Page title="导入年报" trail={['年度报告']}>
      {mayImport ? (
        <Panel title="选择文件">
          {trouble === null ? null : <TroubleNotice trouble={trouble} />}
          <Upload.Dragger
            showUploadList={false}
            multiple={false}
            disabled={percent !== null}
            beforeUpload={(file) => {
              void take(file);
              return false;
            }}
          >
            <p style={{ margin: 0 }}>
              {percent === null
                ? '点击选择，或将年度报告文件拖到这里'
                : percent < 100
                  ? `正在上传 ${percent}%`
                  : '正在识别和检查……'}
            </p>
            <p className="quiet" style={{ margin: 0, fontSize: 14 }}>
              可导入各地已公开的政府信息公开工作年度报告，不超过 20 MB。识别不了的会说明原因，不会猜测数字。
            </p>
          </Upload.Dragger>
        </Panel>
      ) : null}
      {shown === null ? null : <ImportedReport report={shown} />}
      <Panel title="已导入的年报">
        <Reading of={imports}>
          {({ rows }) => (
            <RecordTable
              label="已导入的年报"
              columns={columnsFor(setShown)}
              rows={rows}
              rowKey={(row) => row.id}
              empty="还没有导入过年报。"
            />
          )}
        </Reading>
      </Panel>
    </Page>
  );
}

function columnsFor(show: (report: ImportedReportView) => void): readonly Column<ImportedReportView>[] {
  return [
    {
      title: '文件',
      cell: (row) => (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            show(row);
            scrollTo({ top: 0 });
          }}
        >
          {row.fileName}
        </button>
      ),
    },
    { title: '机关', cell: (row) => row.agency ?? '未识别' },
    { title: '年度', tight: true, cell: (row) => (row.year === null ? '未识别' : `${row.year} 年`) },
    { title: '结果', tight: true, cell: (row) => (row.readable ? '已识别' : '不能识别') },
    {
      title: '检查',
      tight: true,
      cell: (row) => (row.readable ? `${row.findings.length} 项` : '—'),
    },
    { title: '导入时间', tight: true, cell: (row) => instantWords(row.importedAt) },
  ];
}
