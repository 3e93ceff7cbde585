import type { Calendar } from '../law/calendar.js';
import type { Day } from '../law/day.js';
import { lapseOutcomes } from '../law/request/procedure-items.js';
import type { RequestStage, RequestState } from '../law/request/request-state.js';
import { courseOfCase, opinionUntil } from './clock-of-case.js';
import type { LoadedCase } from './load.js';
import type { StoredEvent, StoredItem } from './store-case.js';

/** Where a case stands on a day, as the law of the procedure asks it. */
export function stateOf({ request, items, events, letters }: LoadedCase, calendar: Calendar, today: Day): RequestState {
  const course = courseOfCase(calendar, request, events);
  const has = (kind: string) => events.some((event) => event.kind === kind);
  const waiting = request.waiting as RequestState['waiting'];
  const last = waiting === 'fee' ? (course.fee?.payBy ?? null) : lastSet(events, ...correctionTerms);
  return {
    stage: request.stage as RequestStage,
    handler: request.handler,
    items: items.map(({ item, outcome }) => ({ no: item, decided: outcome !== null, ...lapsedBy(outcome) })),
    decidedBy: request.decided_by,
    checkedBy: request.checked_by,
    approvedBy: request.approved_by,
    waiting,
    waitOver: waiting !== null && last !== null && last < today,
    correctionUsed: has('correctionNotified'),
    extensionUsed: has('extended'),
    delayUsed: has('delayed'),
    feeUsed: has('feeNotified'),
    explanation: has('explained') ? 'taken' : has('explanationRequested') ? 'asked' : 'none',
    consultations: course.pauses.flatMap((pause) => {
      const { kind, answered } = pause;
      if (kind === 'fee' || answered !== null) return [];
      const until = opinionUntil(course, { ...pause, kind }, letters);
      return [{ whom: kind, lapsed: until !== null && until < today }];
    }),
  };
}

function lapsedBy(outcome: StoredItem['outcome']): Pick<RequestState['items'][number], 'lapsed'> {
  if (outcome === lapseOutcomes.correction) return { lapsed: 'correction' };
  return outcome === lapseOutcomes.fee ? { lapsed: 'fee' } : {};
}

/** The events that set a last day for the correction: the notice, and a later day for the same notice. */
export const correctionTerms = ['correctionNotified', 'correctionProlonged'] as const;

/** The last day that the latest event of these kinds set for the applicant; null where there is none. */
export function lastSet(
  events: readonly Pick<StoredEvent, 'kind' | 'until'>[],
  ...kinds: readonly string[]
): Day | null {
  return (events.findLast((event) => kinds.includes(event.kind))?.until as Day | null | undefined) ?? null;
}
