import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Difference } from '../ledger/verify.js';
import { firstStray, instant } from '../ledger/verify-rows.js';
import { listDigest } from './channels/handovers.js';
import type { Attachment } from './contract.js';

/**
 * Compares every hand-over of 条例25条 with its fact, and makes its list again from what is kept: it must have the digest that
 * was recorded. Says the first difference, or null.
 */
export async function verifyHandovers(db: Kysely<DB>, office: string): Promise<Difference | null> {
  const stray = await firstStray(db, office, ['handedOver'], [recorded(office)]);
  if (stray) return stray;
  const handovers = await db
    .selectFrom('handover')
    .select(['handover_id', 'digest', 'count'])
    .where('office_id', '=', office)
    .orderBy('handover_id')
    .execute();
  for (const { handover_id: row, digest, count } of handovers) {
    const items = await listed(db, office, row);
    if (items.length !== count || listDigest(items) !== digest)
      return { office, table: 'handover_item', row, sentence: '移交清单的内容与台账所记的指纹不符。' };
  }
  return null;
}

const recorded = (office: string) => ({
  table: 'handover',
  what: '移交记录',
  facts: sql`
    select subject as row,
           json_build_array(data ->> 'receiver', data ->> 'periodFrom', data ->> 'periodTo', data ->> 'count',
                            data ->> 'digest', day, actor, recorded_at)::text as line
      from f where kind = 'handedOver'`,
  rows: sql`
    select handover_id::text as row,
           json_build_array(receiver, from_on::text, to_on::text, count::text, digest, handed_on, person,
                            ${instant('recorded_at')})::text as line
      from handover where office_id = ${office}`,
});

/** The items of a hand-over as they stood on its list, in its order. */
async function listed(db: Kysely<DB>, office: string, handover: string) {
  const rows = await db
    .selectFrom('handover_item as i')
    .innerJoin('document as d', (join) =>
      join.onRef('d.office_id', '=', 'i.office_id').onRef('d.document_id', '=', 'i.document_id'),
    )
    .innerJoin('revision as r', (join) =>
      join
        .onRef('r.office_id', '=', 'i.office_id')
        .onRef('r.document_id', '=', 'i.document_id')
        .onRef('r.revision', '=', 'i.revision'),
    )
    .innerJoin('publication as p', (join) =>
      join
        .onRef('p.office_id', '=', 'i.office_id')
        .onRef('p.document_id', '=', 'i.document_id')
        .onRef('p.revision', '=', 'i.revision'),
    )
    .select(['i.document_id', 'i.revision', 'd.index_no', 'd.published_on', 'p.published_on as revised_on'])
    .select(['r.title', 'r.digest', 'r.attachments'])
    .where('i.office_id', '=', office)
    .where('i.handover_id', '=', handover)
    .orderBy('d.published_on')
    .orderBy('i.document_id')
    .execute();
  return rows.map((row) => ({
    id: row.document_id,
    revision: row.revision,
    indexNo: row.index_no ?? '',
    title: row.title,
    publishedOn: String(row.published_on),
    revisedOn: String(row.revised_on),
    digest: row.digest,
    attachments: (row.attachments as readonly Attachment[]).map(({ name, digest }) => ({ name, digest })),
  }));
}
