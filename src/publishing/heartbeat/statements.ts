import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Day } from '../../law/day.js';
import type { StatementView } from '../heartbeat-contract.js';

/** A statement with who made it, by id. */
export interface KeptStatement extends StatementView {
  readonly statedBy: string;
}

/** The statements of a column: the latest confirmed, and a later one that waits to be, or was sent back. */
export interface ColumnStatements {
  readonly confirmed: KeptStatement | null;
  readonly waiting: KeptStatement | null;
  readonly returned: KeptStatement | null;
}

export const noStatements: ColumnStatements = { confirmed: null, waiting: null, returned: null };

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
    .leftJoin('person as r', (join) =>
      join.onRef('r.office_id', '=', 's.office_id').onRef('r.person_id', '=', 's.returned_by'),
    )
    .select(['s.statement_id as id', 's.entry', 's.as_of as asOf', 's.reason', 's.stated_by as statedBy'])
    .select(['p.name as statedByName', 'c.name as confirmedByName'])
    .select(['s.returned_with as opinion', 'r.name as byName'])
    .where('s.office_id', '=', office)
    .orderBy('s.stated_at')
    .orderBy('s.statement_id')
    .execute();
  const found = new Map<string, ColumnStatements>();
  for (const { entry, opinion, byName, ...rest } of rows) {
    const returned = opinion === null || byName === null ? null : { byName, opinion };
    found.set(entry, after(found.get(entry) ?? noStatements, { ...rest, returned }));
  }
  return found;
}

/** What holds of a column after one more statement; the last one made is the only one on which anybody's turn is. */
function after({ confirmed }: ColumnStatements, last: KeptStatement): ColumnStatements {
  if (last.returned !== null) return { confirmed, waiting: null, returned: last };
  if (last.confirmedByName === null) return { confirmed, waiting: last, returned: null };
  const newest = confirmed === null || confirmed.asOf <= last.asOf ? last : confirmed;
  return { confirmed: newest, waiting: null, returned: null };
}

/** The latest statement of an entry by the order in which they were made; null where there is none. */
export async function latestStatement(db: Kysely<DB>, office: string, entry: string) {
  const row = await db
    .selectFrom('column_statement')
    .select(['statement_id', 'as_of', 'stated_by'])
    .where('office_id', '=', office)
    .where('entry', '=', entry)
    .orderBy('stated_at', 'desc')
    .orderBy('statement_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, asOf: row.as_of as Day };
}
