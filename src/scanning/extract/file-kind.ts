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

interface Ending {
  readonly named: string;
  readonly fits: readonly FileKind[];
  /** The part without which a package is none of this kind. */
  readonly part?: 'word/' | 'xl/';
}
const text: Ending = { named: '文本或网页', fits: ['text'] };
const picture: Ending = { named: 'PNG 或 JPG 图片', fits: ['image'] };
const otherPicture: Ending = { named: '图片', fits: [] };
const word: Ending = { named: 'Word 文档', fits: ['zip', 'ole'], part: 'word/' };
const sheet: Ending = { named: 'Excel 工作簿', fits: ['zip', 'ole'], part: 'xl/' };
/** PNG and JPG are both read as what they are; so are the old and the new form of a document, which programs mix up. */
const endings: Readonly<Record<string, Ending>> = {
  ...{ txt: text, csv: text, htm: text, html: text, md: text, json: text, xml: text },
  ...{ png: picture, jpg: picture, jpeg: picture },
  ...{ gif: otherPicture, bmp: otherPicture, tif: otherPicture, tiff: otherPicture, webp: otherPicture },
  ...{ doc: word, docx: word, xls: sheet, xlsx: sheet },
  pdf: { named: 'PDF 文件', fits: ['pdf'] },
  zip: { named: 'ZIP 压缩包', fits: ['zip'] },
};
const contents: Readonly<Record<FileKind, string>> = {
  zip: 'ZIP 压缩包或 Office 文档',
  ole: '旧版 Office 文档',
  pdf: 'PDF 文件',
  image: 'PNG 或 JPG 图片',
  text: '文本、网页或其他内容',
};

/**
 * The sentence by which a file is refused that is not what its name says; null where they agree, where the ending is
 * unknown or missing, and where the kind is one that is refused by its own name (`foreignKind`).
 */
export function disguised(bytes: Uint8Array, name: string): string | null {
  const ending = /\.([a-z]{2,5})\s*$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const expected = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
  if (expected === undefined || foreignKind(bytes) !== null) return null;
  const kind = fileKind(bytes);
  const content = expected.fits.includes(kind) ? otherPackage(bytes, kind, expected.part) : contents[kind];
  if (content === null) return null;
  return `文件名称是${spaced(expected.named)}（.${ending}），内容却是${spaced(content)}，没有检查。请核对来源，另存为名称所说的格式后再上传。`;
}

const spaced = (words: string): string => (/^[A-Z]/.test(words) ? ` ${words}` : words);

/** What a whole ZIP is that lacks the part which its name promises; a broken one is left to whoever opens it. */
function otherPackage(bytes: Uint8Array, kind: FileKind, part: Ending['part']): string | null {
  if (kind !== 'zip' || part === undefined) return null;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (names < 0 || file.includes(part)) return null;
  if (file.includes('[Content_Types].xml')) {
    if (file.includes('xl/workbook.xml')) return 'Excel 工作簿';
    return file.includes('word/document.xml') ? 'Word 文档' : null;
  }
  return 'ZIP 压缩包';
}
