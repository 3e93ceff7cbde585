import { addDays, type Day, dayInChinese } from '../day.js';
import { lengthInWords, type TermKey, termOn } from '../terms.js';
import { mostWorkingDays } from '../working-days.js';
import { type Course, dueOf, evening, type Forbidden, type Pause } from './clock-course.js';
import type { ClockEvent } from './clock-event.js';

/** A term of the law in working days, as it stood when the request was received; a refusal where none is known for that day. */
export function termFor(course: Course, key: TermKey, article: string): { length: number } | Forbidden {
  const term = termOn(key, course.receipt.day);
  if (term !== null) return term;
  const on = dayInChinese(course.receipt.day);
  return {
    code: 'term-unknown',
    sentence: `${on}收到的申请适用2019年条例施行前的规定，该规定未收录，不能推算。`,
    article,
  };
}

const consultations = {
  thirdParty: { key: 'thirdPartyOpinion', article: '条例第三十二条', whom: '第三方' },
  agency: { key: 'jointAgencyOpinion', article: '条例第三十四条', whom: '其他机关' },
} as const;
type Consulted = keyof typeof consultations;

/** A consultation excludes the working days until its answer, at most until its own term has passed. 条例32、33、34条. */
export function consult(course: Course, kind: Consulted, { day }: ClockEvent): Forbidden | null {
  const { key, article } = consultations[kind];
  const term = termFor(course, key, article);
  if ('code' in term) return term;
  const limit = course.index.nth(day, term.length);
  const after = evening(day, course.reading.pauseFrom === 'onSent');
  addPause(course, { kind, sent: day, after, until: limit, limit, answered: null });
  return null;
}

/**
 * An answer ends the earliest consultation of its kind that is neither answered nor past its limit on that day;
 * where all have passed theirs it is noted and changes nothing.
 */
export function answer(course: Course, kind: Consulted, { day }: ClockEvent): Forbidden | null {
  const unanswered = course.pauses.filter((pause) => pause.kind === kind && pause.answered === null);
  const pause = unanswered.find(({ limit }) => day <= limit) ?? unanswered[0];
  if (pause === undefined) {
    const { article, whom } = consultations[kind];
    return {
      code: 'answer-without-consultation',
      sentence: `没有尚待答复的征求${whom}意见，不能登记收到意见。`,
      article,
    };
  }
  pause.answered = day;
  if (day <= pause.limit) pause.until = evening(day, course.reading.answerDay === 'counted');
  return null;
}

/** Keeps the pauses in the order in which they begin. */
export function addPause(course: Course, pause: Pause): void {
  course.pauses.push(pause);
  course.pauses.sort((a, b) => (a.after < b.after ? -1 : a.after > b.after ? 1 : 0));
}

/** The extension: once, whole working days up to the most the law allows, decided and told within the term. 条例33条. */
export function extend(course: Course, { day, days }: ClockEvent): Forbidden | null {
  const article = '条例第三十三条';
  const term = termFor(course, 'replyExtension', article);
  if ('code' in term) return term;
  if (course.extensionUsed) return { code: 'second-extension', sentence: '答复期限只能延长一次。', article };
  if (days === undefined || !Number.isInteger(days) || days < 1 || days > term.length) {
    const most = lengthInWords(term.length, 'workingDay');
    return { code: 'extension-length', sentence: `延长答复期限应为1个至${most}，最长不得超过${most}。`, article };
  }
  const outside = withinTerm(course, day, 'extension', '延长答复期限', article);
  if (outside !== null) return outside;
  course.extensionUsed = true;
  course.parts.push({ kind: 'extended', length: days, on: day, article });
  return null;
}

/** The delay of a reply to requests of unreasonable number, told within the term. 条例35条; it sets no most. */
export function delay(course: Course, { day, days }: ClockEvent): Forbidden | null {
  const article = '条例第三十五条';
  if (days === undefined || !Number.isInteger(days) || days < 1 || days > mostWorkingDays) {
    const sentence = `延迟答复的期限应写明工作日天数，为1至${mostWorkingDays}的整数。`;
    return { code: 'delay-length', sentence, article };
  }
  const outside = withinTerm(course, day, 'delay', '确定延迟答复的期限', article);
  if (outside !== null) return outside;
  course.parts.push({ kind: 'delayed', length: days, on: day, article });
  return null;
}

/** Refuses what may only be done while the reply term runs: not during a wait, and on or before the due day. */
export function withinTerm(course: Course, on: Day, code: string, act: string, article: string): Forbidden | null {
  const due = dueOf(course);
  if (due === null) {
    const what = course.correction?.awaited ? '补正' : '缴费';
    return {
      code: `${code}-while-waiting`,
      sentence: `正在等待申请人${what}，答复期限没有进行，不能${act}。`,
      article,
    };
  }
  if (on <= due) return null;
  const sentence = `答复期限已于${dayInChinese(due)}届满，期满后不能${act}。`;
  return { code: `${code}-after-term`, sentence, article };
}

/** A new term of the length the law gives begins on the day after; what had been added to the old one falls away with it. */
export function restart(course: Course, cause: 'corrected' | 'feePaid', notified: Day, on: Day): void {
  const [reply, ...lost] = course.parts;
  if (reply === undefined) throw new Error('a course without a reply term');
  course.dropped.push({ cause, after: course.after, notified, restarted: on, lost });
  course.after = on;
  course.parts = [{ ...reply, on }];
}

/** The last calendar day for paying, from the day on which the notice was received. */
export function payBy(course: Course, received: Day): Day {
  return addDays(received, course.reading.feePaymentDays);
}
