import { allow, type Outcome, type Refusal, refuse } from '../../law/refusal.js';
import type { ZipFault } from '../../untrusted/zip.js';
import { readZip } from './read-zip.js';

/** The parts of a template by path. */
export type TemplateParts = ReadonlyMap<string, Buffer>;

const mostBytes = 5 * 1024 * 1024;
const main = 'word/document.xml';
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const broken = refuse(
  'template.broken',
  '模板打不开：文件已损坏，或者不是 Word 文件（.docx），请重新另存为 .docx 后上传。',
);
const macro = refuse('template.macro', '模板带有宏，为安全起见不能使用，请另存为不带宏的 .docx 文件后上传。');
const bomb = refuse('template.bomb', '模板解压后的大小远远超过正常文书，为安全起见没有打开。');
const faults: Readonly<Record<ZipFault, Refusal>> = {
  damaged: broken,
  unsafeName: broken,
  encrypted: refuse('template.encrypted', '模板设有密码，读不出内容，请取消密码后再上传。'),
  macro,
  tooMany: bomb,
  bomb,
};

/** What may not stand in the document: it acts by itself, or the reading copy could not show it. */
const foreign: readonly (readonly [RegExp, string, string])[] = [
  [/<!DOCTYPE/iu, 'template.broken', '模板打不开：文件内容不符合 Word 文件的格式。'],
  [/<w:(ins|del|moveFrom|moveTo) /u, 'template.revisions', '模板里有修订痕迹，请接受或者拒绝全部修订后再上传。'],
  [/<w:commentReference/u, 'template.comments', '模板里有批注，请删除全部批注后再上传。'],
  [/<w:(object|control)\b/u, 'template.embedded', '模板里嵌有其他文件或者控件，请删除后再上传。'],
  [
    /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|MACROBUTTON|AUTOTEXT)\b/u,
    'template.fieldCode',
    '模板里有引用外部内容的域，请删除后再上传。',
  ],
  [
    /<w:(drawing|pict)\b/u,
    'template.picture',
    '模板里有图片、图形或者文本框，阅读用的版式文件显示不了，请删除后再上传。',
  ],
  [/<w:numPr\b/u, 'template.numbering', '模板里有自动编号，阅读用的版式文件显示不了，请改为直接输入的编号。'],
  [/<w:(footnoteReference|endnoteReference)\b/u, 'template.footnote', '模板里有脚注或者尾注，请移到正文后再上传。'],
];

/**
 * Opens a DOCX that serves as a template: at most 5 MB, no macros, nothing embedded or fetched from elsewhere,
 * no tracked changes, and nothing that the reading copy would lose. Refuses with the reason.
 */
export function openTemplate(bytes: Uint8Array): Outcome<TemplateParts> {
  if (bytes.length > mostBytes) return refuse('template.large', '模板超过 5 MB，请删去图片等内容后再上传。');
  const parts = readZip(bytes);
  if (typeof parts === 'string') return faults[parts];
  const names = [...parts.keys()];
  const types = textOf(parts, '[Content_Types].xml');
  if (names.some((name) => /vbaProject|vbaData/iu.test(name)) || /macroEnabled/iu.test(types)) {
    return macro;
  }
  if (!parts.has(main) || !types.includes(mainType)) return broken;
  if (names.some((name) => /^word\/(embeddings|activeX)\//u.test(name))) {
    return refuse('template.embedded', '模板里嵌有其他文件或者控件，请删除后再上传。');
  }
  for (const name of names.filter((each) => each.endsWith('.rels'))) {
    const outside = textOf(parts, name).match(/<Relationship\b[^>]*TargetMode="External"[^>]*>/gu) ?? [];
    if (outside.some((each) => !each.includes('/hyperlink"'))) {
      return refuse('template.external', '模板引用了文件以外的内容，请断开链接或者删除后再上传。');
    }
  }
  for (const name of textParts(parts)) {
    const xml = textOf(parts, name);
    const found = foreign.find(([pattern]) => pattern.test(name === main ? xml : withoutPageNumber(xml)));
    if (found !== undefined) return refuse(found[1], found[2]);
    if (name !== main && /[^\s\d—－–-]/u.test(plainText(withoutPageNumber(xml)))) {
      return refuse('template.header', '模板的页眉或者页脚里有页码以外的文字，请移到正文后再上传。');
    }
  }
  return allow(parts);
}

/** The document, its headers and footers: the parts whose text is printed. */
function textParts(parts: TemplateParts): string[] {
  return [...parts.keys()].filter((name) => name === main || /^word\/(header|footer)\d*\.xml$/u.test(name));
}

/** The text of a part; '' where there is none. */
export function textOf(parts: TemplateParts, name: string): string {
  return parts.get(name)?.toString('utf8') ?? '';
}

const withoutPageNumber = (xml: string) => xml.replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/gu, '');

const plainText = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map((part) => part[1]).join('');
