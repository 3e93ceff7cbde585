import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { Attachment } from '../contract.js';
import type { HandoverItem, HandoverList, HandoverRow, Receiver } from '../handover-contract.js';

/** More does not fit on one list. */
const longest = 5_000;

/**
 * What came before the public in the period, first or revised, and was not given to this receiver as it stands now:
 * a revision is given again. Refuses a list that is too long. 条例25条.
 */
export async function handoverList(
  db: Kysely<DB>,
  office: string,
  wish: { readonly receiver: Receiver; readonly from: string; readonly to: string },
): Promise<Outcome<HandoverList>> {
  const rows = await db
    .selectFrom('public_feed as p')
    .select(['p.document_id', 'p.revision', 'p.index_no', 'p.title', 'p.published_on', 'p.revised_on', 'p.digest'])
    .select('p.attachments')
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('handover_item as i')
          .innerJoin('handover as h', (join) =>
            join.onRef('h.office_id', '=', 'i.office_id').onRef('h.handover_id', '=', 'i.handover_id'),
          )
          .select('i.document_id')
          .where('h.receiver', '=', wish.receiver)
          .where('i.office_id', '=', office)
          .whereRef('i.document_id', '=', 'p.document_id')
          .whereRef('i.revision', '=', 'p.revision'),
      ).as('handed'),
    )
    .where('p.office_id', '=', office)
    .where('p.revised_on', '>=', wish.from)
    .where('p.revised_on', '<=', wish.to)
    .orderBy('p.published_on')
    .orderBy('p.document_id')
    .execute();
  const items = rows.filter(({ handed }) => !handed).map(asItem);
  if (items.length > longest)
    return refuse('handover-long', `这一期间有 ${items.length} 条信息，请把期间分短，每次不超过 ${longest} 条。`);
  return allow({ ...wish, alreadyHanded: rows.length - items.length, items, digest: listDigest(items) });
}

function asItem(row: {
  document_id: string | null;
  revision: number | null;
  index_no: string | null;
  title: string | null;
  published_on: unknown;
  revised_on: unknown;
  digest: string | null;
  attachments: unknown;
}): HandoverItem {
  return {
    id: row.document_id ?? '',
    revision: row.revision ?? 0,
    indexNo: row.index_no ?? '',
    title: row.title ?? '',
    publishedOn: String(row.published_on),
    revisedOn: String(row.revised_on),
    digest: row.digest ?? '',
    attachments: (row.attachments as readonly Attachment[]).map(({ name, digest }) => ({ name, digest })),
  };
}

/** The digest of a list: of everything that stands on it, in its order. */
export function listDigest(items: readonly HandoverItem[]): string {
  const lines = items.map(({ id, revision, indexNo, title, publishedOn, revisedOn, digest, attachments }) => [
    ...[id, revision, indexNo, title, publishedOn, revisedOn, digest],
    attachments.map((file) => [file.name, file.digest]),
  ]);
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex');
}

/** What was recorded, the latest first; 200 at most, or the one with this id. */
export async function handoversOf(db: Kysely<DB>, office: string, only?: string): Promise<readonly HandoverRow[]> {
  const rows = await db
    .selectFrom('handover as h')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'h.office_id').onRef('p.person_id', '=', 'h.person'),
    )
    .selectAll('h')
    .select('p.name')
    .where('h.office_id', '=', office)
    .$if(only !== undefined, (query) => query.where('h.handover_id', '=', only ?? ''))
    .orderBy('h.handed_on', 'desc')
    .orderBy('h.recorded_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.handover_id,
    receiver: row.receiver as Receiver,
    receiverName: row.receiver_name,
    from: String(row.from_on),
    to: String(row.to_on),
    handedOn: String(row.handed_on),
    count: row.count,
    digest: row.digest,
    personName: row.name,
  }));
}
