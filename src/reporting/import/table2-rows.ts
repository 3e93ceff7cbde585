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
  let labels: string[] = [];
  let singles: string[] = [];
  const add = (label: string, cells: readonly string[], sure: boolean): void => {
    rows.push({ label, key: table2KeyOf(label), cells, sure });
  };
  const flush = (): void => {
    if (singles.length === 0) return;
    for (const [at, label] of labels.entries()) add(label, shareOf(singles, labels.length, at), false);
    labels = [];
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
    const sure = piece.manner === 'cells';
    const isHeader = header.test(labelText(text));
    const isRow = after.length > 0 && (at >= 0 || (hasHan(text) && !isHeader && after.some((cell) => cell !== '')));
    if (isRow) {
      add(text, after, sure);
      labels = [];
    } else if (text !== '') {
      // Of labels in a row without numbers only those of the form can share what follows.
      if (isHeader || at < 0) labels = [];
      if (!isHeader) labels.push(text);
    } else if (labels.length > 0 && after.length > 0) {
      for (const [place, label] of labels.entries()) add(label, shareOf(after, labels.length, place), sure);
      labels = [];
    }
  }
  flush();
  return rows;
}

/**
 * The numbers of one of several labels that stand before a block of numbers. One number each goes by order;
 * of several each only where reading by rows and by columns says the same. Else the label gets the whole block,
 * which then fits no row and is quoted as it is.
 */
function shareOf(block: readonly string[], labels: number, at: number): readonly string[] {
  const width = block.length / labels;
  if (labels === 1 || !Number.isInteger(width)) return block;
  const byRow = block.slice(at * width, (at + 1) * width);
  const byColumn = Array.from({ length: width }, (_, column) => block[column * labels + at] ?? '');
  const same = Array.from({ length: labels }, (_, row) => row).every((row) =>
    Array.from({ length: width }, (_, column) => column).every(
      (column) => block[row * width + column] === block[column * labels + row],
    ),
  );
  return width === 1 || same ? (width === 1 ? byColumn : byRow) : block;
}
