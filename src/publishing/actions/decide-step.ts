import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import type { Verdict } from '../../law/facts.js';
import { decidePublication, type PublicationAct } from '../../law/publication.js';
import { allow, type Outcome } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { DocumentState, Saved } from '../contract.js';
import { loadForAct } from '../load.js';
import { insertReview, updateDocument } from '../store.js';

/** A decision on what was seen: the digest says which text that was. */
export interface StepInput {
  readonly digest: string;
  readonly verdict: Verdict;
  readonly opinion: string;
}

/** The secrecy review of exactly one digest, by somebody who did not write it. 条例17条；先审查、后公开，逐项审查。 */
export function reviewDraft(tx: Transaction<DB>, who: Actor, id: string, input: StepInput) {
  const act: PublicationAct =
    input.verdict === 'passed'
      ? { kind: 'passReview', digest: input.digest }
      : { kind: 'returnReview', reason: input.opinion };
  return decideStep(tx, who, id, input, act, 'secrecy');
}

/** The leader's decision on exactly one digest, by somebody who neither wrote nor reviewed it. */
export function approveDraft(tx: Transaction<DB>, who: Actor, id: string, input: StepInput) {
  const act: PublicationAct =
    input.verdict === 'passed'
      ? { kind: 'approve', digest: input.digest }
      : { kind: 'returnApproval', reason: input.opinion };
  return decideStep(tx, who, id, input, act, 'approval');
}

async function decideStep(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  input: StepInput,
  act: PublicationAct,
  step: 'secrecy' | 'approval',
): Promise<Outcome<Saved> | null> {
  const loaded = await loadForAct(tx, who.office, id);
  if (!loaded) return null;
  const { document, revision } = loaded;
  const verdict = decidePublication(loaded.state, act, who);
  if (!verdict.ok) return verdict;

  const at = new Date(who.now);
  await insertReview(tx, {
    office: who.office,
    reviewId: randomUUID(),
    id,
    revision: revision.revision,
    step,
    verdict: input.verdict,
    opinion: input.opinion,
    reviewer: who.person,
    at,
    digest: revision.digest,
  });
  await updateDocument(tx, document, { state: verdict.value.stage as DocumentState, updated_at: at });
  await appendFacts(tx, who, [
    {
      fact: {
        kind: step === 'secrecy' ? 'secrecyReviewed' : 'approved',
        revision: revision.revision,
        digest: revision.digest,
        verdict: input.verdict,
      },
      day: dayInShanghai(who.now),
      subject: id,
    },
  ]);
  return allow({ id, revision: revision.revision, digest: revision.digest });
}
