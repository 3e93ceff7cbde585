import type { DutyAct } from '../../../src/law/duties.js';
import type { RequestList } from '../../../src/requests/case-contract.js';

/**
 * How much of 依申请公开 waits for a person: the cases whose next step is theirs and, where they register applications, the
 * mail and the submissions that have no case yet, and what applicants sent to a case.
 */
export function waitingRequests(
  acts: readonly DutyAct[],
  list: Pick<RequestList, 'counts' | 'unclaimedMail' | 'submissions' | 'posts'>,
): number {
  const { counts, unclaimedMail, submissions, posts } = list;
  return counts.mine + (acts.includes('registerRequest') ? unclaimedMail + submissions + posts : 0);
}
