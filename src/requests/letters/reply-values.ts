import type { LetterEntry, LetterValues } from '../../documents/letters/fill-template.js';
import { type Day, dayInChinese } from '../../law/day.js';
import type { ItemDecision } from '../../law/request/item-decision.js';
import { outcomeOf } from '../../law/request/outcomes.js';
import { otherLaws, withheldParts } from './reply-words.js';
import { oneLine, wantedInWords, wantedOf, withoutStop } from './wanted-words.js';

export interface Material {
  readonly name: string;
  readonly form: string;
  /** Null where it is not counted in pages. */
  readonly pages: number | null;
}

/** What a reply says of one item: its decision with the words and the articles that the law binds to the outcome. */
export interface DecidedItem {
  readonly item: number;
  readonly wanted: string;
  readonly decision: ItemDecision;
  readonly reasons: string;
  /** The search in words, put before the reasons where the item has no letter of its own; may be empty. */
  readonly search: string;
  /** The conclusion in words, e.g. 本机关予以公开. */
  readonly conclusion: string;
  /** As the letter of this outcome cites it, where that letter names the 条例 itself. */
  readonly article: string;
  /** With the names of the laws. */
  readonly basis: string;
}

export interface ReplyGiven {
  readonly officeName: string;
  readonly number: string;
  readonly applicantName: string;
  readonly receivedOn: Day;
  readonly issuedOn: Day;
  /** Consultations in words; empty where there were none. */
  readonly course: string;
  readonly items: readonly DecidedItem[];
  readonly materials: readonly Material[];
  readonly providedOn: Day;
  readonly provision: string;
  /** The paragraph of 救济告知, which depends on outcome and date. */
  readonly remedy: string;
}

/**
 * The values of every field that the replies know (src/documents/letters/kinds-reply.ts), from the decisions; 文号 is
 * given when it is issued. A field that the decisions say nothing of is left out, so that filling says what is missing.
 */
export function replyValues(given: ReplyGiven): LetterValues {
  return kept({
    机关名称: given.officeName,
    申请人: oneLine(given.applicantName),
    申请编号: given.number,
    收到日期: dayInChinese(given.receivedOn),
    申请内容: wantedInWords(given.items),
    查找经过: given.course,
    材料: given.materials.map(({ name, form, pages }, at) => ({
      序号: String(at + 1),
      名称: name,
      形式: form,
      数量: pages === null ? '1份' : `共${pages}页`,
      页数: pages === null ? '' : String(pages),
    })),
    提供时间: dayInChinese(given.providedOn),
    提供方式: given.provision,
    提供情况: givesOut(given.items)
      ? `提供时间：${dayInChinese(given.providedOn)}；提供方式：${given.provision}。`
      : '',
    项目: given.items.map(({ item, wanted, conclusion, basis, search, reasons }) => ({
      序号: String(item),
      申请内容: wantedOf({ wanted }),
      结论: conclusion,
      依据: basis,
      理由: `${search}${reasons}`,
    })),
    救济告知: given.remedy,
    落款日期: dayInChinese(given.issuedOn),
    不予公开部分: withheldEntries(given.items),
    ...together(given.items),
  });
}

/** Whether information is handed over or shown on one of the items, not only told where it stands. 条例36条2项、37条. */
export const givesOut = (items: readonly Pick<DecidedItem, 'decision'>[]) =>
  items.some(({ decision: { outcome } }) => outcome === 'granted' || outcome === 'partial');

/** One entry for each withheld part, with its article and its reasons. 条例37条. */
function withheldEntries(items: readonly DecidedItem[]): LetterEntry[] {
  const entries = items.flatMap(({ item, decision }) =>
    withheldParts(decision).map(({ content, basis, reasons }) => ({
      内容: `${items.length > 1 ? `第${item}项信息` : '所申请的信息'}中${content}`,
      依据: basis,
      理由: reasons,
    })),
  );
  return entries.map((entry, at) => ({ 序号: String(at + 1), ...entry }));
}

/** Fields whose values stand side by side where the items differ; the others are told item by item. */
const listed = new Set(['依据', '前次文号', '前次答复日期', '适用规定', '处理结果']);

function together(items: readonly DecidedItem[]): Record<string, string> {
  const each = items.map((item) => ({ no: item.item, values: valuesOf(item) }));
  const keys = new Set(each.flatMap(({ values }) => Object.keys(values)));
  return Object.fromEntries([...keys].map((key) => [key, joined(key, each)]));
}

function joined(key: string, each: readonly { no: number; values: Readonly<Record<string, string>> }[]): string {
  const given = each.flatMap(({ no, values }) => (values[key] ? [{ no, value: values[key] }] : []));
  const distinct = [...new Set(given.map(({ value }) => value))];
  if (distinct.length < 2) return distinct[0] ?? '';
  if (listed.has(key)) return distinct.join('、');
  return given.map(({ no, value }) => `第${no}项：${value}`).join('；');
}

function valuesOf({ decision, article, basis, reasons, conclusion }: DecidedItem): Readonly<Record<string, string>> {
  const { search, earlierReply } = decision;
  const entry = outcomeOf(decision.outcome);
  const category = entry?.category;
  const way = withoutStop(decision.wayToGet ?? '');
  return {
    依据: category === 'notProcessed' || category === 'other' ? basis : article,
    其他法律: entry === null ? '' : otherLaws(entry),
    获取途径: way,
    获取方式: decision.outcome === 'granted' ? way : '',
    办理途径: way,
    查询理由: reasons,
    相应渠道: way,
    适用规定: decision.lawNamed ?? '',
    负责机关: withoutStop(decision.agencyNamed ?? ''),
    不予公开理由: reasons,
    无法提供理由: reasons,
    不予处理理由: reasons,
    不再处理事实: reasons,
    告知事实: reasons,
    处理结果: conclusion,
    非本机关理由: reasons,
    区分处理说明: withoutStop(decision.distinction ?? ''),
    ...(search
      ? {
          检索部门: search.places,
          检索系统: search.systems,
          检索关键词: search.keywords,
          检索时间范围: `${dayInChinese(search.from as Day)}至${dayInChinese(search.to as Day)}`,
          检索结果: reasons,
        }
      : {}),
    ...(earlierReply ? { 前次文号: earlierReply.docNo, 前次答复日期: dayInChinese(earlierReply.day as Day) } : {}),
  };
}

function kept(values: LetterValues): LetterValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.length > 0));
}
