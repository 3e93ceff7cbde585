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
import { columnTwips } from '../docx-table.js';
import { fontOf, fonts, sizes, textTwips } from '../gb-t-9704.js';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
const columns = [22, 28, 22, 28];

/** A form as a Word table of four columns; the last cell of a row takes what is left, each line of a cell is a paragraph. */
export function formTable(rows: readonly (readonly string[])[]): Table {
  return new Table({
    rows: rows.map(
      (texts) =>
        new TableRow({
          cantSplit: true,
          height: { value: 560, rule: HeightRule.ATLEAST },
          children: texts.map((text, at) => cell(text, at, at === texts.length - 1 ? columns.length - at : 1)),
        }),
    ),
    columnWidths: columnTwips(columns),
    width: { size: textTwips, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders,
    margins: { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 80, right: 80 },
  });
}

function cell(text: string, at: number, columnSpan: number): TableCell {
  const isLabel = at % 2 === 0;
  return new TableCell({
    ...(columnSpan === 1 ? {} : { columnSpan }),
    verticalAlign: VerticalAlign.CENTER,
    children: text.split('\n').map(
      (one) =>
        new Paragraph({
          alignment: isLabel ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { line: 360, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
          children: one === '' ? [] : [new TextRun({ text: one, font: fontOf(fonts.body), size: sizes.fourth - 4 })],
        }),
    ),
  });
}
