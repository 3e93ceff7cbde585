import ExcelJS from 'exceljs';
import type { DocMeta } from './doc.js';
import type { Sheet } from './sheet.js';
import { xmlText } from './text-width.js';
import { drawDataSheet, drawGridSheet } from './xlsx-sheet.js';

/**
 * The sheets as one Excel workbook, each set to print on A4 at the width of the page.
 * Text that begins like a formula is written as text.
 */
export async function renderXlsx(sheets: readonly Sheet[], meta: DocMeta): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = xmlText(meta.agency);
  workbook.lastModifiedBy = xmlText(meta.agency);
  if (meta.subject !== undefined) workbook.subject = xmlText(meta.subject);
  if (meta.description !== undefined) workbook.description = xmlText(meta.description);
  const names = new Set<string>();
  for (const sheet of sheets) {
    const worksheet = workbook.addWorksheet(tabName(sheet.name, names), { pageSetup: paper(sheet) });
    worksheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页';
    if (sheet.kind === 'grid') drawGridSheet(worksheet, sheet);
    else drawDataSheet(worksheet, sheet);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function paper(sheet: Sheet): Partial<ExcelJS.PageSetup> {
  const columns = sheet.kind === 'grid' ? sheet.grid.columns.length : sheet.columns.length;
  const lying = sheet.kind === 'grid' ? columns > 10 : columns > 6;
  const margins = { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.4, footer: 0.4 };
  return {
    paperSize: 9,
    orientation: lying ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins,
  };
}

/** The name of a tab as Excel allows it, and no other sheet has: at most 31 characters, none of []:*?/\ */
function tabName(name: string, names: Set<string>): string {
  const allowed =
    xmlText(name)
      .replace(/[[\]:*?/\\]/gu, '')
      .replace(/^'+|'+$/gu, '')
      .trim() || '表';
  let result = allowed.slice(0, 31);
  for (let number = 2; names.has(result.toLowerCase()); number++) result = `${allowed.slice(0, 26)}（${number}）`;
  names.add(result.toLowerCase());
  return result;
}
