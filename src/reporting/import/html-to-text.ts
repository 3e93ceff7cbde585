import { Parser } from 'htmlparser2';
import { DocumentLines } from './table-lines.js';

const silent = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'select', 'textarea']);
const blocks = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'title',
  'dd',
  'dt',
]);
const deepest = 200;

interface Cell {
  text: string;
  hasTable: boolean;
}

/**
 * The visible text of a web page, a table row a line. Spans need no expanding: a covered cell is not in the
 * source, and the values are read by order after the label, since published pages have wrong colspans.
 * Cells of layout tables, which hold a table themselves, become paragraphs.
 */
export function htmlToText(html: string): string {
  const out = new DocumentLines();
  const rows: (Cell[] | null)[] = [];
  let hidden = 0;
  let depth = 0;
  let loose = '';
  const cell = (): Cell | undefined => rows.at(-1)?.at(-1);
  const endParagraph = (): void => {
    if (loose.trim() !== '') out.paragraph(loose);
    loose = '';
  };
  const endRow = (): void => {
    const row = rows.at(-1);
    if (!row) return;
    if (row.some((one) => one.hasTable)) for (const one of row) out.paragraph(one.text);
    else if (row.length > 0) out.row(row.map((one) => one.text));
    rows[rows.length - 1] = null;
  };
  const parser = new Parser(
    {
      onopentag(name) {
        depth += 1;
        if (silent.has(name)) hidden += 1;
        if (hidden > 0 || depth > deepest) return;
        if (name === 'table') {
          const outer = cell();
          if (outer !== undefined) {
            outer.hasTable = true;
            out.paragraph(outer.text);
            outer.text = '';
          } else endParagraph();
          rows.push(null);
        } else if (name === 'tr' && rows.length > 0) {
          endRow();
          rows[rows.length - 1] = [];
        } else if ((name === 'td' || name === 'th') && rows.length > 0) {
          if (rows.at(-1) === null) rows[rows.length - 1] = [];
          rows.at(-1)?.push({ text: '', hasTable: false });
        } else if (name === 'br') {
          const open = cell();
          if (open === undefined) loose += '\n';
          else if (open.hasTable) open.text += '\n';
        } else if (blocks.has(name) && cell() === undefined) endParagraph();
      },
      ontext(text) {
        if (hidden > 0) return;
        const open = cell();
        if (open === undefined) loose += text.replace(/[\r\n]+/gu, ' ');
        else open.text += text;
      },
      onclosetag(name) {
        depth -= 1;
        if (silent.has(name)) {
          hidden = Math.max(0, hidden - 1);
          return;
        }
        if (hidden > 0) return;
        if (name === 'tr') endRow();
        else if (name === 'table' && rows.length > 0) {
          endRow();
          rows.pop();
        } else if (blocks.has(name)) {
          const open = cell();
          if (open === undefined) endParagraph();
          else if (open.hasTable) open.text += '\n';
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  endParagraph();
  return out.text();
}
