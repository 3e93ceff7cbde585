import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import { decidePublication } from '../../law/publication.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { Saved } from '../contract.js';
import { loadForAct } from '../load.js';
import { updateDocument } from '../store.js';

/** Sends exactly this revision to the secrecy review. */
export async function submitDraft(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  input: { revision: number; digest: string },
): Promise<Outcome<Saved> | null> {
  const loaded = await loadForAct(tx, who.office, id);
  if (!loaded) return null;
  const { document, revision, state } = loaded;
  if (input.revision !== revision.revision || input.digest !== revision.digest) {
    return refuse('stale-edit', '稿件已有更新，请打开最新一稿再送审。');
  }
  const verdict = decidePublication(state, { kind: 'submit' }, who);
  if (!verdict.ok) return verdict;

  await updateDocument(tx, document, { state: 'submitted', updated_at: new Date(who.now) });
  await appendFacts(tx, who, [
    {
      fact: { kind: 'submitted', revision: revision.revision, digest: revision.digest },
      day: dayInShanghai(who.now),
      subject: id,
    },
  ]);
  return allow({ id, revision: revision.revision, digest: revision.digest });
}
