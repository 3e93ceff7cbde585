import type { Transaction } from 'kysely';
import type { DB } from '../../../db/schema.js';
import { dayInShanghai } from '../../../law/day.js';
import { allow, type Outcome } from '../../../law/refusal.js';
import { type Actor, appendFacts } from '../../../ledger/append.js';
import { openStatement } from '../open-statement.js';

/**
 * Sends a statement back with what is to be corrected; who made it then makes another. Refused for one that was decided on
 * or gave way to a later one. Null where there is none such.
 */
export async function returnStatement(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  opinion: string,
): Promise<Outcome<{ id: string }> | null> {
  const found = await openStatement(tx, who, id);
  if (!found?.ok) return found;
  const { entry, asOf } = found.value;
  await tx
    .updateTable('column_statement')
    .set({ returned_by: who.person, returned_at: new Date(who.now), returned_with: opinion })
    .where('office_id', '=', who.office)
    .where('statement_id', '=', id)
    .execute();
  const fact = { kind: 'nothingReturned', entry, asOf } as const;
  await appendFacts(tx, who, [{ fact, day: dayInShanghai(who.now), subject: id }]);
  return allow({ id });
}
