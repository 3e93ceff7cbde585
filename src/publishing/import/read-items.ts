import type { CatalogRow } from '../../law/catalog-row.js';
import { groundsOf, openAttributes } from '../../law/open-attribute.js';
import { validities } from '../../law/validity.js';
import type { SheetRow } from '../../untrusted/read-sheet.js';
import { readBoxes } from '../catalogue/sheet/cell-words.js';
import { type Attachment, type Draft, draftSchema } from '../contract.js';
import type { RowProblem } from '../import-contract.js';
import { bodyOfText } from './body-of-text.js';
import { catalogEntryNames } from './entry-names.js';
import type { ItemColumn } from './item-columns.js';
import { readHead } from './read-head.js';

/** A row that is sound: the draft that it becomes, and the 索引号 that it brings with it. */
export interface ItemOfRow {
  readonly row: number;
  readonly draft: Draft;
  readonly indexNo: string | null;
}

/** What rows may name: entries of the catalogue, and files by their name. */
export interface Nameable {
  readonly catalogue: readonly CatalogRow[];
  readonly files: ReadonlyMap<string, Attachment>;
  /** The text of a body's file; null where it is none that can be read. */
  readonly textOf: (file: Attachment) => Promise<string | null>;
}

const natures = new Map<string, Draft['nature']>([
  ['本机关制作', 'original'],
  ['转发上级', 'repost'],
  ['公示公告', 'notice'],
  ['热点信息', 'topical'],
]);
const listed = (text: string) =>
  text
    .split(/[；;、\n]+/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Reads a sheet of items, one a row; every row that is not sound is told by its number, and then none is taken. */
export async function readItems(
  sheet: readonly SheetRow[],
  known: Nameable,
): Promise<{ items: ItemOfRow[]; problems: RowProblem[] }> {
  const head = readHead(sheet);
  if ('sentence' in head) return { items: [], problems: [head] };
  const { labels, below } = head;
  const items: ItemOfRow[] = [];
  const problems: RowProblem[] = [];
  const numbers = new Map<string, number>();
  for (const { number, cells } of below) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const of = (column: ItemColumn) => (cells[labels.indexOf(column)] ?? '').trim();
    const wrong = (sentence: string) => problems.push({ row: number, sentence });
    const draft = await draftOfRow(of, known);
    if ('wrong' in draft) {
      for (const sentence of draft.wrong) wrong(sentence);
      continue;
    }
    const indexNo = of('索引号') || null;
    const before = indexNo === null ? undefined : numbers.get(indexNo);
    if (before !== undefined) wrong(`索引号“${indexNo}”与第 ${before} 行相同。`);
    if (indexNo !== null && indexNo.length > 60) wrong('索引号不超过 60 字。');
    if (indexNo !== null) numbers.set(indexNo, number);
    items.push({ row: number, draft, indexNo });
  }
  if (items.length === 0 && problems.length === 0) problems.push({ row: 0, sentence: '表中没有一条信息。' });
  return { items, problems };
}

async function draftOfRow(of: (column: ItemColumn) => string, known: Nameable): Promise<Draft | { wrong: string[] }> {
  const wrong: string[] = [];
  const oneOf = <K extends string>(column: ItemColumn, list: readonly { key: K; label: string }[]): K | undefined => {
    const text = of(column);
    const found = list.find(({ key, label }) => label === text || key === text);
    if (text !== '' && !found)
      wrong.push(`“${column}”应为${list.map(({ label }) => label).join('、')}之一，写的是“${text}”。`);
    return found?.key;
  };
  const entries = catalogEntryNames(known.catalogue, of('目录事项'));
  if (entries.length !== 1) {
    wrong.push(
      entries.length === 0
        ? `目录中没有“${of('目录事项')}”这个事项。`
        : `目录中有 ${entries.length} 个“${of('目录事项')}”，请写成“一级事项/二级事项”。`,
    );
  }
  const nature = natures.get(of('信息类别') || '本机关制作');
  if (nature === undefined)
    wrong.push(`“信息类别”应为${[...natures.keys()].join('、')}之一，写的是“${of('信息类别')}”。`);
  const boxes = of('公开渠道') === '' ? { value: { channels: ['website' as const] } } : readBoxes(of('公开渠道'));
  if ('wrong' in boxes) wrong.push(`${boxes.wrong}。`);
  const attribute = oneOf('公开属性', openAttributes);
  const attachments: Attachment[] = [];
  for (const name of listed(of('附件'))) {
    const file = known.files.get(name);
    if (file) attachments.push({ ...file, name: name.split('/').at(-1) ?? name });
    else wrong.push(`没有找到附件“${name}”。`);
  }
  const body = await bodyOf(of, known, attachments, wrong);

  const words = (column: ItemColumn) => of(column) || undefined;
  const sent = {
    ...{ base: 0, title: of('名称'), summary: words('内容概述'), body, entry: entries[0]?.key ?? 'none' },
    nature: nature ?? 'original',
    ...{ docNo: words('文号'), source: words('来源'), writtenOn: words('成文日期'), formedOn: of('生成日期') },
    ...{ channels: 'value' in boxes ? boxes.value.channels : ['website'], attachments },
    metadata: {
      ...{ topic: words('主题分类'), genre: words('体裁'), issuingOrgan: words('发布机构') },
      ...{ responsibleOrgan: words('责任机构'), effectiveOn: words('生效日期'), repealedOn: words('废止日期') },
      ...{ validity: oneOf('有效性', validities), openAttribute: attribute, groundReason: words('不公开理由') },
      ground: attribute === undefined ? undefined : oneOf('不公开依据', groundsOf(attribute)),
      ...{ audience: words('公开对象'), legalBasis: words('公开依据'), sourceLink: words('原文链接') },
      keywords: of('关键词') === '' ? undefined : listed(of('关键词')),
    },
  };
  const parsed = draftSchema.safeParse(withoutBlanks(sent));
  // What was said of a missing body or file is not said a second time.
  const said = (path: string) => wrong.length > 0 && ['body', 'entry', 'channels'].includes(path);
  for (const { path, message } of parsed.error?.issues ?? []) if (!said(String(path[0]))) wrong.push(`${message}。`);
  return parsed.success && wrong.length === 0 ? parsed.data : { wrong };
}

async function bodyOf(
  of: (column: ItemColumn) => string,
  known: Nameable,
  attachments: readonly Attachment[],
  wrong: string[],
): Promise<string> {
  const name = of('正文文件');
  if (name !== '') {
    const file = known.files.get(name);
    const text = file ? await known.textOf(file) : null;
    if (!file) wrong.push(`没有找到正文文件“${name}”。`);
    else if (text === null) wrong.push(`正文文件“${name}”不是 .txt 或 .html，请列入附件，正文写说明文字。`);
    return text ?? '';
  }
  if (of('正文') !== '') return bodyOfText(of('正文'));
  if (attachments.length > 0) return '<p>内容见附件。</p>';
  wrong.push('正文、正文文件和附件都是空的。');
  return '';
}

function withoutBlanks<T extends object>(value: T): Partial<T> {
  const kept = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    kept.map(([key, one]) => [
      key,
      typeof one === 'object' && one !== null && !Array.isArray(one) ? withoutBlanks(one) : one,
    ]),
  ) as Partial<T>;
}
