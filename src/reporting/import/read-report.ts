import { checkTables } from '../../law/report/checks.js';
import type { Finding } from '../../law/report/finding.js';
import type { FormVersion, ReportTables } from '../../law/report/form.js';
import { checkText } from '../../law/report/text-checks.js';
import { formByMajority, groupForms } from './form-version.js';
import type { ImportedReport } from './imported-report.js';
import { toLines } from './lines.js';
import { toNarrative } from './narrative.js';
import { recogniseTable2 } from './recognise-table2.js';
import { recogniseTable3 } from './recognise-table3.js';
import { recogniseTable4 } from './recognise-table4.js';
import { toRegions } from './regions.js';
import { gluedLine, hasTwoYears, isDeduplicated, toPieces } from './table-pieces.js';
import { writtenRows } from './table2-rows.js';
import { readTitle } from './title.js';
import { whyNoTable } from './why-no-table.js';

/**
 * Reads the text of a published annual report: agency, year, form by its headers, every cell, the narrative.
 * Table cells may be separated by tabs, pipes, spaces or lines. Where a number's place is not certain the whole
 * report is refused with the reason (`readable: false`); nothing is guessed and nothing becomes 0.
 */
export function readReportText(text: string): ImportedReport {
  const lines = toLines(text);
  const regions = toRegions(lines);
  const { narrative, preface } = toNarrative(regions);
  const title = readTitle(regions.head, regions.overview);
  const { agency, year } = title;
  const tableLines = [...regions.proactive, ...regions.applications, ...regions.reviewLitigation];
  const written = writtenRows(toPieces(regions.proactive));
  const groups = groupForms(regions.proactive.map((line) => line.text).join('\n'), written);
  const table3 = recogniseTable3(toPieces(regions.applications));
  const form = formByMajority(groups, table3.ok && table3.value.threeOtherRows);
  const refuse = (reason: string): ImportedReport => ({
    ...{ agency, year, form, readable: false, reason },
    ...{ table2: {}, table3: {}, table4: {}, preface, narrative, findings: title.findings },
  });

  const glued = gluedLine(tableLines.length > 0 ? tableLines : lines);
  if (glued !== null) return refuse(whyNoTable.glued(glued));
  if (hasTwoYears(tableLines.length > 0 ? tableLines : lines)) return refuse(whyNoTable.twoYears);
  if (!table3.ok) {
    if (isDeduplicated(regions.applications)) return refuse(whyNoTable.deduplicated);
    return refuse(whyNoTable.orImages(regions, written.length, table3.reason));
  }
  if (form === null) return refuse(whyNoTable.noForm);
  const table4 = recogniseTable4(toPieces(regions.reviewLitigation));
  if (!table4.ok) return refuse(table4.reason);
  const table2 = recogniseTable2(written, groups, form);
  const findings: readonly Finding[] = [
    ...title.findings,
    ...table2.findings,
    ...table3.findings,
    ...table4.findings,
    ...otherRows(form, table3.value.threeOtherRows),
  ];
  return {
    ...{ agency, year, form, readable: true },
    ...{ table2: table2.values, table3: table3.value.rows, table4: table4.value, preface, narrative, findings },
  };
}

function otherRows(form: FormVersion, three: boolean): Finding[] {
  if ((form === '2021') === three) return [];
  const sentence = `报告用 ${form} 年版格式，但“（六）其他处理”是${three ? '三行' : '一行'}，与统一格式不同，按原样读入。`;
  return [{ check: 'R2', severity: 'info', place: '表三·（六）其他处理', sentence }];
}

/** The tables of a readable report as the law's checks take them, else null. */
export function tablesOf(report: ImportedReport): ReportTables | null {
  const { review, litigationDirect, litigationAfterReview } = report.table4;
  if (!report.readable || report.form === null) return null;
  if (review === undefined || litigationDirect === undefined || litigationAfterReview === undefined) return null;
  const table4 = { review, litigationDirect, litigationAfterReview };
  return { form: report.form, table2: report.table2, table3: report.table3, table4 };
}

/**
 * What is wrong with an imported report: the checks of its tables (with last year's, where given) and of its text.
 * What the reader noticed while importing is in `report.findings` and is not repeated here.
 */
export function checkImported(report: ImportedReport, previous?: ReportTables): Finding[] {
  const tables = tablesOf(report);
  const township = /(?:镇|乡)人民政府$|街道办事处$/u.test(report.agency ?? '');
  const { agency, year, form, narrative } = report;
  const context = previous === undefined ? { township } : { township, previous };
  const ofTables = tables === null || year === null ? [] : checkTables(tables, { year, ...context });
  const ofText = checkText({ agency, year, form, narrative, tables, body: report.preface });
  return [...ofTables, ...ofText];
}
