import { DomUtils, parseDocument } from 'htmlparser2';

export type XmlDocument = ReturnType<typeof parseDocument>;
export type XmlNode = XmlDocument['children'][number];
export type XmlElement = Extract<XmlNode, { attribs: unknown }>;

/** An XML part as a tree. */
export const parseXml = (text: string): XmlDocument => parseDocument(text, { xmlMode: true, decodeEntities: true });

/** The tree as text again; only the signs that XML needs are escaped. */
export const writeXml = (tree: XmlDocument): string =>
  DomUtils.getOuterHTML(tree, { xmlMode: true, decodeEntities: true, encodeEntities: 'utf8' });

/** All elements below, in order, that have this name (with its prefix). */
export const elements = (tree: XmlDocument | XmlElement, name: string): XmlElement[] =>
  DomUtils.getElementsByTagName(name, tree.children, true) as XmlElement[];

/** The children that are elements. */
export const childElements = (parent: XmlElement): XmlElement[] =>
  parent.children.filter(DomUtils.isTag) as XmlElement[];

export const remove = (node: XmlNode): void => DomUtils.removeElement(node);

/** Puts an element's children in its place. */
export function unwrap(element: XmlElement): void {
  for (const child of [...element.children]) DomUtils.prepend(element, child as XmlNode);
  DomUtils.removeElement(element);
}
