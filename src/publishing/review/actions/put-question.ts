import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../../../db/schema.js';
import { dayInShanghai } from '../../../law/day.js';
import { decidePublication } from '../../../law/publication.js';
import { levelAtTurn } from '../../../law/publication-state.js';
import { allow, type Outcome, refuse } from '../../../law/refusal.js';
import { type Actor, appendFacts } from '../../../ledger/append.js';
import { loadForAct } from '../../load.js';
import type { Authority, Reviewed } from '../../review-contract.js';
import { updateDocument } from '../../store.js';

/**
 * Puts what cannot be decided here to the authority in charge or to the secrecy administration; the draft waits for the
 * answer. 条例17条3款. The wording of the question stays in its table: a fact says only to which kind of authority it went.
 */
export async function putQuestion(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  input: { digest: string; question: string; authority: Authority; addressee: string },
): Promise<Outcome<Reviewed> | null> {
  const loaded = await loadForAct(tx, who.office, id);
  if (!loaded) return null;
  const { document, revision, state } = loaded;
  if (input.digest !== revision.digest) {
    return refuse('review-stale', '您看到的已不是最新内容，请重新打开后再提请。');
  }
  const { question, addressee, authority } = input;
  const verdict = decidePublication(state, { kind: 'escalate', question, addressee }, who);
  if (!verdict.ok) return verdict;
  const level = levelAtTurn(state);
  if (!level) throw new Error(`document ${id} was asked about at no level`);

  const at = new Date(who.now);
  await tx
    .insertInto('review_question')
    .values({
      office_id: who.office,
      question_id: randomUUID(),
      document_id: id,
      revision: revision.revision,
      digest: revision.digest,
      level: level.key,
      level_name: level.name,
      question,
      authority,
      addressee,
      asked_by: who.person,
      asked_at: at,
    })
    .execute();
  await updateDocument(tx, document, { updated_at: at });
  const fact = {
    kind: 'reviewEscalated',
    revision: revision.revision,
    digest: revision.digest,
    to: authority,
  } as const;
  await appendFacts(tx, who, [{ fact, day: dayInShanghai(who.now), subject: id }]);
  return allow({ id, revision: revision.revision, digest: revision.digest });
}
