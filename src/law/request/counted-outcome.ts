import { allow, type Outcome, refuse } from '../refusal.js';
import { form2021 } from '../report/form-2021.js';
import { outcomeOf } from './outcomes.js';

/**
 * The row in which a request is counted that its applicant took back: 其他处理之其他. The form names no row for it, and that it
 * belongs here is not verified.
 */
export const withdrawnRow = 'result.other.misc';

/** An item with the outcome given to it, a code of `outcomes`; null while it is open. */
export interface ItemOutcome {
  readonly item: number;
  readonly outcome: string | null;
}

/**
 * The rows of table three among which a request can be counted, in the keys of the form of 2021 (the form of 2019 folds
 * 其他处理 into one). More than one where the approver must choose; none while nothing is decided.
 */
export function rowsToChoose(items: readonly ItemOutcome[]): readonly string[] {
  const rows = [...new Set(items.flatMap(({ outcome }) => rowOf(outcome) ?? []))];
  if (rows.length < 2) return rows;
  return rows.includes('result.granted') || rows.includes('result.partial') ? ['result.partial'] : rows;
}

/**
 * The one row in which a request is counted: 一件一个最终结果，部分公开只计一行. Items of one row give that row; something
 * granted beside anything else is 部分公开; several rows without anything granted leave it to `chosen`, which must be one
 * of them. How a request with several different outcomes is counted is not verified: the last two are a reading of the
 * house, and the choice is the approver's. Refuses while an item is open.
 */
export function countedOutcome(items: readonly ItemOutcome[], chosen?: string): Outcome<string> {
  if (items.length === 0) return refuse('no-items', '申请没有所需信息的事项，不能统计。');
  const open = items.find(({ outcome }) => outcome === null);
  if (open !== undefined) {
    return refuse('item-open', `尚有第${open.item}项未作决定。`, '条例第三十六条');
  }
  const lost = items.find(({ outcome }) => rowOf(outcome) === null);
  if (lost !== undefined) {
    return refuse('outcome-not-countable', `第${lost.item}项的处理决定年度报告无法统计，请重新决定。`);
  }
  const rows = rowsToChoose(items);
  const [only] = rows;
  if (rows.length === 1 && only !== undefined && chosen === undefined) return allow(only);
  if (chosen !== undefined && rows.includes(chosen)) return allow(chosen);
  const named = rows.map((row) => `“${rowLabel(row)}”`).join('、');
  if (rows.length === 1) return refuse('row-fixed', `本件只能计入${named}，不能另选。`);
  return refuse('row-not-chosen', `各项的处理决定不同，一件申请只计一个结果，请从${named}中选择一个。`);
}

function rowOf(outcome: string | null): string | null {
  return outcome === null ? null : (outcomeOf(outcome)?.reportRow2021 ?? null);
}

/** The words of a row of table three without its number, e.g. '不予公开：属于国家秘密'. */
export function rowLabel(row: string): string {
  const found = form2021.table3.find(({ key }) => key === row);
  if (found === undefined) return row;
  const [, group] = found.path;
  const bare = (text: string): string => text.replace(/^(?:（[一二三四五六七]）|\d\.)/, '').replace(/（.*）$/, '');
  return group === undefined ? bare(found.label) : `${bare(group)}：${bare(found.label)}`;
}
