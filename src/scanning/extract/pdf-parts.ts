import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { openPdf } from '../../untrusted/pdf.js';
import { RenderedPdf } from '../../untrusted/pdfium/document.js';
import { printedText, type Word } from '../../untrusted/printed-lines.js';
import { mustLook } from '../ocr/page-look.js';
import { limits } from './limits.js';
import { notRecognised, type Opened, type Part } from './part.js';

const script = refuse('scan.script', '这份 PDF 带有脚本，为安全起见没有打开，请重新打印或导出为 PDF。');

/** Text, annotations, form fields, bookmarks and properties of a PDF. Refused: scripts, embedded files, above 1,000 pages. */
export async function pdfParts(bytes: Uint8Array, characterMaps: string): Promise<Outcome<Opened>> {
  // Scripts in compressed objects are found below; these here also where no page calls them.
  if (/\/(?:JavaScript|JS)[\s(</[]/.test(Buffer.from(bytes).toString('latin1'))) return script;
  const task = openPdf(bytes, characterMaps);
  const pdf = await task.promise;
  if (pdf.numPages > limits.pdfPages) {
    return refuse('scan.tooLarge', `这份 PDF 有 ${pdf.numPages} 页，超过 ${limits.pdfPages} 页，请拆分后分别检查。`);
  }
  if (hasSome(await pdf.getJSActions())) return script;
  if (hasSome(await pdf.getAttachments())) {
    return refuse('scan.embedded', '这份 PDF 里嵌有其他文件，读不全，请取出后分别检查。');
  }
  const parts: Part[] = [];
  const { info, metadata } = await pdf.getMetadata();
  parts.push({ place: '文档属性', text: `${strings(info).join('\n')}\n${metadata?.getRaw() ?? ''}` });
  const bookmarks = strings(await pdf.getOutline());
  if (bookmarks.length > 0) parts.push({ place: '书签', text: bookmarks.join('\n') });
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    if (hasSome(await page.getJSActions())) return script;
    const words: Word[] = [];
    let inOrder = '';
    for (const item of (await page.getTextContent({ includeMarkedContent: false })).items) {
      if (!('str' in item)) continue;
      inOrder += item.str + (item.hasEOL ? '\n' : '');
      const [, , , , x = 0, y = 0] = item.transform as number[];
      if (item.str.trim() !== '') words.push({ text: item.str, x, y, width: item.width, height: item.height });
    }
    // Lines as printed part what wraps inside a cell; the order of the file part what is printed on one line.
    if (words.length > 0)
      parts.push({ place: `第 ${number} 页`, text: inOrder }, { place: `第 ${number} 页`, text: printedText(words) });
    for (const annotation of (await page.getAnnotations()) as Record<string, unknown>[]) {
      if (hasSome(annotation.actions)) return script;
      const text = noteOf(annotation);
      if (text !== '') parts.push({ place: `第 ${number} 页批注或表单`, text });
    }
    page.cleanup();
  }
  await task.destroy();
  const looked = await pagesToLookAt(bytes);
  const unread = looked.length > 0 ? [`第 ${looked.join('、')} 页是图片或者带有图片，${notRecognised}。`] : [];
  return allow({ parts, notes: [], unread });
}

/** The pages whose words stand in pictures; where time does not suffice for all, the rest is counted among them. */
async function pagesToLookAt(bytes: Uint8Array): Promise<number[]> {
  const end = performance.now() + lookMilliseconds;
  const found: number[] = [];
  const pdf = await RenderedPdf.open(bytes);
  for (let number = 1; number <= pdf.pages; number += 1) {
    if (performance.now() > end || (await pdf.page(number, (page) => mustLook(page, page.characters())))) {
      found.push(number);
    }
  }
  return found;
}

const lookMilliseconds = 6000;

const hasSome = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (value instanceof Map ? value.size > 0 : Object.keys(value).length > 0);

const noted = [
  'contentsObj',
  'titleObj',
  'richText',
  'fieldName',
  'fieldValue',
  'alternativeText',
  'url',
  'unsafeUrl',
  'options',
  'textContent',
  'defaultFieldValue',
];

const noteOf = (annotation: Record<string, unknown>): string =>
  noted
    .flatMap((key) => strings(annotation[key]))
    .filter((text) => text.trim() !== '')
    .join('\n');

/** Every string inside a value of the library, however deep; streams and numbers left out. */
function strings(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || depth > 8) return [];
  return Object.values(value).flatMap((one) => strings(one, depth + 1));
}
