import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { RenderedPdf } from '../../untrusted/pdfium/document.js';
import { bounds } from '../ocr/bounds.js';
import { type Models, openModels } from '../ocr/models.js';
import type { MaskOrder } from './mask-order.js';
import { type MaskedPage, maskPage } from './mask-page.js';
import type { PagePicture } from './page-picture.js';

/** The page from which a process goes on, from 1, and whether words are read off pictures. */
export interface PagesOrder extends MaskOrder {
  readonly from: number;
  readonly look: boolean;
}

/** What one process has drawn, its pictures behind each other in the bytes beside; `next` is null where all is done. */
export interface DrawnPages {
  readonly pages: readonly (Omit<MaskedPage, 'picture'> & {
    readonly picture: Omit<PagePicture, 'bytes'> & { readonly length: number };
  })[];
  readonly next: number | null;
}

interface Drawn {
  readonly drawn: DrawnPages;
  readonly pictures: Uint8Array;
}

/** Each page is a picture, and each is searched again: a longer file would be neither read nor checked. */
const mostPages = 200;

/** Draws pages of a PDF anew while time and memory last; inside the child process only. */
export async function maskPages(bytes: Uint8Array, { from, look, ...order }: PagesOrder): Promise<Outcome<Drawn>> {
  try {
    return await drawPages(bytes, from, look, order);
  } catch {
    return refuse('mask.failed', '这份 PDF 不能重新绘制，没有生成遮盖后的文件，请重新打印或导出为 PDF 后再试。');
  }
}

async function drawPages(bytes: Uint8Array, from: number, look: boolean, order: MaskOrder): Promise<Outcome<Drawn>> {
  const end = performance.now() + bounds.process;
  const pdf = await RenderedPdf.open(bytes);
  if (pdf.pages > mostPages) {
    return refuse('mask.pages', `这份 PDF 有 ${pdf.pages} 页，超过 ${mostPages} 页，请拆分后分别遮盖。`);
  }
  let models: Promise<Models> | null = null;
  const open = look
    ? () => {
        models ??= openModels();
        return models;
      }
    : null;
  const pages: MaskedPage[] = [];
  let number = from;
  for (; number <= pdf.pages; number += 1) {
    // A page with pictures may take most of what a process has.
    const full =
      performance.now() > end - (models === null ? 0 : bounds.process / 2) ||
      process.memoryUsage.rss() > bounds.resident;
    if (full && pages.length > 0) break;
    const masked = await pdf.page(number, (page) => maskPage(page, pdf.sizeOf(number), order, open));
    if (!masked.ok) return refuse(masked.code, `第 ${number} 页${masked.sentence}`);
    pages.push(masked.value);
  }
  const drawn = pages.map(({ picture: { bytes: pixels, ...picture }, ...page }) => ({
    ...page,
    picture: { ...picture, length: pixels.length },
  }));
  return allow({
    drawn: { pages: drawn, next: number > pdf.pages ? null : number },
    pictures: Buffer.concat(pages.map(({ picture }) => picture.bytes)),
  });
}
