import { type Kysely, sql } from 'kysely';
import type { DB } from '../../db/schema.js';

/** The items that were made of these addresses before and not withdrawn, by address. */
export async function takenFrom(
  db: Kysely<DB>,
  office: string,
  links: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (links.length === 0) return new Map();
  const { rows } = await sql<{ link: string; document_id: string }>`
    select r.metadata ->> 'sourceLink' as link, d.document_id
      from revision r
      join document d on d.office_id = r.office_id and d.document_id = r.document_id and d.revision = r.revision
     where r.office_id = ${office} and r.metadata is not null and d.state not in ('withdrawn', 'replaced')
       and r.metadata ->> 'sourceLink' = any(${[...links]}::text[])`.execute(db);
  return new Map(rows.map(({ link, document_id }) => [link, document_id]));
}
