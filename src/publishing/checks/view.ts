import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Actor } from '../../ledger/append.js';
import type { CheckFinding, DocumentChecks } from '../check-contract.js';
import { complete } from '../load.js';
import { asSigned } from '../store.js';
import { findingsOf } from './findings.js';
import { scanRules } from './kept-finding.js';
import { mayDecide } from './may-decide.js';
import { type FoundIn, type KeptDecision, readDecisions } from './store.js';
import { blockedBy, countOf, pointsOf } from './undecided.js';
import { wordRemarks } from './word-remarks.js';

/** Everything that the checks say of the latest revision, for this person; null where there is no document. */
export async function documentChecks(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  { running, failed }: Pick<DocumentChecks, 'running' | 'failed'>,
): Promise<DocumentChecks | null> {
  const document = await tx
    .selectFrom('document')
    .selectAll()
    .where('office_id', '=', who.office)
    .where('document_id', '=', id)
    .executeTakeFirst();
  if (!document) return null;
  const { revision, state } = await complete(tx, document);
  const known = await findingsOf(tx, who.office, revision);
  const decisions = await readDecisions(tx, who.office, id);
  const points = pointsOf(known, decisions);
  return {
    revision: revision.revision,
    digest: revision.digest,
    findings: known.found.map((one) =>
      shown(one, decisions.get(one.finding.id), revision.revision, who, state.authors),
    ),
    words: await wordRemarks(tx, who.office, asSigned(revision), known),
    unchecked: known.unchecked.map(({ name }) => name),
    undecided: countOf(points),
    blocked: blockedBy(points),
    running,
    failed,
    checkedAt: await checkedAt(tx, who.office, id, revision.revision),
  };
}

function shown(
  { finding, attachment }: FoundIn,
  decision: KeptDecision | undefined,
  revision: number,
  who: Actor,
  authors: readonly string[],
): CheckFinding {
  const may = mayDecide(finding, who, authors);
  return {
    ...finding,
    attachment: attachment === null ? null : { name: attachment.name, digest: attachment.digest },
    mayDecide: may.ok ? true : may.sentence,
    decision: decision
      ? {
          verdict: decision.verdict as 'falseAlarm' | 'mustBePublic',
          reason: decision.reason,
          basis: decision.basis,
          personName: decision.name,
          decidedAt: decision.decided_at.toISOString(),
          revision: decision.revision,
          carried: decision.revision !== revision,
        }
      : null,
  };
}

async function checkedAt(tx: Transaction<DB>, office: string, id: string, revision: number): Promise<string | null> {
  const row = await tx
    .selectFrom('check_run')
    .select('ran_at')
    .where('office_id', '=', office)
    .where('document_id', '=', id)
    .where('revision', '=', revision)
    .where('rules', '=', scanRules)
    .executeTakeFirst();
  return row?.ran_at.toISOString() ?? null;
}
