import { channels } from '../catalog-channels.js';
import { yearOf } from '../day.js';
import type { Counted, ItemNature, PublishedItem, RecordedFact } from '../facts.js';
import { type Amount, amountOf, formatAmount } from './amount.js';
import { yearMade } from './contributions.js';
import { addsToRemedyTotal } from './contributions-table4.js';
import { type FeeEvent, feeCounts, feeLineKey, feeLineOf, isFeeOf } from './fee-counts.js';

/** A number that a narrative may cite by its key. */
export interface NarrativeCount {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
}

/**
 * Every count, with the words in which the desk offers it. 行政复议 and 行政诉讼 are the 总计 of table four by the rule
 * of its cells; whether cases of more than one year are officially counted so is unverified. What was made counts in
 * the year it was made, as in table two.
 */
export const narrativeCounts: readonly NarrativeCount[] = [
  { key: 'published', label: '主动公开信息', unit: '条' },
  { key: 'published.original', label: '本机关制作信息', unit: '条' },
  { key: 'published.repost', label: '转发信息', unit: '条' },
  { key: 'published.notice', label: '公示公告', unit: '条' },
  { key: 'published.repostAndNotice', label: '转发、公示信息', unit: '条' },
  { key: 'published.topical', label: '热点信息', unit: '条' },
  { key: 'published.late', label: '超过期限公开的信息', unit: '条' },
  { key: 'withdrawn', label: '撤下的信息', unit: '条' },
  ...channels.map((channel) => ({ key: `channel.${channel.key}`, label: `通过${channel.label}公开`, unit: '条' })),
  { key: 'pushed.countyPlatform', label: '推送到县级平台的信息', unit: '条' },
  { key: 'handedOver.archive', label: '移交国家档案馆的信息', unit: '条' },
  { key: 'handedOver.library', label: '移交公共图书馆的信息', unit: '条' },
  { key: 'normativeDocuments', label: '制发行政规范性文件', unit: '件' },
  { key: 'procurement', label: '政府集中采购', unit: '项' },
  { key: 'procurementAmount', label: '政府集中采购金额', unit: '万元' },
  { key: 'requests.received', label: '收到公开申请', unit: '件' },
  { key: 'requests.closed', label: '办结公开申请', unit: '件' },
  { key: 'reviews', label: '行政复议', unit: '件' },
  { key: 'lawsuits', label: '行政诉讼', unit: '件' },
  ...feeCounts,
];

const amountKeys = ['procurementAmount', 'fees.noticed', 'fees.collected'] as const;
type Add = (key: string, by: number) => void;
type AddAmount = (key: (typeof amountKeys)[number], by: Amount) => void;

/** Keys made once, so that a pass over a million facts makes no strings. */
const channelKeys = new Map<string, string>(channels.map((channel) => [channel.key, `channel.${channel.key}`]));
const natureKeys: Readonly<Record<ItemNature, string>> = {
  original: 'published.original',
  repost: 'published.repost',
  notice: 'published.notice',
  topical: 'published.topical',
};

/** What one fact adds to the counts of a year. An item taken back in the year it was published counts no more. */
function addFact(fact: RecordedFact, year: number, add: Add, addAmount: AddAmount): void {
  const inYear = yearOf(fact.day) === year;
  switch (fact.kind) {
    case 'published':
    case 'superseded': {
      const sign = fact.kind === 'published' ? 1 : -1;
      if (inYear) addItem(fact.item, sign, add);
      const { counts } = fact.item;
      if (counts !== undefined && yearMade(fact.item, fact.day) === year) addCounted(counts, sign, add, addAmount);
      return;
    }
    case 'remedyFiled':
    case 'remedyConcluded': {
      const by = yearOf(fact.day) > year ? 0 : addsToRemedyTotal(fact.kind, inYear);
      if (by !== 0) add(fact.block === 'review' ? 'reviews' : 'lawsuits', by);
      return;
    }
    default:
      if (inYear) addOfTheYear(fact, year, add, addAmount);
  }
}

/** What the facts add that count in the year of their day and in no other. */
function addOfTheYear(fact: RecordedFact, year: number, add: Add, addAmount: AddAmount): void {
  switch (fact.kind) {
    case 'withdrawn':
      add('withdrawn', 1);
      if (fact.publishedOn === undefined || yearOf(fact.publishedOn) === year) addItem(fact.item, -1, add);
      return;
    case 'businessRecorded':
      addCounted(fact.counts, 1, add, addAmount);
      return;
    case 'itemDelivered':
      if (fact.first) add('pushed.countyPlatform', 1);
      return;
    case 'handedOver':
      add(`handedOver.${fact.receiver}`, fact.count);
      return;
    case 'requestReceived':
      add('requests.received', 1);
      return;
    case 'requestClosed':
      add('requests.closed', 1);
      return;
    case 'requestEvent':
      if (isFeeOf(fact, year)) addFee(fact, add, addAmount);
      return;
    default:
      return;
  }
}

function addItem(item: PublishedItem, sign: 1 | -1, add: Add): void {
  add('published', sign);
  add(natureKeys[item.nature], sign);
  if (item.nature === 'repost' || item.nature === 'notice') add('published.repostAndNotice', sign);
  if (item.late === true) add('published.late', sign);
  for (const channel of item.channels) {
    const key = channelKeys.get(channel);
    if (key !== undefined) add(key, sign);
  }
}

function addCounted(counts: Counted, sign: 1 | -1, add: Add, addAmount: AddAmount): void {
  if (counts.what === 'normativeDocument' && counts.step === 'issued')
    add('normativeDocuments', sign * (counts.count ?? 1));
  if (counts.what !== 'procurement') return;
  add('procurement', sign * (counts.count ?? 1));
  addAmount('procurementAmount', BigInt(sign) * amountOf(counts.amount));
}

/** Amounts in yuan. The sentence is only touched: it is made from all of the records at once. */
function addFee({ event, amount }: FeeEvent, add: Add, addAmount: AddAmount): void {
  add(feeLineKey, 0);
  if (event === 'feeNotified') add('fees.notices', 1);
  addAmount(event === 'feeNotified' ? 'fees.noticed' : 'fees.collected', amountOf(amount ?? ''));
}

/** The value of every count, by key: a number, for an amount (万元, fees 元) a decimal string, for the fee's line a sentence. */
export type CountValues = Readonly<Record<string, number | string>>;

/** Every count of a year from the facts of an office. */
export function countFor(facts: readonly RecordedFact[], year: number): CountValues {
  const values: Record<string, number> = Object.fromEntries(narrativeCounts.map((count) => [count.key, 0]));
  const amounts = new Map<string, Amount>();
  const add: Add = (key, by) => {
    values[key] = (values[key] ?? 0) + by;
  };
  const addAmount: AddAmount = (key, by) => {
    amounts.set(key, (amounts.get(key) ?? 0n) + by);
  };
  for (const fact of facts) addFact(fact, year, add, addAmount);
  const written = amountKeys.map((key) => [key, formatAmount(amounts.get(key) ?? 0n, 'shortest')]);
  return { ...values, ...Object.fromEntries(written), [feeLineKey]: feeLineOf(facts, year) };
}

/** The facts behind one count of a year; none for an unknown key. */
export function countFacts(facts: Iterable<RecordedFact>, year: number, key: string): RecordedFact[] {
  const found: RecordedFact[] = [];
  let touched = false;
  const add = (at: string): void => {
    touched ||= at === key;
  };
  for (const fact of facts) {
    touched = false;
    addFact(fact, year, add, add);
    if (touched) found.push(fact);
  }
  return found;
}
