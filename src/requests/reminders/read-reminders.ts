import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Calendar } from '../../law/calendar.js';
import { dayInShanghai } from '../../law/day.js';
import type { Actor } from '../../ledger/append.js';
import { readRowsOf } from '../list.js';
import type { ReminderRow } from '../reminder-contract.js';
import type { Done } from '../words-contract.js';

/** The reminders of a person about cases that are still open, the nearest due day first; of a case only the latest. */
export async function remindersFor(db: Kysely<DB>, who: Actor, calendar: Calendar): Promise<ReminderRow[]> {
  const today = dayInShanghai(who.now);
  const rows = await db
    .selectFrom('request_reminder as m')
    .innerJoin('request as r', (join) =>
      join.onRef('r.office_id', '=', 'm.office_id').onRef('r.request_id', '=', 'm.request_id'),
    )
    .distinctOn('m.request_id')
    .select(['m.reminder_id', 'm.request_id', 'm.due_on', 'm.escalated'])
    .where('m.office_id', '=', who.office)
    .where('m.person', '=', who.person)
    .where('m.seen_at', 'is', null)
    .where('r.closed_on', 'is', null)
    .orderBy('m.request_id')
    .orderBy('m.day', 'desc')
    .execute();
  const ids = rows.map(({ request_id }) => request_id);
  const cases = await readRowsOf(db, who.office, calendar, ids, today);
  const reminders = rows.flatMap(
    ({ reminder_id: id, request_id: request, due_on: dueOn, escalated }): ReminderRow[] => {
      const row = cases.get(request);
      if (!row) return [];
      const { number, wanted, light, handlerName } = row;
      return [{ id, request, number, wanted, dueOn, light, escalated, handlerName }];
    },
  );
  return reminders.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** Puts a reminder away, with the earlier ones of the same case. Null where this person has none such. */
export async function putAway(tx: Transaction<DB>, who: Actor, id: string): Promise<Done | null> {
  const reminder = await tx
    .selectFrom('request_reminder')
    .select('request_id')
    .where('office_id', '=', who.office)
    .where('reminder_id', '=', id)
    .where('person', '=', who.person)
    .executeTakeFirst();
  if (!reminder) return null;
  await tx
    .updateTable('request_reminder')
    .set({ seen_at: new Date(who.now) })
    .where('office_id', '=', who.office)
    .where('request_id', '=', reminder.request_id)
    .where('person', '=', who.person)
    .where('seen_at', 'is', null)
    .execute();
  await recordSeen(tx, who, reminder.request_id);
  return { id };
}

async function recordSeen(tx: Transaction<DB>, who: Actor, request: string): Promise<void> {
  await tx
    .insertInto('audit_event')
    .values({
      office_id: who.office,
      event_id: randomUUID(),
      person_id: who.person,
      event: 'reminderSeen',
      detail: JSON.stringify({ request }),
    })
    .execute();
}
