import type { Calendar } from './calendar.js';
import { addDays, type Day, weekday, yearOf } from './day.js';
import { allow, type Outcome, refuse } from './refusal.js';

const weekdayNames = ['', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'] as const;

/** What a day is, with the reason in words. */
export interface DayStanding {
  readonly working: boolean;
  /** '星期三', '星期六', '国庆节放假' or '调休上班'. */
  readonly why: string;
  /** True where a notice that bears on the day is not at hand, so that the standing may still change. */
  readonly provisional: boolean;
}

/** Notices name the last days of the year before, e.g. 2018-12-29 and 2022-12-31; none named one before this day. */
const firstDayOfNextNotice = '12-25';

/** The years whose notice may name a day: its own, and from 25 December on also the next. */
export function noticeYears(value: Day): readonly number[] {
  const year = yearOf(value);
  return value.slice(5) >= firstDayOfNextNotice ? [year, year + 1] : [year];
}

/** Whether a day is worked: Monday to Friday less the holidays announced, and the announced make-up days. */
export function isWorkingDay(calendar: Calendar, value: Day): DayStanding {
  const provisional = !noticeYears(value).every(calendar.hasNotice);
  const named = calendar.named(value);
  if (named?.kind === 'holiday') return { working: false, why: `${named.name}放假`, provisional };
  if (named?.kind === 'makeup') return { working: true, why: '调休上班', provisional };
  const dayOfWeek = weekday(value);
  return { working: dayOfWeek < 6, why: weekdayNames[dayOfWeek], provisional };
}

/** A day reached by counting, with every day on the way. */
export interface WorkingDayCount {
  readonly due: Day;
  /** True where a notice that bears on a counted or skipped day is not at hand. */
  readonly provisional: boolean;
  readonly counted: readonly Day[];
  readonly skipped: readonly { readonly day: Day; readonly why: string }[];
}

/** The most working days that are counted in one go, about four years; no term of the law comes near it. */
export const mostWorkingDays = 1000;
const lastStartYear = 9990;

/**
 * The n-th working day after a day. The day itself is day zero: counting begins on the next.
 * For n = 0 it is the day itself, worked or not. Refuses n below 0, above 1000 or not whole.
 */
export function addWorkingDays(calendar: Calendar, from: Day, n: number): Outcome<WorkingDayCount> {
  if (!Number.isInteger(n) || n < 0 || n > mostWorkingDays) {
    return refuse('working-days-range', `工作日天数应为0至${mostWorkingDays}的整数。`);
  }
  if (yearOf(from) > lastStartYear) return refuse('day-out-of-range', `日期${from}超出可计算的范围。`);
  const counted: Day[] = [];
  const skipped: { day: Day; why: string }[] = [];
  let provisional = false;
  let due = from;
  while (counted.length < n) {
    due = addDays(due, 1);
    const standing = isWorkingDay(calendar, due);
    provisional ||= standing.provisional;
    if (standing.working) counted.push(due);
    else skipped.push({ day: due, why: standing.why });
  }
  return allow({ due, provisional, counted, skipped });
}

/**
 * Working days after `from` up to and including `to`: how many are left, seen from `from`.
 * Negative, counted the other way, where `to` is earlier.
 */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let at = from; at < to; ) {
    at = addDays(at, 1);
    if (isWorkingDay(calendar, at).working) count += 1;
  }
  return count;
}
