import { sql, type Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Day } from '../../law/day.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { Actor } from '../../ledger/append.js';
import { latestStatement } from './statements.js';

/** A statement on which nobody decided yet. */
export interface OpenStatement {
  readonly entry: string;
  readonly asOf: Day;
  readonly statedBy: string;
}

const oneAtATime = 7_302_042;

/**
 * The statement that is to be confirmed or sent back, held against others until the transaction ends. Refused for one that
 * was decided on, and for one that gave way to a later one. Null where there is none such.
 */
export async function openStatement(
  tx: Transaction<DB>,
  { office }: Actor,
  id: string,
): Promise<Outcome<OpenStatement> | null> {
  // Not the row itself is locked: one that is settled can no longer be, by the policy of its table.
  await sql`select pg_advisory_xact_lock(${oneAtATime}, hashtext(${office}))`.execute(tx);
  const statement = await tx
    .selectFrom('column_statement')
    .select(['entry', 'confirmed_at', 'returned_at'])
    .where('office_id', '=', office)
    .where('statement_id', '=', id)
    .executeTakeFirst();
  if (statement === undefined) return null;
  if (statement.confirmed_at !== null) return refuse('confirmed', '这项说明已经确认。');
  if (statement.returned_at !== null) return refuse('returned', '这项说明已经退回，请等待重新提出。');
  const { entry } = statement;
  const latest = await latestStatement(tx, office, entry);
  if (latest?.statement_id !== id) return refuse('stale-statement', '本栏目已有新的说明，请办理最新的一项。');
  return allow({ entry, asOf: latest.asOf, statedBy: latest.stated_by });
}
