import type { Transaction } from 'kysely';
import { raisePublicVersion } from '../../../db/public-version.js';
import type { DB } from '../../../db/schema.js';
import { checkCatalogue } from '../../../law/catalog-check.js';
import { dayInShanghai } from '../../../law/day.js';
import { allow, type Outcome, refuse } from '../../../law/refusal.js';
import { type Actor, appendFacts } from '../../../ledger/append.js';
import type { CatalogueSaved } from '../../catalogue-contract.js';
import { mayPutInForce } from '../may.js';
import { draftEdition, lockCatalogue, usedEntries } from '../store.js';

/**
 * Puts exactly the edition that was seen in force, from today on. From then on it is never changed. The leader does it,
 * and not one who wrote at it.
 */
export async function putInForce(
  tx: Transaction<DB>,
  who: Actor,
  { base, reason }: { base: string; reason: string },
): Promise<Outcome<CatalogueSaved> | null> {
  await lockCatalogue(tx, who.office);
  const draft = await draftEdition(tx, who.office);
  if (draft === null) return null;
  const allowed = mayPutInForce(who, draft);
  if (!allowed.ok) return allowed;
  if (draft.digest !== base) return refuse('stale-edit', '您看到的已不是最新的目录，请重新打开后再决定生效。');
  // An item may have been saved under a row since the draft was kept.
  const sound = checkCatalogue(draft.rows, await usedEntries(tx, who.office));
  if (!sound.ok) return sound;
  const today = dayInShanghai(who.now);
  const { version, digest } = draft;
  await tx
    .updateTable('catalogue_edition')
    .set({ in_force_on: today, put_by: who.person, put_at: new Date(who.now), reason })
    .where('office_id', '=', who.office)
    .where('version', '=', version)
    .execute();
  await raisePublicVersion(tx, who.office);
  await appendFacts(tx, who, [
    { fact: { kind: 'catalogueChanged', version, digest }, day: today, subject: `catalogue-${version}` },
  ]);
  return allow({ version, digest });
}
