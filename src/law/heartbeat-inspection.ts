import type { BeatState, Cycle } from './heartbeat.js';

/** What the national inspection of government sites looks at (国办秘函〔2019〕19号), as far as its figures are known. */
export const inspectionLimits = {
  /** 首页: calendar days without an update. */
  homeDays: 14,
  /** 动态要闻 of two weeks with 通知公告 and 政策文件 of six months, together. */
  newsColumns: 5,
  /** Columns of any cycle. */
  lateColumns: 10,
  emptyColumns: 5,
  /** Messages of the last year without a reply for so many months. */
  replyMonths: 3,
} as const;

/** 单项否决, 扣分. */
export type InspectionWeight = 'veto' | 'deduction';

/** clear 未发现 · attention 需要处理 · hit 触及 · unchecked 本系统不能检查. */
export type InspectionResult = 'clear' | 'attention' | 'hit' | 'unchecked';

export const inspectionWeights: Readonly<Record<InspectionWeight, string>> = { veto: '单项否决', deduction: '扣分' };
export const inspectionResults: Readonly<Record<InspectionResult, string>> = {
  clear: '未发现问题',
  attention: '需要处理',
  hit: '触及',
  unchecked: '本系统不能检查',
};

/** A column as the inspection counts it. */
export interface InspectedColumn {
  readonly key: string;
  readonly state: BeatState;
  readonly cycle: Cycle;
}

/** How many columns count against 栏目不更新, and whether any of the three limits is reached. */
export interface ColumnCount {
  readonly news: number;
  readonly late: number;
  readonly empty: number;
  readonly result: Exclude<InspectionResult, 'unchecked'>;
}

/** Counts the columns for 栏目不更新. The home page has an item of its own and is not among them. */
export function countColumns(columns: readonly InspectedColumn[]): ColumnCount {
  const late = columns.filter(({ state }) => state === 'late');
  const news = late.filter(({ cycle }) => cycle.every === 'fortnight' || cycle.every === 'halfYear').length;
  const empty = columns.filter(({ state }) => state === 'empty').length;
  const hit =
    news >= inspectionLimits.newsColumns ||
    late.length >= inspectionLimits.lateColumns ||
    empty >= inspectionLimits.emptyColumns;
  const clear = late.length === 0 && empty === 0;
  return { news, late: late.length, empty, result: hit ? 'hit' : clear ? 'clear' : 'attention' };
}
