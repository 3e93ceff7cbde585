import { DomUtils } from 'htmlparser2';
import type { MaskOrder } from './mask-order.js';
import { replacementsIn } from './mask-text.js';
import { elements, remove, type XmlDocument, type XmlElement } from './xml-tree.js';

/** A stretch of a paragraph's text and the element it comes from; tabs and breaks have no text of their own. */
interface Stretch {
  readonly element: XmlElement;
  readonly start: number;
  text: string;
}

const breaks: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

/** Masks the targets in every paragraph, also where their characters lie in several runs. */
export function maskParagraphs(tree: XmlDocument, { targets, rules }: MaskOrder): void {
  for (const paragraph of elements(tree, 'w:p')) {
    const stretches = stretchesOf(paragraph);
    const text = stretches.map((stretch) => stretch.text).join('');
    for (const { start, end, text: shown } of replacementsIn(text, targets, rules).reverse()) {
      put(stretches, start, end, shown);
    }
  }
}

/** The paragraph's own text: that of a text box inside it belongs to the paragraphs of the box. */
function stretchesOf(paragraph: XmlElement): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (!DomUtils.isTag(child) || child.name === 'w:p' || child.name === 'w:tabs') continue;
      const sign = breaks[child.name];
      if (child.name === 'w:t' || child.name === 'w:instrText' || sign !== undefined) {
        const text = sign ?? DomUtils.textContent(child);
        stretches.push({ element: child as XmlElement, start, text });
        start += text.length;
      } else walk(child as XmlElement);
    }
  };
  walk(paragraph);
  return stretches;
}

/** Puts the masked words into the first stretch that is touched and takes the rest out of the others. */
function put(stretches: readonly Stretch[], start: number, end: number, shown: string): void {
  let left = shown;
  for (const stretch of stretches) {
    const [from, to] = [Math.max(start, stretch.start), Math.min(end, stretch.start + stretch.text.length)];
    if (from >= to) continue;
    const sign = breaks[stretch.element.name] !== undefined;
    if (sign) {
      remove(stretch.element);
      continue;
    }
    stretch.text = stretch.text.slice(0, from - stretch.start) + left + stretch.text.slice(to - stretch.start);
    left = '';
    const node = stretch.element.children[0];
    if (node !== undefined && DomUtils.isText(node)) {
      for (const other of stretch.element.children.slice(1)) DomUtils.removeElement(other);
      node.data = stretch.text;
    }
    stretch.element.attribs['xml:space'] = 'preserve';
  }
}
