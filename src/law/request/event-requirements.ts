import { type Day, dayInChinese } from '../day.js';
import { type Refusal, refuse } from '../refusal.js';

/** A dated event as it is about to be recorded. */
export interface EventToCheck {
  readonly kind: string;
  readonly day: Day;
  /** The last day set for a correction or an explanation. */
  readonly until?: Day | undefined;
  readonly answer?: string | undefined;
}

/** What an event must fit into; `until` is the last day that was set for a correction before. */
export interface EventFrame {
  readonly receivedOn: Day;
  readonly today: Day;
  readonly until?: Day | null | undefined;
}

/** The events that are told by a letter, and what has them told within their terms. */
const toldBy: Readonly<Record<string, string>> = {
  correctionNotified: '条例第三十条',
  correctionProlonged: '条例第三十条',
  thirdPartyConsulted: '条例第三十二条',
  agencyConsulted: '条例第三十四条',
  explanationRequested: '条例第三十五条',
  extended: '条例第三十三条',
  delayed: '条例第三十五条',
  feeNotified: '条例第四十二条',
};

/** What an event must bear beside what the clock counts; null where nothing is missing. 条例30、31、32、34、35条. */
export function eventUnmet(event: EventToCheck, frame: EventFrame): Refusal | null {
  return dayUnmet(event, frame) ?? untilUnmet(event, frame) ?? answerUnmet(event);
}

function dayUnmet({ kind, day }: EventToCheck, { receivedOn, today }: EventFrame): Refusal | null {
  if (day > today) return refuse('event-day', '日期不能晚于今天。');
  if (day < receivedOn) {
    const sentence = `日期不能早于收到申请之日（${dayInChinese(receivedOn)}）。`;
    return refuse('event-before-receipt', sentence, '条例第三十一条');
  }
  if (toldBy[kind] === undefined || day === today) return null;
  const sentence = '告知的文书今天制作、今天发出，日期应当是今天，不能补记以前的日期。';
  return refuse('notice-day', sentence, toldBy[kind]);
}

function untilUnmet({ kind, day, until }: EventToCheck, frame: EventFrame): Refusal | null {
  const missing = until === undefined || until <= day;
  if (kind === 'correctionNotified' && missing)
    return refuse('until-missing', '请写明合理的补正期限，期限应当晚于告知之日。', '条例第三十条');
  if (kind === 'explanationRequested' && missing)
    return refuse('until-missing', '请写明说明理由的期限，期限应当晚于告知之日。', '条例第三十五条');
  if (kind !== 'correctionProlonged') return null;
  if (missing || (frame.until != null && until <= frame.until))
    return refuse('until-missing', '新的补正期限应当晚于今天，也晚于原来的补正期限。', '条例第三十条');
  return null;
}

function answerUnmet({ kind, answer }: EventToCheck): Refusal | null {
  const asked = kind === 'thirdPartyAnswered' || kind === 'agencyAnswered';
  return asked && answer === undefined ? refuse('answer-missing', '请选择对方同意还是不同意公开。') : null;
}
