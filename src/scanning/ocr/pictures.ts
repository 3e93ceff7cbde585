import { openZip } from '../../untrusted/zip.js';
import { picture } from '../extract/extract.js';
import { fileKind } from '../extract/file-kind.js';
import { bounds } from './bounds.js';
import { decodeGrey, type Grey } from './grey.js';

/** What is read at one go: a picture, or the pictures of one page. */
export interface Unit {
  /** Where it stands, as the beginning of a place; '' where the file is the picture. */
  readonly where: string;
  /** Decodes the pictures; throws where that fails. `note` says what no picture can tell. */
  open(): Promise<{ readonly pictures: readonly Grey[]; readonly note: string | null }>;
}

/** The pictures of a file that was opened without complaint before, in their order; for the child process only. */
export async function* picturesOf(bytes: Uint8Array, where = ''): AsyncGenerator<Unit> {
  switch (fileKind(bytes)) {
    case 'image':
      yield {
        where,
        open: async () => ({ pictures: [await decodeGrey(bytes, bounds.pixels)], note: null }),
      };
      return;
    case 'pdf':
      yield* (await import('./pdf-pictures.js')).pdfPictures(bytes, where);
      return;
    case 'zip':
      yield* packed(bytes, where);
  }
}

async function* packed(bytes: Uint8Array, where: string): AsyncGenerator<Unit> {
  const members = openZip(bytes);
  if (typeof members === 'string') return;
  const office = members.some(({ name }) => name === '[Content_Types].xml');
  for (const { name, read } of members) {
    if (name.endsWith('/') || (office && !picture.test(name))) continue;
    yield* picturesOf(read(), office ? `${where}图片 ${name} ▸ ` : `压缩包内“${name}” ▸ `);
  }
}
