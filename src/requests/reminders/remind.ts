import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Calendar } from '../../law/calendar.js';
import { type Day, dayInShanghai } from '../../law/day.js';
import { type Duty, dutiesFor } from '../../law/duties.js';
import { type Reminder, reminderDays, reminderFor } from '../../law/request/reminders.js';
import { addWorkingDays } from '../../law/working-days.js';
import { clockOfCase } from '../clock-of-case.js';
import { eventsOf } from '../events-of-cases.js';

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
  const cases = await casesNearTheirEnd(tx, office, calendar, today);
  const ids = cases.map(({ request_id }) => request_id);
  const events = await eventsOf(tx, office, ids);
  const holders = await holdersOf(tx, office);
  const due = cases.flatMap((open) => {
    const clock = clockOfCase(calendar, open, events.get(open.request_id) ?? [], today);
    const reminder = reminderFor(clock.remaining, clock.state);
    if (reminder.due === null || clock.due === null) return [];
    const { request_id } = open;
    const told = { office_id: office, request_id, step: String(reminder.due), due_on: clock.due, day: today };
    return toldOf(holders, open, reminder).map((person) => ({ ...told, ...person, reminder_id: randomUUID() }));
  });
  if (due.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('request_reminder')
    .values(due)
    .onConflict((oc) => oc.columns(['office_id', 'request_id', 'step', 'due_on', 'person']).doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0n);
}

function casesNearTheirEnd(tx: Transaction<DB>, office: string, calendar: Calendar, today: Day): Promise<OpenCase[]> {
  const end = addWorkingDays(calendar, today, reminderDays.first);
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

type Holders = Awaited<ReturnType<typeof holdersOf>>;

function toldOf(holders: Holders, { handler }: OpenCase, { escalateTo }: Reminder) {
  const holding = (duties: readonly Duty[]) => [
    ...new Set(holders.filter(({ duty }) => duties.includes(duty as Duty)).map(({ person_id }) => person_id)),
  ];
  const inHand = handler === null ? holding(dutiesFor('assignRequest')) : [handler];
  const above = escalateTo === null ? [] : holding([escalateTo]);
  return [
    ...inHand.map((person) => ({ person, escalated: false })),
    ...above.filter((person) => !inHand.includes(person)).map((person) => ({ person, escalated: true })),
  ];
}

function holdersOf(tx: Transaction<DB>, office: string) {
  return tx.selectFrom('duty').select(['person_id', 'duty']).where('office_id', '=', office).execute();
}
