import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import { submissionIsFree } from '../store-intake.js';
import type { Done } from '../words-contract.js';

/** What was sent over the portal is no application; the reason is shown to the sender. Refused where it was dealt with. */
export async function refuseSubmission(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  { reason }: { reason: string },
): Promise<Outcome<Done>> {
  if (!(await submissionIsFree(tx, who.office, id)))
    return refuse('submission-not-free', '这份网上提交已经处理过，或者不存在。');
  await tx
    .updateTable('request_submission')
    .set({ state: 'refused', reason })
    .where('office_id', '=', who.office)
    .where('submission_id', '=', id)
    .execute();
  await appendFacts(tx, who, [{ fact: { kind: 'submissionRefused' }, day: dayInShanghai(who.now), subject: id }]);
  return allow({ id });
}
