import { openPdf } from '../../untrusted/pdf.js';
import { printedText, type Word } from '../../untrusted/printed-lines.js';

const mostPages = 200;

/** The text of a PDF, a printed line a line; '' for a scan without text. Pages end with a form feed. */
export async function pdfToText(bytes: Uint8Array, characterMaps: string): Promise<string> {
  const task = openPdf(bytes, characterMaps);
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let page = 1; page <= Math.min(pdf.numPages, mostPages); page += 1) {
    const content = await (await pdf.getPage(page)).getTextContent();
    const words: Word[] = [];
    for (const item of content.items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x = 0, y = 0] = item.transform as number[];
      words.push({ text: item.str, x, y, width: item.width, height: item.height });
    }
    pages.push(printedText(words));
  }
  await task.destroy();
  return pages.join('\n\f');
}
