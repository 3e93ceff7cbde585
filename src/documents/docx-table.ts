import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { GridCell, GridTable } from '../law/report/grid.js';
import { fontOf, fonts, sizes, textTwips } from './gb-t-9704.js';
import { xmlText } from './text-width.js';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };

/** Tables of more columns than this are set in 小五 instead of 五号, so that they fit the upright page. */
const wideFrom = 8;

/** An official table as a Word table that fills the width of the text; rows never break, its heading rows repeat. */
export function docxTable(grid: GridTable): Table {
  const widths = columnTwips(grid.columns);
  const wide = widths.length >= wideFrom;
  const last = grid.rows.length - 1;
  const rows = grid.rows.map((cells, at) => {
    const isHead = at < grid.headerRows;
    const hasFigure = cells.some((cell) => cell.address !== undefined);
    return new TableRow({
      cantSplit: true,
      ...(isHead ? { tableHeader: true } : {}),
      height: { value: wide ? 320 : 420, rule: HeightRule.ATLEAST },
      // tables three and four stay whole on one page; in table two a heading row stays with the row that it heads
      children: cells.map((cell) => tableCell(cell, wide, !hasFigure || (grid.headerRows > 0 && at < last))),
    });
  });
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: textTwips, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders,
    margins: { marginUnitType: WidthType.DXA, top: 20, bottom: 20, left: 40, right: 40 },
  });
}

/** The widths in twips; they add up to the width of the text exactly. */
export function columnTwips(columns: readonly number[]): number[] {
  const total = columns.reduce((sum, width) => sum + width, 0);
  let edge = 0;
  const edges = columns.map((width) => {
    edge += width;
    return Math.round((edge / total) * textTwips);
  });
  return edges.map((right, at) => right - (edges[at - 1] ?? 0));
}

function tableCell(cell: GridCell, wide: boolean, keepNext: boolean): TableCell {
  const size = wide ? sizes.smallFifth : sizes.fifth;
  return new TableCell({
    ...(cell.colSpan === undefined ? {} : { columnSpan: cell.colSpan }),
    ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        alignment: cell.align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
        keepNext,
        spacing: { line: size * 13, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        children: [new TextRun({ text: xmlText(cell.text), font: fontOf(fonts.table), size })],
      }),
    ],
  });
}
