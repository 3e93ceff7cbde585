import { sql } from 'kysely';
import type { Calendar } from '../law/calendar.js';
import type { Day } from '../law/day.js';
import { type DutyAct, mayAct } from '../law/duties.js';
import { reminderDays } from '../law/request/reminders.js';
import { addWorkingDays } from '../law/working-days.js';
import type { Actor } from '../ledger/append.js';
import type { RequestFilter } from './case-contract.js';

/** The last day on which a due day is 将到期 today. */
export function soonUntil(calendar: Calendar, today: Day): Day {
  const end = addWorkingDays(calendar, today, reminderDays.soon);
  if (!end.ok) throw new Error(end.sentence);
  return end.value.due;
}

/** The filter that an address names; the open cases where it names none. */
export function filterOf(text: string | undefined): RequestFilter {
  const known: readonly RequestFilter[] = ['open', 'mine', 'soon', 'overdue', 'closed', 'all'];
  return known.find((filter) => filter === text) ?? 'open';
}

/** The condition of a filter, on the columns of `request as r`. */
export function within(filter: RequestFilter, who: Actor, today: Day, soon: Day) {
  switch (filter) {
    case 'mine':
      return waitsFor(who);
    case 'soon':
      return sql<boolean>`r.closed_on is null and r.due_on between ${today} and ${soon}`;
    case 'overdue':
      return sql<boolean>`r.closed_on is null and r.due_on < ${today}`;
    case 'closed':
      return sql<boolean>`r.closed_on is not null`;
    case 'all':
      return sql<boolean>`true`;
    default:
      return sql<boolean>`r.closed_on is null`;
  }
}

/** The next step is this person's: to assign, to handle, to check what others decided, to approve, to serve and file. */
function waitsFor({ duties, person }: Actor) {
  const may = (act: DutyAct) => sql<boolean>`${mayAct(duties, act)}::boolean`;
  return sql<boolean>`(
    (r.stage = 'registered' and ${may('assignRequest')})
    or (r.stage in ('assigned', 'handling', 'approved', 'issued', 'delivered') and r.handler = ${person})
    or (r.stage = 'legalCheck' and ${may('checkReply')} and ${person} <> all (r.decided_by))
    or (r.stage = 'approval' and ${may('approveReply')} and ${person} <> all (r.decided_by) and r.checked_by <> ${person}))`;
}
