import type { Finding } from '../../law/report/finding.js';
import { type CellValue, type Table4Block, table4Blocks, table4Columns } from '../../law/report/form.js';
import { readCell } from './cell-value.js';
import { type Reading, unreadable } from './imported-report.js';
import { labelText } from './label-text.js';
import { sumsUp } from './seven-cells.js';
import type { Piece } from './table-pieces.js';

const width = table4Columns.length;
const whole = width * table4Blocks.length;
const unclear = '表四的数字不是 15 个，空白单元格的位置在文本里丢失，无法确定各属哪一栏。';

/**
 * Reads table four: one row of fifteen, or one row of five for each block. A report without any number there
 * gets blanks and a finding; numbers that are not fifteen are refused.
 */
export function recogniseTable4(
  pieces: readonly Piece[],
): Reading<Readonly<Record<Table4Block, readonly CellValue[]>>> {
  const byBlock = blockRows(pieces);
  const cells = byBlock ?? singleRow(pieces);
  if (cells === null) {
    const findings: Finding[] = [
      { check: 'R4', severity: 'error', place: '表四', sentence: '没有找到表四的数字，各栏按空白处理，不当作 0。' },
    ];
    return {
      ok: true,
      value: toBlocks(
        Array.from({ length: whole }, () => ''),
        findings,
      ),
      findings,
    };
  }
  if (cells === 'unclear') return unreadable(unclear);
  const findings: Finding[] = [];
  return { ok: true, value: toBlocks(cells, findings), findings };
}

function blockOf(text: string): Table4Block | null {
  const label = labelText(text);
  if (/未经复议|直接起诉/u.test(label)) return 'litigationDirect';
  if (/复议后/u.test(label)) return 'litigationAfterReview';
  return /行政复议/u.test(label) ? 'review' : null;
}

/** Three labelled rows of five, or null where the table is not laid out so. */
function blockRows(pieces: readonly Piece[]): string[] | null {
  const rows = new Map<Table4Block, readonly string[]>();
  for (const piece of pieces) {
    const block = blockOf(piece.texts.at(-1) ?? '');
    const filled = piece.values.filter((cell) => cell !== '');
    const cells = piece.values.length === width ? piece.values : filled;
    if (block !== null && cells.length === width) rows.set(block, cells);
  }
  return rows.size === table4Blocks.length ? table4Blocks.flatMap(({ key }) => rows.get(key) ?? []) : null;
}

/** The row of fifteen: on one line, or on several without words between. */
function singleRow(pieces: readonly Piece[]): readonly string[] | 'unclear' | null {
  const runs: { cells: string[]; exact: boolean }[] = [];
  let joined = false;
  for (const piece of pieces) {
    const numbers = piece.values.filter((cell) => cell !== '');
    if (piece.values.length === 0 || (numbers.length === 0 && piece.texts.length > 0)) {
      joined = false;
      continue;
    }
    const run = runs.at(-1);
    if (run !== undefined && joined && piece.manner !== 'cells') run.cells.push(...piece.values);
    else runs.push({ cells: [...piece.values], exact: piece.manner === 'cells' });
    joined = true;
  }
  const exact = runs.filter(({ cells }) => cells.length === whole || filled(cells).length === whole);
  const [only] = exact;
  if (only !== undefined && exact.length === 1) return only.cells.length === whole ? only.cells : filled(only.cells);
  if (exact.length > 1) return 'unclear';
  const wide = runs.find((run) => run.exact && run.cells.length > whole && filled(run.cells).length > 0);
  if (wide !== undefined) return placed(wide.cells);
  const all = filled(runs.flatMap(({ cells }) => cells));
  // Numbers between the words of the header are trusted only where all three totals are right.
  if (all.length === whole && blocksSumUp(all)) return all;
  // A lone number is a page number, not a table.
  return all.length > 1 ? 'unclear' : null;
}

function filled(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell !== '');
}

/** With surplus separators: the only place where all three totals are right, if there is one. */
function placed(cells: readonly string[]): readonly string[] | 'unclear' {
  const count = filled(cells).length;
  const places = Array.from({ length: cells.length - whole + 1 }, (_, at) => cells.slice(at, at + whole)).filter(
    (place) => filled(place).length === count && blocksSumUp(place),
  );
  const [only] = places;
  return only !== undefined && places.length === 1 ? only : 'unclear';
}

function blocksSumUp(fifteen: readonly string[]): boolean {
  return table4Blocks.every((_, block) => {
    const five = fifteen.slice(block * width, (block + 1) * width);
    return filled(five).length === 0 || sumsUp(five);
  });
}

function toBlocks(cells: readonly string[], findings: Finding[]): Record<Table4Block, CellValue[]> {
  const read = (block: number): CellValue[] =>
    cells.slice(block * width, (block + 1) * width).map((cell, at) => {
      const { value, note } = readCell(cell, 'count');
      const { key, label } = table4Blocks[block] ?? table4Blocks[0];
      const column = table4Columns[at] ?? table4Columns[0];
      if (note !== undefined) {
        const place = `表四·${label}·${column.label}`;
        const address = `table4/${key}/${column.key}`;
        findings.push({ check: 'R1', severity: 'warning', place, sentence: `${note}。`, address });
      }
      return value;
    });
  return { review: read(0), litigationDirect: read(1), litigationAfterReview: read(2) };
}
