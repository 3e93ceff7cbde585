import { allow, type Outcome } from '../../law/refusal.js';
import type { MaskOrder } from '../mask/mask-order.js';
import type { PagesOrder } from '../mask/mask-pages.js';
import { extract } from './extract.js';
import { frame, unframe } from './frame.js';

// The process that opens untrusted files: what to do and the maps as arguments, a block on stdin, a block on stdout.
const [task = '', characterMaps = ''] = process.argv.slice(2);
const pieces: Buffer[] = [];
for await (const piece of process.stdin) pieces.push(piece as Buffer);
const given = unframe(Buffer.concat(pieces.splice(0)));
if (given === null) process.exit(1);

async function answer(order: unknown, bytes: Buffer): Promise<Buffer[]> {
  if (task === 'extract') return frame(await extract(bytes, characterMaps));
  if (task === 'read') {
    const { readPictures } = await import('../ocr/read-pictures.js');
    return frame(allow(await readPictures(bytes, Number(order))));
  }
  if (task === 'pages') {
    const { maskPages } = await import('../mask/mask-pages.js');
    const masked = await maskPages(bytes, order as PagesOrder);
    return masked.ok ? frame(allow(masked.value.drawn), masked.value.pictures) : frame(masked);
  }
  const { maskBytes } = await import('../mask/mask-bytes.js');
  const masked: Outcome<Uint8Array> = await maskBytes(bytes, order as MaskOrder);
  return masked.ok ? frame(allow(null), masked.value) : frame(masked);
}

for (const piece of await answer(given.json, given.bytes)) process.stdout.write(piece);
process.stdout.end(() => process.exit(0));
