import { sql, type Transaction } from 'kysely';
import type { Moved } from '../calendars/contract.js';
import type { DB } from '../db/schema.js';
import type { Calendar } from '../law/calendar.js';
import { dueDay } from '../law/request/clock.js';
import { clockEventsOf, receiptOf } from './clock-of-case.js';
import type { StoredEvent } from './store-case.js';

/** Cases that are read and written together: enough to be fast, few enough for the statement limit of the desk. */
const batchSize = 5000;

/**
 * Computes the due day of every open case of an office with a calendar, and writes it where it is another or no longer
 * (or newly) provisional; says which, by number. Each case is locked until the transaction ends, so that no event slips between.
 */
export async function recomputeOpen(
  tx: Transaction<DB>,
  office: string,
  calendar: Calendar,
  onProgress?: (done: number, total: number) => void,
): Promise<Moved[]> {
  const total = await countOpen(tx, office);
  const moved: Moved[] = [];
  let done = 0;
  let last: string | undefined;
  for (;;) {
    const rows = await lockBatch(tx, office, last);
    last = rows.at(-1)?.number;
    if (last === undefined) return moved;
    const changed = await movedOf(tx, office, calendar, rows);
    await writeDue(tx, office, changed);
    for (const one of changed) moved.push(one);
    done += rows.length;
    onProgress?.(done, Math.max(done, total));
  }
}

async function countOpen(tx: Transaction<DB>, office: string): Promise<number> {
  const { n } = await tx
    .selectFrom('request')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('office_id', '=', office)
    .where('closed_on', 'is', null)
    .executeTakeFirstOrThrow();
  return n;
}

type Open = Awaited<ReturnType<typeof lockBatch>>[number];

/** The next open cases by their number: rows that came together lie together, and rewriting them touches few pages. */
function lockBatch(tx: Transaction<DB>, office: string, after: string | undefined) {
  return tx
    .selectFrom('request')
    .select(['request_id', 'number', 'channel', 'received_on', 'due_on', 'due_provisional'])
    .where('office_id', '=', office)
    .where('closed_on', 'is', null)
    .$if(after !== undefined, (query) => query.where('number', '>', after ?? ''))
    .orderBy('number')
    .limit(batchSize)
    .forNoKeyUpdate()
    .execute();
}

async function movedOf(
  tx: Transaction<DB>,
  office: string,
  calendar: Calendar,
  rows: readonly Open[],
): Promise<Moved[]> {
  const events = await eventsOf(tx, office, rows);
  return rows.flatMap((row): Moved[] => {
    const after = dueDay(calendar, receiptOf(row), clockEventsOf(events.get(row.request_id) ?? []));
    if (after.due === row.due_on && after.provisional === row.due_provisional) return [];
    const before = { due: row.due_on, provisional: row.due_provisional };
    return [{ requestId: row.request_id, number: row.number, before, after }];
  });
}

async function eventsOf(tx: Transaction<DB>, office: string, rows: readonly Open[]) {
  const ids = rows.map(({ request_id }) => request_id);
  const found = await tx
    .selectFrom('request_event')
    .select(['request_id', 'kind', 'day', 'days'])
    .where('office_id', '=', office)
    .where('request_id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('request_id')
    .orderBy('event_no')
    .execute();
  const events = new Map<string, Pick<StoredEvent, 'kind' | 'day' | 'days'>[]>();
  for (const event of found) {
    const own = events.get(event.request_id);
    if (own) own.push(event);
    else events.set(event.request_id, [event]);
  }
  return events;
}

async function writeDue(tx: Transaction<DB>, office: string, moved: readonly Moved[]): Promise<void> {
  if (moved.length === 0) return;
  const [ids, dues, provisional] = [
    moved.map(({ requestId }) => requestId),
    moved.map(({ after }) => after.due),
    moved.map(({ after }) => after.provisional),
  ];
  await sql`
    update request as r set due_on = m.due, due_provisional = m.provisional
      from unnest(${ids}::uuid[], ${dues}::date[], ${provisional}::boolean[]) as m (id, due, provisional)
     where r.office_id = ${office} and r.request_id = m.id`.execute(tx);
}
