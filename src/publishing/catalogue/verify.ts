import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Difference } from '../../ledger/verify.js';

/** Compares every edition of an office's catalogue that was put in force with its fact; the first difference, or null. */
export async function verifyCatalogue(db: Kysely<DB>, office: string): Promise<Difference | null> {
  const editions = await db
    .selectFrom('catalogue_edition')
    .select(['version', 'digest', 'in_force_on', 'put_by', sql<string>`rows::text`.as('text')])
    .where('office_id', '=', office)
    .where('put_at', 'is not', null)
    .orderBy('version')
    .execute();
  const facts = await db
    .selectFrom('fact')
    .select(['data', 'day', 'actor'])
    .where('office_id', '=', office)
    .where('kind', '=', 'catalogueChanged')
    .execute();
  const recorded = new Map(
    facts.map(({ data, day, actor }) => {
      const { version, digest } = data as { version: number; digest: string };
      return [version, { digest, day, actor }];
    }),
  );
  for (const { version, digest, in_force_on, put_by, text } of editions) {
    const at = { office, table: 'catalogue_edition', row: String(version) };
    const fact = recorded.get(version);
    recorded.delete(version);
    if (fact === undefined) return { ...at, sentence: `第${version}版公开目录不在台账里。` };
    const isSame = fact.digest === digest && createHash('sha256').update(text).digest('hex') === digest;
    if (!isSame) return { ...at, sentence: `第${version}版公开目录与台账所记的不符。` };
    if (fact.day !== in_force_on || fact.actor !== put_by)
      return { ...at, sentence: `第${version}版公开目录的生效日期或者决定生效的人与台账所记的不符。` };
  }
  const [lost] = recorded.keys();
  if (lost === undefined) return null;
  const at = { office, table: 'catalogue_edition', row: String(lost) };
  return { ...at, sentence: `台账记有第${lost}版公开目录生效，表里却没有。` };
}
