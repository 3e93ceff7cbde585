import { RenderedPdf } from '../../untrusted/pdfium/document.js';
import type { Page, Pixels } from '../../untrusted/pdfium/page.js';
import { bounds } from './bounds.js';
import { decodeGrey, type Grey } from './grey.js';
import { mustLook, pixelsOf } from './page-look.js';
import type { Unit } from './pictures.js';

/** Smaller ones are ornaments and marks of programs. */
const leastPixels = 10_000;

/**
 * The pages of a PDF whose words can only be read by looking: each as it is shown, and the pictures on it that are covered
 * or cut off, as they are in the file.
 */
export async function* pdfPictures(bytes: Uint8Array, where: string): AsyncGenerator<Unit> {
  const pdf = await RenderedPdf.open(bytes);
  for (let number = 1; number <= pdf.pages; number += 1) {
    if (!(await pdf.page(number, (page) => mustLook(page, page.characters())))) continue;
    yield {
      where: `${where}第 ${number} 页`,
      open: () => pdf.page(number, (page) => lookAt(page, pdf.sizeOf(number))),
    };
  }
}

async function lookAt(page: Page, size: { width: number; height: number }): ReturnType<Unit['open']> {
  const { width, height } = pixelsOf(size);
  const pictures = [await asGrey(page.render(width, height))];
  let note: string | null = null;
  for (const decode of page.coveredPictures(bounds.pixels)) {
    const pixels = decode();
    if (pixels === null) note = '有被遮挡的图片，解不开或者超过 4000 万像素，其中的文字未识别，请人工核对。';
    else if (pixels.width * pixels.height >= leastPixels) pictures.push(await asGrey(pixels));
  }
  return { pictures, note };
}

/** Red and blue weigh alike here: their order is not worth a copy of the pixels. */
export async function asGrey({ data, width, height, channels }: Pixels): Promise<Grey> {
  if (channels === 1) return { data, width, height };
  if (channels === 3) return decodeGrey(data, bounds.pixels, { width, height, channels });
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1) {
    const from = at * 4;
    grey[at] = ((data[from] ?? 0) * 29 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 77) >> 8;
  }
  return { data: grey, width, height };
}
