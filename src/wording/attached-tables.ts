import type { Part } from '../scanning/extract/part.js';

/** A figure that a table gives: how many rows it has for somebody, or what stands in its line of totals. */
export interface TableFigure {
  readonly unit: string;
  readonly value: number;
  readonly how: '行数' | '合计';
}

/** What of an attached worksheet can be compared with a text; no cell of it otherwise. */
export interface AttachedTable {
  readonly place: string;
  readonly figures: readonly TableFigure[];
}

const rowPlace = /^(工作表“.+”)第 \d+ 行$/;
const total = /^(?:合计|总计|共计)$/;
const heading = /户主|姓名|户数|人数|金额|面积|数量|序号/;
const endOfList = /^(?:合计|总计|共计|小计|备注|说明|注[：:])/;

/**
 * The figures of the visible worksheets of a workbook. Only what is beyond doubt: a row of headings, rows each of which
 * begins with a serial number, and a line of totals with a cell for each heading.
 */
export function tablesOf(parts: readonly Part[]): AttachedTable[] {
  const sheets = new Map<string, string[][]>();
  for (const { place, text } of parts) {
    const sheet = rowPlace.exec(place)?.[1];
    if (sheet === undefined) continue;
    const rows = sheets.get(sheet) ?? [];
    rows.push(
      text
        .replace(/\t$/, '')
        .split('\t')
        .map((cell) => cell.trim()),
    );
    sheets.set(sheet, rows);
  }
  return [...sheets].flatMap(([place, rows]) => {
    const figures = figuresOf(rows);
    return figures.length === 0 ? [] : [{ place, figures }];
  });
}

function figuresOf(rows: readonly (readonly string[])[]): TableFigure[] {
  const at = rows.slice(0, 5).findIndex((row) => row.length > 1 && row.some((cell) => heading.test(cell)));
  const head = rows[at];
  if (head === undefined) return [];
  const figures: TableFigure[] = [];
  const below = rows.slice(at + 1);
  const end = below.findIndex(([first]) => endOfList.test(first ?? ''));
  const list = end < 0 ? below : below.slice(0, end);
  const numbered = list.length > 0 && list.every(([first], index) => Number(first) === index + 1);
  if (numbered && head[0] === '序号') {
    for (const unit of new Set(head.flatMap((cell) => rowUnits(cell)))) {
      figures.push({ unit, value: list.length, how: '行数' });
    }
  }
  const totals = below.find(([first]) => total.test(first ?? ''));
  if (totals === undefined || totals.length !== head.length) return figures;
  for (const [column, cell] of head.entries()) {
    const unit = totalUnit(cell);
    const value = Number((totals[column] ?? '').replace(/[,，]/g, ''));
    if (unit !== null && totals[column] !== '' && Number.isFinite(value)) figures.push({ unit, value, how: '合计' });
  }
  return figures;
}

/** What one row stands for, by a heading. Of households the name is that of the head: such rows are not people. */
function rowUnits(cell: string): string[] {
  if (/户主/.test(cell)) return ['户'];
  return /^姓名$/.test(cell) ? ['人'] : [];
}

/** The unit of a column of numbers, by its heading: 户数, 人数, 金额（元）. */
function totalUnit(cell: string): string | null {
  const inBrackets = /[（(](户|人|元|万元|亩|个|项)[）)]$/.exec(cell)?.[1];
  if (inBrackets !== undefined) return inBrackets;
  return /^(?:[^（(]*)(户|人)数$/.exec(cell)?.[1] ?? null;
}
