import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { openZip } from '../../untrusted/zip.js';
import { fileKind } from '../extract/file-kind.js';
import { zipRefusals } from '../extract/zip-refusals.js';

import type { MaskOrder } from './mask-order.js';

/** Writes the clean file; runs inside the child process only. Broken files are refused, not thrown. */
export async function maskBytes(bytes: Buffer, order: MaskOrder): Promise<Outcome<Uint8Array>> {
  try {
    if (fileKind(bytes) === 'image') return await (await import('./mask-picture.js')).maskPicture(bytes, order);
    const members = openZip(bytes);
    if (typeof members === 'string') return zipRefusals[members];
    if (members.some(({ name }) => name === 'word/document.xml')) {
      return await (await import('./mask-word.js')).maskWord(members, order);
    }
    if (members.some(({ name }) => name === 'xl/workbook.xml')) {
      return allow((await import('./mask-sheet.js')).maskSheet(bytes, order));
    }
    return refuse('mask.archive', '压缩包请先解开，逐个文件遮盖。');
  } catch {
    return refuse('mask.failed', '文件无法改写，没有生成遮盖后的文件，请另存为新的 DOCX、XLSX 或文本后再试。');
  }
}
