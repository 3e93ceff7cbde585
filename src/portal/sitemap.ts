import { statutoryEntry } from './columns.js';
import { enginePaths, paths } from './paths.js';
import type { ColumnSite } from './site.js';
import { xml } from './xml.js';

/** The form allows no more addresses in one file. */
export const mostAddresses = 50_000;

/** What a sitemap names beside the fixed pages. */
export interface SitemapOf {
  readonly items: readonly { readonly document_id: string; readonly revised_on: string }[];
  /** Entries that hold items, with the day of the latest. */
  readonly entries: ReadonlyMap<string, { readonly latest: string }>;
  readonly reports: readonly { readonly year: number }[];
}

/** The addresses of everything public (sitemaps.org 0.9); paths stay paths where the public address is not known. */
export function sitemap(site: ColumnSite, { items, entries, reports }: SitemapOf): string {
  const fixed = [paths.home, paths.column, paths.guide, paths.rules, paths.catalogue, paths.reports, paths.request];
  const all: readonly (readonly [path: string, changedOn?: string])[] = [
    ...[...fixed, paths.answers()].map((path) => [path] as const),
    ...[...entries]
      .filter(([key]) => statutoryEntry(site.catalogue, key) !== null)
      .map(([key, { latest }]) => [paths.entry(key), latest] as const),
    ...reports.map(({ year }) => [paths.report(year)] as const),
    ...items.map(({ document_id, revised_on }) => [paths.document(document_id), revised_on] as const),
  ];
  const lines = all.slice(0, mostAddresses).map(([path, changedOn]) => {
    const changed = changedOn === undefined ? '' : `<lastmod>${changedOn}</lastmod>`;
    return `<url><loc>${xml(addressOf(site, path))}</loc>${changed}</url>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('')}</urlset>
`;
}

/** What search engines may read: all that is public. They are kept from the desk, and from searches, which have no end. */
export function robots(site: ColumnSite): string {
  const where = site.origin === null ? '' : `Sitemap: ${addressOf(site, enginePaths.sitemap)}\n`;
  return `User-agent: *\nDisallow: /desk/\nDisallow: /search\n${where}`;
}

function addressOf({ origin }: ColumnSite, path: string): string {
  return origin === null ? path : new URL(path, origin).href;
}
