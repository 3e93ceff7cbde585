import type { Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Calendar } from '../law/calendar.js';
import type { Day } from '../law/day.js';
import { type Clock, clockOf } from '../law/request/clock.js';
import type { ClockReceipt, Course, Pause } from '../law/request/clock-course.js';
import { type ClockDay, daysOf } from '../law/request/clock-days.js';
import { type ClockEvent, type ClockEventKind, clockEvents, defaultReading } from '../law/request/clock-event.js';
import { courseOf } from '../law/request/clock-fold.js';
import type { IntakeChannel } from '../law/request/receipt.js';
import type { Actor } from '../ledger/append.js';
import { readEvents, type StoredCase, type StoredEvent, type StoredLetter } from './store-case.js';

type Received = Pick<StoredCase, 'channel' | 'received_on'>;
type Dated = Pick<StoredEvent, 'kind' | 'day' | 'days'> & { readonly served_on?: string | null };

/** Where the clock of a case begins. 条例31条. */
export function receiptOf({ channel, received_on }: Received): ClockReceipt {
  return { channel: channel as IntakeChannel, day: received_on as Day };
}

/** The events that move the clock; those of 35条's explanation do not. */
export function clockEventsOf(events: readonly Dated[]): ClockEvent[] {
  return events
    .filter(({ kind }) => Object.hasOwn(clockEvents, kind))
    .map(({ kind, day, days, served_on }) => ({
      kind: kind as ClockEventKind,
      day: day as Day,
      days: days ?? undefined,
      served: (served_on ?? undefined) as Day | undefined,
    }));
}

/** The clock of a case on a day: the one function of page, list, reminder and report. */
export function clockOfCase(calendar: Calendar, request: Received, events: readonly Dated[], today: Day): Clock {
  return clockOf(calendar, receiptOf(request), clockEventsOf(events), today);
}

/** Every day of a case's clock with its standing, for the calendar panel; of what is awaited, up to today. */
export function daysOfCase(calendar: Calendar, request: Received, events: readonly Dated[], today: Day): ClockDay[] {
  return daysOf(calendar, receiptOf(request), clockEventsOf(events), defaultReading, today);
}

/** How the clock stands after the events: what waits, what is excluded, what the law does not allow. */
export function courseOfCase(calendar: Calendar, request: Received, events: readonly Dated[]): Course {
  return courseOf(calendar, receiptOf(request), clockEventsOf(events), defaultReading);
}

const opinionLetters = { thirdParty: 'consultThirdParty', agency: 'consultJointAgency' } as const;

/**
 * The last day on which somebody consulted may answer: the 15 working days run from the day on which its letter was
 * served, not from when it was sent. Null while it has not been served. 条例32、34条.
 */
export function opinionUntil(
  { index }: Course,
  { kind, sent, limit }: Pause & { readonly kind: keyof typeof opinionLetters },
  letters: readonly StoredLetter[],
): Day | null {
  const asking = letters.filter((letter) => letter.kind === opinionLetters[kind] && letter.issued_on === sent);
  const served = asking.map(({ served_on }) => served_on as Day | null);
  // of several on one day it is not known which asked whom: the last that was served binds
  const last = served.reduce((a, b) => (a === null || b === null ? null : a < b ? b : a), served[0] ?? null);
  return last === null ? null : index.nth(last, index.between(sent, limit));
}

/** Writes what the clock now says beside the case, so that lists can be sorted by it. */
export async function refreshClock(
  tx: Transaction<DB>,
  who: Actor,
  calendar: Calendar,
  request: StoredCase,
  today: Day,
): Promise<void> {
  const clock = clockOfCase(calendar, request, await readEvents(tx, who.office, request.request_id), today);
  await tx
    .updateTable('request')
    .set({ due_on: clock.due, due_provisional: clock.provisional, paused_until: clock.pausedUntil ?? null })
    .where('office_id', '=', who.office)
    .where('request_id', '=', request.request_id)
    .execute();
}
