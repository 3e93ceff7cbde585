import { childElements, elements, remove, unwrap, type XmlDocument, type XmlElement } from './xml-tree.js';

/** Gone with all that is in them. */
const removed = [
  'w:del',
  'w:moveFrom',
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:tblGridChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:numberingChange',
  'w:cellIns',
  'w:cellDel',
  'w:cellMerge',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
  'w:annotationRef',
  'w:customXmlPr',
  'w:dataBinding',
  'w:docPartObj',
  'w:ffData',
  'w:permStart',
  'w:permEnd',
  'mc:Fallback',
] as const;
/** Only their frame goes. */
const unwrapped = ['w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml'] as const;
/** What people wrote into attributes that are not read on the page. */
const attributes = [
  'descr',
  'title',
  'alt',
  'w:author',
  'w:initials',
  'w:date',
  'w:tooltip',
  'name',
  'string',
] as const;
const harmlessNames = new Set(['w:style', 'w:font', 'w:lsdException', 'a:font']);

/** The ids of styles whose words are not shown. */
export function hiddenStyles(styles: XmlDocument): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const style of elements(styles, 'w:style')) {
    if (elements(style, 'w:vanish').some(isOn)) hidden.add(style.attribs['w:styleId'] ?? '');
  }
  return hidden;
}

/** Accepts every revision and takes out comments, hidden words and what is written behind the page. */
export function cleanStory(tree: XmlDocument, hidden: ReadonlySet<string>): void {
  for (const row of elements(tree, 'w:tr')) if (isDeletedRow(row)) remove(row);
  for (const name of removed) for (const element of elements(tree, name)) remove(element);
  for (const name of unwrapped) for (const element of elements(tree, name).reverse()) unwrap(element);
  for (const run of elements(tree, 'w:r')) if (isHidden(run, hidden)) remove(run);
  for (const element of elements(tree, '*')) {
    if (element.name === 'w:alias' || element.name === 'w:tag') element.attribs['w:val'] = '';
    if (harmlessNames.has(element.name)) continue;
    for (const name of attributes) {
      if (element.attribs[name] !== undefined) element.attribs[name] = name === 'name' ? 'object' : '';
    }
  }
}

const isOn = (element: XmlElement): boolean => !/^(?:0|false|off)$/.test(element.attribs['w:val'] ?? '');

function isDeletedRow(row: XmlElement): boolean {
  const properties = childElements(row).find(({ name }) => name === 'w:trPr');
  return properties !== undefined && elements(properties, 'w:del').length > 0;
}

function isHidden(run: XmlElement, hidden: ReadonlySet<string>): boolean {
  const properties = childElements(run).find(({ name }) => name === 'w:rPr');
  const own = properties === undefined ? [] : childElements(properties);
  if (own.some((one) => (one.name === 'w:vanish' || one.name === 'w:webHidden') && isOn(one))) return true;
  if (own.some((one) => one.name === 'w:rStyle' && hidden.has(one.attribs['w:val'] ?? ''))) return true;
  const paragraph = paragraphOf(run);
  const style = paragraph === null ? [] : elements(paragraph, 'w:pStyle');
  return hidden.size > 0 && style.some((one) => hidden.has(one.attribs['w:val'] ?? ''));
}

function paragraphOf(run: XmlElement): XmlElement | null {
  for (let at = run.parent; at !== null; at = at.parent) {
    if ('name' in at && at.name === 'w:p') return at as XmlElement;
  }
  return null;
}
