import { sql, type Transaction } from 'kysely';
import { raisePublicVersion } from '../../../db/public-version.js';
import type { DB } from '../../../db/schema.js';
import { dayInShanghai } from '../../../law/day.js';
import { mayConfirm } from '../../../law/heartbeat-statement.js';
import { allow, type Outcome, refuse } from '../../../law/refusal.js';
import { type Actor, appendFacts } from '../../../ledger/append.js';
import { lastItems } from '../last-days.js';
import { latestStatement } from '../statements.js';

const oneAtATime = 7_302_042;

/**
 * Confirms a statement, so that the public reads it and it counts as an update. Refused for one's own, for one that gave way
 * to a later one, and where something came before the public since. Null where there is none such.
 */
export async function confirmStatement(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
): Promise<Outcome<{ id: string }> | null> {
  // Not the row itself is locked: one that is confirmed can no longer be, by the policy of its table.
  await sql`select pg_advisory_xact_lock(${oneAtATime}, hashtext(${who.office}))`.execute(tx);
  const statement = await tx
    .selectFrom('column_statement')
    .select(['entry', 'confirmed_at'])
    .where('office_id', '=', who.office)
    .where('statement_id', '=', id)
    .executeTakeFirst();
  if (statement === undefined) return null;
  if (statement.confirmed_at !== null) return refuse('confirmed', '这项说明已经确认。');
  const { entry } = statement;
  const latest = await latestStatement(tx, who.office, entry);
  if (latest?.statement_id !== id) return refuse('stale-statement', '本栏目已有新的说明，请确认最新的一项。');
  const today = dayInShanghai(who.now);
  const { asOf, stated_by: statedBy } = latest;
  const last = (await lastItems(tx, who.office)).get(entry)?.last ?? null;
  const allowed = mayConfirm({ asOf, statedBy }, last, who.person, today);
  if (!allowed.ok) return allowed;
  await tx
    .updateTable('column_statement')
    .set({ confirmed_by: who.person, confirmed_at: new Date(who.now) })
    .where('office_id', '=', who.office)
    .where('statement_id', '=', id)
    .execute();
  await raisePublicVersion(tx, who.office);
  await appendFacts(tx, who, [{ fact: { kind: 'nothingConfirmed', entry, asOf }, day: today, subject: id }]);
  return allow({ id });
}
