import { yearOf } from '../day.js';
import type { RecordedFact } from '../facts.js';
import { type FeeFact, feeLine } from '../request/fee-line.js';

/** The key of the sentence on the fee for section six; it stands for the records of notices and payments. */
export const feeLineKey = 'fees.line';

/** What the text may say of the fee for processing information (条例42条): by the day of the notice and of the payment. */
export const feeCounts = [
  { key: feeLineKey, label: '信息处理费收取情况', unit: '' },
  { key: 'fees.notices', label: '信息处理费收费通知', unit: '件' },
  { key: 'fees.noticed', label: '信息处理费通知金额', unit: '元' },
  { key: 'fees.collected', label: '实际收取信息处理费', unit: '元' },
] as const;

export type FeeEvent = Extract<RecordedFact, { kind: 'requestEvent' }> & { readonly event: 'feeNotified' | 'feePaid' };

/** Whether a fact moves money of a request in a year. */
export function isFeeOf(fact: RecordedFact, year: number): fact is FeeEvent {
  return (
    fact.kind === 'requestEvent' &&
    (fact.event === 'feeNotified' || fact.event === 'feePaid') &&
    yearOf(fact.day) === year
  );
}

/** The sentence on the fee of a year, for section six. Throws on a malformed amount: a bug. */
export function feeLineOf(facts: Iterable<RecordedFact>, year: number): string {
  const fees: FeeFact[] = [];
  for (const fact of facts) if (isFeeOf(fact, year)) fees.push(fact);
  return feeLine(fees);
}
