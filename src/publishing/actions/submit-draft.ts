import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import { decidePublication } from '../../law/publication.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { levelsFor } from '../../law/review-levels.js';
import { submissionOpinion } from '../../law/review-submission.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import { undecided } from '../checks/undecided.js';
import type { Saved } from '../contract.js';
import { loadForAct } from '../load.js';
import { rulesInForce } from '../review/rules-store.js';
import { insertReview, updateDocument } from '../store.js';

/**
 * Sends exactly this revision to review, by the levels that the office has now; it keeps them when they are changed later.
 * Where the first level is signed by whoever submits, the submission signs it
 * with their own opinion, which may not say that nothing was found while something is undecided.
 */
export async function submitDraft(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  input: { revision: number; digest: string; opinion?: string | undefined },
): Promise<Outcome<Saved> | null> {
  const loaded = await loadForAct(tx, who.office, id);
  if (!loaded) return null;
  const { document, revision, state } = loaded;
  if (input.revision !== revision.revision || input.digest !== revision.digest) {
    return refuse('stale-edit', '稿件已有更新，请打开最新一稿再送审。');
  }
  const verdict = decidePublication(state, { kind: 'submit' }, who);
  if (!verdict.ok) return verdict;

  const at = new Date(who.now);
  const { version } = await rulesInForce(tx, who.office);
  const [first] = levelsFor(state.rules, state.nature);
  if (first?.bySubmitter) {
    const opinion = submissionOpinion(input.opinion, await undecided(tx, who.office, id, revision.revision));
    if (!opinion.ok) return opinion;
    await insertReview(tx, {
      office: who.office,
      reviewId: randomUUID(),
      id,
      revision: revision.revision,
      step: first.key,
      name: first.name,
      verdict: 'passed',
      opinion: opinion.value,
      reviewer: who.person,
      at,
      digest: revision.digest,
    });
  }
  await updateDocument(tx, document, {
    state: 'submitted',
    review_version: version === 0 ? null : version,
    updated_at: at,
  });
  const levels = version === 0 ? {} : { levels: version };
  await appendFacts(tx, who, [
    {
      fact: { kind: 'submitted', revision: revision.revision, digest: revision.digest, ...levels },
      day: dayInShanghai(who.now),
      subject: id,
    },
  ]);
  return allow({ id, revision: revision.revision, digest: revision.digest });
}
