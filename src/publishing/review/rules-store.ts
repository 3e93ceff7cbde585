import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { ReviewRules } from '../../law/review-levels.js';
import { startingReview } from '../../law/review-starting.js';

/** An edition of how an office reviews; version 0 is the program's own. */
export interface StoredRules {
  readonly version: number;
  readonly rules: ReviewRules;
  readonly setBy: string | null;
  readonly setAt: Date | null;
}

const own: StoredRules = { version: 0, rules: startingReview, setBy: null, setAt: null };

/** How an office reviews now. */
export async function rulesInForce(db: Kysely<DB>, office: string): Promise<StoredRules> {
  const row = await db
    .selectFrom('review_rules')
    .selectAll()
    .where('office_id', '=', office)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { version: row.version, rules: row.rules as ReviewRules, setBy: row.set_by, setAt: row.set_at } : own;
}

/** Every edition by its number, the program's own under 0. */
export async function allRules(db: Kysely<DB>, office: string): Promise<ReadonlyMap<number, ReviewRules>> {
  const rows = await db
    .selectFrom('review_rules')
    .select(['version', 'rules'])
    .where('office_id', '=', office)
    .execute();
  return new Map([[0, startingReview], ...rows.map((row) => [row.version, row.rules as ReviewRules] as const)]);
}

/**
 * The rules that a document is reviewed by: those under which it was submitted; a draft, those of now. Throws where an
 * edition that it names is missing: a bug.
 */
export async function rulesOf(
  db: Kysely<DB>,
  office: string,
  document: { state: string; review_version: number | null },
): Promise<ReviewRules> {
  if (document.state === 'draft') return (await rulesInForce(db, office)).rules;
  if (document.review_version === null) return startingReview;
  const row = await db
    .selectFrom('review_rules')
    .select('rules')
    .where('office_id', '=', office)
    .where('version', '=', document.review_version)
    .executeTakeFirstOrThrow();
  return row.rules as ReviewRules;
}

/** Keeps an edition and returns its digest, which is of the very text that the database keeps. */
export async function insertRules(
  tx: Transaction<DB>,
  office: string,
  edition: { version: number; rules: ReviewRules; by: string; at: Date },
): Promise<string> {
  const text = JSON.stringify(edition.rules);
  const digest = createHash('sha256').update(text).digest('hex');
  const { version, by, at } = edition;
  await tx
    .insertInto('review_rules')
    .values({ office_id: office, version, rules: text, digest, set_by: by, set_at: at })
    .execute();
  return digest;
}

const oneAtATime = 7_302_013;

/** Changes of an office's rules come one after another: before the first edition there is no row to wait for. */
export async function lockRules(tx: Transaction<DB>, office: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${oneAtATime}, hashtext(${office}))`.execute(tx);
}
