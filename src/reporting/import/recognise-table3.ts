import type { Finding } from '../../law/report/finding.js';
import { applicantKinds, type CellValue } from '../../law/report/form.js';
import { readCell } from './cell-value.js';
import { type Reading, unreadable } from './imported-report.js';
import { labelOfRow } from './row-names.js';
import type { Piece } from './table-pieces.js';
import { holdsThroughout } from './table3-identities.js';
import { rowKeys } from './table3-labels.js';
import { columns, type FoundRow, findRows, hasOwnLabel, unfold } from './table3-rows.js';

export interface Table3 {
  /** （六）其他处理 has its three rows of the 2021 form. */
  readonly threeOtherRows: boolean;
  readonly rows: Readonly<Record<string, readonly CellValue[]>>;
}

/**
 * Reads table three. Rows are matched to labels by order, since wrapped labels stand above or below their numbers;
 * a row that names itself must agree with its place. What does not fit is refused with the reason.
 */
export function recogniseTable3(pieces: readonly Piece[]): Reading<Table3> {
  const found = findRows(pieces);
  const { labels, broken } = found;
  const threeOtherRows = labels.some((key) => key.startsWith('result.other.'));
  const keys = rowKeys(threeOtherRows);
  const named = labels.filter((key) => key !== 'result.other' || !threeOtherRows);
  const repeated = named.find((key, at) => named.indexOf(key) !== at);
  if (named.length === 0)
    return unreadable('没有找到表三（收到和处理政府信息公开申请情况）的表格文字，报告不完整，没有的数字不能当作 0。');
  if (repeated !== undefined) {
    return unreadable(`表三里“${labelOfRow(repeated)}”出现了不止一次，一行有几组数字，无法确定用哪一组。`);
  }
  const missing = keys.filter((key) => !named.includes(key));
  if (missing.length > 3) return unreadable(incomplete(missing));
  const findings: Finding[] = [];
  let rows = choose(found.rows, keys.length);
  if (rows.length === 0 && missing.length === 0)
    rows = unfoldAll(
      broken.flatMap((group) => [...group.cells]),
      keys.length,
    );
  if (rows.length > keys.length) {
    const extra = rows.filter(hasOwnLabel);
    if (rows.length - extra.length === keys.length) {
      rows = rows.filter((row) => !hasOwnLabel(row));
      findings.push(...extra.map(extraRow));
    }
  }
  const ghost = broken.find((group) => !(group.cells.length === 1 && group.label === null));
  if (rows.length !== keys.length) return unreadable(whyNot(missing, rows, keys, broken));
  if (ghost !== undefined && found.rows.length > 0) return unreadable(whyNot(missing, rows, keys, broken));
  if (!inOrder(named, keys) || !rows.every((row, at) => row.key === null || row.key === keys[at])) {
    return unreadable('表三的行名与数字不能一一对应，行的次序与统一格式不同，无法确定数字属于哪一行。');
  }
  const values: Record<string, CellValue[]> = {};
  for (const [at, key] of keys.entries()) {
    values[key] = (rows[at]?.cells ?? []).map((cell, column) => {
      const { value, note } = readCell(cell, 'count');
      if (note !== undefined) findings.push(cellNote(key, column, note));
      return value;
    });
  }
  if (missing.length > 0) {
    if (!holdsThroughout(values)) return unreadable(incomplete(missing));
    findings.push({
      check: 'R5',
      severity: 'warning',
      place: '表三',
      sentence: `${names(missing)}的行名没有认出来，按行的次序读数，并与勾稽关系核对一致，请对照原件。`,
    });
  }
  return { ok: true, value: { threeOtherRows, rows: values }, findings };
}

/** A label's own line may be blank cells while its numbers stand elsewhere; such empty rows give way to full ones. */
function choose(rows: readonly FoundRow[], count: number): FoundRow[] {
  const full = rows.filter((row) => row.cells.some((cell) => cell !== ''));
  return rows.length > count && full.length === count ? full.map((row) => ({ ...row, key: row.key })) : [...rows];
}

function unfoldAll(values: readonly string[], count: number): FoundRow[] {
  if (values.length !== columns * count) return [];
  return (unfold(values, count) ?? []).map((cells) => ({ cells, key: null, text: '' }));
}

function inOrder(named: readonly string[], keys: readonly string[]): boolean {
  const places = named.map((key) => keys.indexOf(key));
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1));
}

function names(keys: readonly string[]): string {
  const shown = keys.slice(0, 4).map((key) => `“${labelOfRow(key)}”`);
  return keys.length > 4 ? `${shown.join('、')}等 ${keys.length} 行` : shown.join('、');
}

function incomplete(missing: readonly string[]): string {
  return `表三不完整，缺少${names(missing)}，可能是文件被截断；没有的数字不能当作 0。`;
}

function whyNot(
  missing: readonly string[],
  rows: readonly FoundRow[],
  keys: readonly string[],
  broken: readonly { label: string | null; cells: readonly string[] }[],
): string {
  if (missing.length > 0) return incomplete(missing);
  const wide = broken.filter((group) => group.cells.length >= 2 * columns);
  if (wide.length > 1 || (wide.length > 0 && rows.length > 0)) {
    return '表三有的行有两组以上的数字（如两个年度并排），无法确定用哪一组。';
  }
  const at = broken.find((group) => group.label !== null);
  if (at?.label != null) {
    const row = labelOfRow(at.label);
    return `表三“${row}”一行只认出 ${at.cells.length} 个数字，应为 7 个，空白单元格的位置在文本里丢失，两种以上读法都成立。`;
  }
  return `表三应有 ${keys.length} 行数字，只认出 ${rows.length} 行，行名与数字不能一一对应。`;
}

function extraRow(row: FoundRow): Finding {
  const cells = row.cells.map((cell) => (cell === '' ? '空白' : cell)).join('、');
  return {
    check: 'R3',
    severity: 'info',
    place: '表三',
    sentence: `有统一格式以外的行“${row.text}”（${cells}），未计入表格。`,
  };
}

function cellNote(key: string, column: number, note: string): Finding {
  const kind = applicantKinds[column];
  const label = `表三·${labelOfRow(key)}·${kind?.label ?? '总计'}`;
  const address = `table3/${key}/${kind?.key ?? 'total'}`;
  return { check: 'R1', severity: 'warning', place: label, sentence: `${note}。`, address };
}
