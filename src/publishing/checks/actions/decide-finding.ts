import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../../../db/schema.js';
import { dayInShanghai } from '../../../law/day.js';
import { allow, type Outcome, refuse } from '../../../law/refusal.js';
import { type Actor, appendFacts } from '../../../ledger/append.js';
import type { DecideFinding } from '../../check-contract.js';
import { loadForAct } from '../../load.js';
import { findingsOf } from '../findings.js';
import { mayDecide } from '../may-decide.js';

/**
 * Keeps a decision on one finding of the latest revision: a false alarm, or something that must be public by law, with its
 * basis. What is changed or masked instead needs no decision: the finding is gone with the next revision.
 * Refused: an older revision, a finding that it does not hold, and what `mayDecide` refuses. Null where there is no document.
 */
export async function decideFinding(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  input: DecideFinding,
): Promise<Outcome<{ finding: string }> | null> {
  const loaded = await loadForAct(tx, who.office, id);
  if (!loaded) return null;
  const { revision, state } = loaded;
  const at = new Date(who.now);
  if (input.digest !== revision.digest) {
    return refuse('check-stale', '稿件已有更新，请打开最新一稿，按新的检查结果处理。');
  }
  const { found } = await findingsOf(tx, who.office, revision);
  const finding = found.find((one) => one.finding.id === input.finding)?.finding;
  if (!finding) return refuse('check-stale', '检查结果已有变化，请刷新后再处理。');
  const verdict = mayDecide(finding, who, state.authors);
  if (!verdict.ok) return verdict;

  await tx
    .insertInto('check_decision')
    .values({
      office_id: who.office,
      decision_id: randomUUID(),
      document_id: id,
      revision: revision.revision,
      finding: input.finding,
      verdict: input.verdict,
      reason: input.reason,
      basis: input.verdict === 'mustBePublic' ? (input.basis ?? null) : null,
      person: who.person,
      decided_at: at,
    })
    .execute();
  const fact = { kind: 'checkDecided', finding: input.finding, verdict: input.verdict } as const;
  await appendFacts(tx, who, [{ fact, day: dayInShanghai(who.now), subject: id }]);
  return allow({ finding: input.finding });
}
