import { annualReportDoc, annualReportSheets, annualReportTitle, reportMeta } from '../documents/annual-report.js';
import { renderDocx } from '../documents/docx.js';
import { renderXlsx } from '../documents/xlsx.js';
import { dayInShanghai } from '../law/day.js';
import type { FrozenReport } from './frozen.js';

export type ReportFileKind = 'docx' | 'xlsx';

/** The media types of the files of a report. */
export const reportFileTypes: Readonly<Record<ReportFileKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The name under which a report is downloaded; a draft says that it is one. */
export function reportFileName(frozen: FrozenReport, kind: ReportFileKind, signed: boolean): string {
  return `${annualReportTitle(frozen.agency, frozen.year)}${signed ? '' : '（草稿）'}.${kind}`;
}

/** A report as Word document or Excel workbook, with the tables of the official form. */
export function renderReportFile(
  frozen: FrozenReport,
  kind: ReportFileKind,
  signature: { at: Date; digest: string } | null,
): Promise<Buffer> {
  const report = {
    agency: frozen.agency,
    year: frozen.year,
    tables: frozen.tables,
    narrative: frozen.rendered,
    ...(signature ? { signedOn: dayInShanghai(signature.at.getTime()), digest: signature.digest } : {}),
  };
  return kind === 'docx'
    ? renderDocx(annualReportDoc(report))
    : renderXlsx(annualReportSheets(report), reportMeta(report));
}
