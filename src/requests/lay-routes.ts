import type { StaffRoutes } from '../web/staff-route.js';
import { layFileRoutes } from './file-routes.js';
import { layIntakeRoutes } from './intake-routes.js';
import { layTemplateRoutes } from './letters/template-routes.js';
import { layPostRoutes, type PostDeps } from './post-routes.js';
import { layRemedyRoutes } from './remedy-routes.js';
import { layReminderRoutes } from './reminders/reminder-routes.js';
import { layCaseRoutes } from './routes.js';

/** All staff routes of 依申请公开. */
export function layRequestRoutes(routes: StaffRoutes, deps: PostDeps): void {
  layIntakeRoutes(routes, deps);
  layCaseRoutes(routes, deps);
  layFileRoutes(routes, deps);
  layTemplateRoutes(routes, deps);
  layRemedyRoutes(routes, deps);
  layReminderRoutes(routes, deps);
  layPostRoutes(routes, deps);
}
