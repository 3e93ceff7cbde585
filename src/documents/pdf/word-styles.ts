import { at, attribute, child, isOn, points, type XmlNode } from './xml-tree.js';

/** Properties of text as far as they are said. */
export interface RunStyle {
  font?: string;
  size?: number;
  bold?: boolean;
  colour?: string;
}

/** Properties of a paragraph as far as they are said; lengths in points. */
export interface ParagraphStyle {
  align?: string;
  left?: number;
  right?: number;
  firstLine?: number;
  firstLineChars?: number;
  line?: number;
  lineRule?: string;
  before?: number;
  after?: number;
  keepNext?: boolean;
  pageBreak?: boolean;
}

/** Reads w:rPr. */
export function runStyle(node: XmlNode | undefined): RunStyle {
  const fonts = child(node, 'w:rFonts');
  const colour = attribute(child(node, 'w:color'), 'val');
  const size = Number(attribute(child(node, 'w:sz'), 'val') ?? Number.NaN) / 2;
  return said<RunStyle>({
    font: attribute(fonts, 'eastAsia') ?? attribute(fonts, 'ascii'),
    size: Number.isFinite(size) ? size : undefined,
    bold: isOn(child(node, 'w:b')),
    colour: colour !== undefined && /^[\da-f]{6}$/iu.test(colour) ? `#${colour}` : undefined,
  });
}

/** Reads w:pPr. */
export function paragraphStyle(node: XmlNode | undefined): ParagraphStyle {
  const indent = child(node, 'w:ind');
  const spacing = child(node, 'w:spacing');
  const hanging = points(indent, 'hanging');
  const chars = Number(attribute(indent, 'firstLineChars') ?? Number.NaN) / 100;
  const lineRule = attribute(spacing, 'lineRule');
  return said<ParagraphStyle>({
    align: attribute(child(node, 'w:jc'), 'val'),
    left: points(indent, 'left') ?? points(indent, 'start'),
    right: points(indent, 'right') ?? points(indent, 'end'),
    firstLine: hanging === undefined ? points(indent, 'firstLine') : -hanging,
    firstLineChars: Number.isFinite(chars) ? chars : undefined,
    line: points(spacing, 'line'),
    lineRule: points(spacing, 'line') === undefined ? undefined : (lineRule ?? 'auto'),
    before: points(spacing, 'before'),
    after: points(spacing, 'after'),
    keepNext: isOn(child(node, 'w:keepNext')),
    pageBreak: isOn(child(node, 'w:pageBreakBefore')),
  });
}

/** What a style named in the document comes to, with the styles it is based on and the defaults of the document. */
export class WordStyles {
  private readonly byId = new Map<string, XmlNode>();
  private readonly defaults: XmlNode | undefined;
  private readonly normal: string | undefined;

  constructor(styles: XmlNode | undefined) {
    this.defaults = child(styles, 'w:docDefaults');
    for (const node of styles?.children ?? []) {
      const id = attribute(node, 'styleId');
      if (node.name === 'w:style' && id !== undefined) this.byId.set(id, node);
    }
    this.normal = [...this.byId].find(
      ([, node]) =>
        attribute(node, 'type') === 'paragraph' &&
        isOn({ ...node, attributes: { 'w:val': attribute(node, 'default') ?? '0' } }),
    )?.[0];
  }

  /** The run and paragraph properties of a paragraph style; of the document where the style is not known. */
  of(id: string | undefined): { run: RunStyle; paragraph: ParagraphStyle } {
    const chain: XmlNode[] = [];
    for (let next = id ?? this.normal; next !== undefined && chain.length < 20; ) {
      const node = this.byId.get(next);
      if (node !== undefined) chain.unshift(node);
      next = attribute(child(node, 'w:basedOn'), 'val');
    }
    const run = runStyle(at(this.defaults, 'w:rPrDefault', 'w:rPr'));
    const paragraph = paragraphStyle(at(this.defaults, 'w:pPrDefault', 'w:pPr'));
    for (const node of chain) {
      Object.assign(run, runStyle(child(node, 'w:rPr')));
      Object.assign(paragraph, paragraphStyle(child(node, 'w:pPr')));
    }
    return { run, paragraph };
  }
}

/** Without what is not said, so that it does not cover what a style says. */
function said<T extends object>(properties: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as T;
}
