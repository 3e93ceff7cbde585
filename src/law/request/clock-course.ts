import { addDays, type Day } from '../day.js';
import type { WorkingDayIndex } from '../working-day-index.js';
import type { ClockEvent, ClockReading } from './clock-event.js';
import type { IntakeChannel } from './receipt.js';

/** Where a request's clock begins: day zero, as 条例31条 says. */
export interface ClockReceipt {
  readonly channel: IntakeChannel;
  readonly day: Day;
}

/** A stretch of the reply term, in working days: the term itself, its extension (33条), a delay (35条). */
export interface TermPart {
  readonly kind: 'reply' | 'extended' | 'delayed';
  readonly length: number;
  /** The day it was decided; of the term itself, the day it runs from. */
  readonly on: Day;
  readonly article: string;
}

/** Days that do not count: after `after` up to and including `until`. */
export interface Pause {
  readonly kind: 'thirdParty' | 'agency' | 'fee';
  readonly sent: Day;
  readonly after: Day;
  until: Day;
  /** The last day for an answer. */
  readonly limit: Day;
  answered: Day | null;
}

/** A term that ended without being used up, because a new one began. */
export interface DroppedTerm {
  readonly cause: 'corrected' | 'feePaid';
  readonly after: Day;
  readonly notified: Day;
  readonly restarted: Day;
  readonly lost: readonly TermPart[];
}

/** Why an event changes nothing: the law does not allow it. */
export interface Forbidden {
  readonly code: string;
  readonly sentence: string;
  readonly article: string;
}

/** How a request's clock stands after some of its events. Changed in place while the events are applied. */
export interface Course {
  readonly index: WorkingDayIndex;
  readonly reading: ClockReading;
  readonly receipt: ClockReceipt;
  /** The running term counts the working days after this day. */
  after: Day;
  parts: TermPart[];
  /** By the day they begin. */
  readonly pauses: Pause[];
  readonly dropped: DroppedTerm[];
  /** Days of the one notice of each kind, and whether its answer is still awaited. */
  correction: { readonly notified: Day; awaited: boolean } | null;
  fee: { readonly notified: Day; readonly served: Day | null; readonly payBy: Day; awaited: boolean } | null;
  extensionUsed: boolean;
  closed: ClockEvent | null;
  /** Forbidden events with their place in the input, in the order of days. */
  readonly refused: { readonly event: number; readonly at: ClockEvent; readonly why: Forbidden }[];
}

/** Working days of the running term with all its parts. */
export function lengthOf(course: Course): number {
  let length = 0;
  for (const part of course.parts) length += part.length;
  return length;
}

/** The day the wait for a correction or a fee began, where one is on; no day counts after it. */
export function haltedOn({ correction, fee }: Course): Day | null {
  const days = [correction, fee].flatMap((wait) => (wait?.awaited ? [wait.notified] : []));
  return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b));
}

/** The last day for the reply; null while a correction or a fee is awaited. Depends on events and calendar alone. */
export function dueOf(course: Course): Day | null {
  return haltedOn(course) === null ? reach(course, course.after, lengthOf(course)) : null;
}

/** The day on which so many more days of the term have counted, seen from the evening of a day. */
export function reach({ index, pauses }: Course, from: Day, days: number): Day {
  let at = from;
  let left = days;
  for (const pause of pauses) {
    if (pause.until <= pause.after || pause.until <= at) continue;
    if (pause.after > at) {
      const room = index.between(at, pause.after);
      if (room >= left) break;
      left -= room;
    }
    at = pause.until;
  }
  return index.nth(at, left);
}

/** Days of the running term that have counted up to and including a day, whatever its length. */
export function usedBy({ index, pauses, after }: Course, to: Day): number {
  let at = after;
  let used = 0;
  for (const pause of pauses) {
    if (pause.until <= pause.after || pause.until <= at) continue;
    if (pause.after >= to) break;
    if (pause.after > at) used += index.between(at, pause.after);
    at = pause.until;
  }
  return used + index.between(at, to);
}

/** The evening before counting may begin on a day, or the day itself where counting begins on the next. */
export function evening(day: Day, countsItself: boolean): Day {
  return countsItself ? addDays(day, -1) : day;
}

/** Where the way to a due day begins: before the running term, or before an earlier consultation that reaches into it. */
export function wayBegins({ after, pauses }: Course, due: Day): Day {
  const reaching = pauses.filter((pause) => pause.until > after && pause.after < due).map((pause) => pause.after);
  return reaching.reduce((a, b) => (a < b ? a : b), after);
}
