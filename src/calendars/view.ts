import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import { type Day, yearOf } from '../law/day.js';
import type { CalendarView } from './contract.js';
import { loadCalendar } from './load.js';

/** The notices as they count, with who entered those that the program did not know; seen on a day. */
export async function calendarView(db: Kysely<DB>, today: Day): Promise<CalendarView> {
  const calendar = await loadCalendar(db);
  const entries = await db
    .selectFrom('calendar_year as c')
    .leftJoin('person as p', (join) =>
      join
        .onRef('p.office_id', '=', 'c.office_id')
        .on((eb) => eb(eb.cast('p.person_id', 'text'), '=', eb.ref('c.entered_by'))),
    )
    .distinctOn('c.year')
    .select(['c.year', 'c.entered_at', 'p.name'])
    .orderBy('c.year')
    .orderBy('c.version', 'desc')
    .execute();
  const byYear = new Map(entries.map((entry) => [entry.year, entry]));
  const years = calendar.years.map((notice) => {
    const entry = byYear.get(notice.year);
    return { ...notice, entered: entry ? { at: entry.entered_at.toISOString(), byName: entry.name } : null };
  });
  const thisYear = yearOf(today);
  return {
    years: years.reverse(),
    missing: [thisYear + 1, thisYear].filter((year) => !calendar.hasNotice(year)),
  };
}
