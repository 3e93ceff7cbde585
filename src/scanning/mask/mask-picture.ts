import sharp from 'sharp';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { Area } from '../../untrusted/pdfium/area.js';
import { bounds } from '../ocr/bounds.js';
import { decodeGrey } from '../ocr/grey.js';
import { openModels } from '../ocr/models.js';
import { readPicture } from '../ocr/read-picture.js';
import { asWritten, cleanImage } from './clean-image.js';
import { hiddenLetters } from './hidden-letters.js';
import { boxesOver } from './letter-boxes.js';
import { type MaskOrder, notAllRead } from './mask-order.js';
import { blacken } from './page-picture.js';

/** Strokes reach a little out of the line that was found, by so much of its height. */
const margin = 0.12;

/**
 * The picture drawn anew with the targets blackened where they are read off it; what stood beside the picture goes anyway.
 * Refused: more words than can be read in time, and a chosen word that is not read.
 */
export async function maskPicture(bytes: Uint8Array, { targets, rules }: MaskOrder): Promise<Outcome<Uint8Array>> {
  const words = targets.filter(({ kind }) => kind !== 'gps');
  if (words.length === 0) return allow(await cleanImage(bytes));
  const grey = await decodeGrey(bytes, bounds.pixels);
  const { lines, left } = await readPicture(await openModels(), grey, bounds.maskedPicture);
  if (left > 0) return notAllRead;
  const letters = lines.flatMap((line) => line.letters);
  const hidden = hiddenLetters(letters, [letters.map((_, at) => at)], words, rules);
  if (words.some(({ kind }, at) => kind === 'chosen' && !hidden.found.has(at))) {
    return refuse('mask.notFound', '要求删去的文字有的没有在图片里认出，请核对写法，或者遮盖后重新扫描、上传。');
  }
  if (hidden.letters.size === 0) return allow(await cleanImage(bytes));
  const { data, info } = await sharp(bytes, { limitInputPixels: bounds.pixels, failOn: 'error' })
    .autoOrient()
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const channels = info.channels === 1 ? 1 : 3;
  blacken({ data, width, height, channels }, boxesOver(letters, hidden.letters, { width, height }).map(widened));
  return allow(await asWritten(sharp(data, { raw: { width, height, channels } }), bytes));
}

function widened({ left, top, right, bottom }: Area): Area {
  const more = (bottom - top) * margin;
  return { left, right, top: top - more, bottom: bottom + more };
}
