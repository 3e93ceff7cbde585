import type { Kysely } from 'kysely';
import type { DB } from '../../../db/schema.js';
import { changesBetween } from '../../../law/catalog-change.js';
import { checkCatalogue } from '../../../law/catalog-check.js';
import { dayInShanghai } from '../../../law/day.js';
import { type Refusal, refuse } from '../../../law/refusal.js';
import type { Actor } from '../../../ledger/append.js';
import type { SheetRow, WorkbookFault } from '../../../untrusted/read-sheet.js';
import type { ImportPreview } from '../../catalogue-contract.js';
import { draftEdition, editionInForce, usedEntries } from '../store.js';
import { namedPeople, nameIn } from '../view.js';
import { readRows } from './read-rows.js';

const mostRows = 3000;
const damaged = refuse('sheet.damaged', '文件已损坏，或者不是 XLSX 工作簿，读不出内容，请重新导出。');
const bomb = refuse('sheet.bomb', '文件解压后的大小远远超过一份目录，为安全起见没有打开。');
/** Why a workbook was not read. */
export const sheetRefusals: Readonly<Record<WorkbookFault, Refusal>> = {
  damaged,
  unsafeName: damaged,
  noWorkbook: refuse('sheet.kind', '这不是 XLSX 工作簿，请在表格软件中另存为 .xlsx 后再导入。'),
  encrypted: refuse('sheet.encrypted', '文件设有密码，读不出内容，请取消密码后再导入。'),
  macro: refuse('sheet.macro', '文件带有宏，为安全起见没有打开，请另存为不带宏的 .xlsx。'),
  tooMany: bomb,
  bomb,
  notStarted: refuse('sheet.notStarted', '读取文件的程序没有启动，请联系管理员。'),
  timedOut: refuse('sheet.timedOut', '读取文件超过 30 秒，已停止，请检查文件后重试。'),
  overLimit: refuse('sheet.overLimit', '读取文件时内存或大小超过限制，已停止。'),
};

/** What a sheet would make of the catalogue that is being prepared, else of the one in force; nothing is kept. */
export async function previewImport(db: Kysely<DB>, who: Actor, sheet: readonly SheetRow[]): Promise<ImportPreview> {
  const base = (await draftEdition(db, who.office)) ?? (await editionInForce(db, who.office));
  const people = await namedPeople(db, who.office);
  const on = dayInShanghai(who.now);
  if (sheet.length > mostRows) {
    const sentence = `目录不超过${mostRows}行，本表有${sheet.length}行以上。`;
    return { rows: [], changes: [], problems: [{ row: 0, sentence }], base: base.digest };
  }
  const { rows, problems } = readRows(sheet, { rows: base.rows, people, on });
  if (problems.length === 0) {
    const sound = checkCatalogue(rows, await usedEntries(db, who.office));
    if (!sound.ok) problems.push({ row: 0, sentence: sound.sentence });
  }
  if (problems.length > 0) return { rows: [], changes: [], problems, base: base.digest };
  return { rows, changes: changesBetween(base.rows, rows, on, nameIn(people)), problems, base: base.digest };
}
