import type { ZipMember } from '../../untrusted/zip.js';
import type { Part } from './part.js';
import { attributeText, looseParts, walkXml } from './xml-parts.js';

interface Sheet {
  readonly path: string;
  readonly name: string;
  readonly hidden: boolean;
}

const asMap = (members: readonly ZipMember[]): ReadonlyMap<string, ZipMember> =>
  new Map(members.map((member) => [member.name, member]));

/** Every sheet of a workbook row by row, hidden ones too, and every other XML part of it. */
export function sheetParts(members: readonly ZipMember[]): Part[] {
  const files = asMap(members);
  const sheets = sheetsOf(files);
  const strings = sharedStrings(files.get('xl/sharedStrings.xml'));
  const parts: Part[] = sheets.map(({ name, hidden }) => ({
    place: hidden ? '隐藏工作表的名称' : '工作表名称',
    text: name,
  }));
  const known = new Map(sheets.map((sheet) => [sheet.path, sheet]));
  const used = new Set<number>();
  for (const { name, read } of members) {
    if (!/\.(?:xml|rels|vml)$/i.test(name) || name === '[Content_Types].xml' || name === 'xl/sharedStrings.xml')
      continue;
    const sheet = known.get(name);
    if (sheet !== undefined || /^xl\/worksheets\/[^/]+\.xml$/.test(name)) {
      const place = sheet === undefined ? `部件 ${name}` : `工作表“${sheet.name}”${sheet.hidden ? '（隐藏）' : ''}`;
      addRows(place, read(), strings, used, parts);
    } else parts.push(...looseParts(placeOf(name), read()));
  }
  const left = strings.filter((_, at) => !used.has(at)).join('\n');
  if (left.trim() !== '') parts.push({ place: '工作簿中残留的文字', text: left });
  return parts;
}

function placeOf(name: string): string {
  if (/comment/i.test(name)) return '批注';
  if (name.startsWith('docProps/')) return '文档属性';
  if (name.startsWith('customXml/')) return '自定义 XML';
  if (/drawing|chart/i.test(name)) return '图形';
  return name.endsWith('.rels') ? '链接' : `部件 ${name}`;
}

function sheetsOf(files: ReadonlyMap<string, ZipMember>): Sheet[] {
  const targets = new Map<string, string>();
  const rels = files.get('xl/_rels/workbook.xml.rels');
  if (rels !== undefined) {
    walkXml(rels.read(), {
      open(name, { Id = '', Target = '' }) {
        if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
      },
    });
  }
  const sheets: Sheet[] = [];
  walkXml(files.get('xl/workbook.xml')?.read() ?? Buffer.alloc(0), {
    open(tag, { name = '', id = '', state = 'visible' }) {
      if (tag === 'sheet') sheets.push({ path: targets.get(id) ?? '', name, hidden: state !== 'visible' });
    },
  });
  return sheets;
}

function sharedStrings(member: ZipMember | undefined): string[] {
  const strings: string[] = [];
  if (member === undefined) return strings;
  let text = '';
  let reading = false;
  walkXml(member.read(), {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') reading = true;
    },
    text(piece) {
      if (reading) text += piece;
    },
    close(name) {
      if (name === 't') reading = false;
      else if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

/** 0 for A, 26 for AA. */
function columnOf(reference: string): number {
  let column = 0;
  for (const sign of reference) {
    const value = sign.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

/** A number as it is meant: 4.1E+17 is eighteen digits. */
function plainNumber(value: string): string {
  if (!/E/i.test(value)) return value;
  const number = Number(value);
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : value;
}

function addRows(place: string, bytes: Buffer, strings: readonly string[], used: Set<number>, parts: Part[]): void {
  const hiddenColumns: [number, number][] = [];
  const isHidden = (column: number): boolean => hiddenColumns.some(([from, to]) => column >= from && column <= to);
  let [row, rowHidden, column, type] = [0, false, -1, ''];
  let [cells, hiddenCells, formulas, other, attributes] = ['', '', '', '', ''];
  let [value, formula, reading] = ['', '', '' as '' | 'v' | 'f' | 't' | 'other'];
  const on = (given: string | undefined): boolean => given === '1' || given === 'true';
  walkXml(bytes, {
    open(name, given) {
      if (name === 'c') {
        [type, value, formula] = [given.t ?? '', '', ''];
        column = given.r === undefined ? column + 1 : columnOf(given.r);
      } else if (name === 'v' || name === 'f' || name === 't') reading = name;
      else if (name === 'row') {
        row = given.r === undefined ? row + 1 : Number(given.r);
        [rowHidden, column, cells, hiddenCells, formulas] = [on(given.hidden), -1, '', '', ''];
      } else if (name === 'col') {
        if (on(given.hidden) || given.width === '0') hiddenColumns.push([Number(given.min) - 1, Number(given.max) - 1]);
      } else {
        attributes += attributeText(given);
        reading = 'other';
      }
    },
    text(piece) {
      if (reading === 'v' || reading === 't') value += piece;
      else if (reading === 'f') formula += piece;
      else if (reading === 'other' && piece.trim() !== '') other += `${piece}\n`;
    },
    close(name) {
      if (name === 'v' || name === 'f' || name === 't') reading = '';
      else if (name === 'c') {
        const text = cellText();
        if (isHidden(column)) hiddenCells += `${text}\t`;
        else if (text !== '' || cells !== '') cells += `${text}\t`;
        if (/["@\u4e00-\u9fa5]/.test(formula)) formulas += `${formula}\n`;
      } else if (name === 'row') {
        const where = `${place}第 ${row} 行`;
        if (cells.trim() !== '') parts.push({ place: rowHidden ? `${where}（隐藏行）` : where, text: cells });
        if (hiddenCells.trim() !== '') parts.push({ place: `${where}（隐藏列）`, text: hiddenCells });
        if (formulas !== '') parts.push({ place: `${where}（公式）`, text: formulas });
      }
    },
  });
  if (other !== '') parts.push({ place: `${place}页眉页脚等`, text: other });
  if (attributes !== '') parts.push({ place: `${place}（属性）`, text: attributes });

  function cellText(): string {
    if (type !== 's') return type === '' || type === 'n' ? plainNumber(value) : value;
    const at = Number(value);
    used.add(at);
    return strings[at] ?? '';
  }
}
