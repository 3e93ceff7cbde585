import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { FrozenReport } from './frozen.js';

/** A report that stands before the public, through the portal's own view of it; null where there is none. */
export async function publishedReport(
  portal: Kysely<DB>,
  office: string,
  year: number,
): Promise<{ frozen: FrozenReport; digest: string; signedAt: Date } | null> {
  const row = await portal
    .selectFrom('public_report')
    .select(['frozen', 'digest', 'signed_at'])
    .where('office_id', '=', office)
    .where('year', '=', year)
    .executeTakeFirst();
  if (!row?.signed_at || row.digest === null) return null;
  return { frozen: row.frozen as FrozenReport, digest: row.digest, signedAt: row.signed_at };
}
