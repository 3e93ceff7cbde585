import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Attachment } from '../contract.js';
import { openMetadata } from './open-metadata.js';

/** Which message of the outbox is meant. */
export interface MessageKey {
  readonly document_id: string;
  readonly revision: number;
  readonly message: string;
}

/** Item, revision and kind: the same for every attempt, so that a receiver takes it once. */
export function idempotencyKeyOf({ document_id, revision, message }: MessageKey): string {
  return `${document_id}:${revision}:${message}`;
}

/**
 * The body of a message, read from the public views alone at the moment it is sent: null where what it speaks of does not
 * stand so before the public any more, and then nothing may be sent. A withdrawal tells no content.
 */
export async function messageBody(
  db: Kysely<DB>,
  office: string,
  site: string,
  key: MessageKey,
): Promise<Record<string, unknown> | null> {
  const item =
    key.message === 'publish' ? await standingItem(db, office, site, key) : await goneItem(db, office, site, key);
  if (item === null) return null;
  return { version: 1, message: key.message, idempotencyKey: idempotencyKeyOf(key), office, item };
}

async function standingItem(db: Kysely<DB>, office: string, site: string, { document_id: id, revision }: MessageKey) {
  const row = await db
    .selectFrom('public_document as d')
    .leftJoin('public_edition as e', (join) =>
      join.onRef('e.office_id', '=', 'd.office_id').onRef('e.document_id', '=', 'd.document_id'),
    )
    .selectAll('d')
    .select('e.metadata')
    .where('d.office_id', '=', office)
    .where('d.document_id', '=', id)
    .where('d.revision', '=', revision)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id,
    revision,
    indexNo: row.index_no,
    title: row.title,
    summary: row.summary,
    entry: row.entry,
    nature: row.nature,
    agency: row.agency,
    docNo: row.doc_no,
    source: row.source,
    writtenOn: row.written_on,
    formedOn: row.formed_on,
    publishedOn: row.published_on,
    revisedOn: row.revised_on,
    metadata: openMetadata(row.metadata),
    body: row.body,
    digest: row.digest,
    address: publicAddress(site, `/content/${id}`),
    attachments: (row.attachments as readonly Attachment[]).map(({ name, type, size, digest }) => ({
      name,
      type,
      size,
      digest,
      address: publicAddress(site, `/files/${id}/${digest}`),
    })),
  };
}

async function goneItem(db: Kysely<DB>, office: string, site: string, { document_id: id, revision }: MessageKey) {
  const row = await db
    .selectFrom('public_tombstone')
    .select(['index_no', 'published_on', 'withdrawn_on', 'replaced_by'])
    .where('office_id', '=', office)
    .where('document_id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id,
    revision,
    indexNo: row.index_no,
    publishedOn: row.published_on,
    withdrawnOn: row.withdrawn_on,
    replacedBy: row.replaced_by,
    address: publicAddress(site, `/content/${id}`),
  };
}

/** The address of a path of the portal under its public address. */
export function publicAddress(site: string, path: string): string {
  return new URL(path, site).href;
}
