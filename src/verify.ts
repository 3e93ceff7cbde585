import { verifyCalendars } from './calendars/verify.js';
import type { Database } from './db/connect.js';
import type { FileStore } from './files/file-store.js';
import type { VerifyResult } from './ledger/contract.js';
import { verifyChains } from './ledger/verify.js';
import { verifyOffices } from './offices/verify.js';
import { verifyPublishing } from './publishing/verify.js';
import { verifyReporting } from './reporting/verify.js';
import { verifyRequests } from './requests/verify.js';

/**
 * Recomputes the chains, then the state of every room that derives from them, and says the first row that differs.
 * The rooms are seen as they were at one moment, so that an act done meanwhile is no difference.
 * `owner` must see every office; with `office` only that one is looked at.
 */
export async function verifyAll(
  owner: Database,
  files: FileStore,
  { office, onProgress }: { office?: string; onProgress?: (facts: number) => void } = {},
): Promise<VerifyResult> {
  const { facts, chains, firstDifference } = await verifyChains(owner.pool, office, onProgress);
  const difference = firstDifference ?? (await verifyRooms(owner, files, office));
  return difference ? { ok: false, facts, chains, firstDifference: difference } : { ok: true, facts, chains };
}

function verifyRooms(owner: Database, files: FileStore, office: string | undefined) {
  const moment = owner.kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return moment.execute(
    async (tx) =>
      (await verifyPublishing(tx, files, office)) ??
      (await verifyReporting(tx, office)) ??
      (await verifyRequests(tx, files, office)) ??
      (await verifyCalendars(tx, office)) ??
      (await verifyOffices(tx, office)),
  );
}
