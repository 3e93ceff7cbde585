import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { raisePublicVersion } from '../../db/public-version.js';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import { mayAct } from '../../law/duties.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { CaseWork } from '../case-work.js';
import { openApplicant } from '../identity.js';
import { unfitForPublic } from '../public-check.js';
import { standingAnswer } from '../released-answers.js';
import { lockCase } from '../store-case.js';
import type { Done } from '../words-contract.js';

/** Takes a released answer back; its address says since when and why, so that the reason must be fit for the public too. Null where none of this case is released. */
export async function withdrawAnswer(
  tx: Transaction<DB>,
  who: Actor,
  { sealer }: Pick<CaseWork, 'sealer'>,
  id: string,
  { reason }: { readonly reason: string },
): Promise<Outcome<Done> | null> {
  if (!mayAct(who.duties, 'approveReply')) return refuse('no-duty', '撤下选登的答复由分管领导决定。');
  const request = await lockCase(tx, who.office, id);
  const standing = request && (await standingAnswer(tx, who.office, id));
  if (!standing) return null;
  const unfit = unfitForPublic('撤下原因', reason, openApplicant(sealer, request.applicant));
  if (unfit) return unfit;
  const day = dayInShanghai(who.now);
  await tx
    .updateTable('released_answer')
    .set({ withdrawn_on: day, withdraw_reason: reason })
    .where('office_id', '=', who.office)
    .where('answer_id', '=', standing.answer_id)
    .execute();
  await raisePublicVersion(tx, who.office);
  const why = createHash('sha256').update(reason).digest('hex');
  await appendFacts(tx, who, [{ fact: { kind: 'answerWithdrawn', why }, day, subject: id }]);
  return allow({ id: standing.answer_id });
}
