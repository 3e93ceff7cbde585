import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Sealer } from '../files/seal.js';
import type { Actor } from '../ledger/append.js';
import type { Applicant } from './intake-contract.js';

/** Who applies, for a person who may know; every look is told to the auditor. Null where there is no such case. */
export async function seeIdentity(
  tx: Transaction<DB>,
  sealer: Sealer,
  who: Actor,
  id: string,
): Promise<Applicant | null> {
  const row = await tx
    .selectFrom('request')
    .select('applicant')
    .where('office_id', '=', who.office)
    .where('request_id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  await recordLook(tx, who, { request: id });
  return openApplicant(sealer, row.applicant);
}

/** A line for the auditor: this person saw who applied. */
export async function recordLook(tx: Transaction<DB>, who: Actor, of: Readonly<Record<string, string>>): Promise<void> {
  await tx
    .insertInto('audit_event')
    .values({
      office_id: who.office,
      event_id: randomUUID(),
      person_id: who.person,
      event: 'identitySeen',
      detail: JSON.stringify(of),
    })
    .execute();
}

/** The applicant in the clear. Throws where it does not open: the key is another, or the row was changed. */
export function openApplicant(sealer: Sealer, sealed: Buffer): Applicant {
  const bytes = sealer.open(sealed);
  if (!bytes) throw new Error('an applicant does not open');
  return JSON.parse(bytes.toString('utf8')) as Applicant;
}
