import { useState } from 'react';
import { useParams } from 'react-router';
import { type ReportView, reportingRoutes } from '../../../src/reporting/contract.js';
import { useReading } from '../queries.js';
import { Page } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { ReportScreen } from './report-screen.js';

/** 年度报告 of one year. */
export function ReportPage() {
  const { year = '' } = useParams();
  const report = useReading(reportingRoutes.report, { params: { year } });
  return (
    <Page title={`${year} 年政府信息公开工作年度报告`} trail={['年度报告', '本机关年报']}>
      <Reading of={report}>{(view) => <Kept key={view.year} view={view} />}</Reading>
    </Page>
  );
}

/** The version that was opened stays the base of what is typed, whatever is read again later. */
function Kept({ view }: { readonly view: ReportView }) {
  const [base, setBase] = useState({ version: view.version, narrative: view.narrative });
  return (
    <ReportScreen
      view={view}
      base={base}
      onSaved={(saved) => setBase({ version: saved.version, narrative: saved.narrative })}
    />
  );
}
