import { table3Address, table3Columns } from './address.js';
import { countIn, isBlank, sumInWords } from './cell-values.js';
import type { Finding } from './finding.js';
import { type CellValue, formOf, type ReportTables } from './form.js';

const total = table3Columns.length - 1;

function cell(tables: ReportTables, row: string, index: number): CellValue {
  return tables.table3[row]?.[index] ?? null;
}

function count(tables: ReportTables, row: string, index: number): number {
  return countIn(cell(tables, row, index));
}

/** C1: in every column 新收 and 上年结转 together equal 办理总计 and 结转下年 (the note in the corner of both forms). */
export function checkColumnBalance(tables: ReportTables): Finding[] {
  return table3Columns.flatMap((column, index): Finding[] => {
    const [received, over, done, forward] = ['newReceived', 'carriedOver', 'result.total', 'carriedForward'].map(
      (row) => count(tables, row, index),
    ) as [number, number, number, number];
    if (received + over === done + forward) return [];
    return [
      {
        check: 'C1',
        severity: 'error',
        place: `表三·${column.label}列`,
        sentence: `${column.label}列：${sumInWords([received, over])}≠${sumInWords([done, forward])}（新收＋上年结转应等于办理总计＋结转下年）。`,
        address: table3Address('carriedForward', column.key),
      },
    ];
  });
}

/** C2: in every column （七）总计 is the sum of the outcomes. */
export function checkResultTotals(tables: ReportTables): Finding[] {
  const leaves = Object.keys(tables.table3).filter((row) => row.startsWith('result.') && row !== 'result.total');
  return table3Columns.flatMap((column, index): Finding[] => {
    const stated = count(tables, 'result.total', index);
    const sum = leaves.reduce((before, row) => before + count(tables, row, index), 0);
    if (stated === sum) return [];
    return [
      {
        check: 'C2',
        severity: 'error',
        place: `表三·${column.label}列`,
        sentence: `${column.label}列：（七）总计填${stated}，各项办理结果相加为${sum}。`,
        address: table3Address('result.total', column.key),
      },
    ];
  });
}

/** C3: in every row 总计 is the sum of the six kinds of applicant. */
export function checkApplicantRows(tables: ReportTables): Finding[] {
  const labels = new Map(formOf(tables.form).table3.map((row) => [row.key, row.label]));
  return Object.keys(tables.table3).flatMap((row): Finding[] => {
    const kinds = table3Columns.slice(0, total).map((_, index) => count(tables, row, index));
    const sum = kinds.reduce((before, value) => before + value, 0);
    const stated = count(tables, row, total);
    if (stated === sum) return [];
    return [
      {
        check: 'C3',
        severity: 'error',
        place: `表三·“${labels.get(row) ?? row}”行`,
        sentence: `总计填${stated}，自然人与法人或其他组织各列相加为${sumInWords(kinds)}＝${sum}。`,
        address: table3Address(row, 'total'),
      },
    ];
  });
}

/** C5: what is carried over in a column is what last year's report carried forward. A blank there proves nothing. */
export function checkCarriedOver(tables: ReportTables, previous: ReportTables): Finding[] {
  return table3Columns.flatMap((column, index): Finding[] => {
    if (isBlank(cell(previous, 'carriedForward', index))) return [];
    const before = count(previous, 'carriedForward', index);
    const now = count(tables, 'carriedOver', index);
    if (before === now) return [];
    return [
      {
        check: 'C5',
        severity: 'error',
        place: `表三·${column.label}列`,
        sentence: `${column.label}列：本年“上年结转”填${now}，上一年度报告“结转下年度继续办理”为${before}，两数应相等。`,
        address: table3Address('carriedOver', column.key),
      },
    ];
  });
}
