import type { Database } from './db/connect.js';
import type { FileStore } from './files/file-store.js';
import type { VerifyResult } from './ledger/contract.js';
import { verifyChains } from './ledger/verify.js';
import { verifyPublishing } from './publishing/verify.js';
import { verifyReporting } from './reporting/verify.js';

/**
 * Recomputes the chains, then the state of every room that derives from them, and says the first row that differs.
 * `owner` must see every office.
 */
export async function verifyAll(
  owner: Database,
  files: FileStore,
  onProgress?: (facts: number) => void,
): Promise<VerifyResult> {
  const { facts, chains, firstDifference } = await verifyChains(owner.pool, onProgress);
  const difference =
    firstDifference ?? (await verifyPublishing(owner.kysely, files)) ?? (await verifyReporting(owner.kysely));
  return difference ? { ok: false, facts, chains, firstDifference: difference } : { ok: true, facts, chains };
}
