import type { ZipMember } from '../../untrusted/zip.js';
import type { Part } from './part.js';
import { attributeText, looseParts, walkXml } from './xml-parts.js';

const places: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\d*\.xml$/, '正文'],
  [/^word\/header\d*\.xml$/, '页眉'],
  [/^word\/footer\d*\.xml$/, '页脚'],
  [/^word\/footnotes\.xml$/, '脚注'],
  [/^word\/endnotes\.xml$/, '尾注'],
  [/^word\/comments[A-Za-z]*\.xml$/, '批注'],
  [/^word\/glossary\//, '构建基块'],
  [/^word\/people\.xml$/, '批注和修订的作者'],
  [/^word\/(?:charts|diagrams|drawings)\//, '图表'],
  [/^docProps\//, '文档属性'],
  [/^customXml\//, '自定义 XML'],
  [/\.rels$/, '链接'],
];

const placeOf = (name: string): string => places.find(([form]) => form.test(name))?.[1] ?? `部件 ${name}`;

interface Paragraph {
  /** As it will read when every revision is accepted, hidden words included. */
  now: string;
  /** As it read before the revisions. */
  before: string;
  /** As it reads where hidden words are not shown. */
  shown: string;
  deleted: boolean;
  hidden: boolean;
}
interface Row {
  cells: string[];
}

/** Every XML part of a Word document, paragraph by paragraph and table row by table row. */
export function wordParts(members: readonly ZipMember[]): Part[] {
  return members
    .filter(({ name }) => /\.(?:xml|rels|vml)$/i.test(name) && name !== '[Content_Types].xml')
    .flatMap(({ name, read }) =>
      /^word\/(?!_rels|charts|diagrams|drawings|theme|people)[^/]*\.xml$|^word\/glossary\/[^/]*\.xml$/.test(name)
        ? paragraphParts(placeOf(name), read())
        : looseParts(placeOf(name), read()),
    );
}

/** The paragraphs of one part. A row is also given as a whole, for a number can have a cell for each digit. */
export function paragraphParts(place: string, bytes: Buffer): Part[] {
  const parts: Part[] = [];
  const open: Paragraph[] = [];
  const rows: Row[] = [];
  const state = { deletion: 0, insertion: 0, hidden: false, inRunProperties: 0, reading: 0, count: 0, rowCount: 0 };
  let attributes = '';
  const add = (text: string): void => {
    const paragraph = open.at(-1);
    if (paragraph === undefined) return;
    if (state.deletion > 0) paragraph.deleted = true;
    else paragraph.now += text;
    if (state.insertion === 0) paragraph.before += text;
    if (state.hidden) paragraph.hidden = true;
    else if (state.deletion === 0) paragraph.shown += text;
  };
  walkXml(bytes, {
    open(name, given) {
      attributes += attributeText(given);
      if (name === 'alias' || name === 'tag' || name === 'docVar') attributes += `${given.val ?? ''}\n`;
      if (name === 'p') open.push({ now: '', before: '', shown: '', deleted: false, hidden: false });
      else if (name === 'del' || name === 'moveFrom') state.deletion += 1;
      else if (name === 'ins' || name === 'moveTo') state.insertion += 1;
      else if (name === 'tr') rows.push({ cells: [] });
      else if (name === 'tc') rows.at(-1)?.cells.push('');
      else if (name === 'r') state.hidden = false;
      else if (name === 'vanish' || name === 'webHidden') state.hidden = !/^(?:0|false|off)$/.test(given.val ?? '');
      else if (isText(name)) state.reading += 1;
      else if (name === 'tab') add('\t');
      else if (name === 'br' || name === 'cr') add('\n');
      else if (name === 'noBreakHyphen') add('-');
      else if (name === 'sym' && given.char !== undefined) add(symbol(given.char));
    },
    text(text) {
      if (state.reading > 0) add(text);
    },
    close(name) {
      if (isText(name)) state.reading -= 1;
      else if (name === 'r') state.hidden = false;
      else if (name === 'del' || name === 'moveFrom') state.deletion -= 1;
      else if (name === 'ins' || name === 'moveTo') state.insertion -= 1;
      else if (name === 'p') closeParagraph();
      else if (name === 'tr') closeRow();
    },
  });
  if (attributes.trim() !== '') parts.push({ place: `${place}（属性和链接）`, text: attributes });
  return parts;

  function closeParagraph(): void {
    const paragraph = open.pop();
    if (paragraph === undefined) return;
    state.count += 1;
    const where = `${place}第 ${state.count} 段`;
    if (paragraph.now.trim() !== '') {
      parts.push({ place: paragraph.hidden ? `${where}（含隐藏文字）` : where, text: paragraph.now });
    }
    if (paragraph.hidden && paragraph.shown !== '') parts.push({ place: `${where}（显示的）`, text: paragraph.shown });
    if (paragraph.deleted) parts.push({ place: `${where}（修订前）`, text: paragraph.before });
    const row = rows.at(-1);
    if (row !== undefined && row.cells.length > 0) row.cells[row.cells.length - 1] += paragraph.now;
  }

  function closeRow(): void {
    const row = rows.pop();
    state.rowCount += 1;
    if (row === undefined || row.cells.length < 2) return;
    parts.push({ place: `${place}表格第 ${state.rowCount} 行`, text: row.cells.join('\t') });
  }
}

const isText = (name: string): boolean =>
  name === 't' || name === 'delText' || name === 'instrText' || name === 'delInstrText';

/** Symbol fonts keep digits in the private area. */
function symbol(hex: string): string {
  const code = Number.parseInt(hex, 16) & 0xff;
  return code >= 32 ? String.fromCharCode(code) : '';
}
