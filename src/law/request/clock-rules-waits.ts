import { dayInChinese } from '../day.js';
import { lengthInWords } from '../terms.js';
import { type Course, evening, type Forbidden } from './clock-course.js';
import type { ClockEvent } from './clock-event.js';
import { addPause, payBy, restart, termFor, withinTerm } from './clock-rules-term.js';
import { feeArticle } from './fees-data.js';

const correctionArticle = '条例第三十条';

/** The one notice that the application must be corrected, within its own term from receipt. 条例30条. */
export function notifyCorrection(course: Course, { day }: ClockEvent): Forbidden | null {
  const article = correctionArticle;
  if (course.correction !== null) {
    return { code: 'second-correction-notice', sentence: '补正应当一次性告知，不能再次告知补正。', article };
  }
  const term = termFor(course, 'correctionNotice', article);
  if ('code' in term) return term;
  const last = course.index.nth(evening(course.receipt.day, course.reading.firstDay === 'onReceipt'), term.length);
  if (day > last) {
    const length = lengthInWords(term.length, 'workingDay');
    const sentence = `告知补正应当自收到申请之日起${length}内作出，最迟为${dayInChinese(last)}，逾期不能告知补正。`;
    return { code: 'correction-notice-late', sentence, article };
  }
  course.correction = { notified: day, awaited: true };
  return null;
}

/** The correction: the reply term is counted from it. 条例30条. */
export function correct(course: Course, { day }: ClockEvent): Forbidden | null {
  if (!course.correction?.awaited) {
    const sentence = '没有尚待补正的告知，不能登记收到补正。';
    return { code: 'correction-without-notice', sentence, article: correctionArticle };
  }
  course.correction.awaited = false;
  restart(course, 'corrected', course.correction.notified, day);
  return null;
}

/** The one fee notice, within the reply term. 条例42条; that it must be within the term is not verified. */
export function notifyFee(course: Course, { day, served }: ClockEvent): Forbidden | null {
  const article = feeArticle;
  if (course.fee !== null) return { code: 'second-fee-notice', sentence: '每件申请只能发出一次收费通知。', article };
  const outside = withinTerm(course, day, 'fee-notice', '发出收费通知', article);
  if (outside !== null) return outside;
  course.fee = { notified: day, served: served ?? null, payBy: payBy(course, served ?? day), awaited: true };
  return null;
}

/**
 * The payment. Who lets the days for it pass counts as having given up (办法; the days are not verified); a reading may take
 * a late payment as long as the office has not ended the case for it. 条例42条.
 */
export function payFee(course: Course, { day }: ClockEvent): Forbidden | null {
  const { fee, reading } = course;
  const article = feeArticle;
  if (!fee?.awaited)
    return { code: 'payment-without-notice', sentence: '没有尚待缴费的收费通知，不能登记缴费。', article };
  if (day > fee.payBy && reading.latePayment === 'refused') {
    const sentence = `缴费期限已于${dayInChinese(fee.payBy)}届满，逾期未缴纳视为放弃申请，不再处理。`;
    return { code: 'payment-late', sentence, article };
  }
  fee.awaited = false;
  if (reading.afterFee === 'restart') restart(course, 'feePaid', fee.notified, day);
  else {
    const { notified, payBy: limit } = fee;
    addPause(course, { kind: 'fee', sent: notified, after: notified, until: day, limit, answered: day });
  }
  return null;
}
