import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { PublicAttachment } from './rows.js';

/** What a feed says of an item. */
export interface FeedItem {
  readonly document_id: string;
  readonly index_no: string;
  readonly title: string;
  readonly summary: string | null;
  /** The beginning of the sanitised HTML, which may break off within a tag. */
  readonly opening: string;
  readonly entry: string;
  readonly agency: string;
  readonly published_at: Date;
  readonly revised_at: Date;
  readonly attachments: readonly PublicAttachment[];
}

/** An item that was taken back: that it is gone, and since when. */
export interface GoneItem {
  readonly document_id: string;
  readonly withdrawn_on: string;
}

/** The items that came before the public last, first or revised; of one column where it is given. */
export function feedItems(
  db: Kysely<DB>,
  officeId: string,
  entry: string | undefined,
  limit: number,
): Promise<FeedItem[]> {
  return db
    .selectFrom('public_feed')
    .select(['document_id', 'index_no', 'title', 'summary', 'opening', 'entry', 'agency'])
    .select(['published_at', 'revised_at', 'attachments'])
    .where('office_id', '=', officeId)
    .$if(entry !== undefined, (query) => query.where('entry', '=', entry ?? ''))
    .orderBy('revised_at', 'desc')
    .orderBy('document_id')
    .limit(limit)
    .$castTo<FeedItem>()
    .execute();
}

/** Every item that stands before the public, the newest first, with the day of its last revision. */
export function sitemapItems(
  db: Kysely<DB>,
  officeId: string,
  limit: number,
): Promise<{ document_id: string; revised_on: string }[]> {
  return db
    .selectFrom('public_feed')
    .select(['document_id', 'revised_on'])
    .where('office_id', '=', officeId)
    .orderBy('published_on', 'desc')
    .orderBy('document_id')
    .limit(limit)
    .$castTo<{ document_id: string; revised_on: string }>()
    .execute();
}

/** The items that were withdrawn last. */
export function goneItems(db: Kysely<DB>, officeId: string, limit: number): Promise<GoneItem[]> {
  return db
    .selectFrom('public_tombstone')
    .select(['document_id', 'withdrawn_on'])
    .where('office_id', '=', officeId)
    .orderBy('withdrawn_on', 'desc')
    .orderBy('document_id')
    .limit(limit)
    .$castTo<GoneItem>()
    .execute();
}
