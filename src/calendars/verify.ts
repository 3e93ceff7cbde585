import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Difference } from '../ledger/verify.js';

/** Compares every notice that was entered with its fact: which year, and its very bytes. Says the first difference, or null. */
export async function verifyCalendars(db: Kysely<DB>, only?: string): Promise<Difference | null> {
  const entries = await db
    .selectFrom('calendar_year')
    .select(['office_id', 'version', 'year', sql<string>`notice::text`.as('text')])
    .$if(only !== undefined, (query) => query.where('office_id', '=', only ?? ''))
    .orderBy('version')
    .execute();
  const facts = await db
    .selectFrom('fact')
    .select(['office_id', 'subject', 'data'])
    .where('kind', '=', 'calendarEntered')
    .$if(only !== undefined, (query) => query.where('office_id', '=', only ?? ''))
    .orderBy('seq')
    .execute();
  const recorded = new Map(facts.map((fact) => [`${fact.office_id} ${fact.subject}`, fact]));
  for (const { office_id: office, version, year, text } of entries) {
    const key = `${office} ${version}`;
    const data = recorded.get(key)?.data as { year: number; digest: string } | undefined;
    recorded.delete(key);
    const at = { office, table: 'calendar_year', row: String(version) };
    if (!data) return { ...at, sentence: `${year}年放假安排不在台账里。` };
    const digest = createHash('sha256').update(text).digest('hex');
    if (data.year !== year || data.digest !== digest) return { ...at, sentence: `${year}年放假安排与台账所记的不符。` };
  }
  const [lost] = recorded.values();
  if (!lost) return null;
  const at = { office: lost.office_id, table: 'calendar_year', row: lost.subject };
  return { ...at, sentence: '台账记有这份放假安排，表里却没有。' };
}
