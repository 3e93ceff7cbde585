import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { xmlText } from '../text-width.js';
import { checkTemplate } from './check-template.js';
import type { LetterField, LetterKind } from './letter-kind.js';
import { readZip } from './read-zip.js';
import { writeZip } from './write-zip.js';

/** The values of one entry of a list, by the keys of its fields. */
export type LetterEntry = Readonly<Record<string, string>>;

/** The values of a letter by the keys of its fields; keys that the kind does not know are left aside. */
export type LetterValues = Readonly<Record<string, string | readonly LetterEntry[]>>;

const mostCharacters = 20_000;
const mostEntries = 500;

/**
 * Fills a template: the finished DOCX, whose bytes depend on nothing but template and values. Values are text; a line
 * break stays one. Refused: what `checkTemplate` refuses, and a required value that is missing or empty, by its name.
 */
export function fillLetter(kind: LetterKind, template: Uint8Array, values: LetterValues): Outcome<Buffer> {
  const checked = checkTemplate(kind, template);
  if (!checked.ok) return checked;
  const data = dataOf(kind.fields, values, '');
  if (!data.ok) return data;
  const parts = readZip(template);
  if (typeof parts === 'string') throw new Error(`a checked template cannot be read: ${parts}`);
  const document = new Docxtemplater(new PizZip(writeZip(parts)), {
    delimiters: { start: '【', end: '】' },
    paragraphLoop: true,
    linebreaks: true,
    // only the names of fields are looked up; nothing in a template is evaluated
    parser: (tag: string) => ({ get: (scope: unknown) => lookUp(scope, tag.trim()) }),
    nullGetter: () => '',
  });
  try {
    document.render(data.value);
  } catch {
    return refuse(
      'template.structure',
      `《${kind.title}》的模板结构有误：列表的开始和结束要各占一段，或者在表格的同一行内。`,
    );
  }
  const filled = document.getZip() as PizZip;
  return allow(writeZip([...parts.keys()].map((name) => [name, filled.file(name)?.asNodeBuffer() ?? Buffer.alloc(0)])));
}

function lookUp(scope: unknown, key: string): unknown {
  if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, key)) return undefined;
  return (scope as Record<string, unknown>)[key];
}

type Data = Record<string, string | Data[]>;

function dataOf(fields: readonly LetterField[], values: LetterValues, within: string): Outcome<Data> {
  const data: Data = {};
  for (const field of fields) {
    const name = `${within}【${field.key}】`;
    const value = Object.hasOwn(values, field.key) ? values[field.key] : undefined;
    if (value === undefined || value.length === 0 || (typeof value === 'string' && value.trim() === '')) {
      if (field.required) return refuse('letter.missingValue', `缺少${name}的内容，文书没有生成。`);
      data[field.key] = field.items === undefined ? '' : [];
    } else if (typeof value === 'string') {
      if (field.items !== undefined) throw new Error(`${field.key} is a list`);
      if (value.length > mostCharacters)
        return refuse('letter.longValue', `${name}的内容超过 ${mostCharacters} 字，文书没有生成。`);
      data[field.key] = xmlText(value).replace(/\r\n?/gu, '\n').trim();
    } else {
      const { items } = field;
      if (items === undefined) throw new Error(`${field.key} is no list`);
      if (value.length > mostEntries)
        return refuse('letter.longValue', `${name}超过 ${mostEntries} 项，文书没有生成。`);
      const entries: Data[] = [];
      for (const [at, entry] of value.entries()) {
        const filled = dataOf(items, entry, `${name}第${at + 1}项的`);
        if (!filled.ok) return filled;
        entries.push(filled.value);
      }
      data[field.key] = entries;
    }
  }
  return allow(data);
}
