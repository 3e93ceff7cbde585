import type { PDFPageProxy } from 'pdfjs-dist';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf } from '../../untrusted/pdf.js';
import { seemsScanned } from '../extract/pdf-parts.js';
import { bounds } from './bounds.js';
import { decodeGrey, type Grey, turned } from './grey.js';
import type { Unit } from './pictures.js';

/** Smaller ones are ornaments and marks of programs. */
const leastPixels = 10_000;
const drawings = new Set<number>([OPS.constructPath, OPS.shadingFill]);

/** The pages of a PDF that hold hardly any text, each with the pictures that are painted on it. */
export async function* pdfPictures(bytes: Uint8Array, maps: string, where: string): AsyncGenerator<Unit> {
  const task = openPdf(bytes, maps);
  const pdf = await task.promise;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    if (seemsScanned(text)) yield { where: `${where}第 ${number} 页`, open: () => openPage(page, text.trim() === '') };
    page.cleanup();
  }
  await task.destroy();
}

async function openPage(page: PDFPageProxy, withoutText: boolean): ReturnType<Unit['open']> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const pictures: Grey[] = [];
  for (const [at, operator] of fnArray.entries()) {
    const [given] = (argsArray[at] ?? []) as unknown[];
    const painted =
      operator === OPS.paintImageXObject
        ? await named(page, given)
        : operator === OPS.paintImageMaskXObject || operator === OPS.paintInlineImageXObject
          ? await masked(page, given)
          : null;
    if (painted === null) continue;
    const grey = await asGrey(painted);
    if (grey !== null) pictures.push(page.rotate === 0 ? grey : await turned(grey, page.rotate));
  }
  const drawn = withoutText && pictures.length === 0 && fnArray.some((operator) => drawings.has(operator));
  return { pictures, note: drawn ? '没有文字，只有图形，其中的文字未识别，请人工核对。' : null };
}

function named(page: PDFPageProxy, name: unknown): Promise<unknown> {
  const objects = String(name).startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => objects.get(String(name), resolve));
}

/** A mask holds its bits itself or names them. */
async function masked(page: PDFPageProxy, given: unknown): Promise<unknown> {
  const mask = given as { data?: unknown };
  return typeof mask?.data === 'string' ? { ...mask, ...((await named(page, mask.data)) as object) } : given;
}

/** The library gives bits (1 is white), or bytes of three or four colours. Throws where it could not decode the picture. */
async function asGrey(painted: unknown): Promise<Grey | null> {
  const { data, width = 0, height = 0 } = (painted ?? {}) as { data?: Uint8Array; width?: number; height?: number };
  if (!data || width * height > bounds.pixels) throw new Error('a picture that is not decoded');
  if (width * height < leastPixels) return null;
  const channels = Math.floor(data.length / (width * height));
  if (channels === 3 || channels === 4) return decodeGrey(data, bounds.pixels, { width, height, channels });
  if (channels === 1) return { data, width, height };
  const bytesOfRow = (width + 7) >> 3;
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1) {
    const [row, column] = [Math.floor(at / width), at % width];
    grey[at] = ((data[row * bytesOfRow + (column >> 3)] ?? 0) >> (7 - (column & 7))) & 1 ? 255 : 0;
  }
  return { data: grey, width, height };
}
