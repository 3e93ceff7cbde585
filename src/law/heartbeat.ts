import { addDays, addMonths, type Day, dayInChinese, daysBetween } from './day.js';

/** How often something new is to come under a column. `days` is the office's own number of calendar days. */
export type Cycle =
  | { readonly every: 'fortnight' | 'halfYear' | 'year' | 'none' }
  | { readonly every: 'days'; readonly days: number };

export const cycleKinds = [
  { key: 'fortnight', label: '14天' },
  { key: 'halfYear', label: '6个月' },
  { key: 'year', label: '1年' },
  { key: 'days', label: '自定天数' },
  { key: 'none', label: '不设周期' },
] as const satisfies readonly { key: Cycle['every']; label: string }[];

/** The longest cycle that an office may set for itself, in calendar days. */
export const longestCycle = 1100;

/** A cycle in words: 14天, 自定的30天. */
export function cycleInWords(cycle: Cycle): string {
  if (cycle.every === 'days') return `${cycle.days}天`;
  return cycleKinds.find(({ key }) => key === cycle.every)?.label ?? cycle.every;
}

/** When a column last gave a sign of life: its newest public item, and the day up to which nothing arose. */
export interface LastDays {
  readonly item: Day | null;
  /** Of the latest confirmed statement that nothing arose. */
  readonly stated: Day | null;
}

/** How many calendar days before the due day the person responsible is told. */
export interface WarnDays {
  /** Of cycles of up to 14 days. */
  readonly short: number;
  readonly long: number;
}

export type BeatState = 'fresh' | 'soon' | 'late' | 'empty';

export interface Heartbeat {
  readonly state: BeatState;
  /** The last day on which an update is in time; null where no cycle runs. */
  readonly due: Day | null;
  /** The day from which the cycle runs; null where there is nothing. */
  readonly last: Day | null;
  /** Calendar days until the due day, negative once it is over. */
  readonly left: number | null;
  readonly words: string;
}

/** Up to how many days a cycle is a short one, for the warning. */
const shortCycle = 14;

/** A statement for a column without a cycle of its own holds for so many months. A rule of the house. */
const statementMonths = 12;

/**
 * The state of a column on a day. An empty one is 空白栏目 at once, whatever its cycle, unless a statement holds; a statement
 * counts as an update until the cycle is over. 国办秘函〔2019〕19号: 首页、动态 2 weeks, 通知公告 and 政策文件 6 months.
 */
export function heartbeat(last: LastDays, cycle: Cycle, today: Day, warn: WarnDays): Heartbeat {
  const from = later(last.item, last.stated);
  if (from === null) return { state: 'empty', due: null, last: null, left: null, words: '空白栏目' };
  const stated = from === last.stated && from !== last.item;
  const due = dueDay(from, cycle) ?? (last.item === null ? addMonths(from, statementMonths) : null);
  if (due === null) return { state: 'fresh', due, last: from, left: null, words: '不设更新周期' };
  const left = daysBetween(today, due);
  const said = (state: BeatState, words: string): Heartbeat => ({ state, due, last: from, left, words });
  if (left < 0) {
    return last.item === null
      ? said('empty', `空白栏目，说明已于${dayInChinese(due)}到期`)
      : said('late', `已逾期${-left}天未更新`);
  }
  if (left <= warnDaysOf(cycle, warn)) return said('soon', left === 0 ? '今天是更新的最后一天' : `还剩${left}天应更新`);
  return said('fresh', stated ? `已说明截至${dayInChinese(from)}暂无信息产生` : '更新正常');
}

/** The last day in time for the next update after one of this day; null where no cycle is set. */
export function dueDay(from: Day, cycle: Cycle): Day | null {
  switch (cycle.every) {
    case 'none':
      return null;
    case 'fortnight':
      return addDays(from, 14);
    case 'days':
      return addDays(from, cycle.days);
    case 'halfYear':
      return addMonths(from, 6);
    case 'year':
      return addMonths(from, 12);
  }
}

function warnDaysOf(cycle: Cycle, warn: WarnDays): number {
  const short = cycle.every === 'fortnight' || (cycle.every === 'days' && cycle.days <= shortCycle);
  return short ? warn.short : warn.long;
}

function later(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? b : a;
}
