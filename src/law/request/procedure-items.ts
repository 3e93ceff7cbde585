import { allow, type Outcome, type Refusal, refuse } from '../refusal.js';
import { feeArticle, feeSource } from './fees-data.js';
import type { RequestAct, RequestState } from './request-state.js';

/** What the act or the term of something awaited rests on. */
export const waitingArticles = { correction: '条例第三十条', fee: feeArticle } as const;
/** That silence counts as giving up: for a fee the 条例 does not say it, the rules for the fee do. */
const lapseArticles = { correction: '条例第三十条', fee: feeSource } as const;

/** The outcome that a lapse gives to the open items. */
export const lapseOutcomes = { correction: 'other.overdueCorrection', fee: 'other.overdueFee' } as const;

/** Refuses while an item is open: every item is to be answered (条例36条). Null where all are decided. */
export function openItem({ items }: RequestState): Refusal | null {
  const open = items.find(({ decided }) => !decided);
  return open === undefined
    ? null
    : refuse('item-open', `尚有第${open.no}项未作决定，各项都应当分别作出答复。`, '条例第三十六条');
}

/**
 * Decides or reopens one item. Of what a lapse ended all is reopened together, and the request waits again for what the
 * applicant let pass: it may still come, or lapse anew. 条例30、42条.
 */
export function actOnItem(
  state: RequestState,
  act: Extract<RequestAct, { kind: 'decideItem' | 'reopenItem' }>,
  person: string,
): Outcome<RequestState> {
  const item = state.items.find(({ no }) => no === act.item);
  if (item === undefined) return refuse('no-item', `本件没有第${act.item}项。`);
  if (act.kind === 'reopenItem') {
    if (!item.decided) return refuse('item-not-decided', `第${act.item}项尚未作出决定，无需重新办理。`);
    return allow(item.lapsed === undefined ? withItem(state, act.item, false) : waitingAgain(state, item.lapsed));
  }
  const awaited = stillWaiting(state);
  if (awaited !== null) return awaited;
  if (item.decided) return refuse('item-decided', `第${act.item}项已经作出决定，需要改变的请先重新办理。`);
  return allow(withDecider(withItem(state, act.item, true), person));
}

/** Ends the open items as given up, once the time to correct (条例30条) or to pay has passed. */
export function lapse(state: RequestState, reason: 'correction' | 'fee', person: string): Outcome<RequestState> {
  const what = reason === 'correction' ? '补正' : '缴费';
  const article = lapseArticles[reason];
  if (state.waiting !== reason) {
    return refuse('not-waiting', `现在没有等待申请人${what}，不能以逾期未${what}为由不再处理。`, article);
  }
  if (!state.waitOver) return refuse('wait-not-over', `申请人${what}的期限尚未届满，不能以逾期为由不再处理。`, article);
  const items = state.items.map((item) => (item.decided ? item : { no: item.no, decided: true, lapsed: reason }));
  return allow(withDecider({ ...state, items, waiting: null, waitOver: false }, person));
}

/** Refuses what must not be done while the applicant's correction or payment is awaited; null where nothing is. */
export function stillWaiting({ waiting }: RequestState): Refusal | null {
  if (waiting === null) return null;
  const what = waiting === 'correction' ? '补正' : '缴费';
  return refuse('waiting', `正在等待申请人${what}，期间不能办理这一事项。`, waitingArticles[waiting]);
}

function waitingAgain(state: RequestState, waiting: 'correction' | 'fee'): RequestState {
  const items = state.items.map((item) => (item.lapsed === waiting ? { no: item.no, decided: false } : item));
  return { ...state, items, waiting, waitOver: true };
}

function withItem(state: RequestState, no: number, decided: boolean): RequestState {
  return { ...state, items: state.items.map((item) => (item.no === no ? { no, decided } : item)) };
}

function withDecider(state: RequestState, person: string): RequestState {
  return { ...state, decidedBy: [...new Set([...state.decidedBy, person])] };
}
