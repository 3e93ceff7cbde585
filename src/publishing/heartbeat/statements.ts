import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Day } from '../../law/day.js';
import type { StatementView } from '../heartbeat-contract.js';

/** The statements of a column: the latest confirmed, and a later one that waits to be. */
export interface ColumnStatements {
  readonly confirmed: StatementView | null;
  readonly waiting: StatementView | null;
}

/** The statements of every column that has any. */
export async function readStatements(db: Kysely<DB>, office: string): Promise<ReadonlyMap<string, ColumnStatements>> {
  const rows = await db
    .selectFrom('column_statement as s')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 's.office_id').onRef('p.person_id', '=', 's.stated_by'),
    )
    .leftJoin('person as c', (join) =>
      join.onRef('c.office_id', '=', 's.office_id').onRef('c.person_id', '=', 's.confirmed_by'),
    )
    .select(['s.statement_id as id', 's.entry', 's.as_of as asOf', 's.reason', 's.confirmed_at'])
    .select(['p.name as statedByName', 'c.name as confirmedByName'])
    .where('s.office_id', '=', office)
    .orderBy('s.stated_at')
    .orderBy('s.statement_id')
    .execute();
  const found = new Map<string, { confirmed: StatementView | null; waiting: StatementView | null }>();
  for (const { entry, confirmed_at, ...view } of rows) {
    const known = found.get(entry) ?? { confirmed: null, waiting: null };
    found.set(entry, known);
    if (confirmed_at === null) known.waiting = view;
    else {
      known.waiting = null;
      if (known.confirmed === null || known.confirmed.asOf <= view.asOf) known.confirmed = view;
    }
  }
  return found;
}

/** The latest statement of an entry by the order in which they were made; null where there is none. */
export async function latestStatement(db: Kysely<DB>, office: string, entry: string) {
  const row = await db
    .selectFrom('column_statement')
    .select(['statement_id', 'as_of', 'stated_by', 'confirmed_at'])
    .where('office_id', '=', office)
    .where('entry', '=', entry)
    .orderBy('stated_at', 'desc')
    .orderBy('statement_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, asOf: row.as_of as Day };
}
