import type { Transaction } from 'kysely';
import { raisePublicVersion } from '../../db/public-version.js';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import { mayAct } from '../../law/duties.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { ProfileSent } from '../office-contract.js';
import { digestOf, officeNow } from './store.js';

/**
 * Puts what an office says of itself in the place of the version that the person saw; every version is kept. Refuses where
 * another was saved meanwhile, and where nothing differs.
 */
export async function saveProfile(
  tx: Transaction<DB>,
  who: Actor,
  sent: { readonly base: number; readonly profile: ProfileSent },
): Promise<Outcome<{ version: number }>> {
  if (!mayAct(who.duties, 'manageOffice')) return refuse('no-duty', '您的岗位职责不包括这项操作。');
  await tx.selectFrom('office').select('office_id').where('office_id', '=', who.office).forUpdate().execute();
  const now = await officeNow(tx, who.office);
  if (sent.base !== now.version) return refuse('stale', '机构信息刚刚被别人修改过，请刷新后再改，以免覆盖。');
  const filled = Object.entries(sent.profile).filter(([, value]) => value);
  const before = now.profile as Readonly<Record<string, unknown>>;
  const known = Object.keys(before).filter((key) => before[key]).length;
  if (filled.length === known && filled.every(([key, value]) => before[key] === value))
    return refuse('unchanged', '没有改动，不必保存。');
  const version = now.version + 1;
  const profile = JSON.stringify(Object.fromEntries(filled));
  await tx
    .insertInto('office_profile')
    .values({ office_id: who.office, version, profile, changed_by: who.person, changed_at: new Date(who.now) })
    .execute();
  await tx.updateTable('office').set({ profile }).where('office_id', '=', who.office).execute();
  await raisePublicVersion(tx, who.office);
  const fact = { kind: 'profileChanged', version, digest: digestOf(profile) } as const;
  await appendFacts(tx, who, [{ fact, day: dayInShanghai(who.now), subject: String(version) }]);
  return allow({ version });
}
