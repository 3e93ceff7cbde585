import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { LetterField, LetterKind } from './letter-kind.js';
import { openTemplate, textOf } from './open-template.js';
import { scanTags, type Tag } from './template-tags.js';

/**
 * Whether a DOCX can serve as the template of a kind. Answers with the keys of the fields it names.
 * Refused: what `openTemplate` refuses; a tag that is not closed; fields that the kind does not know; required fields
 * that are missing, all of them named in one sentence.
 */
export function checkTemplate(kind: LetterKind, bytes: Uint8Array): Outcome<{ readonly fields: readonly string[] }> {
  const opened = openTemplate(bytes);
  if (!opened.ok) return opened;
  const scan = scanTags(textOf(opened.value, 'word/document.xml'));
  if ('unclosed' in scan) {
    return refuse(
      'template.unclosed',
      `模板里的括号没有成对，在“${scan.unclosed}”处。字段要写成【名称】，且不能跨段。`,
    );
  }
  const walked = walk(kind, scan.tags);
  if (typeof walked === 'string') return refuse('template.unclosed', walked);
  const missing = kind.fields.flatMap((field) => missingOf(field, walked.named));
  const faults = [
    ...(walked.unknown.size === 0 ? [] : [`有不认识的字段：${quoted(walked.unknown)}`]),
    ...(missing.length === 0 ? [] : [`缺少必备的字段：${quoted(missing)}`]),
  ];
  if (faults.length > 0) {
    const code = walked.unknown.size > 0 ? 'template.unknownField' : 'template.missingField';
    return refuse(code, `《${kind.title}》的模板${faults.join('；')}。`);
  }
  return allow({ fields: kind.fields.map((field) => field.key).filter((key) => walked.named.has(key)) });
}

interface Walked {
  /** Keys named; a field of an entry as `list.key`. */
  readonly named: ReadonlySet<string>;
  readonly unknown: ReadonlySet<string>;
}

/** Follows opening and closing tags; answers with a sentence where they do not pair. */
function walk(kind: LetterKind, tags: readonly Tag[]): Walked | string {
  const named = new Set<string>();
  const unknown = new Set<string>();
  const open: string[] = [];
  for (const { mark, key } of tags) {
    if (mark === '/') {
      const last = open.pop();
      if (last === undefined) return `模板里的【/${key}】没有对应的【#${key}】。`;
      if (last !== key) return `模板里的【#${last}】没有用【/${last}】结束，就遇到了【/${key}】。`;
      continue;
    }
    const found = placeOf(kind.fields, open, key);
    if (found === undefined) unknown.add(key);
    // a list can only be opened, and is only filled by its opening: 【^list】 says what stands where it is empty
    else if (found.field.items !== undefined && mark === '')
      return `【${key}】是列表，要写成【#${key}】……【/${key}】。`;
    else if (mark === '' || (mark === '#' && found.field.items !== undefined)) named.add(found.path);
    if (mark !== '') open.push(key);
  }
  const last = open.at(-1);
  return last === undefined ? { named, unknown } : `模板里的【#${last}】没有用【/${last}】结束。`;
}

/** A key inside a list means the field of the entry first, then the letter's own. */
function placeOf(fields: readonly LetterField[], open: readonly string[], key: string) {
  for (const outer of open.toReversed()) {
    const list = fields.find((field) => field.key === outer);
    const field = list?.items?.find((item) => item.key === key);
    if (field !== undefined) return { field, path: `${outer}.${key}` };
  }
  const field = fields.find((each) => each.key === key);
  return field === undefined ? undefined : { field, path: key };
}

function missingOf(field: LetterField, named: ReadonlySet<string>): string[] {
  if (!named.has(field.key)) return field.required ? [field.key] : [];
  const items = field.items?.filter((item) => item.required && !named.has(`${field.key}.${item.key}`)) ?? [];
  return items.map((item) => `${field.key}中的${item.key}`);
}

const quoted = (keys: Iterable<string>) => [...keys].map((key) => `【${key.slice(0, 40)}】`).join('、');
