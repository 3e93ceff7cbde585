import { type Day, dayInChinese } from '../../law/day.js';
import { correctionTerms, lastSet } from '../state-of.js';
import type { StoredEvent, StoredLetter } from '../store-case.js';

/** What happened on the way to a reply, as far as its letter tells it. */
export interface ReplyCourse {
  readonly events: readonly Pick<StoredEvent, 'kind' | 'day' | 'until' | 'answer' | 'amount'>[];
  readonly letters: readonly Pick<StoredLetter, 'kind' | 'doc_no' | 'served_on'>[];
  /** The last day for paying the fee; null where none was notified. */
  readonly payBy: Day | null;
}

/** The notice, its service and the day until which a correction or the fee was owed; '' where nothing was. 条例30、42条. */
export function lapseInWords(code: 'other.overdueCorrection' | 'other.overdueFee', course: ReplyCourse): string {
  const ofFee = code === 'other.overdueFee';
  const event = course.events.findLast(({ kind }) => kind === (ofFee ? 'feeNotified' : 'correctionNotified'));
  if (!event) return '';
  const letter = course.letters.findLast(({ kind }) => kind === (ofFee ? 'feeNotice' : 'correction'));
  const last = ofFee ? course.payBy : lastSet(course.events, ...correctionTerms);
  const docNo = letter?.doc_no ? `（${letter.doc_no}）` : '';
  const amount = ofFee && event.amount ? `，应缴信息处理费人民币${event.amount}元` : '';
  const parts = [
    `本机关于${dayInChinese(event.day as Day)}${ofFee ? '发出收费通知' : '告知补正申请'}${docNo}${amount}`,
    letter?.served_on ? `该文书已于${dayInChinese(letter.served_on as Day)}送达` : '',
    last === null ? '' : `${ofFee ? '缴费' : '补正'}的最后一日为${dayInChinese(last)}`,
    ofFee ? '您（单位）逾期未缴纳信息处理费，视为放弃申请' : '您（单位）无正当理由逾期未补正，视为放弃申请',
  ];
  return parts.filter((part) => part !== '').join('，');
}

/** Whom the office asked on the way to the reply, and what came of it; '' where nobody was asked. 条例32、34条. */
export function consultationsInWords(events: ReplyCourse['events']): string {
  const asked = events.flatMap(({ kind, day }) => {
    if (kind === 'thirdPartyConsulted') return [`于${dayInChinese(day as Day)}书面征求了第三方的意见`];
    return kind === 'agencyConsulted' ? [`于${dayInChinese(day as Day)}征求了其他机关的意见`] : [];
  });
  if (asked.length === 0) return '';
  return `办理过程中，本机关${[...asked, ...thirdPartySaid(events)].join('，')}。`;
}

function thirdPartySaid(events: ReplyCourse['events']): string[] {
  const answers = events.filter(({ kind }) => kind === 'thirdPartyAnswered');
  const silent = events.filter(({ kind }) => kind === 'thirdPartyConsulted').length - answers.length;
  const said = answers.map(({ answer, day }) =>
    answer === 'consented' || answer === 'objected'
      ? `第三方于${dayInChinese(day as Day)}答复${answer === 'consented' ? '同意' : '不同意'}公开`
      : `第三方于${dayInChinese(day as Day)}提出了意见`,
  );
  return silent > 0 ? [...said, '第三方逾期未答复'] : said;
}
