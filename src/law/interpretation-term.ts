import type { Calendar } from './calendar.js';
import type { Day } from './day.js';
import { addWorkingDays } from './working-days.js';

/**
 * Within how many working days after a policy its interpretation is to be public. No national provision says so; some
 * places practise it (郑州 2016 年通知), so an office sets it and may set none.
 */
export const interpretationPractice = {
  workingDays: 3,
  source: '地方做法（郑州 2016 年通知），国家层面没有规定',
} as const;

/** The last day for an interpretation of what was published on a day; null where it cannot be counted. */
export function interpretationDue(calendar: Calendar, publishedOn: Day, workingDays: number): Day | null {
  const counted = addWorkingDays(calendar, publishedOn, workingDays);
  return counted.ok ? counted.value.due : null;
}
