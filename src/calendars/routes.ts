import { asOffice, type Database } from '../db/connect.js';
import { dayInShanghai } from '../law/day.js';
import type { StaffRoutes } from '../web/staff-route.js';
import { enterCalendar, type Recompute } from './actions/enter-calendar.js';
import { calendarRoutes } from './contract.js';
import type { CalendarKeeper } from './keeper.js';
import { calendarView } from './view.js';

export interface CalendarDeps {
  readonly db: Database;
  readonly keeper: CalendarKeeper;
  readonly recompute: Recompute;
}

/** The routes of the notices of holidays: contract → act. */
export function layCalendarRoutes(routes: StaffRoutes, { db, keeper, recompute }: CalendarDeps): void {
  routes.add(calendarRoutes.calendar, ({ actor }) =>
    asOffice(db, actor.office, (tx) => calendarView(tx, dayInShanghai(actor.now))),
  );
  routes.add(calendarRoutes.enter, async ({ actor, body }) => {
    const outcome = await asOffice(db, actor.office, (tx) => enterCalendar(tx, actor, body, recompute));
    if (!outcome.ok) return outcome;
    await keeper.reload();
    return outcome.value;
  });
}
