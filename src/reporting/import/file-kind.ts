const signatures: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['PNG 图片', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG 图片', [0xff, 0xd8, 0xff]],
  ['GIF 图片', [0x47, 0x49, 0x46, 0x38]],
  ['BMP 图片', [0x42, 0x4d]],
  ['TIFF 图片', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF 图片', [0x4d, 0x4d, 0x00, 0x2a]],
  ['WebP 或音视频文件', [0x52, 0x49, 0x46, 0x46]],
  ['可执行程序', [0x4d, 0x5a]],
  ['可执行程序', [0x7f, 0x45, 0x4c, 0x46]],
  ['旧版 Office 文件（doc、xls、wps）', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF 文件', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['RAR 压缩包', [0x52, 0x61, 0x72, 0x21]],
  ['7z 压缩包', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip 压缩包', [0x1f, 0x8b]],
];

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, at) => bytes[at] === byte);
}

/** The name of a file type that cannot hold a report's text, in Chinese, or null. */
export function foreignType(bytes: Uint8Array): string | null {
  const found = signatures.find(([, prefix]) => startsWith(bytes, prefix));
  if (found === undefined) return null;
  // 'BM' and 'MZ' can begin a text; such files carry zero bytes soon after.
  return found[1].length > 2 || bytes.subarray(0, 512).includes(0) ? found[0] : null;
}

/** 'pdf' by its mark within the first kilobyte, 'zip' for the Office packages, else null. */
export function packageKind(bytes: Uint8Array): 'pdf' | 'zip' | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return head.includes('%PDF-') ? 'pdf' : null;
}

/** Whether decoded text is a web page or a piece of one. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 200_000);
  if (/<!doctype html|<html[\s>]|<table[\s>]/iu.test(head)) return true;
  return /<(?:p|div|body)[\s>]/iu.test(head) && /<\/(?:p|div|body)>/iu.test(text);
}
