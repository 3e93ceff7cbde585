import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Day } from '../law/day.js';
import type { Actor } from '../ledger/append.js';
import type { RequestFilter, RequestList } from './case-contract.js';
import { within } from './list-filter.js';

/** How many cases each filter finds. */
export async function countsOf(db: Kysely<DB>, who: Actor, today: Day, soon: Day): Promise<RequestList['counts']> {
  const count = (filter: RequestFilter) => sql<number>`count(*) filter (where ${within(filter, who, today, soon)})`;
  return db
    .selectFrom('request as r')
    .where('r.office_id', '=', who.office)
    .select([
      count('open').as('open'),
      count('mine').as('mine'),
      count('soon').as('soon'),
      count('overdue').as('overdue'),
      count('closed').as('closed'),
      count('all').as('all'),
    ])
    .executeTakeFirstOrThrow();
}

/** Mail that was signed for and has neither a case nor a reason why it is none. */
export async function waitingMail(db: Kysely<DB>, office: string): Promise<number> {
  const { n } = await db
    .selectFrom('request_mail')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('office_id', '=', office)
    .where('request_id', 'is', null)
    .where('not_request', 'is', null)
    .executeTakeFirstOrThrow();
  return n;
}

/** Applications sent over the portal that nobody has confirmed yet. */
export async function waitingSubmissions(db: Kysely<DB>, office: string): Promise<number> {
  const { n } = await db
    .selectFrom('request_submission')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('office_id', '=', office)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return n;
}
