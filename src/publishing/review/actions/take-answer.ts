import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../../../db/schema.js';
import type { FileStore } from '../../../files/file-store.js';
import { dayInShanghai } from '../../../law/day.js';
import type { Verdict } from '../../../law/facts.js';
import { decidePublication } from '../../../law/publication.js';
import { levelAtTurn } from '../../../law/publication-state.js';
import { allow, type Outcome, refuse } from '../../../law/refusal.js';
import { type Actor, appendFacts } from '../../../ledger/append.js';
import type { DocumentState } from '../../contract.js';
import { loadForAct } from '../../load.js';
import type { AnswerFile, Reviewed } from '../../review-contract.js';
import { insertReview, updateDocument } from '../../store.js';
import { keepAnswer, openQuestion } from '../questions.js';

/**
 * Records the answer of the authority that was asked, with its file. Where it says that the item may be public, the level
 * that asked signs it next; where it says no, the draft goes back with the answer as the reason. 条例17条3款.
 */
export async function takeAnswer(
  tx: Transaction<DB>,
  files: FileStore,
  who: Actor,
  id: string,
  input: { digest: string; verdict: Verdict; opinion: string; on: string; file?: AnswerFile | undefined },
): Promise<Outcome<Reviewed> | null> {
  const loaded = await loadForAct(tx, who.office, id);
  if (!loaded) return null;
  const { document, revision, state } = loaded;
  if (input.digest !== revision.digest)
    return refuse('review-stale', '您看到的已不是最新内容，请重新打开后再登记答复。');
  const { verdict: said, opinion, file = null } = input;
  const verdict = decidePublication(state, { kind: 'answer', verdict: said, opinion }, who);
  if (!verdict.ok) return verdict;
  const today = dayInShanghai(who.now);
  if (input.on > today) return refuse('answer-early', '答复日期不能晚于今天。');
  if (file !== null && (await files.size(file.digest)) !== file.size) {
    return refuse('missing-file', `答复文件“${file.name}”没有上传成功，请重新上传。`);
  }
  const open = await openQuestion(tx, who.office, id, revision.digest);
  const level = levelAtTurn(state);
  if (!open || !level) throw new Error(`document ${id} has no question to answer`);

  const at = new Date(who.now);
  await keepAnswer(tx, who.office, open.question_id, {
    verdict: said,
    opinion,
    on: input.on,
    file,
    by: who.person,
    at,
  });
  if (said === 'returned') {
    await insertReview(tx, {
      office: who.office,
      reviewId: randomUUID(),
      id,
      revision: revision.revision,
      step: level.key,
      name: level.name,
      verdict: 'returned',
      opinion: `${open.addressee}答复：${opinion}`,
      reviewer: who.person,
      at,
      digest: revision.digest,
    });
  }
  await updateDocument(tx, document, { state: verdict.value.stage as DocumentState, updated_at: at });
  const fact = {
    kind: 'reviewAnswered',
    revision: revision.revision,
    digest: revision.digest,
    verdict: said,
    ...(file === null ? {} : { file: file.digest }),
  } as const;
  await appendFacts(tx, who, [{ fact, day: today, subject: id }]);
  return allow({ id, revision: revision.revision, digest: revision.digest });
}
