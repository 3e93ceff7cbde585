import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { type Day, dayInShanghai } from '../../law/day.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { dueDay } from '../../law/request/clock.js';
import { eventUnmet } from '../../law/request/event-requirements.js';
import { feeFor } from '../../law/request/fees.js';
import { decideRequest } from '../../law/request/procedure.js';
import type { RequestAct } from '../../law/request/request-state.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { EventInput } from '../act-contract.js';
import type { CaseWork } from '../case-work.js';
import { clockEventsOf, courseOfCase, receiptOf, refreshClock } from '../clock-of-case.js';
import { keepEvent } from '../keep-step.js';
import { makeEventLetters } from '../letters/make-letter.js';
import { type LoadedCase, loadCase } from '../load.js';
import { correctionTerms, lastSet, stateOf } from '../state-of.js';
import { insertStep, updateCase } from '../store-case.js';
import type { Done } from '../words-contract.js';

/** What each event is in the procedure. */
const actOf: Readonly<Record<EventInput['kind'], RequestAct>> = {
  correctionNotified: { kind: 'notifyCorrection' },
  correctionProlonged: { kind: 'prolongCorrection' },
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
  const no = eventUnmet(eventOf(input, day, undefined), {
    receivedOn: loaded.request.received_on as Day,
    today,
    until: lastSet(loaded.events, ...correctionTerms),
  });
  if (no) return no;
  const amount = amountOf(input, day, loaded);
  if (!amount.ok) return amount;
  const event = eventOf(input, day, amount.value);
  const timed = clocked(work, loaded, event);
  if (!timed.ok) return timed;

  const letters = await makeEventLetters(tx, who, work, loaded, {
    ...event,
    fee: input.fee,
    words: input.words,
    ...timed.value,
  });
  if (!letters.ok) return letters;
  const fact = await keepEvent(tx, who, id, { ...event, letter: letters.value[0]?.letter });
  await updateCase(tx, who, id, { waiting: next.value.waiting });
  await insertStep(tx, who, id, { act: actOf[input.kind].kind, stage: loaded.request.stage, opinion: input.note });
  await refreshClock(tx, who, work.calendar, loaded.request, today);
  await appendFacts(tx, who, [fact, ...letters.value.map((letter) => letter.fact)]);
  return allow({ id });
}

type Event = ReturnType<typeof eventOf>;

function eventOf({ kind, days, until, answer, note }: EventInput, day: Day, amount: string | undefined) {
  return { kind, day, days, until: until as Day | undefined, answer, amount, note };
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

/** The due days before and after the event; or the article that does not allow it. */
function clocked({ calendar }: CaseWork, { request, events }: LoadedCase, event: Event) {
  const row = { kind: event.kind, day: event.day as string, days: event.days ?? null };
  const after = [...events, row];
  const course = courseOfCase(calendar, request, after);
  const [refused] = course.refused;
  if (refused) return refuse(refused.why.code, refused.why.sentence, refused.why.article);
  const due = (all: Parameters<typeof clockEventsOf>[0]) =>
    dueDay(calendar, receiptOf(request), clockEventsOf(all)).due;
  return allow({ dueBefore: due(events), dueAfter: due(after) });
}
