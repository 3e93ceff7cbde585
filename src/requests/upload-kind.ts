import { allow, type Outcome, refuse } from '../law/refusal.js';

export const mostUpload = 20 * 1024 * 1024;
const office = 'application/vnd.openxmlformats-officedocument';
const kinds = [
  { endings: ['pdf'], type: 'application/pdf', is: (b: Buffer) => begins(b, '%PDF-') },
  { endings: ['png'], type: 'image/png', is: (b: Buffer) => begins(b, '\x89PNG\r\n\x1a\n') },
  { endings: ['jpg', 'jpeg'], type: 'image/jpeg', is: (b: Buffer) => begins(b, '\xff\xd8\xff') },
  {
    endings: ['docx'],
    type: `${office}.wordprocessingml.document`,
    is: (b: Buffer) => isPackage(b, 'word/document.xml'),
  },
  { endings: ['xlsx'], type: `${office}.spreadsheetml.sheet`, is: (b: Buffer) => isPackage(b, 'xl/workbook.xml') },
  { endings: ['txt'], type: 'text/plain', is: isText },
] as const;

/** The type of a file that a case may hold, told by its bytes; its name must agree. Empty, too large and other files are refused. */
export function uploadKind(name: string, bytes: Buffer): Outcome<string> {
  if (bytes.length === 0) return refuse('empty-file', '这个文件是空的，请检查后重新上传。');
  if (bytes.length > mostUpload) return refuse('file-too-large', '文件不能超过 20 MB，请压缩或者拆分后上传。');
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  const kind = kinds.find(({ endings }) => (endings as readonly string[]).includes(ending));
  if (!kind) return refuse('file-kind', '只能上传 PDF、PNG、JPEG、DOCX、XLSX、TXT 文件。');
  if (!kind.is(bytes)) return refuse('file-disguised', '文件内容与扩展名不符，不能上传，请核对文件来源。');
  return allow(kind.type);
}

function begins(bytes: Buffer, mark: string): boolean {
  return bytes.subarray(0, mark.length).toString('latin1') === mark;
}

/** An office document without macros. */
function isPackage(bytes: Buffer, part: string): boolean {
  return begins(bytes, 'PK\x03\x04') && bytes.includes(part) && !bytes.includes('vbaProject.bin');
}

/** Text in UTF-8 or GB 18030: no control characters, and no script or page under the name of a text. */
function isText(bytes: Buffer): boolean {
  if (/^\s*(#!|<)/.test(bytes.subarray(0, 200).toString('latin1').replace('\xef\xbb\xbf', ''))) return false;
  if (bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) return false;
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  });
}
