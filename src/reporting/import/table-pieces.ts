import { isRunTogether, isValueText } from './cell-value.js';
import { hasHan, labelText } from './label-text.js';
import type { Line } from './lines.js';

/**
 * A line of a table, taken apart. `cells`: separators stood in the text, so blanks are known.
 * `spaced`: numbers at the end of a line, so blanks are lost. `single`: one cell a line.
 */
export interface Piece {
  readonly manner: 'cells' | 'spaced' | 'single';
  /** The words, cell by cell; empty where the line has numbers only. */
  readonly texts: readonly string[];
  /** The cells after the words, as written; '' is a blank cell. */
  readonly values: readonly string[];
  /** All cells in order; for looking at words that stand in a number's place. */
  readonly cells: readonly string[];
}

/** Takes the lines of a table apart; sentences of the narrative are left out. */
export function toPieces(lines: readonly Line[]): Piece[] {
  return lines.filter((line) => !isSentence(line.text)).map(toPiece);
}

/** A sentence of the narrative: no label or header ends a sentence. */
export function isSentence(text: string): boolean {
  return /[。；]/u.test(text) && !/勾稽/u.test(text);
}

function toPiece(line: Line): Piece {
  if (line.cells !== null && line.cells.length > 1) return fromCells(line.cells);
  const text = line.cells?.[0] ?? line.text;
  if (text === '' || isValueText(text)) return { manner: 'single', texts: [], values: [text], cells: [text] };
  const words = text.split(/\s+/u);
  let first = words.length;
  while (first > 0 && isValueText(words[first - 1] ?? '')) first -= 1;
  const values = words.slice(first);
  const head = words.slice(0, first).join('');
  return {
    manner: 'spaced',
    texts: head === '' ? [] : [head],
    values,
    cells: head === '' ? values : [head, ...values],
  };
}

function fromCells(cells: readonly string[]): Piece {
  let last = cells.length - 1;
  while (last >= 0 && (cells[last] === '' || isValueText(cells[last] ?? ''))) last -= 1;
  const texts = cells.slice(0, last + 1).filter((cell) => cell !== '');
  return { manner: 'cells', texts, values: cells.slice(last + 1), cells };
}

const runTogether =
  /(?:规章|规范性文件|行政许可|行政处罚|行政强制|收费|采购|申请数量|公开|秘密|稳定|权益|信息|案卷|事项|制作|明确|类申请|重复申请|出版物|处理|总计|办理)[”"）)]?(\d+)$/u;

/** The first label with digits glued to it ('规章000'), which nobody can split into cells; null where there is none. */
export function gluedLine(lines: readonly Line[]): string | null {
  for (const { text, cells } of lines) {
    if (cells !== null && cells.length > 1) continue;
    if (isSentence(text) || text.length > 80) continue;
    if (isRunTogether(text) && text.length >= 3) return text;
    const found = runTogether.exec(labelText(text));
    if (found !== null && !/\s\d+$/u.test(text) && (found[1]?.length ?? 0) >= 2) return text;
  }
  return null;
}

/** Whether two years stand in the header cells side by side, so that every label has two sets of values. */
export function hasTwoYears(lines: readonly Line[]): boolean {
  const years = new Set<string>();
  for (const { text, cells } of lines) {
    if (isSentence(text)) continue;
    for (const cell of cells ?? text.split(/\s+/u)) {
      const year = /^(20\d\d)年?度?(?:数[据量]?|值|情况)?(?:\(.*\))?$/u.exec(labelText(cell))?.[1];
      if (year !== undefined && (hasHan(text) || (cells?.length ?? 0) > 1 || text.includes(' '))) years.add(year);
    }
  }
  return years.size >= 2;
}

/** Whether an export tool has dropped every line that stood before: cells stand alone and none is said twice. */
export function isDeduplicated(lines: readonly Line[]): boolean {
  const pieces = toPieces(lines);
  const seen = new Set(lines.map((line) => line.text));
  return pieces.length >= 12 && seen.size === lines.length && pieces.every((piece) => piece.values.length <= 1);
}
