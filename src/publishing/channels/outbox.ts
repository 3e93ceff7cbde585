import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { MessageKey } from './push-message.js';

/** A message that is to be sent now; `attempts` includes this one. */
export interface Claimed extends MessageKey {
  readonly attempts: number;
}

const open = ['waiting', 'retrying'];

/**
 * Takes the next message that is due, and counts the attempt before anything is sent: after a crash it is known that the
 * receiver may have it. While it is leased nobody sends anything else about its item. Null where nothing is due.
 */
export async function claimNext(
  tx: Transaction<DB>,
  office: string,
  now: number,
  lease: number,
): Promise<Claimed | null> {
  const at = new Date(now);
  const row = await tx
    .selectFrom('delivery as d')
    .select(['d.document_id', 'd.revision', 'd.message', 'd.attempts'])
    .where('d.office_id', '=', office)
    .where('d.state', 'in', open)
    .where('d.next_at', '<=', at)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('delivery as other')
            .select('other.seq')
            .where('other.office_id', '=', office)
            .whereRef('other.document_id', '=', 'd.document_id')
            .where('other.leased_until', '>', at),
        ),
      ),
    )
    .orderBy('d.next_at')
    .orderBy('d.seq')
    .limit(1)
    .forUpdate('d')
    .skipLocked()
    .executeTakeFirst();
  if (!row) return null;
  const attempts = row.attempts + 1;
  await changeMessage(tx, office, row, { attempts, tried_at: at, leased_until: new Date(now + lease) });
  return { ...row, attempts };
}

/** Sets columns of one message. */
export async function changeMessage(
  tx: Transaction<DB>,
  office: string,
  key: MessageKey,
  change: {
    state?: string;
    attempts?: number;
    next_at?: Date;
    leased_until?: Date | null;
    tried_at?: Date;
    trouble?: string | null;
    delivered_at?: Date;
  },
): Promise<void> {
  await ofMessage(tx.updateTable('delivery').set(change), office, key).execute();
}

/** The state of a message, locked. */
export async function lockMessage(tx: Transaction<DB>, office: string, key: MessageKey) {
  return ofMessage(tx.selectFrom('delivery').select(['state', 'attempts']), office, key)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether an item was taken by the receiver before this message of it. */
export async function wasTaken(db: Kysely<DB>, office: string, { document_id }: MessageKey): Promise<boolean> {
  const row = await db
    .selectFrom('delivery')
    .select('seq')
    .where('office_id', '=', office)
    .where('document_id', '=', document_id)
    .where('message', '=', 'publish')
    .where('delivered_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Makes what failed due now; one item only where `id` is given. How many there are. */
export async function makeDue(tx: Transaction<DB>, office: string, id: string, now: number): Promise<number> {
  const done = await tx
    .updateTable('delivery')
    .set({ next_at: new Date(now) })
    .where('office_id', '=', office)
    .where('document_id', '=', id)
    .where('state', '=', 'retrying')
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** Puts what stood public before the platform was set into the outbox. How many items there were. */
export async function queueAllStanding(tx: Transaction<DB>, office: string, now: number): Promise<number> {
  const at = new Date(now);
  const done = await sql`
    insert into delivery (office_id, document_id, revision, message, made_at, next_at)
    select p.office_id, p.document_id, p.revision, 'publish', ${at}, ${at}
      from public_document p
     where p.office_id = ${office}
       and not exists (select from delivery d where d.office_id = p.office_id and d.document_id = p.document_id)
     order by p.published_on, p.document_id
    on conflict do nothing`.execute(tx);
  return Number(done.numAffectedRows ?? 0);
}

interface OfMessage<Q> {
  where(column: 'office_id' | 'document_id' | 'revision' | 'message', is: '=', value: string | number): Q;
}
function ofMessage<Q extends OfMessage<Q>>(query: Q, office: string, key: MessageKey): Q {
  return query
    .where('office_id', '=', office)
    .where('document_id', '=', key.document_id)
    .where('revision', '=', key.revision)
    .where('message', '=', key.message);
}
