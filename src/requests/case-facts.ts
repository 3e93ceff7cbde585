import type { Day } from '../law/day.js';
import type { CaseFacts } from '../law/request/item-decision.js';
import type { RequestState } from '../law/request/request-state.js';
import type { LoadedCase } from './load.js';
import { lastSet } from './state-of.js';

/** What the decision on an item must know of the case on a day. 条例30、32、35、42条. */
export function caseFacts(loaded: LoadedCase, state: RequestState, today: Day): CaseFacts {
  const { events } = loaded;
  const has = (kind: string) => events.some((event) => event.kind === kind);
  const awaited = (what: RequestState['waiting']): 'lapsed' | 'awaited' | null => {
    if (state.waiting !== what) return null;
    return state.waitOver ? 'lapsed' : 'awaited';
  };
  return {
    on: today,
    correction: awaited('correction') ?? (has('corrected') ? 'received' : 'none'),
    explanation: explanationOf(loaded, state, today),
    thirdParty: thirdPartyOf(loaded, state),
    fee: awaited('fee') ?? (has('feePaid') ? 'paid' : 'none'),
  };
}

function explanationOf({ events }: LoadedCase, state: RequestState, today: Day): CaseFacts['explanation'] {
  if (state.explanation === 'taken') return 'received';
  if (state.explanation === 'none') return 'none';
  const last = lastSet(events, 'explanationRequested');
  return last !== null && last < today ? 'lapsed' : 'awaited';
}

/** Of several third parties the one that binds most: awaited, then objected, then silent. */
function thirdPartyOf({ events }: LoadedCase, { consultations }: RequestState): CaseFacts['thirdParty'] {
  if (!events.some(({ kind }) => kind === 'thirdPartyConsulted')) return 'none';
  const unanswered = consultations.filter(({ whom }) => whom === 'thirdParty');
  if (unanswered.some(({ lapsed }) => !lapsed)) return 'awaited';
  if (events.some(({ kind, answer }) => kind === 'thirdPartyAnswered' && answer === 'objected')) return 'objected';
  return unanswered.length > 0 ? 'silent' : 'consented';
}
