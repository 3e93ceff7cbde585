import { type Kysely, sql } from 'kysely';
import type { DB } from '../../db/schema.js';
import { type DeliveryRow, type DeliveryState, type DeliveryView, deliveryStates } from '../channel-contract.js';
import { readTarget } from './target-store.js';

/** The state of an item from its last message; in SQL so that counting and filtering are one thing. */
const stateOf = sql<DeliveryState>`case
  when d.state in ('waiting', 'retrying') then d.state
  when d.state = 'delivered' and d.message = 'withdraw' then 'withdrawn'
  when d.state = 'delivered' then 'delivered'
  else 'cancelled' end`;

/** Pushing to the county's platform: how many items stand how, and the last message of the latest ones. */
export async function deliveryView(db: Kysely<DB>, office: string, asked: string | undefined): Promise<DeliveryView> {
  const wanted = deliveryStates.find(({ key }) => key === asked)?.key;
  const last = () =>
    db
      .selectFrom('delivery as d')
      .distinctOn('d.document_id')
      .selectAll('d')
      .select(stateOf.as('shown'))
      .where('d.office_id', '=', office)
      .orderBy('d.document_id')
      .orderBy('d.seq', 'desc');
  const counted = await db
    .selectFrom(last().as('l'))
    .select((eb) => ['l.shown', eb.fn.countAll<number>().as('count')])
    .groupBy('l.shown')
    .execute();
  const rows = await db
    .selectFrom(last().as('l'))
    .innerJoin('document as o', (join) =>
      join.onRef('o.office_id', '=', 'l.office_id').onRef('o.document_id', '=', 'l.document_id'),
    )
    .innerJoin('revision as r', (join) =>
      join
        .onRef('r.office_id', '=', 'l.office_id')
        .onRef('r.document_id', '=', 'l.document_id')
        .onRef('r.revision', '=', 'l.revision'),
    )
    .selectAll('l')
    .select(['r.title', 'o.index_no'])
    .$if(wanted !== undefined, (query) => query.where('l.shown', '=', wanted as DeliveryState))
    .orderBy('l.seq', 'desc')
    .limit(200)
    .execute();
  const never = await db
    .selectFrom('public_feed as p')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('p.office_id', '=', office)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('delivery as d')
            .select('d.seq')
            .where('d.office_id', '=', office)
            .whereRef('d.document_id', '=', 'p.document_id'),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  const target = await readTarget(db, office);
  const count = (key: DeliveryState) => Number(counted.find(({ shown }) => shown === key)?.count ?? 0);
  return {
    host: target === null ? null : new URL(target.address).host,
    enabled: target?.enabled ?? false,
    counts: Object.fromEntries(deliveryStates.map(({ key }) => [key, count(key)])) as Record<DeliveryState, number>,
    neverQueued: Number(never.count),
    rows: rows.map(
      (row): DeliveryRow => ({
        id: row.document_id,
        title: row.title,
        indexNo: row.index_no,
        revision: row.revision,
        message: row.message === 'publish' ? 'publish' : 'withdraw',
        state: row.shown,
        attempts: row.attempts,
        madeAt: row.made_at.toISOString(),
        triedAt: row.tried_at?.toISOString() ?? null,
        nextAt: row.shown === 'waiting' || row.shown === 'retrying' ? row.next_at.toISOString() : null,
        trouble: row.trouble,
        deliveredAt: row.delivered_at?.toISOString() ?? null,
      }),
    ),
  };
}
