import { walkXml } from '../../scanning/extract/xml-parts.js';

/** A list and its level, from 0, as a paragraph or its style names them. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}
/** What a paragraph has of its style. */
export interface WordStyle {
  /** 1 for the highest heading; null for what is none. */
  readonly heading: number | null;
  readonly place: ListPlace | null;
}

const deepest = 20;

/** The styles of paragraphs by their id; a style has what it does not say itself of the one that it is based on. */
export function wordStyles(bytes: Buffer | null): ReadonlyMap<string, WordStyle> {
  const read = new Map<string, Typed>();
  let style: Typed | null = null;
  if (bytes !== null)
    walkXml(bytes, {
      open(name, { styleId, val = '' }) {
        if (name === 'style') {
          style = { basedOn: '', heading: null, list: null, level: 0 };
          if (styleId !== undefined) read.set(styleId, style);
        } else if (style === null) return;
        else if (name === 'name') style.heading = headingNamed(val) ?? style.heading;
        else if (name === 'basedOn') style.basedOn = val;
        else if (name === 'outlineLvl' && /^[0-8]$/.test(val)) style.heading = Number(val) + 1;
        else if (name === 'numId') style.list = val;
        else if (name === 'ilvl') style.level = Number(val) || 0;
      },
      close(name) {
        if (name === 'style') style = null;
      },
    });
  return new Map([...read.keys()].map((id) => [id, inherited(read, id)]));
}

interface Typed {
  basedOn: string;
  heading: number | null;
  list: string | null;
  level: number;
}

function inherited(read: ReadonlyMap<string, Typed>, id: string): WordStyle {
  let heading: number | null = null;
  let place: ListPlace | null = null;
  let at = read.get(id);
  for (let step = 0; at !== undefined && step < deepest; step += 1) {
    heading ??= at.heading;
    place ??= at.list === null ? null : { list: at.list, level: at.level };
    at = read.get(at.basedOn);
  }
  return { heading, place };
}

function headingNamed(name: string): number | null {
  const [, level] = /^(?:heading|标题)\s*([1-9])$/i.exec(name) ?? [];
  return level === undefined ? null : Number(level);
}
