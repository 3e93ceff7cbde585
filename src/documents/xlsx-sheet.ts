import type ExcelJS from 'exceljs';
import { type GridCell, placeCells } from '../law/report/grid.js';
import { amountContent, type CellContent, cellContent, type DataSheet, type GridSheet, textContent } from './sheet.js';
import { lineCount, textWidth, xmlText } from './text-width.js';

const thin = { style: 'thin' as const };
const border = { top: thin, left: thin, bottom: thin, right: thin };
const fontName = '宋体';
const pointSize = 10;
/** A row of one line, and each further line, in points. */
const lineHeight = 14;
/** The width of a column is counted in digits; a full-width character of 10 pt takes about two of them. */
const digits = (characters: number) => characters * 2;
/**
 * Full-width characters across the sheet: lying A4 for table four, upright for the others. Table three is narrow
 * so that the kinds of applicant break after every second character, as in the official form.
 */
const across = (columns: number) => (columns > 10 ? 75 : columns > 7 ? 38 : 44);
/** What fits on one line of a column, less the margins of the cell. */
const perLine = (width: number) => Math.floor(width - 0.35);

/** Draws an official table under its title, with the merged cells of the form. */
export function drawGridSheet(worksheet: ExcelJS.Worksheet, sheet: GridSheet): void {
  const { grid } = sheet;
  const total = grid.columns.reduce((sum, width) => sum + width, 0);
  const widths = grid.columns.map((width) => (width / total) * across(grid.columns.length));
  setWidths(worksheet, widths);
  const lines = [sheet.title, ...(sheet.subtitle === undefined ? [] : [sheet.subtitle])];
  for (const [at, text] of lines.entries()) headLine(worksheet, at + 1, widths, text, at === 0 ? 16 : 12);
  const heights = grid.rows.map(() => lineHeight + 6);
  for (const { cell, row, column } of placeCells(grid)) {
    const [top, left] = [lines.length + 1 + row, column + 1];
    const [bottom, right] = [top + (cell.rowSpan ?? 1) - 1, left + (cell.colSpan ?? 1) - 1];
    if (bottom > top || right > left) worksheet.mergeCells(top, left, bottom, right);
    for (let down = top; down <= bottom; down++) {
      for (let over = left; over <= right; over++) worksheet.getCell(down, over).border = border;
    }
    put(worksheet.getCell(top, left), gridContent(cell), cell.align ?? 'center');
    const width = widths.slice(column, right).reduce((sum, one) => sum + one, 0);
    const height = lineCount(cell.text, perLine(width)) * lineHeight + 6;
    const before = heights.slice(row, row + (cell.rowSpan ?? 1)).reduce((sum, one) => sum + one, 0);
    if (height > before) heights[row] = (heights[row] ?? 0) + height - before;
  }
  for (const [at, height] of heights.entries()) worksheet.getRow(lines.length + 1 + at).height = height;
  if (grid.headerRows > 0) {
    worksheet.pageSetup.printTitlesRow = `${lines.length + 1}:${lines.length + grid.headerRows}`;
    worksheet.views = [{ state: 'frozen', ySplit: lines.length + grid.headerRows }];
  }
}

function gridContent(cell: GridCell): CellContent {
  if (cell.address === undefined) return textContent(xmlText(cell.text));
  const value = cell.value ?? null;
  return typeof value === 'string' ? amountContent(xmlText(value)) : cellContent(value);
}

/** Draws a list: headings frozen, repeated on each sheet of paper, and ready to filter. */
export function drawDataSheet(worksheet: ExcelJS.Worksheet, sheet: DataSheet): void {
  const contents = sheet.rows.map((row) => row.map((value) => clean(cellContent(value))));
  const widths = sheet.columns.map((column, at) => column.width ?? fitting(column.label, contents, at));
  setWidths(worksheet, widths);
  const above = sheet.title === undefined ? 0 : 1;
  if (sheet.title !== undefined) headLine(worksheet, 1, widths, sheet.title, 16);
  const head = above + 1;
  for (const [at, column] of sheet.columns.entries()) {
    const cell = worksheet.getCell(head, at + 1);
    put(cell, textContent(xmlText(column.label)), 'center');
    cell.font = { name: fontName, size: pointSize, bold: true };
    cell.border = border;
  }
  for (const [at, row] of contents.entries()) {
    let lines = 1;
    for (const [column, content] of row.entries()) {
      const cell = worksheet.getCell(head + 1 + at, column + 1);
      put(cell, content, typeof content.value === 'number' ? 'right' : 'left');
      cell.border = border;
      lines = Math.max(lines, lineCount(String(content.value ?? ''), perLine(widths[column] ?? 8)));
    }
    // Excel allows a row no more than 409 points
    worksheet.getRow(head + 1 + at).height = Math.min(409, lines * lineHeight + 4);
  }
  worksheet.views = [{ state: 'frozen', ySplit: head }];
  worksheet.pageSetup.printTitlesRow = `${head}:${head}`;
  worksheet.autoFilter = {
    from: { row: head, column: 1 },
    to: { row: head + contents.length, column: Math.max(1, widths.length) },
  };
}

function clean(content: CellContent): CellContent {
  return typeof content.value === 'string' ? { ...content, value: xmlText(content.value) } : content;
}

function fitting(label: string, rows: readonly (readonly CellContent[])[], column: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, textWidth(String(row[column]?.value ?? ''))), 0);
  return Math.min(30, Math.max(4, textWidth(label) + 1, longest + 1));
}

function setWidths(worksheet: ExcelJS.Worksheet, widths: readonly number[]): void {
  for (const [at, width] of widths.entries()) worksheet.getColumn(at + 1).width = digits(width);
}

function headLine(
  worksheet: ExcelJS.Worksheet,
  row: number,
  widths: readonly number[],
  text: string,
  size: number,
): void {
  if (widths.length > 1) worksheet.mergeCells(row, 1, row, widths.length);
  const cell = worksheet.getCell(row, 1);
  put(cell, textContent(xmlText(text)), 'center');
  cell.font = { name: size > 12 ? '方正小标宋简体' : '黑体', size };
  const room = widths.reduce((sum, width) => sum + width, 0) * (pointSize / size);
  worksheet.getRow(row).height = lineCount(text, perLine(room)) * size * 1.4 + 8;
}

/** A number shrinks rather than turn into ####, a text wraps. */
function put(cell: ExcelJS.Cell, content: CellContent, horizontal: 'left' | 'center' | 'right'): void {
  cell.value = content.value;
  cell.numFmt = content.numFmt;
  cell.font = { name: fontName, size: pointSize };
  const fit = typeof content.value === 'number' ? { shrinkToFit: true } : { wrapText: true };
  cell.alignment = { horizontal, vertical: 'middle', ...fit };
}
