import { sql, type Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { codeHash } from '../number.js';

/** How a case stands, as the public view shows it. */
export interface CaseProgress {
  readonly request_id: string;
  readonly number: string;
  readonly stage: string;
  readonly received_on: string;
  readonly due_on: string | null;
  readonly due_provisional: boolean;
  readonly waiting: 'correction' | 'fee' | null;
  readonly closed_on: string | null;
}

/** How an application stands: not yet confirmed, not taken as a request, or a case. */
export type Progress =
  | { readonly is: 'waiting'; readonly number: string; readonly submittedAt: Date }
  | { readonly is: 'refused'; readonly number: string; readonly submittedAt: Date; readonly reason: string | null }
  | { readonly is: 'case'; readonly number: string; readonly opened: CaseProgress };

/** How it stands, for one who has number and code; null for any other pair, whichever of the two is wrong. */
export async function askProgress(
  tx: Transaction<DB>,
  office: string,
  typed: { readonly number: string; readonly code: string },
): Promise<Progress | null> {
  const number = plain(typed.number);
  const code = plain(typed.code);
  if (!/^(WS|SQ)\d{4}-\d{4,8}$/.test(number) || !/^[0-9A-Z]{8}$/.test(code)) return null;
  const hash = codeHash(code);
  if (number.startsWith('SQ')) {
    const opened = await caseProgress(tx, office, { number, hash });
    return opened && { is: 'case', number, opened };
  }
  const sent = await tx
    .selectFrom('request_submission')
    .select(['state', 'reason', 'submitted_at', 'request_id'])
    .where('office_id', '=', office)
    .where('number', '=', number)
    .where('code_hash', '=', hash)
    .executeTakeFirst();
  if (!sent) return null;
  const opened = sent.request_id === null ? null : await caseProgress(tx, office, { request: sent.request_id });
  if (opened) return { is: 'case', number, opened };
  if (sent.state === 'refused') return { is: 'refused', number, submittedAt: sent.submitted_at, reason: sent.reason };
  return { is: 'waiting', number, submittedAt: sent.submitted_at };
}

/** One case from the public view: by its own number and code, or as what a submission has become. */
export async function caseProgress(
  tx: Transaction<DB>,
  office: string,
  by: { readonly number: string; readonly hash: Buffer } | { readonly request: string },
): Promise<CaseProgress | null> {
  const which =
    'request' in by ? sql`request_id = ${by.request}` : sql`number = ${by.number} and code_hash = ${by.hash}`;
  const { rows } = await sql<CaseProgress>`
    select request_id, number, stage, received_on, due_on, due_provisional, waiting, closed_on
      from public_request_progress where office_id = ${office} and ${which}`.execute(tx);
  return rows[0] ?? null;
}

/** As it stands on the page, however it was typed: wide letters, small letters, spaces. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').replace(/[–—−]/g, '-').toUpperCase().slice(0, 40);
}
