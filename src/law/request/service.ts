import { type Day, dayInChinese } from '../day.js';
import { type Refusal, refuse } from '../refusal.js';
import { waitingArticles } from './procedure-items.js';

/** What says how a letter is served and from which day it counts: the day of signing, or of posting. */
export const serviceSource = '国办公开办函〔2016〕235号';

/** How a letter reached its addressee, and whether a proof of it lies in the case. */
export interface Service {
  readonly method: 'direct' | 'entrusted' | 'post' | 'internet';
  readonly day: Day;
  readonly mailNo?: string | undefined;
  readonly proven: boolean;
}

/** Why this service of a letter cannot be recorded today; null where it can. */
export function serviceUnmet({ method, day, mailNo, proven }: Service, issuedOn: Day, today: Day): Refusal | null {
  if (!proven) return refuse('service-no-proof', '请先上传送达回证或者邮寄凭证，再登记送达。', serviceSource);
  if (method === 'post' && !mailNo?.trim()) return refuse('service-mail-no', '邮寄送达的，请填写邮件号码。');
  if (day < issuedOn) return refuse('service-day', '送达日期不能早于签发日期。');
  return day > today ? refuse('service-day', '送达日期不能晚于今天。') : null;
}

/** Why a case cannot be filed: a numbered letter whose service has no proof yet; null where there is none. */
export function stillToServe(letters: readonly { docNo: string | null; servedOn: string | null }[]): Refusal | null {
  const open = letters.find(({ docNo, servedOn }) => docNo !== null && servedOn === null);
  if (open === undefined) return null;
  return refuse('letter-not-served', `文书${open.docNo}还没有登记送达和凭证，不能归档。`, serviceSource);
}

/** A letter that told the applicant what is awaited, by its short title, and when it reached him. */
export interface NoticeServed {
  readonly title: string;
  readonly servedOn: Day | null;
}

/**
 * Nobody gives up what he was not told of in time: every notice must have reached the applicant before the last day that
 * was set. A reading of 条例30条 (合理的补正期限) and of the rules for the fee (条例42条). Null where it did.
 */
export function noticeUnserved(
  reason: 'correction' | 'fee',
  notices: readonly NoticeServed[],
  last: Day | null,
): Refusal | null {
  const what = reason === 'correction' ? '补正' : '缴费';
  const article = waitingArticles[reason];
  const open = notices.find(({ servedOn }) => servedOn === null);
  if (open !== undefined) {
    const sentence = `${open.title}还没有登记送达，不能以申请人逾期未${what}为由不再处理。请先登记送达。`;
    return refuse('notice-not-served', sentence, article);
  }
  const late = notices.find(({ servedOn }) => last === null || servedOn === null || servedOn >= last);
  if (late === undefined) return null;
  const until = last === null ? '' : `（${dayInChinese(last)}）`;
  const remedy = reason === 'correction' ? '请另定合理的补正期限并告知申请人。' : '';
  const sentence = `${late.title}送达时${what}期限${until}已到，申请人没有${what}的时间，不能以逾期为由不再处理。${remedy}`;
  return refuse('notice-served-late', sentence, article);
}
