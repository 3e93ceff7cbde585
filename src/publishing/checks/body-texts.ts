import { Parser } from 'htmlparser2';
import type { RevisionText } from './revision-texts.js';

const paragraphs = new Set(['p', 'h2', 'h3', 'h4', 'li', 'blockquote', 'caption']);

/** A row of a table as it is read: its cells one after the other, and where each begins. */
interface Row {
  text: string;
  starts: number[];
}

/**
 * The texts of a sanitised body: paragraphs (正文第3段, empty ones not counted), the rows of tables as a whole, so that a
 * name beside a number is seen (表格第2行第4列), and the addresses of links.
 */
export function bodyTexts(html: string): RevisionText[] {
  const texts: RevisionText[] = [];
  const tables = html.match(/<table\b/gi)?.length ?? 0;
  let [paragraph, count, depth, table, rows] = ['', 0, 0, 0, 0];
  let row: Row | null = null;

  const endParagraph = (): void => {
    const text = paragraph;
    paragraph = '';
    if (text.trim() === '') return;
    count += 1;
    const place = `正文第${count}段`;
    texts.push({ source: 'body', place, text, placeAt: () => place });
  };
  const endRow = (): void => {
    if (row === null) return;
    const { text, starts } = row;
    row = null;
    if (text.trim() === '') return;
    const place = `${tables > 1 ? `第${table}个` : ''}表格第${rows}行`;
    const placeAt = (offset: number): string => `${place}第${starts.filter((start) => start <= offset).length}列`;
    texts.push({ source: 'body', place, text, placeAt });
  };
  const add = (text: string): void => {
    if (row === null) paragraph += text;
    else row.text += text;
  };

  const parser = new Parser({
    ontext: (text) => add(text.replace(/\s+/g, ' ')),
    onopentag(name, { href }) {
      if (name === 'table') {
        depth += 1;
        if (depth > 1) return;
        endParagraph();
        table += 1;
        rows = 0;
      } else if (depth === 1 && name === 'tr') {
        endRow();
        rows += 1;
        row = { text: '', starts: [] };
      } else if (depth === 1 && (name === 'td' || name === 'th') && row !== null) {
        if (row.starts.length > 0) row.text += '\t';
        row.starts.push(row.text.length);
      } else if (name === 'br' || (depth > 0 && paragraphs.has(name))) add('\n');
      else if (paragraphs.has(name)) endParagraph();
      else if (name === 'a' && href !== undefined) addLink(href);
    },
    onclosetag(name) {
      if (name === 'table') {
        depth -= 1;
        if (depth === 0) endRow();
      } else if (depth === 1 && name === 'tr') endRow();
      else if (depth === 0 && paragraphs.has(name)) endParagraph();
    },
  });
  function addLink(href: string): void {
    const place = `正文第${count + 1}段的链接`;
    texts.push({ source: 'body', place, text: readableAddress(href), placeAt: () => place });
  }
  parser.write(html);
  parser.end();
  endParagraph();
  return texts;
}

/** An address as a person reads it; a broken one as it stands. */
function readableAddress(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
