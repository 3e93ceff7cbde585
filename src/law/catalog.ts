import type { ChannelKey } from './catalog-channels.js';
import { statutoryEntries } from './catalog-entries.js';
import type { TermKey } from './terms.js';

/** The four fixed columns of the platform, in their order. */
export const catalogColumns = [
  { key: 'guide', label: '政府信息公开指南', article: '条例第十二条' },
  { key: 'rules', label: '政府信息公开制度', article: '条例第四条' },
  { key: 'statutory', label: '法定主动公开内容', article: '条例第二十条、第二十一条' },
  { key: 'annualReports', label: '政府信息公开年报', article: '条例第五十条' },
] as const;
export type CatalogColumn = (typeof catalogColumns)[number]['key'];

/**
 * An entry that the 条例 itself gives a township: what is published under which provision, and where. Each is a row of the
 * starting catalogue; its key is never renamed.
 */
export interface CatalogEntry {
  readonly key: string;
  readonly label: string;
  readonly column: CatalogColumn;
  readonly article: string;
  /** Other terms to know of here: of notices, or shorter ones that places practise and an office may adopt. */
  readonly relatedTerms: readonly TermKey[];
  readonly channels: readonly ChannelKey[];
}

/** What the 条例 gives a township's catalogue: the guide, the rules, the statutory contents and the annual reports. */
export const townshipCatalog: readonly CatalogEntry[] = [
  columnEntry('guide', '政府信息公开指南', '条例第十二条'),
  columnEntry('rules', '政府信息公开制度', '条例第四条'),
  ...statutoryEntries,
  columnEntry('annualReports', '政府信息公开工作年度报告', '条例第五十条'),
];

function columnEntry(column: CatalogColumn, label: string, article: string): CatalogEntry {
  return { key: column, label, column, article, relatedTerms: [], channels: ['website'] };
}

/** The entry of this key among those of the 条例, or null. */
export function catalogEntry(key: string): CatalogEntry | null {
  return townshipCatalog.find((entry) => entry.key === key) ?? null;
}
