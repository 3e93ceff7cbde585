import { formOf, type ReportTables, type SectionKey } from '../law/report/form.js';
import { type GridTable, table2Grid, table3Grid, table4Grid } from '../law/report/grid.js';
import { type Block, chineseDate, type Doc, type DocMeta } from './doc.js';
import type { Sheet } from './sheet.js';

/** A year's report of one office, ready to be drawn. The form is the one that `tables` names. */
export interface AnnualReport {
  readonly agency: string;
  readonly year: number;
  readonly tables: ReportTables;
  /** The text of each section, one paragraph a line. */
  readonly narrative: Readonly<Partial<Record<SectionKey, string>>>;
  /** `YYYY-MM-DD`; a draft has none. */
  readonly signedOn?: string;
  /** The digest of the figures as signed, kept in the properties of the file. */
  readonly digest?: string;
}

const drawers = { table2: table2Grid, table3: table3Grid, table4: table4Grid } as const;

/** {机关}{年度}年政府信息公开工作年度报告 */
export function annualReportTitle(agency: string, year: number): string {
  return `${agency}${year}年政府信息公开工作年度报告`;
}

/** The report as a document: six sections in the order of the form, each table at its place, then office and date. */
export function annualReportDoc(report: AnnualReport): Doc {
  const sections = formOf(report.tables.form).sections;
  const blocks = sections.flatMap((section): Block[] => [
    // table three fills a page, and is only read as the official form while it stays in one piece
    { kind: 'heading', level: 1, text: section.label, opensPage: section.kind === 'table3' },
    ...narrativeBlocks(report.narrative[section.key] ?? ''),
    ...(section.kind === 'text' ? [] : [{ kind: 'table' as const, grid: drawers[section.kind](report.tables) }]),
  ]);
  const date = report.signedOn === undefined ? {} : { date: chineseDate(report.signedOn) };
  return {
    title: annualReportTitle(report.agency, report.year),
    subtitle: [],
    blocks: [...blocks, { kind: 'signature', agency: report.agency, ...date }],
    meta: reportMeta(report),
  };
}

/** What the files of the report say about themselves. */
export function reportMeta(report: AnnualReport): DocMeta {
  return {
    agency: report.agency,
    subject: '政府信息公开工作年度报告',
    ...(report.digest === undefined ? {} : { description: `签发数据摘要：${report.digest}` }),
  };
}

const ordinal = /^[（(][一二三四五六七八九十]+[）)]/u;

/**
 * The paragraphs of a section's text. A line that opens with （一） is a heading of the second level;
 * where sentences follow in the same line, only its first one stands out.
 */
export function narrativeBlocks(text: string): Block[] {
  const lines = text.split(/\r?\n/u).map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''));
  return lines
    .filter((line) => line !== '')
    .map((line): Block => {
      if (!ordinal.test(line)) return { kind: 'paragraph', text: line };
      const stop = line.indexOf('。');
      if (stop < 0 || stop === line.length - 1) return { kind: 'heading', level: 2, text: line };
      return { kind: 'paragraph', text: line, lead: line.slice(0, stop + 1) };
    });
}

/** The three tables as sheets of one workbook, each under the title of the report. */
export function annualReportSheets(report: AnnualReport): Sheet[] {
  const title = annualReportTitle(report.agency, report.year);
  return formOf(report.tables.form).sections.flatMap((section): Sheet[] => {
    if (section.kind === 'text') return [];
    const grid: GridTable = drawers[section.kind](report.tables);
    return [{ kind: 'grid', name: grid.caption ?? section.label, title, subtitle: section.label, grid }];
  });
}
