import { buffer } from 'node:stream/consumers';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { FileStore } from '../files/file-store.js';
import type { Sealer } from '../files/seal.js';
import type { Actor } from '../ledger/append.js';
import type { PostContent } from './citizen-post.js';
import { recordLook } from './identity.js';
import type { OpenedPost, PostKind, PostRow } from './post-contract.js';

/** How many things that applicants sent wait for somebody of the office, over all cases. */
export async function waitingPosts(db: Kysely<DB>, office: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from request_post where office_id = ${office} and state = 'waiting'`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Whether something that the applicant sent in a case waits for somebody of the office. */
export async function waitingOf(db: Kysely<DB>, office: string, request: string): Promise<boolean> {
  const row = await db
    .selectFrom('request_post')
    .select('post_id')
    .where('office_id', '=', office)
    .where('request_id', '=', request)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return row !== undefined;
}

/** What was sent in a case, oldest first; null where there is no such case. */
export async function listPosts(tx: Transaction<DB>, office: string, request: string): Promise<PostRow[] | null> {
  const known = await tx
    .selectFrom('request')
    .select('request_id')
    .where('office_id', '=', office)
    .where('request_id', '=', request)
    .executeTakeFirst();
  if (!known) return null;
  const { rows } = await sql<Omit<PostRow, 'sentAt'> & { sent_at: Date }>`
    select p.post_id as id, p.kind, p.sent_at, p.state, p.reason,
           (select count(*)::int from request_post_file f where f.office_id = p.office_id and f.post_id = p.post_id) as files
      from request_post p where p.office_id = ${office} and p.request_id = ${request}
     order by p.sent_at, p.post_id`.execute(tx);
  return rows.map(({ sent_at, ...row }) => ({ ...row, sentAt: sent_at.toISOString() }));
}

/** One thing that was sent in a case, locked; null where the case has none such. */
export async function lockPost(tx: Transaction<DB>, office: string, request: string, post: string) {
  const row = await tx
    .selectFrom('request_post')
    .selectAll()
    .where('office_id', '=', office)
    .where('request_id', '=', request)
    .where('post_id', '=', post)
    .forUpdate()
    .executeTakeFirst();
  return row ? { ...row, kind: row.kind as PostKind } : null;
}

/** The files of one thing that was sent. */
export function readPostFiles(tx: Transaction<DB>, office: string, post: string) {
  return tx
    .selectFrom('request_post_file')
    .selectAll()
    .where('office_id', '=', office)
    .where('post_id', '=', post)
    .orderBy('file_no')
    .execute();
}

/** What was written, in the clear. Throws where it does not open: the key is another, or the row was changed. */
export function openContent(sealer: Sealer, sealed: Buffer): PostContent {
  const bytes = sealer.open(sealed);
  if (!bytes) throw new Error('what an applicant sent does not open');
  return JSON.parse(bytes.toString('utf8')) as PostContent;
}

/** What was sent, for a person who may see it; every look is told to the auditor. Null where the case has none such. */
export async function openPost(
  tx: Transaction<DB>,
  sealer: Sealer,
  who: Actor,
  request: string,
  post: string,
): Promise<OpenedPost | null> {
  const row = await lockPost(tx, who.office, request, post);
  if (!row) return null;
  await recordLook(tx, who, { request, post });
  const { text, names } = openContent(sealer, row.content);
  const files = await readPostFiles(tx, who.office, post);
  return {
    text,
    files: files.map(({ file_no, name, size }) => ({ no: file_no, name: names[file_no - 1] || name, size })),
  };
}

/** A file of what was sent; a look as well. Throws where the store's bytes were changed. */
export async function readPostFile(
  tx: Transaction<DB>,
  from: { readonly store: FileStore; readonly sealer: Sealer },
  who: Actor,
  of: { readonly request: string; readonly post: string; readonly no: number },
) {
  const post = await lockPost(tx, who.office, of.request, of.post);
  const file = post && (await readPostFiles(tx, who.office, of.post)).find(({ file_no }) => file_no === of.no);
  const sealed = file && (await from.store.get(file.stored));
  if (!file || !sealed) return null;
  const bytes = from.sealer.open(await buffer(sealed));
  if (!bytes) throw new Error(`file ${of.no} of post ${of.post} does not open`);
  await recordLook(tx, who, { request: of.request, post: of.post, file: String(of.no) });
  return { name: file.name, type: file.type, bytes };
}

/** What became of it: the applicant is shown the reason where it was not taken. */
export async function decidePost(tx: Transaction<DB>, who: Actor, post: string, reason: string | null): Promise<void> {
  await tx
    .updateTable('request_post')
    .set({
      state: reason === null ? 'taken' : 'refused',
      reason,
      decided_by: who.person,
      decided_at: new Date(who.now),
    })
    .where('office_id', '=', who.office)
    .where('post_id', '=', post)
    .execute();
}
