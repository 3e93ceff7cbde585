import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Verdict } from '../law/facts.js';
import type { DocumentState, Draft } from './contract.js';
import type { Signed } from './digest.js';
import type { Metadata } from './metadata-contract.js';
import { insertRelations } from './relations.js';
import { searchVector } from './search-text.js';

/** A document with its latest revision, as the database has it. */
export type StoredDocument = NonNullable<Awaited<ReturnType<typeof lockDocument>>>;
export type StoredRevision = NonNullable<Awaited<ReturnType<typeof readRevision>>>;

/** The document, locked until the transaction ends; null where there is none. */
export async function lockDocument(tx: Transaction<DB>, office: string, id: string) {
  const document = await tx
    .selectFrom('document')
    .selectAll()
    .where('office_id', '=', office)
    .where('document_id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return document ?? null;
}

/** One revision of a document; null where there is none. */
export async function readRevision(db: Kysely<DB>, office: string, id: string, revision: number) {
  const row = await db
    .selectFrom('revision')
    .selectAll()
    .where('office_id', '=', office)
    .where('document_id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row ?? null;
}

/** Who wrote the revisions of a document after this one. */
export async function authorsSince(db: Kysely<DB>, office: string, id: string, revision: number): Promise<string[]> {
  const rows = await db
    .selectFrom('revision')
    .select('author')
    .distinct()
    .where('office_id', '=', office)
    .where('document_id', '=', id)
    .where('revision', '>', revision)
    .execute();
  return rows.map((row) => row.author);
}

/** A stored revision in the form that is signed. */
export function asSigned(row: StoredRevision): Signed {
  return {
    title: row.title,
    body: row.body,
    entry: row.entry,
    nature: row.nature as Draft['nature'],
    formedOn: row.formed_on,
    channels: row.channels ?? [],
    attachments: row.attachments as Draft['attachments'],
    ...(row.summary === null ? {} : { summary: row.summary }),
    ...(row.doc_no === null ? {} : { docNo: row.doc_no }),
    ...(row.source === null ? {} : { source: row.source }),
    ...(row.written_on === null ? {} : { writtenOn: row.written_on }),
    ...(row.counts === null ? {} : { counts: row.counts as NonNullable<Draft['counts']> }),
    ...(row.metadata === null ? {} : { metadata: row.metadata as Metadata }),
  };
}

/** A new document without a revision yet. */
export async function insertDocument(tx: Transaction<DB>, office: string, id: string, author: string, at: Date) {
  await tx
    .insertInto('document')
    .values({ office_id: office, document_id: id, state: 'draft', revision: 1, author, created_at: at, updated_at: at })
    .execute();
}

/** A revision; it is never changed afterwards. */
export async function insertRevision(
  tx: Transaction<DB>,
  key: { office: string; id: string; revision: number; author: string; at: Date; digest: string },
  draft: Signed,
) {
  await tx
    .insertInto('revision')
    .values({
      office_id: key.office,
      document_id: key.id,
      revision: key.revision,
      title: draft.title,
      summary: draft.summary ?? null,
      body: draft.body,
      entry: draft.entry,
      nature: draft.nature,
      doc_no: draft.docNo ?? null,
      source: draft.source ?? null,
      written_on: draft.writtenOn ?? null,
      formed_on: draft.formedOn,
      channels: draft.channels,
      counts: draft.counts ? JSON.stringify(draft.counts) : null,
      attachments: JSON.stringify(draft.attachments),
      metadata: draft.metadata ? JSON.stringify(draft.metadata) : null,
      author: key.author,
      saved_at: key.at,
      digest: key.digest,
    })
    .execute();
  await insertRelations(tx, key, draft.metadata?.relations ?? []);
}

/** The document's new state, and whatever else of it an act changes. */
export async function updateDocument(
  tx: Transaction<DB>,
  document: { office_id: string; document_id: string },
  change: Partial<{
    state: DocumentState;
    revision: number;
    published_revision: number | null;
    index_no: string;
    published_at: Date;
    published_on: string;
    withdrawn_on: string | null;
    withdraw_reason: string | null;
    replaced_by: string | null;
    review_version: number | null;
  }> & { updated_at: Date },
) {
  await tx
    .updateTable('document')
    .set(change)
    .where('office_id', '=', document.office_id)
    .where('document_id', '=', document.document_id)
    .execute();
}

/** A decision on exactly one digest. */
export async function insertReview(
  tx: Transaction<DB>,
  review: {
    office: string;
    reviewId: string;
    id: string;
    revision: number;
    /** The level: its key, and its name as it is called now. */
    step: string;
    name: string;
    verdict: Verdict;
    opinion: string;
    reviewer: string;
    at: Date;
    digest: string;
  },
) {
  await tx
    .insertInto('review')
    .values({
      office_id: review.office,
      review_id: review.reviewId,
      document_id: review.id,
      revision: review.revision,
      step: review.step,
      name: review.name,
      verdict: review.verdict,
      opinion: review.opinion,
      reviewer: review.reviewer,
      decided_at: review.at,
      digest: review.digest,
    })
    .execute();
}

/** The decisions on a document, oldest first. */
export function readReviews(db: Kysely<DB>, office: string, id: string) {
  return db
    .selectFrom('review')
    .selectAll()
    .where('office_id', '=', office)
    .where('document_id', '=', id)
    .orderBy('seq')
    .execute();
}

/** A revision begins to stand before the public; the one before it ceases to. */
export async function insertPublication(
  tx: Transaction<DB>,
  key: { office: string; id: string; revision: number; by: string; at: Date; day: string },
) {
  await endPublication(tx, key.office, key.id, key.day);
  await tx
    .insertInto('publication')
    .values({
      office_id: key.office,
      document_id: key.id,
      revision: key.revision,
      published_at: key.at,
      published_on: key.day,
      published_by: key.by,
    })
    .execute();
}

/** What stands before the public of a document ceases to, from this day. */
export async function endPublication(tx: Transaction<DB>, office: string, id: string, day: string) {
  await tx
    .updateTable('publication')
    .set({ ended_on: day })
    .where('office_id', '=', office)
    .where('document_id', '=', id)
    .where('ended_on', 'is', null)
    .execute();
}

/** Puts what is published into the search index, in place of what was there. */
export async function indexForSearch(tx: Transaction<DB>, office: string, id: string, text: Signed) {
  const tokens = searchVector(text.title, text.body, text.docNo ?? null);
  await tx
    .insertInto('search_entry')
    .values({ office_id: office, document_id: id, tokens })
    .onConflict((oc) => oc.columns(['office_id', 'document_id']).doUpdateSet({ tokens }))
    .execute();
}

/** Takes a withdrawn item out of the search index. */
export async function removeFromSearch(tx: Transaction<DB>, office: string, id: string) {
  await tx.deleteFrom('search_entry').where('office_id', '=', office).where('document_id', '=', id).execute();
}
