import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Difference } from '../../ledger/verify.js';

/** Compares every statement that nothing arose, and its confirmation or return, with the facts; the first difference, or null. */
export async function verifyStatements(db: Kysely<DB>, office: string): Promise<Difference | null> {
  const rows = await db
    .selectFrom('column_statement')
    .select([
      'statement_id',
      'entry',
      'as_of',
      'stated_by',
      'stated_at',
      'confirmed_by',
      'confirmed_at',
      'returned_by',
      'returned_at',
    ])
    .where('office_id', '=', office)
    .orderBy('stated_at')
    .execute();
  const facts = await db
    .selectFrom('fact')
    .select(['kind', 'subject', 'data', 'actor', 'recorded_at'])
    .where('office_id', '=', office)
    .where('kind', 'in', ['nothingStated', 'nothingConfirmed', 'nothingReturned'])
    .execute();
  const line = (kind: string, subject: string, entry: string, asOf: string, actor: string, at: number | undefined) =>
    [kind, subject, entry, asOf, actor, at].join(' ');
  const recorded = new Set(
    facts.map(({ kind, subject, data, actor, recorded_at }) => {
      const { entry, asOf } = data as { entry: string; asOf: string };
      return line(kind, subject, entry, asOf, actor, recorded_at);
    }),
  );
  for (const statement of rows) {
    const {
      statement_id: row,
      entry,
      as_of,
      stated_by,
      stated_at,
      confirmed_by,
      confirmed_at,
      returned_by,
      returned_at,
    } = statement;
    const at = { office, table: 'column_statement', row };
    const kept = [line('nothingStated', row, entry, as_of, stated_by, stated_at.getTime())];
    // The public reads what has an instant of confirmation, whoever is entered beside it.
    if (confirmed_by !== null || confirmed_at !== null)
      kept.push(line('nothingConfirmed', row, entry, as_of, confirmed_by ?? '', confirmed_at?.getTime()));
    if (returned_by !== null || returned_at !== null)
      kept.push(line('nothingReturned', row, entry, as_of, returned_by ?? '', returned_at?.getTime()));
    for (const one of kept) {
      if (!recorded.delete(one)) return { ...at, sentence: `栏目“${entry}”暂无信息的说明与台账所记的不符。` };
    }
  }
  const [lost] = recorded;
  if (lost === undefined) return null;
  const [, row = ''] = lost.split(' ');
  return { office, table: 'column_statement', row, sentence: '台账记有暂无信息的说明、确认或者退回，表里却没有。' };
}
