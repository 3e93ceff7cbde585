import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { StoredEvent } from './store-case.js';

/** What the clock needs of the events of several cases, by case, in one query. */
export async function eventsOf(db: Kysely<DB>, office: string, ids: readonly string[]) {
  const events = new Map<string, Pick<StoredEvent, 'kind' | 'day' | 'days' | 'served_on'>[]>();
  if (ids.length === 0) return events;
  const rows = await db
    .selectFrom('request_event as e')
    .leftJoin('request_letter as l', (join) =>
      join
        .onRef('l.office_id', '=', 'e.office_id')
        .onRef('l.request_id', '=', 'e.request_id')
        .onRef('l.letter_id', '=', 'e.letter_id'),
    )
    .select(['e.request_id', 'e.kind', 'e.day', 'e.days', 'l.served_on'])
    .where('e.office_id', '=', office)
    .where('e.request_id', 'in', ids)
    .orderBy('event_no')
    .execute();
  for (const { request_id, ...event } of rows) events.set(request_id, [...(events.get(request_id) ?? []), event]);
  return events;
}
