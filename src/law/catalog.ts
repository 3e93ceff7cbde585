import type { ChannelKey } from './catalog-channels.js';
import { statutoryEntries } from './catalog-entries.js';
import type { Day } from './day.js';
import type { PublicationTerm } from './publication-clock.js';
import { type TermKey, termOn } from './terms.js';

/** The four fixed columns of the platform, in their order. */
export const catalogColumns = [
  { key: 'guide', label: '政府信息公开指南', article: '条例第十二条' },
  { key: 'rules', label: '政府信息公开制度', article: '条例第四条' },
  { key: 'statutory', label: '法定主动公开内容', article: '条例第二十条、第二十一条' },
  { key: 'annualReports', label: '政府信息公开年报', article: '条例第五十条' },
] as const;
export type CatalogColumn = (typeof catalogColumns)[number]['key'];

/** One entry of a township's catalogue: what is published under which provision, by when and where. */
export interface CatalogEntry {
  readonly key: string;
  readonly label: string;
  readonly column: CatalogColumn;
  readonly article: string;
  /** The term that a law sets instead of the 20 working days of 条例26条; null for those. */
  readonly term: TermKey | null;
  /** Other terms to know of here: of notices, or shorter ones that places practise and an office may adopt. */
  readonly relatedTerms: readonly TermKey[];
  readonly channels: readonly ChannelKey[];
}

/** The starting catalogue of a township: the guide, the rules, the statutory contents and the annual reports. */
export const townshipCatalog: readonly CatalogEntry[] = [
  columnEntry('guide', '政府信息公开指南', '条例第十二条'),
  columnEntry('rules', '政府信息公开制度', '条例第四条'),
  ...statutoryEntries,
  columnEntry('annualReports', '政府信息公开工作年度报告', '条例第五十条'),
];

function columnEntry(column: CatalogColumn, label: string, article: string): CatalogEntry {
  return { key: column, label, column, article, term: null, relatedTerms: [], channels: ['website'] };
}

/** The entry of this key in the starting catalogue, or null. */
export function catalogEntry(key: string): CatalogEntry | null {
  return townshipCatalog.find((entry) => entry.key === key) ?? null;
}

/** The entry's own publication term on a day, for `publicationDue`; undefined where 条例26条 holds. */
export function entryTermOn(entry: CatalogEntry, on: Day): PublicationTerm | undefined {
  const term = entry.term === null ? null : termOn(entry.term, on);
  if (term === null || term.unit === 'month') return undefined;
  return { length: term.length, unit: term.unit, article: term.article, source: term.source };
}
