import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { foreignType, isHtml, packageKind } from './file-kind.js';

/** The largest file that is read; published reports are far below one megabyte. */
export const largestFile = 20 * 1024 * 1024;

/** Decoded text (a web page still to be parsed), or bytes that only the child process opens. */
export type Decoded = { readonly kind: 'text' | 'html'; readonly text: string } | { readonly kind: 'pdf' | 'zip' };

/**
 * Says what the bytes are and decodes text: UTF-8 with or without mark, else UTF-16 with its mark, else GB18030.
 * Refused: empty, above 20 MB, pictures, programs, archives, old Office files, anything that is not text.
 */
export function decode(bytes: Uint8Array): Outcome<Decoded> {
  if (bytes.length === 0) return refuse('import.empty', '文件是空的，没有可读的内容。');
  if (bytes.length > largestFile) {
    const megabytes = (bytes.length / 1024 / 1024).toFixed(1);
    return refuse('import.tooLarge', `文件有 ${megabytes} MB，超过 20 MB，不像一份年度报告，没有读取。`);
  }
  const foreign = foreignType(bytes);
  if (foreign !== null) {
    const advice = '请提供文字版的年度报告（TXT、HTML、DOCX、XLSX 或带文字的 PDF）。';
    return refuse('import.wrongType', `这是${foreign}，读不出报告的文字。${advice}。`);
  }
  const packed = packageKind(bytes);
  if (packed !== null) return allow({ kind: packed });
  const text = toText(bytes);
  if (text === null) return refuse('import.notText', '文件不是文字文件，或者编码无法识别，请另存为 UTF-8 文本再导入。');
  if (text.trim() === '') return refuse('import.empty', '文件里只有空白，没有可读的内容。');
  return allow({ kind: isHtml(text) ? 'html' : 'text', text });
}

function toText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return readable(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return readable(new TextDecoder('utf-16be').decode(bytes));
  try {
    return readable(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Not UTF-8; county systems still export GB18030.
  }
  try {
    return readable(new TextDecoder('gb18030', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** The text, unless control or unassigned characters show that it is not one. */
function readable(text: string): string | null {
  const sample = text.slice(0, 100_000);
  const strange = sample.match(/(?!\s)[\p{Cc}\p{Co}\ufffd]/gu)?.length ?? 0;
  return strange > 2 + sample.length / 200 ? null : text;
}
