import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { ItemDecision } from '../law/request/item-decision.js';
import { objectionAnswers } from '../law/request/objection.js';
import { outcomeOf } from '../law/request/outcomes.js';
import { type FindingKind, kindNames } from '../scanning/detect/kind.js';
import { row } from './bundle-course.js';
import type { KeptDecision } from './release-decisions.js';
import { readFiles, readItems, type StoredItem } from './store-case.js';

/** Every item with its decision, the basis, the reasons and the record of the search. 条例36、37条. */
export async function itemLines(db: Kysely<DB>, office: string, id: string): Promise<string[]> {
  return (await readItems(db, office, id)).flatMap((item) => [...linesOf(item), '']);
}

function linesOf({ item, wanted, outcome, decision }: StoredItem): string[] {
  const entry = outcome === null ? null : outcomeOf(outcome);
  const {
    reasons,
    lawNamed,
    agencyNamed,
    wayToGet,
    earlierReply,
    search,
    deniedGrounds,
    withheld,
    distinction,
    overObjection,
  } = (decision ?? {}) as Partial<ItemDecision>;
  const grounds = (deniedGrounds ?? []).map((code) => outcomeOf(code)?.label ?? code);
  return [
    ...said(`第${item}项`, wanted),
    ...said('处理决定', outcome === null ? '尚未决定' : (entry?.label ?? outcome)),
    ...said('依据', (entry?.articles ?? []).join('、')),
    ...said('所依据的法律、行政法规', lawNamed),
    ...said('理由', reasons),
    ...said('不予公开部分的情形', grounds.join('、')),
    ...(withheld ?? []).flatMap(({ ground, content, reasons: why, lawNamed: law }, at) => [
      ...said(`　不予公开部分${at + 1}`, content),
      ...said('　情形', outcomeOf(ground)?.label ?? ground),
      ...said('　依据', [...(outcomeOf(ground)?.articles ?? []), ...(law ? [law] : [])].join('、')),
      ...said('　理由', why),
    ]),
    ...said('区分处理说明', distinction),
    ...said('第三方不同意公开', overObjection && objectionAnswers[overObjection.answer]),
    ...said('　告知第三方的理由', overObjection?.reasons),
    ...said('负责公开的机关', agencyNamed),
    ...said('获取方式、途径', wayToGet),
    ...said('前次答复', earlierReply && `${earlierReply.docNo}（${earlierReply.day}）`),
    ...(search
      ? [
          '检索记录：',
          ...said('　检索系统', search.systems),
          ...said('　关键词', search.keywords),
          ...said('　查找的档案柜、科室', search.places),
          ...said('　检索人员', search.people),
          ...said('　检索日期', `${search.from}至${search.to}`),
          ...said('　签名', search.signatures),
        ]
      : []),
  ];
}

function said(what: string, words: string | undefined): string[] {
  return words === undefined || words.trim() === '' ? [] : [`${what}：${row(words)}`];
}

/**
 * What was decided on each finding before a file was given out; null where nothing was. `pathOf` says where in the bundle
 * a file lies.
 */
export async function releaseLines(
  db: Kysely<DB>,
  office: string,
  id: string,
  pathOf: (file: string) => string,
): Promise<string[] | null> {
  const releases = await db
    .selectFrom('request_release')
    .select(['file_id', 'decisions', 'words'])
    .where('office_id', '=', office)
    .where('request_id', '=', id)
    .execute();
  if (releases.length === 0) return null;
  const lines: string[] = [];
  for (const file of await readFiles(db, office, id)) {
    const release = releases.find(({ file_id }) => file_id === file.file_id);
    if (!release) continue;
    const decisions = release.decisions as readonly KeptDecision[];
    lines.push(
      `${pathOf(file.file_id)}${file.purpose === 'superseded' ? '（已作废）' : ''}`,
      `原件：${file.made_from === null ? '' : pathOf(file.made_from)}`,
      `另行删去的字词：${release.words}处`,
      row('发现', '处理', '理由'),
      ...decisions.map(({ kind, how, reason }) => row(foundInWords(kind), how === 'mask' ? '遮盖' : '保留', reason)),
      '',
    );
  }
  return lines;
}

const foundInWords = (kind: string): string => kindNames[kind as FindingKind] ?? '不能自动检查或者清除的内容';
