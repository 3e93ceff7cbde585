import type { Duty } from '../duties.js';
import { decideRequest } from './procedure.js';
import { firstState, type RequestAct, type RequestActor, type RequestState } from './request-state.js';

/** People of a fictional township, by name and duties. */
export const person = (name: string, ...duties: Duty[]): RequestActor => ({ person: name, duties });
export const clerk = person('张示范', 'clerk');
export const handler = person('李示范', 'handler');
export const reviewer = person('王示范', 'legalReviewer');
export const leader = person('赵示范', 'leader');
export const another = person('周示范', 'handler');
export const people = [clerk, handler, reviewer, leader, another];

/** The next state; throws where the act is refused. */
export const must = (state: RequestState, act: RequestAct, who: RequestActor): RequestState => {
  const outcome = decideRequest(state, act, who);
  if (!outcome.ok) throw new Error(`${act.kind}: ${outcome.sentence}`);
  return outcome.value;
};

/** One act of every kind. */
export const acts: readonly RequestAct[] = [
  { kind: 'assign', to: handler.person },
  { kind: 'transfer', to: another.person, reason: '分工调整' },
  { kind: 'returnAssignment', reason: '不属本人职责' },
  { kind: 'beginHandling' },
  { kind: 'decideItem', item: 2 },
  { kind: 'reopenItem', item: 1, reason: '发现新材料' },
  { kind: 'submitForCheck' },
  { kind: 'passCheck' },
  { kind: 'returnCheck', opinion: '条款有误' },
  { kind: 'approve' },
  { kind: 'returnApproval', opinion: '理由不足' },
  { kind: 'issue' },
  { kind: 'deliver' },
  { kind: 'file' },
  { kind: 'withdraw' },
  { kind: 'notifyCorrection' },
  { kind: 'prolongCorrection' },
  { kind: 'receiveCorrection' },
  { kind: 'consult', whom: 'thirdParty' },
  { kind: 'takeAnswer', whom: 'thirdParty' },
  { kind: 'extend' },
  { kind: 'delay' },
  { kind: 'requireExplanation' },
  { kind: 'takeExplanation' },
  { kind: 'notifyFee' },
  { kind: 'takePayment' },
  { kind: 'lapse', reason: 'correction' },
];

/** Requests of two items on their way, each reached by acts that the law allows. */
export const registered = firstState([1, 2]);
export const assigned = must(registered, { kind: 'assign', to: handler.person }, leader);
export const begun = must(assigned, { kind: 'beginHandling' }, handler);
export const handling = must(begun, { kind: 'decideItem', item: 1 }, handler);
export const decided = must(handling, { kind: 'decideItem', item: 2 }, handler);
export const correcting = must(handling, { kind: 'notifyCorrection' }, handler);
export const correctionOver = { ...correcting, waitOver: true };
export const lapsed = must(correctionOver, { kind: 'lapse', reason: 'correction' }, handler);
export const paying = must(handling, { kind: 'notifyFee' }, handler);
export const asked = must(handling, { kind: 'requireExplanation' }, handler);
export const explained = must(asked, { kind: 'takeExplanation' }, clerk);
export const consulting = must(decided, { kind: 'consult', whom: 'thirdParty' }, handler);
export const delayed = must(explained, { kind: 'delay' }, handler);
export const extended = must(handling, { kind: 'extend' }, leader);
export const legalCheck = must(decided, { kind: 'submitForCheck' }, handler);
export const approval = must(legalCheck, { kind: 'passCheck' }, reviewer);
export const approved = must(approval, { kind: 'approve' }, leader);
export const issued = must(approved, { kind: 'issue' }, handler);
export const delivered = must(issued, { kind: 'deliver' }, handler);
export const filed = must(delivered, { kind: 'file' }, handler);
export const withdrawn = must(handling, { kind: 'withdraw' }, clerk);
