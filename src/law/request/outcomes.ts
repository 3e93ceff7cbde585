import { type Day, yearOf } from '../day.js';
import { allow, type Outcome, type Refusal, refuse } from '../refusal.js';
import { formForYear } from '../report/form.js';
import { feeSource, feesFrom } from './fees-data.js';
import type { CaseFacts, ItemDecision, WithheldPart } from './item-decision.js';
import { objectionUnmet } from './objection.js';
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
  // the reasons of a partial disclosure are those of its parts, where these are told one by one
  const byPart = decision.outcome === 'partial' && decision.withheld !== undefined;
  for (const needed of entry.requires) {
    const refusal = byPart && needed === 'reasons' ? null : unmet(needed, entry, decision, facts);
    if (refusal !== null) return refusal;
  }
  const refusal = decision.outcome === 'partial' ? partsUnmet(decision, facts) : null;
  return refusal ?? objectionUnmet(decision, facts) ?? allow(decision);
}

function tooEarly(code: OutcomeCode, { thirdParty }: CaseFacts): Refusal | null {
  return thirdParty === 'awaited' && (code === 'granted' || code === 'partial') ? thirdPartyAwaited() : null;
}

function beforeFees(code: OutcomeCode, on: Day): Refusal | null {
  if (code !== 'other.overdueFee' || on >= feesFrom) return null;
  const sentence = '信息处理费管理办法自2021年1月1日起适用（施行日期未核实），此前不能以逾期未缴费为由不再处理。';
  return refuse('fee-not-in-force', sentence, feeSource);
}

/**
 * Every withheld part needs a ground, what it is, and reasons of its own, and the letter must say how the parts were set
 * apart. Reasons for the whole are enough only where there is a single ground. 条例37条.
 */
function partsUnmet(decision: ItemDecision, facts: CaseFacts): Refusal | null {
  const { deniedGrounds: grounds = [], withheld } = decision;
  for (const ground of grounds) {
    for (const { reasons, lawNamed } of partsOf(decision, ground)) {
      const refusal = groundUnmet(ground, { ...decision, reasons, lawNamed: lawNamed ?? decision.lawNamed }, facts);
      if (refusal !== null) return refusal;
    }
  }
  const article = '条例第三十七条';
  if (withheld === undefined) {
    if (new Set(grounds).size < 2) return null;
    return refuse('part-reasons-missing', '依据几种情形不公开的，应当逐部分写明内容和理由。', article);
  }
  const told = new Set(withheld.map(({ ground }) => ground));
  if (told.size !== new Set(grounds).size || grounds.some((ground) => !told.has(ground))) {
    return refuse('parts-differ', '不公开的各部分应当与所选择的情形一致，每一种情形都要写明相应的部分。', article);
  }
  if (withheld.some(({ content }) => content.trim() === '')) {
    return refuse('part-content-missing', '请写明每一处不公开的部分是什么内容。', article);
  }
  return (decision.distinction ?? '').trim() === ''
    ? refuse('distinction-missing', '部分公开的，请写明怎样作的区分处理。', article)
    : null;
}

/** The parts of a ground; where none are told one by one, the decision itself speaks for the ground. */
function partsOf({ withheld, reasons }: ItemDecision, ground: string): Pick<WithheldPart, 'reasons' | 'lawNamed'>[] {
  return withheld === undefined ? [{ reasons }] : withheld.filter((part) => part.ground === ground);
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
