import { createHash, randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../../../db/schema.js';
import { dayInShanghai } from '../../../law/day.js';
import { allow, type Outcome, refuse } from '../../../law/refusal.js';
import { type Actor, appendFacts } from '../../../ledger/append.js';
import { type DecideFinding, type DecideFindings, decidedOneByOne } from '../../check-contract.js';
import { loadForAct } from '../../load.js';
import { findingsOf } from '../findings.js';
import type { KeptFinding } from '../kept-finding.js';
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
  { finding, ...input }: DecideFinding,
): Promise<Outcome<{ finding: string }> | null> {
  const decided = await decide(tx, who, id, { ...input, findings: [finding] });
  return decided?.ok ? allow({ finding }) : decided;
}

/**
 * The same on several findings of one kind for one reason, all of them or none; each leaves a fact of its own. Refused beside:
 * findings of more than one kind, and kinds each of which asks for a look by itself.
 */
export async function decideFindings(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  input: DecideFindings,
): Promise<Outcome<{ decided: number }> | null> {
  const findings = [...new Set(input.findings)];
  return decide(tx, who, id, { ...input, findings }, (found) => {
    if (found.some(({ kind }) => kind !== found[0]?.kind))
      return refuse('check-kinds', '一次只能处理同一种检查结果，请分别选择后处理。');
    return found.some(({ kind }) => decidedOneByOne.includes(kind))
      ? refuse('check-one-by-one', '密级标志和不能自动检查的内容，须逐处核对、逐处处理。')
      : allow(true);
  });
}

async function decide(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  { findings, ...input }: DecideFindings,
  together: (found: readonly KeptFinding[]) => Outcome<true> = () => allow(true),
): Promise<Outcome<{ decided: number }> | null> {
  const loaded = await loadForAct(tx, who.office, id);
  if (!loaded) return null;
  const { revision, state } = loaded;
  if (input.digest !== revision.digest) {
    return refuse('check-stale', '稿件已有更新，请打开最新一稿，按新的检查结果处理。');
  }
  const known = new Map((await findingsOf(tx, who.office, revision)).found.map(({ finding }) => [finding.id, finding]));
  const found = findings.flatMap((one) => known.get(one) ?? []);
  if (found.length < findings.length) return refuse('check-stale', '检查结果已有变化，请刷新后再处理。');
  const allowed = [together(found), ...found.map((finding) => mayDecide(finding, who, state.authors))];
  const refused = allowed.find((one) => !one.ok);
  if (refused && !refused.ok) return refused;

  const { verdict, reason } = input;
  const basis = verdict === 'mustBePublic' ? (input.basis ?? null) : null;
  const kept = { revision: revision.revision, verdict, reason, basis, person: who.person };
  const decisions = findings.map((finding) => ({ finding, decision: randomUUID() }));
  await tx
    .insertInto('check_decision')
    .values(
      decisions.map(({ finding, decision }) => ({
        ...{ office_id: who.office, decision_id: decision, document_id: id, finding },
        ...{ ...kept, decided_at: new Date(who.now) },
      })),
    )
    .execute();
  const day = dayInShanghai(who.now);
  // The id of the decision keeps the digest from being tried out where the reason is short.
  const digestOf = (decision: string) =>
    createHash('sha256')
      .update([decision, revision.revision, basis ?? '', reason].join('\n'))
      .digest('hex');
  await appendFacts(
    tx,
    who,
    decisions.map(({ finding, decision }) => ({
      fact: { kind: 'checkDecided', finding, verdict, digest: digestOf(decision) } as const,
      day,
      subject: id,
    })),
  );
  return allow({ decided: findings.length });
}
