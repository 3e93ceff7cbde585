import type { Calendar } from '../calendar.js';
import { type Day, eachDay } from '../day.js';
import { isWorkingDay } from '../working-days.js';
import { type ClockReceipt, type Course, dueOf, haltedOn } from './clock-course.js';
import { type ClockEvent, type ClockReading, defaultReading } from './clock-event.js';
import { courseOf } from './clock-fold.js';
import { type Stretch, stretchesOf } from './clock-stretches.js';

/** A day between receipt and due day, for the calendar panel. */
export interface ClockDay {
  readonly day: Day;
  /** zero 收到之日 · counted 计入 · excluded 工作日但不计入 · rest 非工作日. */
  readonly standing: 'zero' | 'counted' | 'excluded' | 'rest';
  /** Of a counted day, its number in the running term, from 1. */
  readonly ordinal?: number;
  readonly why: string;
  readonly article: string;
}

/**
 * Every day from receipt to the due day, with its standing and the article; where a correction or a fee is awaited, to
 * `today` or the end of the case, and at least to the last day known. 条例30至35、42条.
 */
export function daysOf(
  calendar: Calendar,
  receipt: ClockReceipt,
  events: readonly ClockEvent[],
  reading: ClockReading = defaultReading,
  today?: Day,
): ClockDay[] {
  const course = courseOf(calendar, receipt, events, reading);
  const stretches = stretchesOf(course);
  const days: ClockDay[] = [];
  let ordinal = 0;
  for (const day of eachDay(receipt.day, lastDay(course, today))) {
    const standing = standingOf(calendar, course, stretches, day);
    if (standing.standing === 'counted') ordinal += 1;
    days.push({ day, ...standing, ...(standing.standing === 'counted' ? { ordinal } : {}) });
  }
  return days;
}

function lastDay(course: Course, today: Day | undefined): Day {
  const { fee, receipt, closed } = course;
  const due = dueOf(course);
  if (due !== null) return due;
  const known = fee?.awaited ? fee.payBy : (haltedOn(course) ?? receipt.day);
  const waited = closed?.day ?? today ?? known;
  return waited > known ? waited : known;
}

type Standing = Pick<ClockDay, 'standing' | 'why' | 'article'>;

function standingOf(calendar: Calendar, course: Course, stretches: readonly Stretch[], day: Day): Standing {
  const { receipt, reading, after } = course;
  if (day === receipt.day && reading.firstDay === 'afterReceipt') {
    return { standing: 'zero', why: '收到申请之日', article: '条例第三十一条' };
  }
  const { working, why } = isWorkingDay(calendar, day);
  if (!working) return { standing: 'rest', why, article: '条例第三十三条' };
  if (day <= after) return { standing: 'excluded', ...droppedBy(course, day) };
  const halted = haltedOn(course);
  if (halted !== null && day > halted) return { standing: 'excluded', ...awaited(course) };
  const within = stretches.filter(({ from, to }) => from <= day && day <= to);
  const pause = within.find((stretch) => stretch.kind === 'excluded' && excludes(stretch));
  if (pause?.kind === 'excluded') return { standing: 'excluded', ...exclusions[pause.pause.kind] };
  const counted = within.find((stretch) => stretch.kind === 'counted');
  if (counted?.kind === 'counted') return { standing: 'counted', ...parts[counted.part.kind] };
  throw new Error(`no stretch for ${day}`);
}

function excludes({ effect }: Extract<Stretch, { kind: 'excluded' }>): boolean {
  return effect === 'excludes' || effect === 'overlaps';
}

const exclusions = {
  thirdParty: { why: '征求第三方意见期间', article: '条例第三十二条、第三十三条' },
  agency: { why: '征求其他机关意见期间', article: '条例第三十三条、第三十四条' },
  fee: { why: '等待缴费期间', article: '条例第四十二条' },
} as const;

const parts = {
  reply: { why: '答复期限', article: '条例第三十三条' },
  extended: { why: '延长的答复期限', article: '条例第三十三条' },
  delayed: { why: '延迟答复的期限', article: '条例第三十五条' },
} as const;

function droppedBy({ dropped }: Course, day: Day): Pick<Standing, 'why' | 'article'> {
  const cause = dropped.find(({ restarted }) => day <= restarted)?.cause;
  return cause === 'feePaid'
    ? { why: '完成缴费后重新计算，此前不计入', article: '条例第四十二条' }
    : { why: '收到补正后重新计算，此前不计入', article: '条例第三十条' };
}

function awaited({ correction }: Course): Pick<Standing, 'why' | 'article'> {
  return correction?.awaited ? { why: '等待补正', article: '条例第三十条' } : exclusions.fee;
}
