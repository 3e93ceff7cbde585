/** What the bytes are, whatever the name says. */
export type FileKind = 'zip' | 'ole' | 'pdf' | 'image' | 'text';

const foreign: readonly (readonly [name: string, bytes: readonly number[], at?: number])[] = [
  ['GIF 图片', [0x47, 0x49, 0x46, 0x38]],
  ['TIFF 图片', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF 图片', [0x4d, 0x4d, 0x00, 0x2a]],
  ['WebP 图片或音视频文件', [0x52, 0x49, 0x46, 0x46]],
  ['音视频文件', [0x66, 0x74, 0x79, 0x70], 4],
  ['音视频文件', [0x49, 0x44, 0x33]],
  ['可执行程序', [0x7f, 0x45, 0x4c, 0x46]],
  ['RTF 文件', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['RAR 压缩包', [0x52, 0x61, 0x72, 0x21]],
  ['7z 压缩包', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip 压缩包', [0x1f, 0x8b]],
];
/** 'BM' and 'MZ' can begin a text; such files carry zero bytes soon after. */
const withZeros: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['BMP 图片', [0x42, 0x4d]],
  ['可执行程序', [0x4d, 0x5a]],
];

const has = (bytes: Uint8Array, sign: readonly number[], at = 0): boolean =>
  sign.every((byte, index) => bytes[at + index] === byte);

/** The kind of a file by its bytes; 'text' for whatever carries no known sign, which may still turn out not to be text. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (has(bytes, [0x50, 0x4b, 3, 4]) || has(bytes, [0x50, 0x4b, 5, 6]) || has(bytes, [0x50, 0x4b, 7, 8])) return 'zip';
  if (has(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole';
  if (has(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) || has(bytes, [0xff, 0xd8, 0xff])) return 'image';
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length)).includes('%PDF-') ? 'pdf' : 'text';
}

/** The Chinese name of a kind that is not read here, or null. */
export function foreignKind(bytes: Uint8Array): string | null {
  const found = foreign.find(([, sign, at]) => has(bytes, sign, at));
  if (found !== undefined) return found[0];
  const zeros = bytes.subarray(0, 512).includes(0);
  return zeros ? (withZeros.find(([, sign]) => has(bytes, sign))?.[0] ?? null) : null;
}
