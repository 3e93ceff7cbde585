import type { Finding } from '../../law/report/finding.js';
import { type CellValue, type FormVersion, formOf, type Table2Group } from '../../law/report/form.js';
import { readCell } from './cell-value.js';
import type { GroupForms } from './form-version.js';
import type { WrittenRow } from './table2-rows.js';

export interface Table2 {
  readonly values: Readonly<Record<string, Readonly<Record<string, CellValue>>>>;
  readonly findings: readonly Finding[];
}

/**
 * Puts the written rows into table two of a form. What the report does not have, or has in columns of the
 * other form, is null with a finding that quotes it; rows that a place has added are quoted only.
 */
export function recogniseTable2(written: readonly WrittenRow[], groups: GroupForms, form: FormVersion): Table2 {
  const values: Record<string, Record<string, CellValue>> = {};
  const findings: Finding[] = [];
  for (const group of formOf(form).table2) {
    const foreign = groups[group.key] !== null && groups[group.key] !== undefined && groups[group.key] !== form;
    for (const row of group.rows) {
      const key = `${group.key}.${row.key}`;
      const place = `表二·${group.label}·${row.label}`;
      const found = written.filter((candidate) => candidate.key === key);
      const say = (check: string, severity: Finding['severity'], sentence: string): void => {
        findings.push({ check, severity, place, sentence, address: `table2/${key}` });
      };
      values[key] = Object.fromEntries(group.columns.map((column) => [column.key, null]));
      const [only] = found;
      if (only === undefined) say('R4', 'warning', '报告里没有这一行，各栏按空白处理，不当作 0。');
      else if (found.length > 1) {
        const quoted = found.map((one) => quote(one.cells)).join('；');
        say('R4', 'error', `报告里这一行出现 ${found.length} 次（${quoted}），无法确定填哪一组，各栏留空。`);
      } else if (foreign) {
        const notice = formOf(form).notice;
        say('R2', 'error', `这一组用了另一版格式的栏目（${quote(only.cells)}），与 ${notice} 的栏目对不上，各栏留空。`);
      } else values[key] = fill(group, key, place, only, findings);
    }
  }
  findings.push(...strangers(written, values));
  return { values, findings };
}

function fill(
  group: Table2Group,
  key: string,
  place: string,
  row: WrittenRow,
  findings: Finding[],
): Record<string, CellValue> {
  const cells = cellsFor(row, group.columns.length);
  const out: Record<string, CellValue> = {};
  if (cells === null) {
    findings.push({
      check: 'R4',
      severity: 'error',
      place,
      sentence: `应有 ${group.columns.length} 个数字，原文是 ${quote(row.cells)}，无法确定各属哪一栏，各栏留空。`,
      address: `table2/${key}`,
    });
  }
  for (const [at, column] of group.columns.entries()) {
    const { value, note } = readCell(cells?.[at] ?? '', column.value);
    out[column.key] = value;
    if (note === undefined) continue;
    const address = `table2/${key}/${column.key}`;
    findings.push({
      check: 'R1',
      severity: 'warning',
      place: `${place}·${column.label}`,
      sentence: `${note}。`,
      address,
    });
  }
  return out;
}

function cellsFor(row: WrittenRow, width: number): readonly string[] | null {
  const filled = row.cells.filter((cell) => cell !== '');
  if (row.cells.length === width) return row.cells;
  if (filled.length === width) return filled;
  if (filled.length === 0) return [];
  // Tables of text end with surplus separators; cells before them keep their order.
  if (row.sure && row.cells.length > width && row.cells.slice(width).every((cell) => cell === '')) {
    return row.cells.slice(0, width);
  }
  return null;
}

function quote(cells: readonly string[]): string {
  return cells.map((cell) => (cell === '' ? '空白' : cell)).join('、');
}

function strangers(written: readonly WrittenRow[], values: Table2['values']): Finding[] {
  return written
    .filter((row) => row.key === null || !(row.key in values))
    .map((row) => ({
      check: 'R3',
      severity: row.key === null ? 'info' : 'warning',
      place: '表二',
      sentence: `有本版格式以外的行“${row.label}”（${quote(row.cells)}），未计入表格。`,
    }));
}
