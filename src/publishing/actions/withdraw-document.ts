import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { raisePublicVersion } from '../../db/public-version.js';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import { decidePublication } from '../../law/publication.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import { readFacts } from '../../ledger/read.js';
import { detect } from '../../scanning/detect/detect.js';
import { kindNames } from '../../scanning/detect/kind.js';
import type { DocumentState, Saved } from '../contract.js';
import { standingItem } from '../item.js';
import { loadForAct } from '../load.js';
import { endPublication, lockDocument, removeFromSearch, updateDocument } from '../store.js';

/**
 * Takes a published item back, or puts another published one in its place. What is left before the public is a
 * tombstone: 索引号, day and reason, and the way to the replacement; the revisions stay in the file.
 */
export async function withdrawDocument(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  input: { reason: string; replacedBy?: string | undefined },
): Promise<Outcome<Saved> | null> {
  const loaded = await loadForAct(tx, who.office, id);
  if (!loaded) return null;
  const { document, revision, state } = loaded;
  const verdict = decidePublication(
    state,
    input.replacedBy === undefined
      ? { kind: 'withdraw', reason: input.reason }
      : { kind: 'replace', replacedBy: input.replacedBy },
    who,
  );
  if (!verdict.ok) return verdict;
  // The reason stands before the public in the place of the item.
  const [finding] = detect(input.reason);
  if (finding) {
    const what = `${kindNames[finding.kind]}“${finding.masked}”`;
    return refuse('withdraw-reason-personal', `撤下原因会公开，其中有${what}，请删去。`, '条例第十五条');
  }
  if (input.replacedBy !== undefined) {
    const other = input.replacedBy === id ? null : await lockDocument(tx, who.office, input.replacedBy);
    if (other?.published_revision == null)
      return refuse('replacement-not-public', '用来替换的信息还没有公开，请先发布它。');
  }

  const standing = standingItem(await readFacts(tx, who.office, { subject: id }));
  if (!standing) throw new Error(`document ${id} stands published without a fact`);
  const today = dayInShanghai(who.now);
  await endPublication(tx, who.office, id, today);
  await updateDocument(tx, document, {
    state: verdict.value.stage as DocumentState,
    published_revision: null,
    withdrawn_on: today,
    withdraw_reason: input.reason,
    replaced_by: input.replacedBy ?? null,
    updated_at: new Date(who.now),
  });
  await removeFromSearch(tx, who.office, id);
  await raisePublicVersion(tx, who.office);
  await appendFacts(tx, who, [
    {
      fact: {
        kind: 'withdrawn',
        item: standing.item,
        reason: input.replacedBy === undefined ? 'withdrawn' : 'replaced',
        ...(input.replacedBy === undefined ? {} : { replacedBy: input.replacedBy }),
        publishedOn: standing.since,
        why: createHash('sha256').update(input.reason).digest('hex'),
      },
      day: today,
      subject: id,
    },
  ]);
  return allow({ id, revision: revision.revision, digest: revision.digest });
}
