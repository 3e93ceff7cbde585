import { walkXml } from '../../scanning/extract/xml-parts.js';
import type { WordNumbers } from './word-numbers.js';
import type { ListPlace, WordStyle } from './word-styles.js';
import { WordTable } from './word-table.js';

/** The text of a Word document as HTML, with what of it was left out. */
export interface WordHtml {
  readonly html: string;
  readonly pictures: number;
  /** Footnotes and endnotes that the text refers to. */
  readonly notes: number;
  readonly hidden: boolean;
  readonly revised: boolean;
}

interface Paragraph {
  html: string;
  style: string;
  heading: number | null;
  align: string;
  list: string | null;
  level: number;
}
interface Run {
  bold: boolean;
  italic: boolean;
  underlined: boolean;
  raised: string;
  hidden: boolean;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What is not text of the document: the older form of a drawing, what was deleted or moved away, rules of a change. */
const skipped = new Set(['Fallback', 'del', 'moveFrom', 'rPrChange', 'pPrChange', 'tcPrChange', 'trPrChange']);
const isOn = (value: string | undefined) => !/^(?:0|false|off|none)$/.test(value ?? '');

/** Paragraphs, headings, lists as paragraphs with their numbers, and tables of `word/document.xml`, as accepted. */
export function wordHtml(bytes: Buffer, styles: ReadonlyMap<string, WordStyle>, numbers: WordNumbers): WordHtml {
  let html = '';
  const lost = { pictures: 0, notes: 0, hidden: false, revised: false };
  const tables: WordTable[] = [];
  const paragraphs: Paragraph[] = [];
  let run = plainRun();
  const depth = { skipped: 0, text: 0, paragraphRules: 0, runRules: 0 };

  const put = (block: string) => {
    const table = tables.at(-1);
    if (table === undefined) html += block;
    else table.add(block);
  };
  const write = (text: string) => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (run.hidden) lost.hidden = true;
    else paragraph.html += dressed(text, run);
  };
  const rule = (paragraph: Paragraph, name: string, val = '') => {
    if (name === 'pStyle') paragraph.style = val;
    else if (name === 'outlineLvl' && /^[0-8]$/.test(val)) paragraph.heading = Number(val) + 1;
    else if (name === 'jc') paragraph.align = val;
    else if (name === 'numId') paragraph.list = val;
    else if (name === 'ilvl') paragraph.level = Number(val) || 0;
  };

  walkXml(bytes, {
    open(name, { val, id }) {
      if (skipped.has(name)) {
        depth.skipped += 1;
        if (name === 'del' || name === 'moveFrom') lost.revised = true;
      }
      if (depth.skipped > 0) return;
      if (name === 'ins' || name === 'moveTo') lost.revised = true;
      const paragraph = paragraphs.at(-1);
      if (name === 'p') paragraphs.push(emptyParagraph());
      else if (name === 'pPr') depth.paragraphRules += 1;
      else if (name === 'rPr') depth.runRules += 1;
      else if (name === 'r') run = plainRun();
      else if (name === 't') depth.text += 1;
      else if (depth.paragraphRules > 0) {
        if (paragraph !== undefined && depth.runRules === 0) rule(paragraph, name, val);
      } else if (depth.runRules > 0) dress(run, name, val);
      else if (name === 'tab') write(' ');
      else if (name === 'br' || name === 'cr') {
        if (paragraph !== undefined) paragraph.html += '<br />';
      } else if (name === 'noBreakHyphen') write('-');
      else if (name === 'blip' || name === 'imagedata' || name === 'chart')
        lost.pictures += 1; // lines and boxes are none
      else if (name === 'footnoteReference' || name === 'endnoteReference') lost.notes += id === undefined ? 0 : 1;
      else if (name === 'tbl') tables.push(new WordTable());
      else if (name === 'tr') tables.at(-1)?.row();
      else if (name === 'tc') tables.at(-1)?.cell();
      else if (name === 'tblHeader' && isOn(val)) tables.at(-1)?.head();
      else if (name === 'gridSpan') tables.at(-1)?.span(Number(val));
      else if (name === 'vMerge') tables.at(-1)?.merge(val);
    },
    text(text) {
      if (depth.text > 0 && depth.skipped === 0) write(text);
    },
    close(name) {
      if (skipped.has(name)) depth.skipped -= 1;
      if (depth.skipped > 0 || skipped.has(name)) return;
      if (name === 'pPr') depth.paragraphRules -= 1;
      else if (name === 'rPr') depth.runRules -= 1;
      else if (name === 't') depth.text -= 1;
      else if (name === 'r') run = plainRun();
      else if (name === 'tbl') put(tables.pop()?.html() ?? '');
      else if (name === 'p') {
        const paragraph = paragraphs.pop();
        if (paragraph !== undefined) put(finished(paragraph, styles, numbers));
      }
    },
  });
  return { html, ...lost };
}

function finished(paragraph: Paragraph, styles: ReadonlyMap<string, WordStyle>, numbers: WordNumbers): string {
  if (paragraph.html.replace(/<br \/>/g, '').trim() === '') return '';
  const style = styles.get(paragraph.style);
  const place: ListPlace | null =
    paragraph.list === null ? (style?.place ?? null) : { list: paragraph.list, level: paragraph.level };
  const number = place === null ? '' : numbers.next(place);
  const heading = paragraph.heading ?? style?.heading ?? null;
  const text = `${number === '' || /[、.．）)]$/.test(number) ? number : `${number} `}${merged(paragraph.html)}`;
  if (heading !== null && heading <= 9) {
    const tag = `h${Math.min(heading + 1, 4)}`;
    return `<${tag}>${text.replace(/<\/?strong>/g, '')}</${tag}>`;
  }
  const align = { center: 'center', right: 'right', end: 'right' }[paragraph.align];
  return `<p${align === undefined ? '' : ` style="text-align:${align}"`}>${text}</p>`;
}

/** Word cuts a word into many runs of one dress: they are one again. */
function merged(html: string): string {
  return html.replace(/<\/(strong|em|u|sup|sub)><\1>/g, '');
}

function dressed(text: string, { bold, italic, underlined, raised }: Run): string {
  const tags = [bold ? 'strong' : '', italic ? 'em' : '', underlined ? 'u' : '', raised].filter((tag) => tag !== '');
  const plain = text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);
  return tags.reduceRight((inner, tag) => `<${tag}>${inner}</${tag}>`, plain);
}

function dress(run: Run, name: string, val: string | undefined): void {
  if (name === 'b') run.bold = isOn(val);
  else if (name === 'i') run.italic = isOn(val);
  else if (name === 'u') run.underlined = isOn(val);
  else if (name === 'vanish') run.hidden = isOn(val);
  else if (name === 'vertAlign') run.raised = val === 'superscript' ? 'sup' : val === 'subscript' ? 'sub' : '';
}

const plainRun = (): Run => ({ bold: false, italic: false, underlined: false, raised: '', hidden: false });
const emptyParagraph = (): Paragraph => ({ html: '', style: '', heading: null, align: '', list: null, level: 0 });
