import type { Transaction } from 'kysely';
import type { DB } from '../db/schema.js';

/** Makes registrations of an office come one after another, so that a duplicate cannot slip in beside another. */
export async function lockIntake(tx: Transaction<DB>, office: string): Promise<void> {
  await tx.selectFrom('chain').select('seq').where('office_id', '=', office).forUpdate().executeTakeFirstOrThrow();
}

/** Whether this mail still waits for a case. */
export async function mailIsFree(tx: Transaction<DB>, office: string, mail: string): Promise<boolean> {
  const row = await tx
    .selectFrom('request_mail')
    .select(['request_id', 'not_request'])
    .where('office_id', '=', office)
    .where('mail_id', '=', mail)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined && row.request_id === null && row.not_request === null;
}

/** Whether this submission still waits for a case. */
export async function submissionIsFree(tx: Transaction<DB>, office: string, submission: string): Promise<boolean> {
  const row = await tx
    .selectFrom('request_submission')
    .select('state')
    .where('office_id', '=', office)
    .where('submission_id', '=', submission)
    .forUpdate()
    .executeTakeFirst();
  return row?.state === 'waiting';
}

/** The mail has become this case. */
export async function linkMail(tx: Transaction<DB>, office: string, mail: string, request: string): Promise<void> {
  await tx
    .updateTable('request_mail')
    .set({ request_id: request })
    .where('office_id', '=', office)
    .where('mail_id', '=', mail)
    .execute();
}

/** The submission has become this case. */
export async function linkSubmission(tx: Transaction<DB>, office: string, submission: string, request: string) {
  await tx
    .updateTable('request_submission')
    .set({ state: 'accepted', request_id: request })
    .where('office_id', '=', office)
    .where('submission_id', '=', submission)
    .execute();
}
