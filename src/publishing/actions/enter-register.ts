import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import { nextAssessment } from '../../law/open-attribute.js';
import { decidePublication } from '../../law/publication.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { Actor } from '../../ledger/append.js';
import { assessmentsOf, insertAssessment } from '../assessments.js';
import { openAttributeOf } from '../closed.js';
import { loadForAct } from '../load.js';
import { asSigned, updateDocument } from '../store.js';

/**
 * Enters what was reviewed and approved as not public into 不予公开事项登记册, until it is assessed again in a year
 * (条例18条). It must have gone the same way as what is published; nothing of it comes before the public.
 */
export async function enterRegister(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  input: { digest: string },
): Promise<Outcome<{ dueOn: string }> | null> {
  const loaded = await loadForAct(tx, who.office, id);
  if (!loaded) return null;
  const verdict = decidePublication(loaded.state, { kind: 'publish', digest: input.digest }, who);
  if (!verdict.ok) return verdict;
  const signed = asSigned(loaded.revision);
  const attribute = openAttributeOf(signed);
  if (attribute === 'public') return refuse('is-public', '本信息是主动公开的，请发布，不列入登记册。');
  if (loaded.document.published_revision !== null) {
    return refuse('still-published', '本信息还有公开的版本，请先撤下，再列入登记册。');
  }
  const [last] = await assessmentsOf(tx, who.office, id);
  const { revision, digest } = loaded.revision;
  if (last && last.verdict !== 'opened' && last.revision === revision) {
    return refuse('already-registered', '本信息已列入登记册。');
  }
  const on = dayInShanghai(who.now);
  const due = nextAssessment(on);
  await insertAssessment(tx, who, {
    ...{ id, revision, digest, verdict: 'entered', attribute, on, due },
    ground: signed.metadata?.ground ?? '',
    reason: signed.metadata?.groundReason ?? '',
  });
  await updateDocument(tx, loaded.document, { updated_at: new Date(who.now) });
  return allow({ dueOn: due });
}
