import type { CatalogRow } from './catalog-row.js';
import type { Cycle, WarnDays } from './heartbeat.js';

/** Where a cycle comes from, in the words that stand beside it. */
export type CycleSource = 'inspection' | 'oldSurvey' | 'regulation' | 'office' | 'unset';

export const cycleSources: Readonly<Record<CycleSource, string>> = {
  inspection: '国办秘函〔2019〕19号检查指标',
  oldSurvey: '旧普查口径',
  regulation: '条例规定的年度事项',
  office: '本机关设定',
  unset: '没有规定周期，有信息产生时公开',
};

/** Columns of the site that no row of the catalogue is; a dot keeps their keys apart from those of rows. */
export const siteColumns = [
  { key: 'site.home', label: '首页', every: 'fortnight' },
  { key: 'site.topical', label: '动态要闻', every: 'fortnight' },
  { key: 'site.notice', label: '通知公告', every: 'halfYear' },
] as const;
export type SiteColumnKey = (typeof siteColumns)[number]['key'];

/** A column that is kept alive: a column of the site, or an open row of the catalogue that is published of its own motion. */
export interface WatchedColumn {
  readonly key: string;
  /** 一级事项. */
  readonly group: string;
  readonly label: string;
  /** Who answers for it, by id; null where nobody is named. */
  readonly person: string | null;
}

/** Every column that is watched under a catalogue, the site's own first. */
export function watchedColumns(rows: readonly CatalogRow[]): readonly WatchedColumn[] {
  return [
    ...siteColumns.map(({ key, label }) => ({ key, group: '网站栏目', label, person: null })),
    ...rows
      .filter(({ mode, state }) => mode === 'proactive' && state === 'open')
      .map(({ key, first, second, person }) => ({ key, group: first, label: second, person })),
  ];
}

/** What the program sets where the office has set nothing: a cycle and where it comes from. */
export function startingCycle(key: string): { readonly cycle: Cycle; readonly source: CycleSource } {
  const site = siteColumns.find((column) => column.key === key);
  if (site !== undefined) return { cycle: { every: site.every }, source: 'inspection' };
  const own = ofEntries[key];
  return own === undefined ? { cycle: { every: 'none' }, source: 'unset' } : own;
}

/** 政策文件 is where documents stand; 人事 and 规划 are the survey's; guide and report come anew each year (条例12、50条). */
const ofEntries: Readonly<Record<string, { readonly cycle: Cycle; readonly source: CycleSource }>> = {
  art20_01: { cycle: { every: 'halfYear' }, source: 'inspection' },
  documents_01: { cycle: { every: 'halfYear' }, source: 'inspection' },
  art20_03: { cycle: { every: 'year' }, source: 'oldSurvey' },
  art20_14: { cycle: { every: 'year' }, source: 'oldSurvey' },
  guide: { cycle: { every: 'year' }, source: 'regulation' },
  annualReports: { cycle: { every: 'year' }, source: 'regulation' },
};

export const startingWarnDays: WarnDays = { short: 3, long: 15 };
