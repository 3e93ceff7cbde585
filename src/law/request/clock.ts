import type { Calendar } from '../calendar.js';
import type { Day } from '../day.js';
import { type ClockReceipt, type Course, dueOf, haltedOn, lengthOf, usedBy, wayBegins } from './clock-course.js';
import { type DerivationLine, derivationOf } from './clock-derivation.js';
import { type ClockEvent, type ClockReading, defaultReading } from './clock-event.js';
import { courseOf } from './clock-fold.js';

/** The clock of a request on a day, derived from its dated events. */
export interface Clock {
  /** The last day for the reply; null while a correction or a fee is awaited. */
  readonly due: Day | null;
  /** True where a notice of holidays for the due day or the way to it is not at hand. */
  readonly provisional: boolean;
  readonly state: 'running' | 'paused' | 'overdue' | 'closed';
  /**
   * Working days: running, those of the term still to come after today; paused, those not used; overdue, less than 0,
   * those past the due day; closed, as it stood on the day of closing.
   */
  readonly remaining: number;
  /** The first event, by day, that the law does not allow; `event` is its place in the input, from 0. */
  readonly refused?: {
    readonly event: number;
    readonly code: string;
    readonly sentence: string;
    readonly article: string;
  };
  readonly derivation: readonly DerivationLine[];
  /** The last excluded day of a consultation that is on today, or the last day for paying. */
  readonly pausedUntil?: Day;
}

/** The due day alone, for lists and reminders: what `clockOf` says of it, without the sentences. */
export function dueDay(
  calendar: Calendar,
  receipt: ClockReceipt,
  events: readonly ClockEvent[],
  reading: ClockReading = defaultReading,
): Pick<Clock, 'due' | 'provisional'> {
  return dueWithin(courseOf(calendar, receipt, events, reading));
}

/**
 * The clock of a request: 20 working days from receipt (条例33条), less consultations (32、33、34条), anew from a
 * correction (30条) or a payment, longer by one extension (33条) or a delay (35条). `due` and `derivation` depend on
 * calendar and events only, `state` and `remaining` also on today. Forbidden events are left out and the first told.
 */
export function clockOf(
  calendar: Calendar,
  receipt: ClockReceipt,
  events: readonly ClockEvent[],
  today: Day,
  reading: ClockReading = defaultReading,
): Clock {
  const course = courseOf(calendar, receipt, events, reading);
  const { due, provisional } = dueWithin(course);
  const pausedUntil = pauseEnd(course, today);
  const [first] = course.refused;
  const on = course.closed?.day ?? today;
  return {
    due,
    provisional,
    state: stateOf(course, due, today, pausedUntil !== null),
    remaining: remainingOn(course, due, on),
    ...(first === undefined ? {} : { refused: { event: first.event, ...first.why } }),
    derivation: derivationOf(course, due, provisional),
    ...(pausedUntil === null || course.closed !== null || isPast(due, today) ? {} : { pausedUntil }),
  };
}

function dueWithin(course: Course): Pick<Clock, 'due' | 'provisional'> {
  const due = dueOf(course);
  return { due, provisional: due !== null && course.index.provisional(wayBegins(course, due), due) };
}

function isPast(due: Day | null, today: Day): boolean {
  return due !== null && due < today;
}

function stateOf({ closed }: Course, due: Day | null, today: Day, paused: boolean): Clock['state'] {
  if (closed !== null) return 'closed';
  if (isPast(due, today)) return 'overdue';
  return due === null || paused ? 'paused' : 'running';
}

function remainingOn(course: Course, due: Day | null, on: Day): number {
  const length = lengthOf(course);
  if (due === null) return Math.max(0, length - usedBy(course, haltedOn(course) ?? on));
  if (due < on) return 0 - course.index.between(due, on);
  return length - usedBy(course, on);
}

/** The end of the wait or consultation that is on: overlapping consultations end with the last. Null where none has an end. */
function pauseEnd({ pauses, correction, fee }: Course, today: Day): Day | null {
  if (correction?.awaited) return null;
  if (fee?.awaited) return fee.payBy;
  let end: Day | null = null;
  for (const { after, until } of pauses) {
    if (end === null ? after < today && today <= until : after <= end && until > end) end = until;
  }
  return end;
}
