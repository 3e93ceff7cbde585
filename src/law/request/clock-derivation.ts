import { addDays, type Day, dayInChinese } from '../day.js';
import type { Course, DroppedTerm, Pause, TermPart } from './clock-course.js';
import { clockEvents } from './clock-event.js';
import { type PauseEffect, stretchesOf } from './clock-stretches.js';
import { intakeChannels } from './receipt.js';

/** One step of how the due day comes about. `counted` is in working days, 0 for days that do not count. */
export interface DerivationLine {
  readonly article: string;
  readonly sentence: string;
  readonly from: Day;
  readonly to: Day;
  readonly counted: number;
}

const said = dayInChinese;

/**
 * How a request's due day comes about, with the article of every step. The sum of `counted` is the whole term, or what
 * of it was used where a correction or a fee is awaited. 条例30至35、42条.
 */
export function derivationOf(course: Course, due: Day | null, provisional: boolean): DerivationLine[] {
  return [
    receiptLine(course),
    ...course.dropped.map(droppedLine),
    ...termLines(course),
    ...waitLines(course),
    ...endLines(course, due, provisional),
    ...course.refused.map(({ at, why }) => {
      const sentence = `${said(at.day)}“${clockEvents[at.kind]}”不予计入：${why.sentence}`;
      return { article: why.article, sentence, from: at.day, to: at.day, counted: 0 };
    }),
  ];
}

function receiptLine({ receipt, reading }: Course): DerivationLine {
  const first = reading.firstDay === 'onReceipt' ? '收到之日计入期限' : '收到之日不计入，自次日起算';
  const sentence = `${said(receipt.day)}收到申请（${intakeChannels[receipt.channel]}），${first}。`;
  return { article: '条例第三十一条', sentence, from: receipt.day, to: receipt.day, counted: 0 };
}

function droppedLine({ cause, after, notified, restarted, lost }: DroppedTerm): DerivationLine {
  const from = after < restarted ? addDays(after, 1) : restarted;
  const extended = lost.some(({ kind }) => kind === 'extended') ? '，已作出的延长不再计入，也不能再次延长' : '';
  const delayed = lost.some(({ kind }) => kind === 'delayed') ? '，已确定的延迟不再计入' : '';
  const tail = `答复期限自次日起重新计算，此前的日期不计入${extended}${delayed}。`;
  const line = { from, to: restarted, counted: 0 };
  return cause === 'corrected'
    ? { ...line, article: '条例第三十条', sentence: `${said(notified)}告知补正，${said(restarted)}收到补正，${tail}` }
    : {
        ...line,
        article: '条例第四十二条',
        sentence: `${said(notified)}发出收费通知，${said(restarted)}完成缴费，${tail}`,
      };
}

function termLines(course: Course): DerivationLine[] {
  let total = 0;
  return stretchesOf(course).map((stretch) => {
    const { from, to } = stretch;
    if (stretch.kind === 'excluded') {
      const article = pauseWords[stretch.pause.kind].article;
      return { article, sentence: pauseSentence(stretch.pause, stretch.effect), from, to, counted: 0 };
    }
    total += stretch.counted;
    const sentence = `${partWords(stretch.part)}，本段计入${stretch.counted}个工作日，累计${total}个工作日。`;
    return { article: stretch.part.article, sentence, from, to, counted: stretch.counted };
  });
}

function partWords({ kind, length, on }: TermPart): string {
  if (kind === 'reply') return `答复期限${length}个工作日`;
  return kind === 'extended'
    ? `${said(on)}延长答复期限${length}个工作日`
    : `${said(on)}确定延迟答复，增加${length}个工作日`;
}

const pauseWords = {
  thirdParty: {
    article: '条例第三十二条、第三十三条',
    what: '征求第三方意见',
    silence: '逾期未提出意见的，由行政机关依条例决定是否公开',
  },
  agency: {
    article: '条例第三十三条、第三十四条',
    what: '征求其他机关意见',
    silence: '逾期未提出意见的，视为同意公开',
  },
  fee: { article: '条例第四十二条', what: '发出收费通知', silence: '' },
} as const;

function pauseSentence(pause: Pause, effect: PauseEffect): string {
  const { what, silence } = pauseWords[pause.kind];
  const { answered, limit } = pause;
  // The law counts from the day the other side received the letter, which is not told: a later answer need not be late.
  const limitWords = `按发出之日推算，提出意见的期限于${said(limit)}届满`;
  const outcome =
    pause.kind === 'fee'
      ? `${said(pause.until)}完成缴费`
      : answered === null
        ? `${limitWords}，${silence}`
        : answered <= limit
          ? `${said(answered)}收到意见`
          : `${limitWords}，${said(answered)}才收到意见，届满之后的日期照常计入`;
  return `${said(pause.sent)}${what}，${outcome}；${effectWords[effect]}。`;
}

const effectWords: Readonly<Record<PauseEffect, string>> = {
  excludes: '所需时间不计入答复期限',
  overlaps: '所需时间不计入答复期限，与前项重叠的日期不重复扣除',
  none: '没有应当扣除的日期',
  superseded: '答复期限其后已重新计算，不再扣除',
  halted: '其时答复期限没有进行，不影响到期日',
  tooLate: '此时答复期限已经届满，不影响到期日',
};

/** What is awaited, and what becomes of the term meanwhile. */
function waitLines({ correction, fee }: Course): DerivationLine[] {
  const lines: DerivationLine[] = [];
  if (correction?.awaited) {
    const { notified } = correction;
    const sentence = `${said(notified)}告知补正，尚待申请人补正；答复期限自收到补正之日的次日起重新计算，现在没有到期日。`;
    lines.push({ article: '条例第三十条', sentence, from: notified, to: notified, counted: 0 });
  }
  if (fee?.awaited) {
    const { notified, served, payBy } = fee;
    const from = served === null ? '通知尚未登记送达，暂按发出之日推算，' : `${said(served)}送达，`;
    const sentence =
      `${said(notified)}发出收费通知，${from}缴费期限至${said(payBy)}，现在没有到期日；` +
      '逾期未缴纳视为放弃申请，不再处理。';
    lines.push({ article: '条例第四十二条', sentence, from: notified, to: payBy, counted: 0 });
  }
  return lines;
}

/** That a due day may still move, and how the case ended against it. */
function endLines({ index, closed }: Course, due: Day | null, provisional: boolean): DerivationLine[] {
  const article = '条例第三十三条';
  const lines: DerivationLine[] = [];
  if (due !== null && provisional) {
    const sentence = '所经日期的放假安排尚未全部公布，按已知安排和周末推算，到期日为暂定。';
    lines.push({ article, sentence, from: due, to: due, counted: 0 });
  }
  if (closed !== null) {
    const late = due === null ? 0 : index.between(due, closed.day);
    const timely = due !== null && closed.day > due ? `，超过答复期限${late}个工作日` : '';
    const sentence = `${said(closed.day)}${clockEvents[closed.kind]}${timely}。`;
    lines.push({ article, sentence, from: closed.day, to: closed.day, counted: 0 });
  }
  return lines;
}
