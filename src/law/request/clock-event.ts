import type { Day } from '../day.js';

/** The dated events that move the clock of a request, in the words of the handler. */
export const clockEvents = {
  correctionNotified: '告知补正',
  corrected: '收到补正',
  thirdPartyConsulted: '征求第三方意见',
  thirdPartyAnswered: '收到第三方意见',
  agencyConsulted: '征求其他机关意见',
  agencyAnswered: '收到其他机关意见',
  extended: '延长答复期限',
  delayed: '确定延迟答复的期限',
  feeNotified: '发出收费通知',
  feePaid: '完成缴费',
  replied: '答复申请人',
  withdrawn: '申请人撤回申请',
} as const;

export type ClockEventKind = keyof typeof clockEvents;

/** One event; `days` in working days, for `extended` and `delayed`; `served` is the day on which a fee notice reached the applicant. */
export interface ClockEvent {
  readonly kind: ClockEventKind;
  readonly day: Day;
  readonly days?: number | undefined;
  readonly served?: Day | undefined;
}

/**
 * Readings where the 条例 is silent or the source was not confirmed; each may be set otherwise.
 * Day zero follows 民法典第二百零一条 by analogy; the exclusion of consultations, 条例33条, says no first and last day;
 * the 30 days for the fee, that they run from receipt of the notice, and the new term after it (《政府信息公开信息处理费
 * 管理办法》) are not verified. That a late payment is not taken follows 视为放弃申请; an office may read it in favour of who pays.
 */
export interface ClockReading {
  /** The first day that can count: the one after receipt, or the day of receipt itself. */
  readonly firstDay: 'afterReceipt' | 'onReceipt';
  /** The first day that a consultation excludes: the one after it was sent, or the day of sending itself. */
  readonly pauseFrom: 'afterSent' | 'onSent';
  /** Whether the day on which the answer arrives is still excluded. */
  readonly answerDay: 'excluded' | 'counted';
  /** Whether payment begins a new term or the old one goes on. */
  readonly afterFee: 'restart' | 'resume';
  /** Calendar days for paying, from the day after the notice was received; until its service is known, after it was sent. */
  readonly feePaymentDays: number;
  /** Whether a payment after the last day still counts, as long as the case was not ended for it. */
  readonly latePayment: 'accepted' | 'refused';
}

export const defaultReading: ClockReading = {
  firstDay: 'afterReceipt',
  pauseFrom: 'afterSent',
  answerDay: 'excluded',
  afterFee: 'restart',
  feePaymentDays: 30,
  latePayment: 'refused',
};
