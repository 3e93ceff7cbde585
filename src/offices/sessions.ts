import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Duty } from '../law/duties.js';
import { tokenHash } from './sign-in.js';

/** A session ends after half an hour of rest, and after twelve hours in any case. */
const idleMs = 30 * 60_000;
const longestMs = 12 * 3_600_000;
/** `seen_at` is written at most once a minute. */
const noteMs = 60_000;

/** The person behind a request. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly office: string;
  readonly officeName: string;
  readonly officeShortName: string;
  readonly duties: readonly Duty[];
}

/** The person of a live session, or null where the token is unknown, ended or too old. */
export async function personOf(db: Kysely<DB>, token: string, now: Date): Promise<Person | null> {
  const hash = tokenHash(token);
  const session = await db
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.login', 's.login')
    .innerJoin('office as o', 'o.office_id', 'a.office_id')
    .select(['s.created_at', 's.seen_at', 's.ended_at', 'a.office_id', 'a.person_id', 'o.name', 'o.short_name'])
    .where('s.token_hash', '=', hash)
    .executeTakeFirst();
  if (!session || session.ended_at) return null;
  const rest = now.getTime() - session.seen_at.getTime();
  if (rest > idleMs || now.getTime() - session.created_at.getTime() > longestMs) return null;
  if (rest > noteMs) await db.updateTable('session').set({ seen_at: now }).where('token_hash', '=', hash).execute();
  return db.transaction().execute(async (tx) => {
    await tx
      .selectNoFrom((eb) =>
        eb.fn('set_config', [eb.val('gongkai.office'), eb.val(session.office_id), eb.lit(true)]).as('o'),
      )
      .execute();
    const person = await tx
      .selectFrom('person')
      .select(['name', 'unit'])
      .where('office_id', '=', session.office_id)
      .where('person_id', '=', session.person_id)
      .executeTakeFirstOrThrow();
    const duties = await tx
      .selectFrom('duty')
      .select('duty')
      .where('office_id', '=', session.office_id)
      .where('person_id', '=', session.person_id)
      .execute();
    return {
      id: session.person_id,
      name: person.name,
      unit: person.unit,
      office: session.office_id,
      officeName: session.name,
      officeShortName: session.short_name,
      duties: duties.map((row) => row.duty as Duty),
    };
  });
}
