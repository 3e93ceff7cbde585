import { addDays, type Day } from '../day.js';
import { type Course, dueOf, haltedOn, type Pause, type TermPart } from './clock-course.js';

/** A run of days of the running term that count towards one of its parts, or of days that a consultation excludes. */
export type Stretch =
  | {
      readonly kind: 'counted';
      readonly part: TermPart;
      readonly from: Day;
      readonly to: Day;
      readonly counted: number;
    }
  | {
      readonly kind: 'excluded';
      readonly pause: Pause;
      readonly effect: PauseEffect;
      readonly from: Day;
      readonly to: Day;
    };

/**
 * What a consultation does to the term: it excludes days; it excludes them beside an earlier one; it was answered at
 * once; it lay before the term began anew; it was sent while no term ran, or when the term had run out.
 */
export type PauseEffect = 'excludes' | 'overlaps' | 'none' | 'superseded' | 'halted' | 'tooLate';

/** The running term from its first day to the due day, or to the day a wait began, and every consultation of the case. */
export function stretchesOf(course: Course): Stretch[] {
  const { index, after, pauses } = course;
  const due = dueOf(course);
  const end = due ?? haltedOn(course) ?? after;
  const found: Stretch[] = [];
  const parts = course.parts.map((part) => ({ part, left: part.length }));
  let at = after;
  const countTo = (to: Day): void => {
    for (const open of parts) {
      const take = Math.min(open.left, index.between(at, to));
      if (take === 0) continue;
      open.left -= take;
      const last = open.left === 0 ? index.nth(at, take) : to;
      found.push({ kind: 'counted', part: open.part, from: addDays(at, 1), to: last, counted: take });
      at = last;
    }
  };
  for (const pause of pauses) {
    const reached = pause.after < end ? null : due === null ? 'halted' : 'tooLate';
    const effect = effectOf(pause, after, at, reached);
    if (effect === 'excludes' || effect === 'overlaps') {
      if (pause.after > at) countTo(pause.after);
      if (pause.until > at) at = pause.until;
      const from = addDays(pause.after < after ? after : pause.after, 1);
      found.push({ kind: 'excluded', pause, effect, from, to: pause.until });
    } else {
      found.push({ kind: 'excluded', pause, effect, from: pause.sent, to: pause.sent });
    }
  }
  if (at < end) countTo(end);
  return found;
}

function effectOf(pause: Pause, after: Day, at: Day, reached: 'halted' | 'tooLate' | null): PauseEffect {
  if (pause.until <= after && pause.sent <= after) return 'superseded';
  if (pause.until <= pause.after) return 'none';
  if (reached !== null) return reached;
  return pause.after < at && at > after ? 'overlaps' : 'excludes';
}
