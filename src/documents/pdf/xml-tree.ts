import { Parser } from 'htmlparser2';

/** An element of an XML part; only what WordprocessingML needs. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

const deepest = 200;

/** Parses an XML part; entities other than the five of XML stay as they are. Throws on a tree deeper than 200. */
export function parseXml(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const node: XmlNode = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(node);
        if (open.push(node) > deepest) throw new Error('the document is nested too deep');
      },
      ontext(text) {
        const node = open.at(-1);
        if (node !== undefined) node.text += text;
      },
      onclosetag() {
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return root;
}

/** The first child of this name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((each) => each.name === name);
}

/** The first descendant reached by these names. */
export function at(node: XmlNode | undefined, ...names: string[]): XmlNode | undefined {
  return names.reduce<XmlNode | undefined>((from, name) => child(from, name), node);
}

/** The `w:` attribute of a node. */
export function attribute(node: XmlNode | undefined, name: string): string | undefined {
  return node?.attributes[`w:${name}`];
}

/** An attribute in twips as points; undefined where it is absent. */
export function points(node: XmlNode | undefined, name: string): number | undefined {
  const value = Number(attribute(node, name) ?? Number.NaN);
  return Number.isFinite(value) ? value / 20 : undefined;
}

/** Whether a switch such as w:b is on; undefined where it is not said. */
export function isOn(node: XmlNode | undefined): boolean | undefined {
  if (node === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(attribute(node, 'val') ?? '1');
}
