import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { ChildCommand } from '../../untrusted/child.js';
import { inChild } from '../extract/in-child.js';
import { limits } from '../extract/limits.js';
import type { MaskOrder } from './mask-order.js';
import type { DrawnPages, PagesOrder } from './mask-pages.js';
import { type CleanPage, writePdf } from './write-pdf.js';

/** The new file, the targets that stood on no page, and how many pages hold words in pictures, read or not. */
export interface MaskedPdf {
  readonly bytes: Uint8Array;
  readonly missing: readonly number[];
  readonly looked: number;
}

/** Processes one after another for the pages of one file; each draws for some twelve seconds. */
const mostProcesses = 24;

/**
 * Draws every page of a PDF anew, targets blackened, and writes a file of these pictures and of the words that can be seen.
 * `look` says whether words are read off pictures too. Refused: what `maskPage` refuses, above 200 pages, a result above 50 MB.
 */
export async function maskPdf(
  bytes: Uint8Array,
  order: MaskOrder,
  look: boolean,
  command: ChildCommand,
): Promise<Outcome<MaskedPdf>> {
  const pages: CleanPage[] = [];
  const found = new Set<number>();
  let looked = 0;
  let next: number | null = 1;
  let size = 0;
  for (let process = 0; next !== null; process += 1) {
    if (process === mostProcesses) return tooMuch;
    const given: PagesOrder = { ...order, from: next, look };
    const answer = await inChild('pages', given, bytes, command);
    if (!answer.ok) return answer;
    const drawn = answer.value.value as DrawnPages;
    let at = 0;
    for (const { picture, found: here, pictured, ...page } of drawn.pages) {
      const pixels = answer.value.bytes.subarray(at, at + picture.length);
      pages.push({ ...page, picture: { ...picture, bytes: pixels } });
      for (const target of here) found.add(target);
      if (pictured) looked += 1;
      at += picture.length;
    }
    size += at;
    if (size > limits.fileBytes) return tooMuch;
    next = drawn.next;
  }
  const missing = order.targets.flatMap((_, at) => (found.has(at) ? [] : [at]));
  return allow({ bytes: writePdf(pages), missing, looked });
}

const tooMuch = refuse('mask.pages', '这份 PDF 页数太多或者图片太大，请拆分后分别遮盖。');
