import { checkBlankCells, checkWholeNumbers } from './checks-cells.js';
import { checkInForce, checkItemCounts, checkProcurementPlaces, checkTownshipRules } from './checks-table2.js';
import { checkApplicantRows, checkCarriedOver, checkColumnBalance, checkResultTotals } from './checks-table3.js';
import { checkRemedyBlocks } from './checks-table4.js';
import type { Finding } from './finding.js';
import { formForYear, formOf, type ReportTables } from './form.js';
import { formServes } from './tally.js';

/** What the checks need to know besides the tables. */
export interface CheckContext {
  readonly year: number;
  /** Townships make no rules (C10). */
  readonly township: boolean;
  /** The tables of the year before, where they are at hand: C5, C6 and C7. */
  readonly previous?: ReportTables;
}

/**
 * Everything the tables alone can show to be wrong: C1 to C10, C12 and F1, errors first.
 * A blank and '/' count as 0 in sums but are findings of their own (C9), and stay what they are.
 */
export function checkTables(tables: ReportTables, context: CheckContext): Finding[] {
  const { year, township, previous } = context;
  const findings = [
    ...checkFormOfYear(tables, year),
    ...checkColumnBalance(tables),
    ...checkResultTotals(tables),
    ...checkApplicantRows(tables),
    ...checkRemedyBlocks(tables),
    ...(previous === undefined ? [] : checkCarriedOver(tables, previous)),
    ...(previous === undefined ? [] : checkInForce(tables, previous)),
    ...(previous === undefined ? [] : checkItemCounts(tables, previous)),
    ...checkWholeNumbers(tables),
    ...checkBlankCells(tables),
    ...(township ? checkTownshipRules(tables) : []),
    ...checkProcurementPlaces(tables),
  ];
  const rank = { error: 0, warning: 1, info: 2 };
  return findings.sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** C12: the report of a year is made on the form in force for it. */
export function checkFormOfYear(tables: ReportTables, year: number): Finding[] {
  if (formServes(tables.form, year)) return [];
  const [used, due] = [formOf(tables.form), formForYear(year)];
  const sentence =
    year < due.firstYear
      ? `${year}年年度报告早于现有格式（最早用于${due.firstYear}年），表格无法对应。`
      : `${year}年年度报告应使用${due.notice}格式，本报告表格是${used.notice}格式。`;
  return [{ check: 'C12', severity: 'error', place: '报告格式', sentence }];
}
