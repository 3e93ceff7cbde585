import { route } from '../web/route.js';
import type { Light } from './case-contract.js';
import type { Done } from './words-contract.js';

/** A reminder for the person who asks, with how the term stands today. */
export interface ReminderRow {
  readonly id: string;
  readonly request: string;
  readonly number: string;
  readonly wanted: string;
  readonly dueOn: string;
  readonly light: Light;
  /** It was told as the leader, beside the handler. */
  readonly escalated: boolean;
  readonly handlerName: string | null;
}

/** The reminders of terms (条例33条) that a person has not put away. */
export const reminderRoutes = {
  reminders: route<{ rows: readonly ReminderRow[] }>()({
    method: 'GET',
    path: '/desk/api/request-reminders',
    act: 'readRequests',
    trace: 'none',
  }),
  seen: route<Done>()({
    method: 'POST',
    path: '/desk/api/request-reminders/:id/seen',
    act: 'readRequests',
    trace: 'reminderSeen',
  }),
};
