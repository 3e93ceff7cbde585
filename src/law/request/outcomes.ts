import { type Day, yearOf } from '../day.js';
import { allow, type Outcome, type Refusal, refuse } from '../refusal.js';
import { formForYear } from '../report/form.js';
import { feeSource, feesFrom } from './fees-data.js';
import type { CaseFacts, ItemDecision } from './item-decision.js';
import type { OutcomeEntry } from './outcome-entry.js';
import { thirdPartyAwaited, unmet } from './outcome-requirements.js';
import { type OutcomeCode, outcomes } from './outcomes-data.js';

/** The outcome of this code; null where the law knows none. */
export function outcomeOf(code: string): (OutcomeEntry & { readonly code: OutcomeCode }) | null {
  return outcomes.find((entry) => entry.code === code) ?? null;
}

/** The row of table three in which an outcome is counted, in the form of the year; null where that form has none. */
export function rowInYear(code: string, year: number): string | null {
  const entry = outcomeOf(code);
  if (entry === null) return null;
  const form = formForYear(year);
  const row = form.version === '2019' ? entry.reportRow2019 : entry.reportRow2021;
  return form.table3.some(({ key }) => key === row) ? row : null;
}

/**
 * Whether this decision on an item can be given: the table of the year can count its outcome, and all that the outcome
 * demands stands in the decision or in the case. Refuses with the article that demands it.
 */
export function checkItemDecision(decision: ItemDecision, facts: CaseFacts): Outcome<ItemDecision> {
  const entry = outcomeOf(decision.outcome);
  if (entry === null || rowInYear(decision.outcome, yearOf(facts.on)) === null) {
    return refuse('outcome-not-countable', '没有这种处理决定，年度报告无法统计，请从所列处理决定中选择。');
  }
  const early = tooEarly(entry.code, facts) ?? beforeFees(entry.code, facts.on);
  if (early !== null) return early;
  for (const needed of entry.requires) {
    const refusal = unmet(needed, entry, decision, facts);
    if (refusal !== null) return refusal;
  }
  for (const ground of decision.outcome === 'partial' ? (decision.deniedGrounds ?? []) : []) {
    const refusal = groundUnmet(ground, decision, facts);
    if (refusal !== null) return refusal;
  }
  return allow(decision);
}

function tooEarly(code: OutcomeCode, { thirdParty }: CaseFacts): Refusal | null {
  return thirdParty === 'awaited' && (code === 'granted' || code === 'partial') ? thirdPartyAwaited() : null;
}

function beforeFees(code: OutcomeCode, on: Day): Refusal | null {
  if (code !== 'other.overdueFee' || on >= feesFrom) return null;
  const sentence = '信息处理费管理办法自2021年1月1日起适用（施行日期未核实），此前不能以逾期未缴费为由不再处理。';
  return refuse('fee-not-in-force', sentence, feeSource);
}

/** A withheld part needs a ground of 不予公开, and all that this ground demands of a whole denial. 条例37条. */
function groundUnmet(ground: string, decision: ItemDecision, facts: CaseFacts): Refusal | null {
  const entry = outcomeOf(ground);
  if (entry?.category !== 'denied') {
    return refuse('ground-unknown', '部分公开中不公开的部分，应当选择所列不予公开的情形。', '条例第三十七条');
  }
  for (const needed of entry.requires) {
    const refusal = unmet(needed, entry, decision, facts);
    if (refusal !== null) return refusal;
  }
  return null;
}
