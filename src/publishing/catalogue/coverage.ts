import { type Kysely, sql } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { EntryCoverage } from '../catalogue-contract.js';
import { editionInForce } from './store.js';

/**
 * What stands under each entry of the catalogue in force, in its order: public items by the revision that stands, items in
 * work by the latest one. An item that is revised while it stands counts in both.
 */
export async function catalogueCoverage(db: Kysely<DB>, office: string): Promise<readonly EntryCoverage[]> {
  const { rows } = await editionInForce(db, office);
  const of = (revision: 'd.published_revision' | 'd.revision') =>
    db
      .selectFrom('document as d')
      .innerJoin('revision as r', (join) =>
        join
          .onRef('r.office_id', '=', 'd.office_id')
          .onRef('r.document_id', '=', 'd.document_id')
          .onRef('r.revision', '=', revision),
      )
      .where('d.office_id', '=', office)
      .groupBy('r.entry');
  const published = await of('d.published_revision')
    .select(['r.entry', sql<number>`count(*)::int`.as('items'), sql<string>`max(d.published_on)`.as('last')])
    .execute();
  const inWork = await of('d.revision')
    .where('d.state', 'in', ['draft', 'submitted', 'reviewed', 'approved'])
    .select(['r.entry', sql<number>`count(*)::int`.as('items')])
    .execute();
  const stands = new Map(published.map((row) => [row.entry, row]));
  const waits = new Map(inWork.map((row) => [row.entry, row.items]));
  return rows.map(({ key }) => ({
    key,
    published: stands.get(key)?.items ?? 0,
    lastOn: stands.get(key)?.last ?? null,
    inWork: waits.get(key) ?? 0,
  }));
}
