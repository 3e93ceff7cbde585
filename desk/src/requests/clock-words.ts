import { dayInChinese, parseDay } from '../../../src/law/day.js';
import type { RequestDetail } from '../../../src/requests/case-contract.js';
import type { CountedDay } from './clock-months.js';

/** How a day stands in the term, with the mark that it bears beside its colour. */
export const standingWords: Readonly<
  Record<CountedDay['standing'], { readonly mark: string; readonly words: string }>
> = {
  zero: { mark: '收', words: '收到之日，不计入' },
  counted: { mark: '1', words: '计入，数字是第几个工作日' },
  excluded: { mark: '停', words: '工作日，依法不计入' },
  rest: { mark: '休', words: '休息日、节假日，不计入' },
};

/** The mark of a day: its number where it counts. */
export function markOf({ standing, ordinal }: CountedDay): string {
  return standing === 'counted' && ordinal !== null ? String(ordinal) : standingWords[standing].mark;
}

/** A day in one sentence with its article, for those who point at it or hear it. */
export function dayWords(day: CountedDay, dueOn: string | null): string {
  const counted = day.standing === 'counted' ? `第${day.ordinal}个工作日` : '不计入';
  const due = day.day === dueOn ? '，答复到期日' : '';
  return `${chineseDay(day.day)}：${day.why}，${counted}${due}。依据：${day.article}`;
}

/** 'YYYY年M月D日'; the text itself where it is no day. */
export function chineseDay(text: string): string {
  const day = parseDay(text);
  return day === null ? text : dayInChinese(day);
}

export const provisionalWords =
  '暂定：期限经过的日期还没有公布放假安排，按已公布的安排和周末推算；公布后系统重新推算，可能变动。';

type Due = Pick<RequestDetail, 'dueOn' | 'provisional' | 'waiting' | 'closedOn'>;

/** The due day in words; why there is none where there is none. */
export function dueWords({ dueOn, provisional, waiting, closedOn }: Due): string {
  if (dueOn !== null) return `${chineseDay(dueOn)}${provisional ? '（暂定）' : ''}`;
  if (waiting === 'correction') return '等待补正，暂无到期日';
  if (waiting === 'fee') return '等待缴费，暂无到期日';
  return closedOn === null ? '暂无到期日' : '已办结';
}
