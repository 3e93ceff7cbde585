import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { DB } from '../db/schema.js';
import type { FactKind } from '../law/facts.js';
import type { Difference } from './verify.js';

/**
 * What a table must hold by the ledger. Both sides select `row` (what is named where they differ) and `line` (a text of all
 * that is compared), as often as it stands: `facts` from the facts `f` of the office, `rows` from the table.
 */
export interface Comparison {
  readonly table: string;
  /** What the lines are, for people: 公开记录. */
  readonly what: string;
  readonly facts: RawBuilder<unknown>;
  readonly rows: RawBuilder<unknown>;
}

/** A line that stands on one side only. */
interface Stray {
  readonly number: number;
  readonly row: string;
  readonly added: boolean;
  readonly lost: boolean;
}

/** An instant in milliseconds, as facts record it. */
export const instant = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;

/**
 * The first row that differs in the first comparison that has one, or null. The facts of these kinds are read once, and
 * counted off against the tables by the database, so that the memory used does not grow with the ledger.
 */
export async function firstStray(
  db: Kysely<DB>,
  office: string,
  kinds: readonly FactKind[],
  comparisons: readonly Comparison[],
): Promise<Difference | null> {
  const side = (of: 'facts' | 'rows') =>
    sql.join(
      comparisons.map((one, number) => sql`select ${sql.lit(number)} as number, row, line from (${one[of]}) as side`),
      sql` union all `,
    );
  const { rows } = await sql<Stray>`
    with f as materialized (
           select seq, kind, day, recorded_at, actor, subject, data from fact
            where office_id = ${office} and kind in (${sql.join([...kinds])})),
         sides as (select -1 as side, known.* from (${side('facts')}) as known
                   union all
                   select 1, kept.* from (${side('rows')}) as kept),
         strays as (select number, row, sum(side) as more from sides group by number, row, line having sum(side) <> 0)
    select number, row, bool_or(more > 0) as added, bool_or(more < 0) as lost
      from strays group by number, row order by number, row limit 1`.execute(db);
  const [stray] = rows;
  const differs = stray && comparisons[stray.number];
  if (!stray || !differs) return null;
  return { office, table: differs.table, row: stray.row, sentence: sentenceOf(differs.what, stray) };
}

function sentenceOf(what: string, { added, lost }: Stray): string {
  if (added && lost) return `${what}与台账所记的不符。`;
  return added ? `${what}不在台账里。` : `台账记有${what}，表里却没有。`;
}
