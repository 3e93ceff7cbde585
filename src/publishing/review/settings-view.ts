import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import { mayAct } from '../../law/duties.js';
import type { Actor } from '../../ledger/append.js';
import type { ReviewSettings } from '../review-contract.js';
import { maySetRules } from './actions/set-rules.js';
import { namesOf } from './course.js';
import { peopleWithDuties } from './publishers.js';
import { rulesInForce } from './rules-store.js';

/** How the office reviews now, and whom a level could name. */
export async function reviewSettings(db: Kysely<DB>, who: Actor): Promise<ReviewSettings> {
  const { version, rules, setBy, setAt } = await rulesInForce(db, who.office);
  const people = await peopleWithDuties(db, who.office);
  const older = await db
    .selectFrom('document')
    .select((eb) => eb.fn.countAll<number>().as('documents'))
    .where('office_id', '=', who.office)
    .where('state', 'in', ['submitted', 'reviewed'])
    .where((eb) => eb(eb.fn.coalesce('review_version', eb.lit(0)), '<', version))
    .executeTakeFirstOrThrow();
  return {
    version,
    rules,
    setByName: setBy === null ? null : ((await namesOf(db, who.office, [setBy])).get(setBy) ?? null),
    setAt: setAt?.toISOString() ?? null,
    people: people.filter(({ duties }) => mayAct(duties, 'readDocuments')),
    underOlder: Number(older.documents),
    maySet: maySetRules(who),
  };
}
