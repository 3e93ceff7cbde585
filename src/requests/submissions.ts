import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Sealer } from '../files/seal.js';
import type { Actor } from '../ledger/append.js';
import { recordLook } from './identity.js';
import type { Application, SubmissionRow } from './intake-contract.js';
import { mostListed } from './mails.js';

/** What came in over the portal, what still waits first, and how many there are in all. */
export async function listSubmissions(
  db: Kysely<DB>,
  office: string,
): Promise<{ rows: SubmissionRow[]; total: number }> {
  const rows = await db
    .selectFrom('request_submission')
    .select(['submission_id', 'number', 'submitted_at', 'state', 'reason', 'request_id'])
    .where('office_id', '=', office)
    .orderBy((eb) => eb('state', '=', 'waiting'), 'desc')
    .orderBy('submitted_at', 'desc')
    .select((eb) => eb.fn.countAll<string>().over().as('total'))
    .limit(mostListed)
    .execute();
  const listed = rows.map((row) => ({
    id: row.submission_id,
    number: row.number,
    submittedAt: row.submitted_at.toISOString(),
    state: row.state as SubmissionRow['state'],
    reason: row.reason,
    request: row.request_id,
  }));
  return { rows: listed, total: Number(rows[0]?.total ?? 0) };
}

/** What was sent, in the clear, for the clerk who registers it; the look is recorded. Null where there is none. */
export async function openSubmission(
  tx: Transaction<DB>,
  sealer: Sealer,
  who: Actor,
  id: string,
): Promise<(Application & { readonly submittedAt: string }) | null> {
  const row = await tx
    .selectFrom('request_submission')
    .select(['content', 'submitted_at'])
    .where('office_id', '=', who.office)
    .where('submission_id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const bytes = sealer.open(row.content);
  if (!bytes) throw new Error(`submission ${id} does not open`);
  await recordLook(tx, who, { submission: id });
  return { ...(JSON.parse(bytes.toString('utf8')) as Application), submittedAt: row.submitted_at.toISOString() };
}
