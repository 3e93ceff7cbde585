import { asOffice } from '../../db/connect.js';
import { withId } from '../../web/answer-outcome.js';
import type { StaffRoutes } from '../../web/staff-route.js';
import { reminderRoutes } from '../reminder-contract.js';
import type { RequestDeps } from '../request-deps.js';
import { putAway, remindersFor } from './read-reminders.js';

/** The routes of a person's reminders. */
export function layReminderRoutes(routes: StaffRoutes, { db, work }: RequestDeps): void {
  routes.add(reminderRoutes.reminders, ({ actor }) =>
    asOffice(db, actor.office, async (tx) => ({ rows: await remindersFor(tx, actor, work().calendar) })),
  );
  routes.add(reminderRoutes.seen, ({ actor, params }) =>
    withId(params.id, (id) => asOffice(db, actor.office, (tx) => putAway(tx, actor, id))),
  );
}
