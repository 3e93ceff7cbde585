import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const mostPages = 200;

interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The text of a PDF, a printed line a line; '' for a scan without text. Pages end with a form feed. */
export async function pdfToText(bytes: Uint8Array, characterMaps: string): Promise<string> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: characterMaps,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  });
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
    pages.push(printedLines(words).join('\n'));
  }
  await task.destroy();
  return pages.join('\n\f');
}

/** Groups words to printed lines from top to bottom, a space where a gap is wider than a third of a character. */
export function printedLines(words: readonly Word[]): string[] {
  const sorted = [...words].sort((a, b) => b.y - a.y || a.x - b.x);
  const lines: Word[][] = [];
  for (const word of sorted) {
    const line = lines.at(-1);
    const top = line?.[0];
    if (line !== undefined && top !== undefined && Math.abs(top.y - word.y) <= Math.max(top.height, 6) * 0.4)
      line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => {
    const inOrder = line.sort((a, b) => a.x - b.x);
    let text = '';
    let end = 0;
    for (const word of inOrder) {
      if (text !== '' && word.x - end > Math.max(word.height, 6) / 3) text += ' ';
      text += word.text;
      end = word.x + word.width;
    }
    return text;
  });
}
