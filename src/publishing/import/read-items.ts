import type { CatalogRow } from '../../law/catalog-row.js';
import { groundsOf, openAttributes } from '../../law/open-attribute.js';
import { validities } from '../../law/validity.js';
import type { SheetRow } from '../../untrusted/read-sheet.js';
import { readBoxes } from '../catalogue/sheet/cell-words.js';
import { type Attachment, type Draft, draftSchema } from '../contract.js';
import type { RowProblem } from '../import-contract.js';
import { bodyOfText } from './body-of-text.js';
import { dayOfCell } from './day-of-cell.js';
import { catalogEntryNames } from './entry-names.js';
import type { ItemColumn } from './item-columns.js';
import { readHead } from './read-head.js';
import type { FileBody } from './word-body.js';

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
  /** The text of a body's file, or why it gives none. */
  readonly bodyOf: (file: Attachment) => Promise<FileBody>;
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

/**
 * Reads a sheet of items, one a row; every row that is not sound is told by its number, and then none is taken. Remarks
 * are of rows that are sound: what of their files was left out.
 */
export async function readItems(
  sheet: readonly SheetRow[],
  known: Nameable,
): Promise<{ items: ItemOfRow[]; problems: RowProblem[]; remarks: RowProblem[] }> {
  const head = readHead(sheet);
  if ('sentence' in head) return { items: [], problems: [head], remarks: [] };
  const { labels, below } = head;
  const items: ItemOfRow[] = [];
  const problems: RowProblem[] = [];
  const remarks: RowProblem[] = [];
  const numbers = new Map<string, number>();
  for (const { number, cells } of below) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const of = (column: ItemColumn) => (cells[labels.indexOf(column)] ?? '').trim();
    const wrong = (sentence: string) => problems.push({ row: number, sentence });
    const draft = await draftOfRow(of, known, (sentence) => remarks.push({ row: number, sentence }));
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
  return { items, problems, remarks };
}

/** Where the draft keeps what a column says; what was said of the column is not said of it once more. */
const placeOf: Partial<Record<ItemColumn, string>> = {
  名称: 'title',
  目录事项: 'entry',
  生成日期: 'formedOn',
  成文日期: 'writtenOn',
  生效日期: 'effectiveOn',
  废止日期: 'repealedOn',
  公开渠道: 'channels',
  公开属性: 'openAttribute',
  不公开依据: 'ground',
  不公开理由: 'groundReason',
  原文链接: 'sourceLink',
  正文: 'body',
};
const columnAt = new Map(Object.entries(placeOf).map(([column, place]) => [place, column]));

async function draftOfRow(
  of: (column: ItemColumn) => string,
  known: Nameable,
  remark: (sentence: string) => void,
): Promise<Draft | { wrong: string[] }> {
  const wrong: string[] = [];
  const told = new Set<string>();
  const complain = (column: ItemColumn, sentence: string) => {
    told.add(placeOf[column] ?? column);
    wrong.push(sentence);
  };
  const oneOf = <K extends string>(column: ItemColumn, list: readonly { key: K; label: string }[]): K | undefined => {
    const text = of(column);
    const found = list.find(({ key, label }) => label === text || key === text);
    if (text !== '' && !found)
      complain(column, `“${column}”应为${list.map(({ label }) => label).join('、')}之一，写的是“${text}”。`);
    return found?.key;
  };
  const entries = catalogEntryNames(known.catalogue, of('目录事项'));
  if (entries.length !== 1) {
    complain(
      '目录事项',
      entries.length === 0
        ? `目录中没有“${of('目录事项')}”这个事项。`
        : `目录中有 ${entries.length} 个“${of('目录事项')}”，请写成“一级事项/二级事项”。`,
    );
  }
  const nature = natures.get(of('信息类别') || '本机关制作');
  if (nature === undefined)
    wrong.push(`“信息类别”应为${[...natures.keys()].join('、')}之一，写的是“${of('信息类别')}”。`);
  const boxes = of('公开渠道') === '' ? { value: { channels: ['website' as const] } } : readBoxes(of('公开渠道'));
  if ('wrong' in boxes) complain('公开渠道', `${boxes.wrong}。`);
  const attribute = oneOf('公开属性', openAttributes);
  const attachments: Attachment[] = [];
  for (const name of listed(of('附件'))) {
    const file = known.files.get(name);
    if (file) attachments.push({ ...file, name: name.split('/').at(-1) ?? name });
    else wrong.push(`没有找到附件“${name}”。`);
  }
  const body = await bodyOfRow(of, known, attachments.length + wrong.length > 0);
  if ('wrong' in body) complain('正文', body.wrong);
  else for (const sentence of body.remarks) remark(sentence);

  const words = (column: ItemColumn) => of(column) || undefined;
  const dayIn = (column: ItemColumn) => dayOfCell(of(column)) || undefined;
  const sent = {
    ...{ base: 0, title: of('名称'), summary: words('内容概述'), body: 'html' in body ? body.html : '' },
    ...{ entry: entries[0]?.key ?? 'none', nature: nature ?? 'original', docNo: words('文号'), source: words('来源') },
    ...{ writtenOn: dayIn('成文日期'), formedOn: dayOfCell(of('生成日期')) },
    ...{ channels: 'value' in boxes ? boxes.value.channels : ['website'], attachments },
    metadata: {
      ...{ topic: words('主题分类'), genre: words('体裁'), issuingOrgan: words('发布机构') },
      ...{ responsibleOrgan: words('责任机构'), effectiveOn: dayIn('生效日期'), repealedOn: dayIn('废止日期') },
      ...{ validity: oneOf('有效性', validities), openAttribute: attribute, groundReason: words('不公开理由') },
      ground: attribute === undefined ? undefined : oneOf('不公开依据', groundsOf(attribute)),
      ...{ audience: words('公开对象'), legalBasis: words('公开依据'), sourceLink: words('原文链接') },
      keywords: of('关键词') === '' ? undefined : listed(of('关键词')),
    },
  };
  const parsed = draftSchema.safeParse(withoutBlanks(sent));
  for (const { path, message } of parsed.error?.issues ?? []) {
    const place = String(path[0] === 'metadata' ? path[1] : path[0]);
    if (told.has(place)) continue;
    told.add(place);
    const column = columnAt.get(place);
    const isDay = column?.endsWith('日期') ?? false;
    wrong.push(isDay ? `“${column}”：${message}，写的是“${of(column as ItemColumn)}”。` : `${message}。`);
  }
  return parsed.success && wrong.length === 0 ? parsed.data : { wrong };
}

/** `hasMore`: the row has attachments, or it was said already that they are not there. */
async function bodyOfRow(of: (column: ItemColumn) => string, known: Nameable, hasMore: boolean): Promise<FileBody> {
  const name = of('正文文件');
  if (name !== '') {
    const file = known.files.get(name);
    if (!file) return { wrong: `没有找到正文文件“${name}”。` };
    const body = await known.bodyOf(file);
    if ('wrong' in body) return { wrong: `正文文件“${name}”${body.wrong}。` };
    return { html: body.html, remarks: body.remarks.map((remark) => `正文文件“${name}”${remark}。`) };
  }
  if (of('正文') !== '') return { html: bodyOfText(of('正文')), remarks: [] };
  if (hasMore) return { html: '<p>内容见附件。</p>', remarks: [] };
  return { wrong: '正文、正文文件和附件都是空的。' };
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
