import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { type Day, dayInChinese, dayInShanghai } from '../../law/day.js';
import { allow, type Outcome, type Refusal, refuse } from '../../law/refusal.js';
import { dueDay } from '../../law/request/clock.js';
import { feeFor } from '../../law/request/fees.js';
import { decideRequest } from '../../law/request/procedure.js';
import type { RequestAct } from '../../law/request/request-state.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { EventInput } from '../act-contract.js';
import type { CaseWork } from '../case-work.js';
import { clockEventsOf, courseOfCase, receiptOf, refreshClock } from '../clock-of-case.js';
import { keepEvent } from '../keep-step.js';
import { eventLetters } from '../letters/event-letters.js';
import { makeEventLetters } from '../letters/make-letter.js';
import { type LoadedCase, loadCase } from '../load.js';
import { stateOf } from '../state-of.js';
import { insertStep, updateCase } from '../store-case.js';
import type { Done } from '../words-contract.js';

/** What each event is in the procedure. */
const actOf: Readonly<Record<EventInput['kind'], RequestAct>> = {
  correctionNotified: { kind: 'notifyCorrection' },
  corrected: { kind: 'receiveCorrection' },
  thirdPartyConsulted: { kind: 'consult', whom: 'thirdParty' },
  thirdPartyAnswered: { kind: 'takeAnswer', whom: 'thirdParty' },
  agencyConsulted: { kind: 'consult', whom: 'agency' },
  agencyAnswered: { kind: 'takeAnswer', whom: 'agency' },
  explanationRequested: { kind: 'requireExplanation' },
  explained: { kind: 'takeExplanation' },
  extended: { kind: 'extend' },
  delayed: { kind: 'delay' },
  feeNotified: { kind: 'notifyFee' },
  feePaid: { kind: 'takePayment' },
};

/**
 * Records a dated event of the clock and makes the letter that tells it, in one act. The procedure says whether it is
 * this person's to do now, the clock whether the law allows it on that day. 条例30、32至35、42条. Null where there is no case.
 */
export async function recordEvent(
  tx: Transaction<DB>,
  who: Actor,
  work: CaseWork,
  id: string,
  input: EventInput,
): Promise<Outcome<Done> | null> {
  const loaded = await loadCase(tx, who.office, id);
  if (!loaded) return null;
  const today = dayInShanghai(who.now);
  const day = input.day as Day;
  const next = decideRequest(stateOf(loaded, work.calendar, today), actOf[input.kind], who);
  if (!next.ok) return next;
  const no = lacking(input, day, today, loaded);
  if (no) return no;
  const amount = amountOf(input, day, loaded);
  if (!amount.ok) return amount;
  const event = eventOf(input, day, amount.value);
  const timed = clocked(work, loaded, event);
  if (!timed.ok) return timed;

  const facts = [await keepEvent(tx, who, id, event)];
  await updateCase(tx, who, id, { waiting: next.value.waiting });
  await insertStep(tx, who, id, { act: actOf[input.kind].kind, stage: loaded.request.stage, opinion: input.note });
  await refreshClock(tx, who, work.calendar, loaded.request, today);
  const letters = await makeEventLetters(tx, who, work, loaded, {
    ...event,
    fee: input.fee,
    words: input.words,
    ...timed.value,
  });
  if (!letters.ok) return letters;
  await appendFacts(tx, who, [...facts, ...letters.value]);
  return allow({ id });
}

/** What has the events told to the applicant, or to whom is asked, within their terms. */
const noticeArticles: Readonly<Record<string, string>> = {
  correctionNotified: '条例第三十条',
  thirdPartyConsulted: '条例第三十二条',
  agencyConsulted: '条例第三十四条',
  explanationRequested: '条例第三十五条',
  extended: '条例第三十三条',
  delayed: '条例第三十五条',
  feeNotified: '条例第四十二条',
};

type Event = ReturnType<typeof eventOf>;

function eventOf({ kind, days, until, answer, note }: EventInput, day: Day, amount: string | undefined) {
  return { kind, day, days, until: until as Day | undefined, answer, amount, note };
}

/** What an event must say beside its day. */
function lacking(input: EventInput, day: Day, today: Day, { request }: LoadedCase): Refusal | null {
  if (day > today) return refuse('event-day', '日期不能晚于今天。');
  if (day < request.received_on) {
    const received = dayInChinese(request.received_on as Day);
    return refuse('event-before-receipt', `日期不能早于收到申请之日（${received}）。`, '条例第三十一条');
  }
  if (Object.hasOwn(eventLetters, input.kind) && day !== today) {
    const sentence = '告知的文书今天制作、今天发出，日期应当是今天，不能补记以前的日期。';
    return refuse('notice-day', sentence, noticeArticles[input.kind]);
  }
  if (input.kind === 'correctionNotified' && (input.until === undefined || input.until <= day))
    return refuse('until-missing', '请写明合理的补正期限，期限应当晚于告知之日。', '条例第三十条');
  if (input.kind === 'explanationRequested' && (input.until === undefined || input.until <= day))
    return refuse('until-missing', '请写明说明理由的期限，期限应当晚于告知之日。', '条例第三十五条');
  if ((input.kind === 'thirdPartyAnswered' || input.kind === 'agencyAnswered') && input.answer === undefined)
    return refuse('answer-missing', '请选择对方同意还是不同意公开。');
  return null;
}

/** In yuan: of a notice by the rules for the fee (条例42条), of a payment what the notice asked. */
function amountOf({ kind, fee }: EventInput, day: Day, { events }: LoadedCase): Outcome<string | undefined> {
  if (kind === 'feePaid') {
    return allow(events.findLast((event) => event.kind === 'feeNotified')?.amount ?? undefined);
  }
  if (kind !== 'feeNotified') return allow(undefined);
  if (fee === undefined) return refuse('fee-missing', '请选择计费方式并填写数量。', '条例第四十二条');
  const demanded = feeFor(fee.basis, fee.quantity, day, fee.charged);
  if (!demanded.ok) return demanded;
  if (demanded.value.yuan === 0) {
    return refuse('fee-nothing', '这个数量在免费范围内，不收取信息处理费，不能发出收费通知。', '条例第四十二条');
  }
  return allow(String(demanded.value.yuan));
}

/** The due days before and after the event, and the last day to pay; or the article that does not allow it. */
function clocked({ calendar }: CaseWork, { request, events }: LoadedCase, event: Event) {
  const row = { kind: event.kind, day: event.day as string, days: event.days ?? null };
  const after = [...events, row];
  const course = courseOfCase(calendar, request, after);
  const [refused] = course.refused;
  if (refused) return refuse(refused.why.code, refused.why.sentence, refused.why.article);
  const due = (all: Parameters<typeof clockEventsOf>[0]) =>
    dueDay(calendar, receiptOf(request), clockEventsOf(all)).due;
  return allow({ dueBefore: due(events), dueAfter: due(after), payBy: course.fee?.payBy });
}
