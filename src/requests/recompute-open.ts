import { sql, type Transaction } from 'kysely';
import type { Moved, Reckoned } from '../calendars/contract.js';
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
  const reckon = reckoner(calendar);
  const moved: Moved[] = [];
  let done = 0;
  let last: string | undefined;
  for (;;) {
    const rows = await lockBatch(tx, office, last);
    last = rows.at(-1)?.number;
    if (last === undefined) return moved;
    const changed = await movedOf(tx, office, reckon, rows);
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

type Happened = Pick<StoredEvent, 'kind' | 'day' | 'days'>;
type Reckon = (row: Open, events: readonly Happened[]) => Reckoned;

/**
 * The due day of a case with a calendar. It depends on the receipt and the events alone, and among very many cases the same
 * occur again and again: each history is reckoned once.
 */
function reckoner(calendar: Calendar): Reckon {
  const known = new Map<string, Reckoned>();
  return (row, events) => {
    const parts = [row.channel, row.received_on];
    for (const { kind, day, days } of events) parts.push(kind, day, String(days));
    const history = parts.join(' ');
    const reckoned = known.get(history) ?? dueDay(calendar, receiptOf(row), clockEventsOf(events));
    known.set(history, reckoned);
    return reckoned;
  };
}

async function movedOf(tx: Transaction<DB>, office: string, reckon: Reckon, rows: readonly Open[]): Promise<Moved[]> {
  const events = await eventsOf(tx, office, rows);
  return rows.flatMap((row): Moved[] => {
    const after = reckon(row, events.get(row.request_id) ?? []);
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
  const events = new Map<string, Happened[]>();
  for (const event of found) {
    const own = events.get(event.request_id);
    if (own) own.push(event);
    else events.set(event.request_id, [event]);
  }
  return events;
}

/** By their numbers, in whose order they were read: the index of the ids would be entered at another place for each. */
async function writeDue(tx: Transaction<DB>, office: string, moved: readonly Moved[]): Promise<void> {
  if (moved.length === 0) return;
  const [numbers, dues, provisional] = [
    moved.map(({ number }) => number),
    moved.map(({ after }) => after.due),
    moved.map(({ after }) => after.provisional),
  ];
  await sql`
    update request as r set due_on = m.due, due_provisional = m.provisional
      from unnest(${numbers}::text[], ${dues}::date[], ${provisional}::boolean[]) as m (number, due, provisional)
     where r.office_id = ${office} and r.number = m.number`.execute(tx);
}
