import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { FileStore } from '../../files/file-store.js';
import { type Day, dayInShanghai } from '../../law/day.js';
import { assessmentArticle, nextAssessment } from '../../law/open-attribute.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { Actor } from '../../ledger/append.js';
import { assessmentsOf, insertAssessment } from '../assessments.js';
import type { RegisterRow } from '../edition-contract.js';
import { loadForAct } from '../load.js';
import { asSigned } from '../store.js';
import { saveDraft } from './save-draft.js';

/**
 * Assesses an item of the register again: it stays there for another year with the reason, or is made public, which
 * saves a revision that is 主动公开 and goes the whole way of reviews. 条例18条.
 */
export async function reassessClosed(
  tx: Transaction<DB>,
  files: FileStore,
  who: Actor,
  id: string,
  input: { verdict: 'kept' | 'opened'; reason: string },
): Promise<Outcome<{ dueOn: Day | null }> | null> {
  const loaded = await loadForAct(tx, who.office, id);
  if (!loaded) return null;
  const [last] = await assessmentsOf(tx, who.office, id);
  if (!last || last.verdict === 'opened' || loaded.document.published_revision !== null) {
    return refuse('not-registered', '本信息不在不予公开事项登记册中。', assessmentArticle);
  }
  const { revision, digest } = loaded.revision;
  const on = dayInShanghai(who.now);
  const due = input.verdict === 'kept' ? nextAssessment(on) : null;
  const { ground } = last;
  const attribute = last.attribute as RegisterRow['attribute'];
  await insertAssessment(tx, who, { ...{ id, revision, digest, attribute, ground, on, due }, ...input });
  if (input.verdict === 'kept') return allow({ dueOn: due });

  const { metadata, ...text } = asSigned(loaded.revision);
  const { openAttribute: _, ground: __, groundReason: ___, ...open } = metadata ?? {};
  const saved = await saveDraft(tx, files, who, { ...text, metadata: open, base: revision }, id);
  return saved === null || !saved.ok ? saved : allow({ dueOn: null });
}
