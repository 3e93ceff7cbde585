import { readZip } from '../letters/read-zip.js';
import type { PageBlock, PageModel, ParagraphBlock, TableBlock, TableCellBlock, TextPiece } from './page-model.js';
import { paragraphStyle, type RunStyle, runStyle, WordStyles } from './word-styles.js';
import { at, attribute, child, isOn, parseXml, points, type XmlNode } from './xml-tree.js';

/** Reads body, styles and page of a DOCX into what is to be set. Throws where it is no readable DOCX. */
export function readDocx(bytes: Uint8Array): PageModel {
  const parts = readZip(bytes);
  if (typeof parts === 'string') throw new Error(`not a readable DOCX: ${parts}`);
  const part = (name: string) => {
    const content = parts.get(name);
    return content === undefined ? undefined : parseXml(content.toString('utf8'));
  };
  const body = at(part('word/document.xml'), 'w:document', 'w:body');
  if (body === undefined) throw new Error('not a readable DOCX: no body');
  const styles = new WordStyles(child(part('word/styles.xml'), 'w:styles'));
  const section = child(body, 'w:sectPr');
  const size = child(section, 'w:pgSz');
  const margin = child(section, 'w:pgMar');
  const footers = [...parts.keys()].filter((name) => /^word\/footer\d*\.xml$/u.test(name));
  const hasNumber = footers.some((name) =>
    /<w:(instrText|fldSimple)[^>]*>?[^<]*\bPAGE\b/u.test(parts.get(name)?.toString('utf8') ?? ''),
  );
  const evenAndOdd = isOn(at(part('word/settings.xml'), 'w:settings', 'w:evenAndOddHeaders')) === true;
  return {
    title: at(part('docProps/core.xml'), 'cp:coreProperties', 'dc:title')?.text ?? '',
    page: {
      width: points(size, 'w') ?? 595.3,
      height: points(size, 'h') ?? 841.9,
      top: points(margin, 'top') ?? 72,
      right: points(margin, 'right') ?? 72,
      bottom: points(margin, 'bottom') ?? 72,
      left: points(margin, 'left') ?? 72,
    },
    numbers: !hasNumber ? 'none' : evenAndOdd ? 'outer' : 'centre',
    blocks: blocksOf(body, styles),
  };
}

/** Wrappers that only carry what stands in them. */
const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:smartTag', 'w:hyperlink', 'w:fldSimple', 'w:ins']);

function blocksOf(parent: XmlNode, styles: WordStyles): PageBlock[] {
  return parent.children.flatMap((node): PageBlock[] => {
    if (node.name === 'w:p') return [paragraphOf(node, styles)];
    if (node.name === 'w:tbl') return [tableOf(node, styles)];
    return wrappers.has(node.name) ? blocksOf(node, styles) : [];
  });
}

function paragraphOf(node: XmlNode, styles: WordStyles): ParagraphBlock {
  const own = child(node, 'w:pPr');
  const base = styles.of(attribute(child(own, 'w:pStyle'), 'val'));
  const style = { ...base.paragraph, ...paragraphStyle(own) };
  const runs = runsOf(node, base.run);
  const size =
    Math.max(0, ...runs.map((run) => run.size)) || ({ ...base.run, ...runStyle(child(own, 'w:rPr')) }.size ?? 10.5);
  const border = at(own, 'w:pBdr', 'w:bottom');
  return {
    kind: 'paragraph',
    align: alignments[style.align ?? 'left'] ?? 'left',
    left: style.left ?? 0,
    right: style.right ?? 0,
    firstLine: style.firstLineChars ? style.firstLineChars * size : (style.firstLine ?? 0),
    // where it is a multiple of a line, 240 twips stand for one, which is about 1.3 of the size
    line:
      style.line === undefined ? size * 1.3 : style.lineRule === 'auto' ? (style.line / 12) * size * 1.3 : style.line,
    before: style.before ?? 0,
    after: style.after ?? 0,
    keepNext: style.keepNext ?? false,
    pageBreak: style.pageBreak ?? false,
    rule: isOn(border) === true ? ruleOf(border) : null,
    size,
    runs,
  };
}

const alignments: Readonly<Record<string, ParagraphBlock['align']>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

function ruleOf(border: XmlNode | undefined) {
  const colour = attribute(border, 'color') ?? '';
  return {
    width: Number(attribute(border, 'sz') ?? 4) / 8,
    colour: /^[\da-f]{6}$/iu.test(colour) ? `#${colour}` : '#000000',
    space: Number(attribute(border, 'space') ?? 0),
  };
}

function runsOf(parent: XmlNode, base: RunStyle): TextPiece[] {
  return parent.children.flatMap((node): TextPiece[] => {
    if (wrappers.has(node.name)) return runsOf(node, base);
    if (node.name !== 'w:r') return [];
    const style = { ...base, ...runStyle(child(node, 'w:rPr')) };
    const text = node.children.map(textOf).join('');
    if (text === '') return [];
    const heading = /黑|标宋|Hei|Gothic/iu.test(style.font ?? '');
    const face = heading ? 'sans' : 'serif';
    return [
      {
        text,
        face,
        size: style.size ?? 10.5,
        bold: heading || (style.bold ?? false),
        colour: style.colour ?? '#000000',
      },
    ];
  });
}

function textOf(node: XmlNode): string {
  if (node.name === 'w:t') return node.text;
  if (node.name === 'w:tab') return '\u3000';
  if (node.name === 'w:noBreakHyphen') return '-';
  return node.name === 'w:br' || node.name === 'w:cr' ? '\n' : '';
}

function tableOf(node: XmlNode, styles: WordStyles): TableBlock {
  const widths = (child(node, 'w:tblGrid')?.children ?? []).map((column) => points(column, 'w') ?? 60);
  const rows = node.children.filter((each) => each.name === 'w:tr');
  const open = new Map<number, { rowSpan: number }>();
  const isHead = (row: XmlNode | undefined) => isOn(at(row, 'w:trPr', 'w:tblHeader')) === true;
  const firstBody = rows.findIndex((row) => !isHead(row));
  return {
    kind: 'table',
    widths,
    headerRows: firstBody < 0 ? 0 : firstBody,
    rows: rows.map((row) => {
      let x = 0;
      const cells: TableCellBlock[] = [];
      for (const cell of row.children.filter((each) => each.name === 'w:tc')) {
        const properties = child(cell, 'w:tcPr');
        const colSpan = Number(attribute(child(properties, 'w:gridSpan'), 'val') ?? 1) || 1;
        const merge = child(properties, 'w:vMerge');
        const above = open.get(x);
        if (merge !== undefined && attribute(merge, 'val') !== 'restart' && above !== undefined) above.rowSpan += 1;
        else {
          const middle = attribute(child(properties, 'w:vAlign'), 'val') === 'center';
          const placed = { x, colSpan, rowSpan: 1, middle, blocks: blocksOf(cell, styles) };
          cells.push(placed);
          open.set(x, placed);
        }
        x += colSpan;
      }
      return { height: points(at(row, 'w:trPr', 'w:trHeight'), 'val') ?? 0, cells };
    }),
  };
}
