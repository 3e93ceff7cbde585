import type { Calendar } from '../calendar.js';
import { dayInChinese } from '../day.js';
import { termOn } from '../terms.js';
import { workingDayIndex } from '../working-day-index.js';
import { type ClockReceipt, type Course, evening, type Forbidden } from './clock-course.js';
import { type ClockEvent, type ClockEventKind, type ClockReading, clockEvents } from './clock-event.js';
import { answer, consult, delay, extend } from './clock-rules-term.js';
import { correct, notifyCorrection, notifyFee, payFee } from './clock-rules-waits.js';

const rules: Readonly<Record<ClockEventKind, (course: Course, event: ClockEvent) => Forbidden | null>> = {
  correctionNotified: notifyCorrection,
  corrected: correct,
  thirdPartyConsulted: (course, event) => consult(course, 'thirdParty', event),
  thirdPartyAnswered: (course, event) => answer(course, 'thirdParty', event),
  agencyConsulted: (course, event) => consult(course, 'agency', event),
  agencyAnswered: (course, event) => answer(course, 'agency', event),
  extended: extend,
  delayed: delay,
  feeNotified: notifyFee,
  feePaid: payFee,
  replied: close,
  withdrawn: close,
};

/**
 * The clock after all events, which are applied by day, those of one day as they are given. An event that the law does
 * not allow is noted with the reason and changes nothing. 条例30、33、35、42条.
 */
export function courseOf(
  calendar: Calendar,
  receipt: ClockReceipt,
  events: readonly ClockEvent[],
  reading: ClockReading,
): Course {
  const term = termOn('reply', receipt.day);
  if (term === null) throw new Error(`no reply term on ${receipt.day}`);
  const course: Course = {
    index: workingDayIndex(calendar),
    reading,
    receipt,
    after: evening(receipt.day, reading.firstDay === 'onReceipt'),
    parts: [{ kind: 'reply', length: term.length, on: receipt.day, article: term.article }],
    pauses: [],
    dropped: [],
    correction: null,
    fee: null,
    extensionUsed: false,
    closed: null,
    refused: [],
  };
  for (const [event, at] of inOrder(events)) {
    const why = outsideCase(course, at) ?? rules[at.kind](course, at);
    if (why !== null) course.refused.push({ event, at, why });
  }
  return course;
}

/** By day; the sort is stable, so those of one day keep their order. */
function inOrder(events: readonly ClockEvent[]): [number, ClockEvent][] {
  return [...events.entries()].sort(([, a], [, b]) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function outsideCase({ receipt, closed }: Course, event: ClockEvent): Forbidden | null {
  const what = clockEvents[event.kind];
  if (event.day < receipt.day) {
    const sentence = `“${what}”的日期（${dayInChinese(event.day)}）早于收到申请之日（${dayInChinese(receipt.day)}）。`;
    return { code: 'event-before-receipt', sentence, article: '条例第三十一条' };
  }
  if (closed === null) return null;
  const how = closed.kind === 'replied' ? '答复' : '由申请人撤回';
  const sentence = `申请已于${dayInChinese(closed.day)}${how}，不能再登记“${what}”。`;
  return { code: 'case-closed', sentence, article: '条例第三十三条' };
}

function close(course: Course, event: ClockEvent): null {
  course.closed = event;
  return null;
}
