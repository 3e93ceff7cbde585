import type { CatalogColumn } from './catalog.js';
import type { BoxKey } from './catalog-channels.js';
import type { TermSource } from './terms.js';
import type { publicationTerms } from './terms-publication.js';

export type PublicationTermKey = (typeof publicationTerms)[number]['key'];

/**
 * The term of a row that stands instead of the 20 working days of 条例26条: one of the law by its key, so that it moves
 * with the law, or one that the office states itself with its article. `immediate` is 即时: on the day itself.
 */
export type RowTerm =
  | { readonly law: PublicationTermKey }
  | { readonly length: number; readonly unit: 'workingDay' | 'day' | 'immediate'; readonly article: string };

/** Whose information a row is: 公开层级. */
export const catalogLevels = [
  { key: 'county', label: '县级' },
  { key: 'township', label: '乡镇级' },
  { key: 'village', label: '村级' },
] as const;
export type CatalogLevel = (typeof catalogLevels)[number]['key'];

export const catalogAudiences = [
  { key: 'everyone', label: '全社会' },
  { key: 'certain', label: '特定群众' },
] as const;
export type CatalogAudience = (typeof catalogAudiences)[number]['key'];

export const catalogModes = [
  { key: 'proactive', label: '主动' },
  { key: 'onRequest', label: '依申请' },
] as const;
export type CatalogMode = (typeof catalogModes)[number]['key'];

/** How far a row was checked, in the words that stand beside it. */
export const rowSources = [
  { key: 'confirmed', label: '已核实' },
  { key: 'localPractice', label: '地方口径' },
  { key: 'unverified', label: '未核实' },
] as const satisfies readonly { key: TermSource; label: string }[];

/** One row of 政府信息公开事项标准目录. Its place in the catalogue is its 序号. */
export interface CatalogRow {
  /** Never renamed: items and facts hold it. */
  readonly key: string;
  readonly column: CatalogColumn;
  /** 一级事项 and 二级事项. */
  readonly first: string;
  readonly second: string;
  /** 公开内容（要素） and 公开依据. */
  readonly content: string;
  readonly basis: string;
  /** Null for the 20 working days of 条例26条. */
  readonly term: RowTerm | null;
  /** 公开主体. */
  readonly agency: string;
  readonly channels: readonly BoxKey[];
  /** What 其他 means; '' where it is not ticked. */
  readonly otherChannel: string;
  readonly audience: CatalogAudience;
  /** Which people 特定群众 are; may be ''. */
  readonly audienceNote: string;
  readonly mode: CatalogMode;
  readonly levels: readonly CatalogLevel[];
  /** The person of the office who answers for it, by id; null where nobody is named. */
  readonly person: string | null;
  readonly source: TermSource;
  /** Nothing new is published under a closed row; what stands there stays. */
  readonly state: 'open' | 'closed';
}

/** A catalogue as it stands: version 0 is what the program brings, before an office put its own in force. */
export interface Catalogue {
  readonly version: number;
  readonly rows: readonly CatalogRow[];
}

/** The row of a key; null where this catalogue has none. */
export function rowOf(catalogue: Catalogue, key: string): CatalogRow | null {
  return catalogue.rows.find((row) => row.key === key) ?? null;
}

/** What a row is called where one name must do; the key itself for one that the catalogue does not have. */
export function rowLabel(catalogue: Catalogue, key: string): string {
  return rowOf(catalogue, key)?.second ?? key;
}
