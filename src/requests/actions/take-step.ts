import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { type Day, dayInShanghai } from '../../law/day.js';
import { allow, type Outcome } from '../../law/refusal.js';
import { countedOutcome, withdrawnRow } from '../../law/request/counted-outcome.js';
import { decideRequest } from '../../law/request/procedure.js';
import { lapseOutcomes } from '../../law/request/procedure-items.js';
import { litigationChoice } from '../../law/request/remedies.js';
import type { RequestAct, RequestState } from '../../law/request/request-state.js';
import { type Actor, appendFacts, type NewFact } from '../../ledger/append.js';
import type { Step } from '../act-contract.js';
import type { CaseWork } from '../case-work.js';
import { refreshClock } from '../clock-of-case.js';
import { keepEnd, keepEvent, keepStep } from '../keep-step.js';
import { makeReply } from '../letters/make-reply.js';
import { type LoadedCase, loadCase } from '../load.js';
import { stateOf } from '../state-of.js';
import { readEvents, updateItem } from '../store-case.js';
import type { Done } from '../words-contract.js';
import { notReady } from './step-ready.js';

/**
 * One step of a case: who may take it and when is for the law (条例45条) to say. Issuing makes the reply, a lapse
 * decides what was open, a withdrawal ends the case and tells so. What cannot become a reply is neither checked nor approved. Null where there is no such case.
 */
export async function takeStep(
  tx: Transaction<DB>,
  who: Actor,
  work: CaseWork,
  id: string,
  step: Step,
): Promise<Outcome<Done> | null> {
  const loaded = await loadCase(tx, who.office, id);
  if (!loaded) return null;
  const today = dayInShanghai(who.now);
  const next = decideRequest(stateOf(loaded, work.calendar, today), asAct(step), who);
  if (!next.ok) return next;
  const no = await notReady(tx, who, work, loaded, step, today);
  if (no) return no;
  const row = rowOf(step, loaded);
  if (!row.ok) return row;
  const untold = courtUntold(step, loaded);
  if (!untold.ok) return untold;

  const { stage, handler, waiting, checkedBy, approvedBy, decidedBy } = next.value;
  const taken = {
    act: step.act,
    stage,
    opinion: step.opinion,
    ...('to' in step ? { to: step.to } : {}),
    ...court(step, untold.value),
  };
  const change = {
    handler,
    waiting,
    checked_by: checkedBy,
    approved_by: approvedBy,
    decided_by: [...decidedBy],
    counted_row: row.value,
    without_litigation: untold.value,
  };
  const kept = await keepStep(tx, who, id, taken, change);
  const more = await consequences(tx, who, work, loaded, step, next.value, today);
  if (!more.ok) return more;
  await appendFacts(tx, who, [kept, ...more.value]);
  return allow({ id });
}

function asAct(step: Step): RequestAct {
  switch (step.act) {
    case 'assign':
      return { kind: step.act, to: step.to };
    case 'transfer':
      return { kind: step.act, to: step.to, reason: step.opinion };
    case 'returnAssignment':
      return { kind: step.act, reason: step.opinion };
    case 'reopenItem':
      return { kind: step.act, item: step.item, reason: step.opinion };
    case 'lapse':
      return { kind: step.act, reason: step.reason };
    case 'returnCheck':
    case 'returnApproval':
      return { kind: step.act, opinion: step.opinion };
    default:
      return { kind: step.act };
  }
}

/** The row of table three as the step leaves it: an approval fixes it, what sends the reply back frees it again. */
function rowOf(step: Step, { items, request }: LoadedCase): Outcome<string | null> {
  if (step.act === 'approve') return countedOutcome(items, step.row || undefined);
  return allow(step.act === 'returnApproval' ? null : request.counted_row);
}

/** Whether the letter leaves out the way to court: the legal check says it, what sends the reply back takes it back. */
function courtUntold(step: Step, { items, request }: LoadedCase): Outcome<boolean> {
  const codes = items.map(({ outcome }) => ({ code: outcome ?? '' }));
  if (step.act === 'passCheck') return litigationChoice(codes, step.withoutLitigation === true);
  const back = step.act === 'returnCheck' || step.act === 'returnApproval';
  return allow(back ? false : request.without_litigation);
}

const court = ({ act }: Step, untold: boolean) => (act === 'passCheck' && untold ? ({ court: 'untold' } as const) : {});

async function consequences(
  tx: Transaction<DB>,
  who: Actor,
  work: CaseWork,
  loaded: LoadedCase,
  step: Step,
  next: RequestState,
  today: Day,
): Promise<Outcome<readonly NewFact[]>> {
  const { request } = loaded;
  const id = request.request_id;
  switch (step.act) {
    case 'issue':
      return makeReply(tx, who, work, loaded, today);
    case 'reopenItem':
      return allow(await reopenItems(tx, who, loaded, next, today));
    case 'lapse':
      return allow(await decideOpenItems(tx, who, loaded, lapseOutcomes[step.reason], today));
    case 'withdraw': {
      const event = await keepEvent(tx, who, id, { kind: 'withdrawn', day: today, note: step.opinion });
      await refreshClock(tx, who, work.calendar, request, today);
      const ended = await keepEnd(tx, who, request, today, withdrawnRow);
      const events = await readEvents(tx, who.office, id);
      const told = await makeReply(tx, who, work, { ...loaded, events }, today);
      return told.ok ? allow([event, ended, ...told.value]) : told;
    }
    default:
      return allow([]);
  }
}

/** What the law opened again: one item, or all that lapsed together. */
async function reopenItems(
  tx: Transaction<DB>,
  who: Actor,
  { request, items }: LoadedCase,
  next: RequestState,
  day: Day,
): Promise<NewFact[]> {
  const facts: NewFact[] = [];
  for (const { item, outcome } of items) {
    if (outcome === null || next.items.find(({ no }) => no === item)?.decided) continue;
    await updateItem(tx, who, request.request_id, item, null);
    facts.push({ fact: { kind: 'requestItemReopened', item }, day, subject: request.request_id });
  }
  return facts;
}

async function decideOpenItems(
  tx: Transaction<DB>,
  who: Actor,
  { request, items }: LoadedCase,
  outcome: string,
  day: Day,
): Promise<NewFact[]> {
  const facts: NewFact[] = [];
  for (const { item, outcome: decided } of items) {
    if (decided !== null) continue;
    await updateItem(tx, who, request.request_id, item, { outcome, decision: { outcome, reasons: '' } });
    facts.push({ fact: { kind: 'requestItemDecided', item, outcome }, day, subject: request.request_id });
  }
  return facts;
}
