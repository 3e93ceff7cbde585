import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Calendar } from '../../law/calendar.js';
import { type Day, dayInShanghai } from '../../law/day.js';
import { type Duty, dutiesFor } from '../../law/duties.js';
import { type Reminder, reminderFor } from '../../law/request/reminders.js';
import { addWorkingDays } from '../../law/working-days.js';
import { clockOfCase } from '../clock-of-case.js';
import { readEvents } from '../store-case.js';

/** The first reminder comes so many working days before the due day. */
const firstStep = 10;

interface OpenCase {
  readonly request_id: string;
  readonly channel: string;
  readonly received_on: string;
  readonly handler: string | null;
}

/**
 * Gives every reminder that is due today and was not given: to the handler, or to those who assign where nobody has the
 * case, and from one working day on to the leader too. Gives how many; run again on the same day it gives none.
 */
export async function remind(tx: Transaction<DB>, office: string, calendar: Calendar, now: number): Promise<number> {
  const today = dayInShanghai(now);
  let given = 0;
  for (const open of await casesNearTheirEnd(tx, office, calendar, today)) {
    const clock = clockOfCase(calendar, open, await readEvents(tx, office, open.request_id), today);
    const reminder = reminderFor(clock.remaining, clock.state);
    if (reminder.due === null || clock.due === null) continue;
    for (const { person, escalated } of await toldOf(tx, office, open, reminder)) {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('request_reminder')
        .values({
          office_id: office,
          reminder_id: randomUUID(),
          request_id: open.request_id,
          step: String(reminder.due),
          due_on: clock.due,
          day: today,
          person,
          escalated,
        })
        .onConflict((oc) => oc.columns(['office_id', 'request_id', 'step', 'due_on', 'person']).doNothing())
        .executeTakeFirstOrThrow();
      given += Number(numInsertedOrUpdatedRows ?? 0n);
    }
  }
  return given;
}

function casesNearTheirEnd(tx: Transaction<DB>, office: string, calendar: Calendar, today: Day): Promise<OpenCase[]> {
  const end = addWorkingDays(calendar, today, firstStep);
  if (!end.ok) throw new Error(end.sentence);
  return tx
    .selectFrom('request')
    .select(['request_id', 'channel', 'received_on', 'handler'])
    .where('office_id', '=', office)
    .where('closed_on', 'is', null)
    .where('due_on', '<=', end.value.due)
    .orderBy('due_on')
    .execute();
}

async function toldOf(tx: Transaction<DB>, office: string, { handler }: OpenCase, { escalateTo }: Reminder) {
  const inHand = handler === null ? await holders(tx, office, dutiesFor('assignRequest')) : [handler];
  const above = escalateTo === null ? [] : await holders(tx, office, [escalateTo]);
  return [
    ...inHand.map((person) => ({ person, escalated: false })),
    ...above.filter((person) => !inHand.includes(person)).map((person) => ({ person, escalated: true })),
  ];
}

async function holders(tx: Transaction<DB>, office: string, duties: readonly Duty[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('duty')
    .select('person_id')
    .distinct()
    .where('office_id', '=', office)
    .where('duty', 'in', duties)
    .execute();
  return rows.map(({ person_id }) => person_id);
}
