import type { Transaction } from 'kysely';
import { raisePublicVersion } from '../../../db/public-version.js';
import type { DB } from '../../../db/schema.js';
import { dayInShanghai } from '../../../law/day.js';
import { mayConfirm } from '../../../law/heartbeat-statement.js';
import { allow, type Outcome } from '../../../law/refusal.js';
import { type Actor, appendFacts } from '../../../ledger/append.js';
import { lastItems } from '../last-days.js';
import { openStatement } from '../open-statement.js';

/**
 * Confirms a statement, so that the public reads it and it counts as an update. Refused for one's own, for one that was
 * decided on or gave way to a later one, and where something came before the public since. Null where there is none such.
 */
export async function confirmStatement(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
): Promise<Outcome<{ id: string }> | null> {
  const found = await openStatement(tx, who, id);
  if (!found?.ok) return found;
  const { entry, asOf, statedBy } = found.value;
  const today = dayInShanghai(who.now);
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
