import type { Kysely, Transaction } from 'kysely';
import type { DB } from './schema.js';

/** Says, in the act's own transaction, that public pages change: every cached page of the office is then out of date. */
export async function raisePublicVersion(tx: Transaction<DB>, office: string): Promise<void> {
  await tx
    .updateTable('public_version')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('office_id', '=', office)
    .execute();
}

/** The version of the office's public pages, as the portal sees it; 0 where the office is not there. */
export async function publicVersion(portal: Kysely<DB>, office: string): Promise<number> {
  const row = await portal
    .selectFrom('public_page_version')
    .select('version')
    .where('office_id', '=', office)
    .executeTakeFirst();
  return row?.version ?? 0;
}
