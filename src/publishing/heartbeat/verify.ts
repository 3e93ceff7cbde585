import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Difference } from '../../ledger/verify.js';

/** Compares every statement that nothing arose, and its confirmation, with the facts; the first difference, or null. */
export async function verifyStatements(db: Kysely<DB>, office: string): Promise<Difference | null> {
  const rows = await db
    .selectFrom('column_statement')
    .select(['statement_id', 'entry', 'as_of', 'stated_by', 'confirmed_by'])
    .where('office_id', '=', office)
    .orderBy('stated_at')
    .execute();
  const facts = await db
    .selectFrom('fact')
    .select(['kind', 'subject', 'data', 'actor'])
    .where('office_id', '=', office)
    .where('kind', 'in', ['nothingStated', 'nothingConfirmed'])
    .execute();
  const line = (kind: string, subject: string, entry: string, asOf: string, actor: string) =>
    [kind, subject, entry, asOf, actor].join(' ');
  const recorded = new Set(
    facts.map(({ kind, subject, data, actor }) => {
      const { entry, asOf } = data as { entry: string; asOf: string };
      return line(kind, subject, entry, asOf, actor);
    }),
  );
  for (const { statement_id: row, entry, as_of, stated_by, confirmed_by } of rows) {
    const at = { office, table: 'column_statement', row };
    const kept = [line('nothingStated', row, entry, as_of, stated_by)];
    if (confirmed_by !== null) kept.push(line('nothingConfirmed', row, entry, as_of, confirmed_by));
    for (const one of kept) {
      if (!recorded.delete(one)) return { ...at, sentence: `栏目“${entry}”暂无信息的说明与台账所记的不符。` };
    }
  }
  const [lost] = recorded;
  if (lost === undefined) return null;
  const [, row = ''] = lost.split(' ');
  return { office, table: 'column_statement', row, sentence: '台账记有暂无信息的说明或者确认，表里却没有。' };
}
