import type { LetterValues } from '../../documents/letters/fill-template.js';
import { type Day, dayInChinese } from '../../law/day.js';
import { defaultReading } from '../../law/request/clock-event.js';
import { type FeeBasis, feeFor } from '../../law/request/fees.js';
import { pageBands, pieceBands, pieceRise } from '../../law/request/fees-data.js';
import type { EventInput } from '../act-contract.js';
import type { LetterWords } from './written-words.js';

/** The letters that an event of the clock sends, in their order. 条例30、32至35、42条. */
export const eventLetters: Readonly<Record<string, readonly string[]>> = {
  correctionNotified: ['correction'],
  correctionProlonged: ['correctionTerm'],
  explanationRequested: ['explainReasons'],
  extended: ['extension'],
  delayed: ['delayedReply'],
  feeNotified: ['feeNotice'],
  thirdPartyConsulted: ['consultThirdParty', 'consultConfirmation', 'consultNoticeToApplicant'],
  agencyConsulted: ['consultJointAgency', 'consultNoticeToApplicant'],
};

/** An event as its letters tell it: `dueBefore` and `dueAfter` are the due days without it and with it. */
export interface LetterEvent {
  readonly kind: EventInput['kind'];
  readonly day: Day;
  readonly days?: number | undefined;
  readonly until?: Day | undefined;
  /** In yuan. */
  readonly amount?: string | undefined;
  readonly fee?: EventInput['fee'];
  readonly words: LetterWords;
  readonly dueBefore: Day | null;
  readonly dueAfter: Day | null;
}

/** What the letters of an event say by it; '' where the event should tell and does not. */
export function eventFacts(event: LetterEvent): LetterValues {
  const { kind, day, days, until, amount, fee, dueBefore, dueAfter } = event;
  switch (kind) {
    case 'correctionNotified':
    case 'correctionProlonged':
      return { 补正期限: said(until) };
    case 'explanationRequested':
      return { 说明期限: said(until) };
    case 'extended':
      return { 原到期日: said(dueBefore), 延长天数: days === undefined ? '' : String(days), 新到期日: said(dueAfter) };
    case 'delayed':
      return { 延迟期限: said(dueAfter) };
    case 'feeNotified':
      return {
        收费标准: fee === undefined ? '' : scaleInWords(fee.basis),
        计费明细: fee === undefined ? '' : reckoning(fee, day),
        收费金额: amount ?? '',
        // 30 days run from receipt of the notice, which nobody knows yet
        缴纳期限: `收到本通知书次日起第${defaultReading.feePaymentDays}日届满`,
      };
    case 'thirdPartyConsulted':
      return { 征求对象类别: '第三方', 征求发出日期: said(day), 征求依据: '第三十二条' };
    case 'agencyConsulted':
      return { 征求对象类别: '共同制作该信息的其他机关', 征求发出日期: said(day), 征求依据: '第三十四条' };
    default:
      return {};
  }
}

const said = (day: Day | null | undefined) => (day === null || day === undefined ? '' : dayInChinese(day));
const units: Readonly<Record<FeeBasis, string>> = { piece: '件', page: '页' };

/** The scale of the 办法 (国办函〔2020〕109号) in a sentence. */
function scaleInWords(basis: FeeBasis): string {
  const unit = units[basis];
  const parts = (basis === 'piece' ? pieceBands : pageBands).map(({ from, to, yuanEach }) => {
    const range = to === null ? `${from}${unit}以上` : `${from}至${to}${unit}`;
    return `${range}${yuanEach === 0 ? '不收费' : `每${unit}${yuanEach}元`}`;
  });
  if (basis === 'page') return `按量计收，${parts.join('，')}`;
  const { from, width, firstYuan, riseYuan } = pieceRise;
  const rise = `${from}件以上每${width}件为一档，首档每件${firstYuan}元，以后每档每件增加${riseYuan}元`;
  return `按件计收，同一申请人一个自然月内累计${[...parts, rise].join('，')}`;
}

function reckoning({ basis, quantity, charged }: NonNullable<EventInput['fee']>, on: Day): string {
  const fee = feeFor(basis, quantity, on, charged);
  if (!fee.ok) return '';
  const unit = units[basis];
  const lines = fee.value.lines.map(({ from, to, yuanEach, yuan }) => {
    const count = `第${from}至第${to}${unit}，共${to - from + 1}${unit}`;
    return yuanEach === 0 ? `${count}，不收费` : `${count}，每${unit}${yuanEach}元，计${yuan}元`;
  });
  return lines.join('；');
}
