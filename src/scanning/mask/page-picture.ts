import sharp from 'sharp';
import type { Area } from '../../untrusted/pdfium/area.js';
import type { Pixels } from '../../untrusted/pdfium/page.js';

/** A picture as a PDF holds it: with or without loss, in shades of grey or in colours. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  readonly filter: 'DCTDecode' | 'FlateDecode';
  readonly colours: 1 | 3;
  readonly bytes: Uint8Array;
}

/** Above it, in bytes for each pixel, a page is rather a photograph, which JPEG keeps in less. */
const dense = 0.12;
const quality = 85;

/** Blackens the boxes, a little wider than they are, in the pixels themselves. */
export function blacken({ data, width, height, channels }: Pixels, boxes: readonly Area[]): void {
  for (const { left, top, right, bottom } of boxes) {
    const [from, to] = [Math.max(0, Math.floor(left * width) - 1), Math.min(width, Math.ceil(right * width) + 1)];
    const end = Math.min(height, Math.ceil(bottom * height) + 1);
    for (let y = Math.max(0, Math.floor(top * height) - 1); y < end && from < to; y += 1) {
      data.fill(0, (y * width + from) * channels, (y * width + to) * channels);
    }
  }
}

/** The pixels of a page (blue, green, red, nothing) as a picture for a PDF: exact where that is small, else JPEG. */
export async function pagePicture({ data, width, height }: Pixels): Promise<PagePicture> {
  const { pixels, colours } = inOrder(data, width * height);
  const raw = { width, height, channels: colours };
  const draw = () => {
    const picture = sharp(pixels, { raw });
    return colours === 1 ? picture.toColourspace('b-w') : picture;
  };
  const exact = picturePart(await draw().png({ compressionLevel: 7, palette: false }).toBuffer());
  if (exact.length <= width * height * dense) return { width, height, filter: 'FlateDecode', colours, bytes: exact };
  const lossy = await draw().jpeg({ quality, mozjpeg: false }).toBuffer();
  return lossy.length < exact.length
    ? { width, height, filter: 'DCTDecode', colours, bytes: lossy }
    : { width, height, filter: 'FlateDecode', colours, bytes: exact };
}

/** Red, green, blue; or one shade where no pixel has a colour. */
function inOrder(data: Uint8Array, count: number): { pixels: Uint8Array; colours: 1 | 3 } {
  let grey = true;
  for (let at = 0; at < count && grey; at += 1) {
    const from = at * 4;
    grey = data[from] === data[from + 1] && data[from] === data[from + 2];
  }
  const colours = grey ? 1 : 3;
  const pixels = new Uint8Array(count * colours);
  for (let at = 0; at < count; at += 1) {
    const [from, to] = [at * 4, at * colours];
    pixels[to] = data[from + 2] ?? 0;
    if (grey) continue;
    pixels[to + 1] = data[from + 1] ?? 0;
    pixels[to + 2] = data[from] ?? 0;
  }
  return { pixels, colours };
}

/** The compressed rows out of a PNG, as a PDF takes them too. */
function picturePart(png: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 8; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') pieces.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return Buffer.concat(pieces);
}
