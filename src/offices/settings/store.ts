import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { OfficeProfile } from '../profile.js';

/** The office as it holds now, with the number of its version. */
export interface OfficeNow {
  readonly name: string;
  readonly shortName: string;
  readonly profile: OfficeProfile;
  readonly version: number;
}

/** Reads the office. Throws where there is none: a bug. */
export async function officeNow(db: Kysely<DB>, office: string): Promise<OfficeNow> {
  const row = await db
    .selectFrom('office')
    .select(['name', 'short_name', 'profile'])
    .where('office_id', '=', office)
    .executeTakeFirstOrThrow();
  const latest = await db
    .selectFrom('office_profile')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('office_id', '=', office)
    .executeTakeFirst();
  return {
    name: row.name,
    shortName: row.short_name,
    profile: row.profile as OfficeProfile,
    version: latest?.version ?? 0,
  };
}

/** SHA-256 of a text as it is kept, in hexadecimal. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
