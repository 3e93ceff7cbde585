import exifr from 'exifr';
import sharp from 'sharp';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { limits } from './limits.js';
import { notRecognised, type Opened, type Part } from './part.js';

/** Where it was taken, and every word that camera and programs wrote into it. Refused where it cannot be decoded as a picture. */
export async function imageParts(bytes: Uint8Array): Promise<Outcome<Opened>> {
  try {
    await sharp(bytes, { limitInputPixels: limits.imagePixels, failOn: 'error' }).stats();
  } catch {
    return refuse('scan.fakeImage', '这不是能打开的图片，或者图片已损坏、过大，没有检查。');
  }
  return allow({ parts: await imageMetadata(bytes), notes: [], unread: [`${notRecognised}。`] });
}

/** The metadata alone, also of a picture inside a document. */
export async function imageMetadata(bytes: Uint8Array): Promise<Part[]> {
  const parts: Part[] = [];
  const everything = {
    tiff: true,
    exif: true,
    gps: true,
    xmp: true,
    iptc: true,
    ihdr: true,
    icc: false,
    jfif: true,
    mergeOutput: true,
  };
  const found = (await exifr.parse(bytes, everything).catch(() => undefined)) as Record<string, unknown> | undefined;
  if (found !== undefined) {
    const { latitude, longitude } = found;
    if (typeof latitude === 'number' && typeof longitude === 'number' && Number.isFinite(latitude + longitude)) {
      parts.push({ place: '图片的拍摄位置', text: `GPS: ${latitude.toFixed(6)},${longitude.toFixed(6)}` });
    }
    const words: string[] = [];
    collect(found, words, 0);
    if (words.length > 0) parts.push({ place: '图片信息', text: words.join('\n') });
  }
  const notes = pngTexts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).concat(jpegComments(bytes));
  if (notes.length > 0) parts.push({ place: '图片附注', text: notes.join('\n') });
  return parts;
}

function collect(value: unknown, words: string[], depth: number): void {
  if (typeof value === 'string') words.push(value);
  else if (value instanceof Uint8Array) words.push(readable(value));
  else if (Array.isArray(value) || (typeof value === 'object' && value !== null && !(value instanceof Date))) {
    if (depth < 4) for (const one of Object.values(value)) collect(one, words, depth + 1);
  }
}

/** XP comments are UTF-16, user comments begin with the name of their encoding. */
function readable(bytes: Uint8Array): string {
  if (bytes.length > 4096) return '';
  const buffer = Buffer.from(bytes);
  return `${buffer.toString('utf8')}\n${buffer.toString('utf16le')}`.replace(/[\p{Cc}\ufffd]+/gu, ' ');
}

/** The uncompressed texts of a PNG. */
function pngTexts(data: Buffer): string[] {
  if (data.readUInt8(0) !== 0x89) return [];
  const texts: string[] = [];
  for (let at = 8; at + 12 <= data.length; ) {
    const length = data.readUInt32BE(at);
    const type = data.toString('latin1', at + 4, at + 8);
    if (/^(?:tEXt|iTXt)$/.test(type)) texts.push(readable(data.subarray(at + 8, at + 8 + length)));
    at += 12 + length;
  }
  return texts;
}

function jpegComments(bytes: Uint8Array): string[] {
  const texts: string[] = [];
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return texts;
  for (let at = 2; bytes[at] === 0xff && bytes[at + 1] !== 0xda && at + 4 < bytes.length; ) {
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (bytes[at + 1] === 0xfe) texts.push(readable(bytes.subarray(at + 4, at + 2 + length)));
    at += 2 + Math.max(2, length);
  }
  return texts;
}
