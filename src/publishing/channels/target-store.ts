import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Sealer } from '../../files/seal.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { Actor } from '../../ledger/append.js';
import type { PushTarget, PushTargetSent } from '../channel-contract.js';
import type { Destination } from './post-signed.js';

/** What the administrator set, without the key; null where nothing was set. */
export async function readTarget(db: Kysely<DB>, office: string): Promise<PushTarget | null> {
  const row = await db
    .selectFrom('push_target')
    .select(['address', 'intranet', 'site', 'enabled'])
    .where('office_id', '=', office)
    .executeTakeFirst();
  return row ? { ...row, hasKey: true } : null;
}

/** Where messages go now, with the open key; null where nothing is set or pushing is halted. Throws for a key that is not ours. */
export async function destinationOf(
  db: Kysely<DB>,
  office: string,
  sealer: Sealer,
): Promise<(Destination & { site: string }) | null> {
  const row = await db
    .selectFrom('push_target')
    .select(['address', 'intranet', 'site', 'sealed_key'])
    .where('office_id', '=', office)
    .where('enabled', '=', true)
    .executeTakeFirst();
  if (!row) return null;
  const key = sealer.open(row.sealed_key);
  if (key === null) throw new Error('推送密钥不是用本机的 key 文件封存的，请重新填写推送密钥。');
  return { address: row.address, intranet: row.intranet, site: row.site, key: key.toString('utf8') };
}

/** Sets the target; the key is sealed, and stays as it was where none is sent. Leaves an audit event without the key. */
export async function saveTarget(
  tx: Transaction<DB>,
  sealer: Sealer,
  who: Actor,
  sent: PushTargetSent,
): Promise<Outcome<PushTarget>> {
  const { key, ...open } = sent;
  const changed_at = new Date(who.now);
  if (key !== undefined) {
    const value = { ...open, sealed_key: sealer.seal(Buffer.from(key)), changed_at };
    await tx
      .insertInto('push_target')
      .values({ office_id: who.office, ...value })
      .onConflict((oc) => oc.column('office_id').doUpdateSet(value))
      .execute();
  } else {
    const done = await tx
      .updateTable('push_target')
      .set({ ...open, changed_at })
      .where('office_id', '=', who.office)
      .executeTakeFirst();
    if (done.numUpdatedRows === 0n) return refuse('push-key', '请填写推送密钥。');
  }
  await noteChange(tx, who, 'pushTargetChanged', { ...open, keyChanged: key !== undefined });
  return allow({ ...open, hasKey: true });
}

/** A line for the auditor. */
export async function noteChange(
  tx: Transaction<DB>,
  who: Actor,
  event: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await tx
    .insertInto('audit_event')
    .values({
      office_id: who.office,
      event_id: randomUUID(),
      at: new Date(who.now),
      person_id: who.person,
      event,
      detail: JSON.stringify(detail),
    })
    .execute();
}
