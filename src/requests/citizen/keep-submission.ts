import { randomInt, randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Sealer } from '../../files/seal.js';
import type { Application } from '../intake-contract.js';
import { codeHash, queryCode } from '../number.js';
import { caseProgress } from './progress.js';

/** Told to the applicant: the number, and once the code; no code where the same had been sent before. */
export interface Kept {
  readonly number: string;
  readonly code: string | null;
}

const tries = 20;

/**
 * Keeps an application, sealed. The same sent again while the first is under way is one application; once the first
 * is closed or was refused it is a new one, for nobody is forbidden to ask again (条例36条6项 answers it).
 */
export async function keepSubmission(
  tx: Transaction<DB>,
  sealer: Sealer,
  office: string,
  application: Application,
  at: Date,
  year: number,
): Promise<Kept> {
  const content = Buffer.from(JSON.stringify(application));
  let after = '';
  for (let left = tries; left > 0; left -= 1) {
    const fingerprint = sealer.fingerprint(Buffer.concat([content, Buffer.from(after)]));
    const code = queryCode();
    const number = `WS${year}-${String(randomInt(1_000_000)).padStart(6, '0')}`;
    const added = await tx
      .insertInto('request_submission')
      .values({
        office_id: office,
        submission_id: randomUUID(),
        number,
        code_hash: codeHash(code),
        content: sealer.seal(content),
        fingerprint,
        submitted_at: at,
      })
      .onConflict((oc) => oc.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 1n) return { number, code };
    const earlier = await sameAs(tx, office, fingerprint);
    if (earlier?.underWay) return { number: earlier.number, code: null };
    if (earlier) after = earlier.number; // else the number was taken: draw another
  }
  throw new Error('no free number for a submission');
}

async function sameAs(tx: Transaction<DB>, office: string, fingerprint: Buffer) {
  const row = await tx
    .selectFrom('request_submission')
    .select(['number', 'state', 'request_id'])
    .where('office_id', '=', office)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  if (!row) return null;
  const opened = row.request_id === null ? null : await caseProgress(tx, office, { request: row.request_id });
  return { number: row.number, underWay: row.state !== 'refused' && (opened?.closed_on ?? null) === null };
}
