import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Actor } from '../ledger/append.js';
import { type PublishingSettings, startingSettings } from './settings-contract.js';

/** What the office has set for publishing; the program's defaults where it has set nothing. */
export async function readSettings(db: Kysely<DB>, office: string): Promise<PublishingSettings> {
  const row = await db
    .selectFrom('publishing_settings')
    .select('settings')
    .where('office_id', '=', office)
    .executeTakeFirst();
  return { ...startingSettings, ...(row?.settings as Partial<PublishingSettings> | undefined) };
}

/** Sets them, and leaves an audit event with what is set now. Numbers that were given stay as they are. */
export async function saveSettings(tx: Transaction<DB>, who: Actor, settings: PublishingSettings) {
  const value = { settings: JSON.stringify(settings), changed_at: new Date(who.now) };
  await tx
    .insertInto('publishing_settings')
    .values({ office_id: who.office, ...value })
    .onConflict((oc) => oc.column('office_id').doUpdateSet(value))
    .execute();
  await tx
    .insertInto('audit_event')
    .values({
      office_id: who.office,
      event_id: randomUUID(),
      at: new Date(who.now),
      person_id: who.person,
      event: 'publishingSettingsChanged',
      detail: JSON.stringify(settings),
    })
    .execute();
  return settings;
}
