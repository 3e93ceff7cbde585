import { type ChildCommand, type ChildFault, childCommand, runChild } from './child.js';
import type { ZipFault } from './zip.js';

/** A row of a sheet: its number as the sheet shows it, and its cells from column A. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
}
/** Why a workbook was not read; each room has its own sentence for it. */
export type WorkbookFault = ZipFault | ChildFault | 'noWorkbook';

const mostOutput = 32 * 1024 * 1024;

/** How to start the process that opens workbooks; `entry` names another place, for a bundle whose chunks lie elsewhere. */
export const sheetCommand = (entry?: string): ChildCommand => childCommand(import.meta.url, 'sheet-child', entry);

/** Reads the first sheet of an untrusted XLSX in a process of bounded cost: up to 5001 rows of 60 columns, as text. */
export async function readSheet(
  bytes: Uint8Array,
  command: ChildCommand = sheetCommand(),
): Promise<readonly SheetRow[] | WorkbookFault> {
  const answer = await runChild(command, 'rows', [bytes], mostOutput);
  if (typeof answer === 'string') return answer;
  try {
    return JSON.parse(answer.toString('utf8')) as readonly SheetRow[] | WorkbookFault;
  } catch {
    // An unfinished answer: the child ended before it had said all.
    return 'overLimit';
  }
}
