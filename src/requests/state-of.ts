import type { Calendar } from '../law/calendar.js';
import type { Day } from '../law/day.js';
import type { RequestStage, RequestState } from '../law/request/request-state.js';
import { courseOfCase } from './clock-of-case.js';
import type { LoadedCase } from './load.js';
import type { StoredEvent } from './store-case.js';

/** Where a case stands on a day, as the law of the procedure asks it. */
export function stateOf({ request, items, events }: LoadedCase, calendar: Calendar, today: Day): RequestState {
  const { pauses, fee } = courseOfCase(calendar, request, events);
  const has = (kind: string) => events.some((event) => event.kind === kind);
  const waiting = request.waiting as RequestState['waiting'];
  const last = waiting === 'fee' ? (fee?.payBy ?? null) : lastSet(events, 'correctionNotified');
  return {
    stage: request.stage as RequestStage,
    handler: request.handler,
    items: items.map(({ item, outcome }) => ({ no: item, decided: outcome !== null })),
    decidedBy: request.decided_by,
    checkedBy: request.checked_by,
    approvedBy: request.approved_by,
    waiting,
    waitOver: waiting !== null && last !== null && last < today,
    correctionUsed: has('correctionNotified'),
    extensionUsed: has('extended'),
    feeUsed: has('feeNotified'),
    explanation: has('explained') ? 'taken' : has('explanationRequested') ? 'asked' : 'none',
    consultations: pauses.flatMap(({ kind, answered, limit }) =>
      kind === 'fee' || answered !== null ? [] : [{ whom: kind, lapsed: limit < today }],
    ),
  };
}

/** The last day that the latest event of this kind set for the applicant; null where there is none. */
export function lastSet(events: readonly StoredEvent[], kind: string): Day | null {
  return (events.findLast((event) => event.kind === kind)?.until as Day | null | undefined) ?? null;
}
