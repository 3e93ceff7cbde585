import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import { type Calendar, makeCalendar, officialCalendar, type YearCalendar } from '../law/calendar.js';

/** What was entered: the notice that counts of each year, and the version of the last entry; 0 where there is none. */
export interface EnteredNotices {
  readonly notices: readonly YearCalendar[];
  readonly version: number;
}

/** Reads the notices that offices entered; every role may. */
export async function readNotices(db: Kysely<DB>): Promise<EnteredNotices> {
  const rows = await db.selectFrom('public_calendar_year').select(['version', 'notice']).execute();
  return {
    notices: rows.map(({ notice }) => notice as YearCalendar),
    version: Math.max(0, ...rows.map(({ version }) => version ?? 0)),
  };
}

/** The notices that the program knows, with those entered in their place or beside them. */
export function calendarWith(entered: readonly YearCalendar[]): Calendar {
  const replaced = new Set(entered.map(({ year }) => year));
  const years = [...officialCalendar.years.filter(({ year }) => !replaced.has(year)), ...entered];
  const made = makeCalendar(years.sort((a, b) => a.year - b.year));
  // What is stored was accepted beside all the others.
  if (!made.ok) throw new Error(made.sentence);
  return made.value;
}

/** The calendar of this installation. */
export async function loadCalendar(db: Kysely<DB>): Promise<Calendar> {
  return calendarWith((await readNotices(db)).notices);
}
