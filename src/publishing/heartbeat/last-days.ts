import { type Kysely, sql } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Day } from '../../law/day.js';
import type { SiteColumnKey } from '../../law/heartbeat-starting.js';

export interface LastItem {
  readonly items: number;
  readonly last: Day | null;
}

const siteOfNature: Readonly<Record<string, SiteColumnKey>> = { topical: 'site.topical', notice: 'site.notice' };

/**
 * How many public items stand under every column and the day of the newest: entries by what stands under them, 动态要闻 and
 * 通知公告 by the nature of the item, the home page by all, guide and annual report also by what the ledger says of them.
 */
export async function lastItems(db: Kysely<DB>, office: string): Promise<ReadonlyMap<string, LastItem>> {
  const rows = await db
    .selectFrom('document as d')
    .innerJoin('revision as r', (join) =>
      join
        .onRef('r.office_id', '=', 'd.office_id')
        .onRef('r.document_id', '=', 'd.document_id')
        .onRef('r.revision', '=', 'd.published_revision'),
    )
    .innerJoin('publication as p', (join) =>
      join
        .onRef('p.office_id', '=', 'd.office_id')
        .onRef('p.document_id', '=', 'd.document_id')
        .onRef('p.revision', '=', 'd.published_revision'),
    )
    .where('d.office_id', '=', office)
    .groupBy(['r.entry', 'r.nature'])
    .select(['r.entry', 'r.nature', sql<number>`count(*)::int`.as('items'), sql<Day>`max(p.published_on)`.as('last')])
    .execute();
  const found = new Map<string, LastItem>();
  for (const { entry, nature, items, last } of rows) {
    add(found, entry, items, last);
    add(found, 'site.home', items, last);
    const site = siteOfNature[nature];
    if (site !== undefined) add(found, site, items, last);
  }
  for (const { entry, items, last } of await yearlyIssues(db, office)) add(found, entry, items, last);
  return found;
}

/** Issues of the guide and annual reports, which are no items. */
async function yearlyIssues(db: Kysely<DB>, office: string) {
  const rows = await db
    .selectFrom('fact')
    .where('office_id', '=', office)
    .where('kind', 'in', ['guideIssued', 'reportPublished'])
    .groupBy('kind')
    .select(['kind', sql<number>`count(*)::int`.as('items'), sql<Day>`max(day)`.as('last')])
    .execute();
  return rows.map(({ kind, ...row }) => ({ entry: kind === 'guideIssued' ? 'guide' : 'annualReports', ...row }));
}

function add(found: Map<string, LastItem>, key: string, items: number, last: Day): void {
  const before = found.get(key);
  const newest = before?.last == null || before.last < last ? last : before.last;
  found.set(key, { items: (before?.items ?? 0) + items, last: newest });
}
