import { CFB, read, utils, type WorkSheet } from '@e965/xlsx';
import WordExtractor from 'word-extractor';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { limits } from './limits.js';
import type { Extracted, Part } from './part.js';
import { macro, zipRefusals } from './zip-refusals.js';

interface Container {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly name: string; readonly content?: Uint8Array | number[] }[];
}

const { encrypted } = zipRefusals;

/** Word and Excel files of before 2007. Refused: a password, macros, embedded files, other kinds (WPS presentations, mail …). */
export async function oleParts(bytes: Uint8Array): Promise<Outcome<Extracted>> {
  const container = (CFB as { read(data: Buffer, options: { type: 'buffer' }): Container }).read(Buffer.from(bytes), {
    type: 'buffer',
  });
  const names = new Set(container.FileIndex.map(({ name }) => name));
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return encrypted;
  if (names.has('_VBA_PROJECT_CUR') || names.has('_VBA_PROJECT') || names.has('Macros')) return macro;
  if (names.has('ObjectPool') && container.FullPaths.some((path) => /ObjectPool\/[^/]+\/./.test(path))) {
    return refuse('scan.embedded', '文件里嵌有其他文件，读不全，请删去嵌入的对象，或者拆开后分别检查。');
  }
  const stream = (name: string): Buffer =>
    Buffer.from(container.FileIndex.find((one) => one.name === name)?.content ?? []);
  const parts: Part[] = [
    ...propertyParts(stream('\u0005SummaryInformation')),
    ...propertyParts(stream('\u0005DocumentSummaryInformation')),
  ];
  if (names.has('WordDocument')) {
    const raw = stream('WordDocument');
    if (raw.length < 32 || (raw.readUInt16LE(10) & 0x0100) !== 0) return encrypted;
    parts.push(...(await wordParts(Buffer.from(bytes))), ...remains(raw));
  } else if (names.has('Workbook') || names.has('Book')) {
    const book = workbookParts(bytes);
    if (book === null) return encrypted;
    parts.push(...book);
  } else return refuse('scan.unknownKind', '不能识别这种文件，没有检查，请另存为 DOCX、XLSX 或 PDF。');
  return allow({ parts, notes: names.has('Data') || names.has('Pictures') ? ['文件里的图片文字未识别。'] : [] });
}

/** Properties keep their strings in bytes of the machine's code page or in UTF-16; both readings are given. */
function propertyParts(stream: Buffer): Part[] {
  if (stream.length === 0) return [];
  const text = [
    new TextDecoder('gb18030').decode(stream),
    new TextDecoder('utf-8').decode(stream),
    stream.toString('utf16le'),
  ]
    .map(readableRuns)
    .join('\n');
  return [{ place: '文档属性', text }];
}

/** What is left in the stream of a document though it no longer belongs to its text: deletions, earlier versions. */
function remains(stream: Buffer): Part[] {
  const readings = [
    stream.toString('utf16le'),
    stream.subarray(1).toString('utf16le'),
    new TextDecoder('gb18030').decode(stream),
  ];
  return readings.map((text) => ({ place: '文件中残留的内容', text: readableRuns(text) }));
}

const readableRuns = (text: string): string =>
  (text.match(/[\t -~\u00a0-\u00ff\u2010-\u2030\u3000-\u303f\u4e00-\u9fa5\uff00-\uff5e]{4,}/g) ?? []).join('\n');

async function wordParts(bytes: Buffer): Promise<Part[]> {
  const document = await new WordExtractor().extract(bytes);
  const parts: Part[] = [
    { place: '正文', text: document.getBody() },
    { place: '脚注', text: document.getFootnotes() },
    { place: '尾注', text: document.getEndnotes() },
    { place: '页眉', text: document.getHeaders({ includeFooters: false }) },
    { place: '页脚', text: document.getFooters() },
    { place: '批注', text: document.getAnnotations() },
    { place: '文本框', text: document.getTextboxes({ includeHeadersAndFooters: true, includeBody: true }) },
  ];
  return parts.filter(({ text }) => text.trim() !== '');
}

/** Null where the workbook asks for a password. */
function workbookParts(bytes: Uint8Array): Part[] | null {
  const parts: Part[] = [];
  try {
    const book = read(bytes, { type: 'array', cellFormula: false, cellHTML: false, sheetRows: 100_000 });
    for (const name of book.SheetNames) {
      const hidden = (book.Workbook?.Sheets?.find((sheet) => sheet.name === name)?.Hidden ?? 0) !== 0;
      parts.push({ place: '工作表名称', text: name });
      const sheet = book.Sheets[name];
      if (sheet !== undefined) addSheet(`工作表“${name}”${hidden ? '（隐藏）' : ''}`, sheet, parts);
    }
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) return null;
    throw error;
  }
  return parts;
}

function addSheet(place: string, sheet: WorkSheet, parts: Part[]): void {
  const range = sheet['!ref'];
  if (range === undefined) return;
  const { s: from, e: to } = utils.decode_range(range);
  let size = 0;
  for (let row = from.r; row <= to.r; row += 1) {
    let text = '';
    for (let column = from.c; column <= Math.min(to.c, from.c + 1000); column += 1) {
      const address = utils.encode_cell({ r: row, c: column });
      const cell = sheet[address] as { v?: unknown; c?: { a?: string; t?: string }[] } | undefined;
      if (cell === undefined) continue;
      text += `${typeof cell.v === 'number' ? plain(cell.v) : String(cell.v ?? '')}\t`;
      for (const { a = '', t = '' } of cell.c ?? [])
        parts.push({ place: `${place}${address} 批注`, text: `${a}\n${t}` });
    }
    size += text.length;
    if (size > limits.textLength) throw new Error('too much text');
    if (text.trim() !== '') parts.push({ place: `${place}第 ${row + 1} 行`, text });
  }
}

const plain = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
