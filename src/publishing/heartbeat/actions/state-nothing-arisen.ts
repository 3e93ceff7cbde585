import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../../../db/schema.js';
import { rowOf } from '../../../law/catalog-row.js';
import { type Day, dayInShanghai } from '../../../law/day.js';
import { mayState } from '../../../law/heartbeat-statement.js';
import { allow, type Outcome, refuse } from '../../../law/refusal.js';
import { type Actor, appendFacts } from '../../../ledger/append.js';
import { editionInForce } from '../../catalogue/store.js';
import { lastItems } from '../last-days.js';
import { takesStatements } from '../takes-statements.js';

/**
 * States that nothing arose under an entry up to a day, for the leader to confirm; an earlier one that waits gives way to it.
 * Refused where something public is as new as that day, and for columns that are never without cause for an update.
 */
export async function stateNothingArisen(
  tx: Transaction<DB>,
  who: Actor,
  entry: string,
  { asOf, reason }: { readonly asOf: Day; readonly reason: string },
): Promise<Outcome<{ id: string }>> {
  const row = rowOf(await editionInForce(tx, who.office), entry);
  if (row === null) return refuse('no-entry', '现行公开目录中没有这个栏目。');
  const takes = takesStatements(row);
  if (!takes.ok) return takes;
  const today = dayInShanghai(who.now);
  const allowed = mayState(asOf, (await lastItems(tx, who.office)).get(entry)?.last ?? null, today);
  if (!allowed.ok) return allowed;
  const id = randomUUID();
  const stated = { as_of: asOf, reason, stated_by: who.person, stated_at: new Date(who.now) };
  await tx
    .insertInto('column_statement')
    .values({ office_id: who.office, statement_id: id, entry, ...stated })
    .execute();
  await appendFacts(tx, who, [{ fact: { kind: 'nothingStated', entry, asOf }, day: today, subject: id }]);
  return allow({ id });
}
