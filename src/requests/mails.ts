import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { MailRow } from './intake-contract.js';

/** Lines that a list of the intake shows at once. */
export const mostListed = 500;

/** The register of mail signed for, what still waits for a case first, and how many lines it has in all. */
export async function listMails(db: Kysely<DB>, office: string): Promise<{ rows: MailRow[]; total: number }> {
  const rows = await db
    .selectFrom('request_mail as m')
    .leftJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'm.office_id').onRef('p.person_id', '=', 'm.signed_by'),
    )
    .select(['m.mail_id', 'm.mail_no', 'm.carrier', 'm.signed_on', 'm.note', 'm.request_id', 'm.not_request', 'p.name'])
    .where('m.office_id', '=', office)
    .orderBy((eb) => eb.and([eb('m.request_id', 'is', null), eb('m.not_request', 'is', null)]), 'desc')
    .orderBy('m.signed_on', 'desc')
    .orderBy('m.mail_no')
    .select((eb) => eb.fn.countAll<string>().over().as('total'))
    .limit(mostListed)
    .execute();
  const listed = rows.map((row) => ({
    id: row.mail_id,
    mailNo: row.mail_no,
    carrier: row.carrier,
    signedOn: row.signed_on,
    signedBy: row.name ?? '',
    note: row.note,
    request: row.request_id,
    notRequest: row.not_request,
  }));
  return { rows: listed, total: Number(rows[0]?.total ?? 0) };
}
