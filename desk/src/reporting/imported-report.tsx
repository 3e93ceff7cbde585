import { Alert, App } from 'antd';
import { formOf } from '../../../src/law/report/form.js';
import type { ImportedReportView } from '../../../src/reporting/contract.js';
import { Panel } from '../shared/page.js';
import { FindingsList, markedCells } from './findings-list.js';
import { OpenedTable, showCell } from './opened-table.js';
import './report.css';

/** A report that was taken in: what was read, the tables as they stood, and what the checks found. */
export function ImportedReport({ report }: { readonly report: ImportedReportView }) {
  const { message } = App.useApp();
  const { tables, narrative, form } = report;
  return (
    <>
      <Panel title={`导入结果：${report.fileName}`}>
        {report.readable ? null : (
          <Alert className="trouble" type="warning" showIcon title="本文件不能识别" description={report.reason} />
        )}
        <dl className="facts-list">
          <dt>机关</dt>
          <dd>{report.agency ?? '未识别'}</dd>
          <dt>年度</dt>
          <dd>{report.year === null ? '未识别' : `${report.year} 年`}</dd>
          <dt>格式</dt>
          <dd>{form === null ? '未识别' : formOf(form).notice}</dd>
        </dl>
      </Panel>
      {report.readable && tables !== null && form !== null ? (
        <div className="report-columns">
          <div>
            {formOf(form).sections.map((section) => (
              <Panel key={section.key} title={section.label}>
                {section.kind === 'text' ? null : (
                  <OpenedTable kind={section.kind} tables={tables} marked={markedCells(report.findings)} />
                )}
                <Paragraphs text={narrative?.[section.key] ?? ''} blank={section.kind === 'text'} />
              </Panel>
            ))}
          </div>
          <aside className="report-checks" aria-label="检查结果">
            <Panel title={`检查结果（${report.findings.length}）`}>
              <FindingsList
                findings={report.findings}
                onShow={(address) => {
                  if (!showCell(address)) message.info('该格不在本表中。');
                }}
              />
            </Panel>
          </aside>
        </div>
      ) : null}
    </>
  );
}

function Paragraphs({ text, blank }: { readonly text: string; readonly blank: boolean }) {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  if (lines.length === 0) return blank ? <p className="empty">本节没有文字。</p> : null;
  return (
    <div className="narrative-text">
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its position
        <p key={at}>{line}</p>
      ))}
    </div>
  );
}
