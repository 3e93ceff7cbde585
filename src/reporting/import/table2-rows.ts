import { hasHan, labelText } from './label-text.js';
import type { Piece } from './table-pieces.js';

/** A row of table two as written: its label and the cells after it; `sure` when blanks are known. */
export interface WrittenRow {
  readonly label: string;
  readonly key: string | null;
  readonly cells: readonly string[];
  readonly sure: boolean;
}

const marks: readonly (readonly [key: string, mark: RegExp])[] = [
  ['art20_1.normativeDocuments', /^[^0-9]{0,4}规?范性文件/u],
  ['art20_1.rules', /^规章/u],
  ['art20_5.otherExternalServices', /^其他对外管理/u],
  ['art20_5.administrativeLicense', /^行?政?许可(?!收)/u],
  ['art20_6.administrativePenalty', /^行?政?处罚/u],
  ['art20_6.administrativeCompulsion', /^行?政?强制/u],
  ['art20_8.administrativeFees', /^(?:行政)?事业性收费|^政事业性收费/u],
  ['art20_9.centralizedProcurement', /^(?:政府|府)?集中采购/u],
];
const header = /信息内容|第二十条|数量|件数|金额|增\/?减|^第.{0,4}项$|勾稽|申请人情况/u;

/** The row of table two that a label names (`group.row`), or null. */
export function table2KeyOf(text: string): string | null {
  const label = labelText(text);
  if (label.length > 60) return null;
  return marks.find(([, mark]) => mark.test(label))?.[0] ?? null;
}

/** The rows of table two in the order of the page, those of the form and those that a place has added. */
export function writtenRows(pieces: readonly Piece[]): WrittenRow[] {
  const rows: WrittenRow[] = [];
  let label: string | null = null;
  let singles: string[] = [];
  let sure = false;
  const flush = (): void => {
    if (label !== null && singles.length > 0) rows.push({ label, key: table2KeyOf(label), cells: singles, sure });
    if (singles.length > 0) label = null;
    singles = [];
  };
  for (const piece of pieces) {
    if (piece.manner === 'single') {
      singles.push(...piece.values);
      continue;
    }
    flush();
    const at = piece.cells.findIndex((cell) => table2KeyOf(cell) !== null);
    const text = at >= 0 ? (piece.cells[at] ?? '') : piece.texts.join('');
    const after = at >= 0 ? piece.cells.slice(at + 1) : piece.values;
    const isRow = after.length > 0 && (at >= 0 || (hasHan(text) && !header.test(labelText(text))));
    if (isRow && (at >= 0 || after.some((cell) => cell !== ''))) {
      rows.push({ label: text, key: at >= 0 ? table2KeyOf(text) : null, cells: after, sure: piece.manner === 'cells' });
      label = null;
    } else if (text !== '') {
      label = header.test(labelText(text)) ? null : text;
      sure = false;
    } else if (label !== null && after.length > 0) {
      // Numbers on a line below their label.
      rows.push({ label, key: table2KeyOf(label), cells: after, sure: piece.manner === 'cells' });
      label = null;
    }
  }
  flush();
  return rows;
}
