import { StringDecoder } from 'node:string_decoder';
import { Parser } from 'htmlparser2';
import type { Part } from './part.js';

const chunk = 1 << 16;

/** What a walk through an XML part tells: names without their prefix, attributes likewise. */
export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function withoutPrefixes(attributes: Record<string, string>): Readonly<Record<string, string>> {
  let plain: Record<string, string> | null = null;
  for (const key in attributes) {
    if (!key.includes(':')) continue;
    plain ??= { ...attributes };
    plain[local(key)] = attributes[key] ?? '';
  }
  return plain ?? attributes;
}

/** Walks through an XML part piece by piece, so that a large one is never a string as a whole. Entities are not expanded from declarations. */
export function walkXml(bytes: Buffer, events: XmlEvents): void {
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        events.open(local(name), withoutPrefixes(attributes));
      },
      ontext: (text) => events.text?.(text),
      onclosetag: (name) => events.close?.(local(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const decoder = new StringDecoder(wide ? 'utf16le' : 'utf8');
  for (let at = 0; at < bytes.length; at += chunk) parser.write(decoder.write(bytes.subarray(at, at + chunk)));
  parser.write(decoder.end());
  parser.end();
}

/** Attributes in which people write, or programs write of people. */
const telling = new Set(
  'author initials descr title alt name Target string instr displayName prompt error formula1 formula2 tooltip display userId promptTitle errorTitle'.split(
    ' ',
  ),
);
const han = /[\u4e00-\u9fa5]|[^\s@]@[^\s@]/;

/** The words in an element's attributes; numbers of programs (sizes, positions, marks) are left out. */
export function attributeText(attributes: Readonly<Record<string, string>>): string {
  let text = '';
  for (const key in attributes) {
    const value = attributes[key] ?? '';
    if (value !== '' && (telling.has(key) || (value.length < 4000 && han.test(value)))) text += `${value}\n`;
  }
  return text;
}

/** Everything that is written in an XML part that has no form of its own: texts, a line for each element, and attributes. */
export function looseParts(place: string, bytes: Buffer): Part[] {
  let text = '';
  let attributes = '';
  walkXml(bytes, {
    open(name, given) {
      attributes += attributeText(given);
      if (name === 'tab') text += '\t';
    },
    text(piece) {
      text += piece;
    },
    close(name) {
      // Runs of one paragraph belong together; everything else stands for itself.
      if (!/^(?:r|t|rPr|rPh|fld|span)$/.test(name)) text += '\n';
    },
  });
  const parts: Part[] = [];
  if (text.trim() !== '') parts.push({ place, text: text.replace(/\s*\n\s*/g, '\n') });
  if (attributes !== '') parts.push({ place: `${place}（属性）`, text: attributes });
  return parts;
}
