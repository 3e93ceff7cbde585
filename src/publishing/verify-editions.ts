import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Difference } from '../ledger/verify.js';

/**
 * Whether relations are those that the signed metadata name, register and hours those that the ledger knows, and whether all
 * that stands public can be found and nothing else. Says the first row that differs, or null.
 */
export async function verifyEditions(db: Kysely<DB>, office: string): Promise<Difference | null> {
  const relation = await strayRelation(db, office);
  if (relation) return { office, table: 'document_relation', row: relation, sentence: '关联与稿件所写的不符。' };
  const assessment = await strayAssessment(db, office);
  if (assessment)
    return { office, table: 'closed_assessment', row: assessment, sentence: '登记册与台账所记的评估不符。' };
  const schedule = await straySchedule(db, office);
  if (schedule) return { office, table: 'publication_schedule', row: schedule, sentence: '定时发布与台账所记的不符。' };
  const found = await strayInSearch(db, office);
  if (found) return { office, table: 'search_entry', row: found, sentence: '站内检索的条目与已公开的信息不符。' };
  return null;
}

/** A relation that no metadata names, or one of the metadata that is not there. */
async function strayRelation(db: Kysely<DB>, office: string): Promise<string | null> {
  const { rows } = await sql<{ document_id: string }>`
    with named as (
      select r.document_id, r.revision, one ->> 'kind' as kind, (one ->> 'document')::uuid as other
        from revision r, json_array_elements(r.metadata -> 'relations') one
       where r.office_id = ${office} and r.metadata is not null),
    kept as (select document_id, revision, kind, other from document_relation where office_id = ${office})
    (select document_id from (table named except table kept) lost)
    union all
    (select document_id from (table kept except table named) added) limit 1`.execute(db);
  return rows[0]?.document_id ?? null;
}

/** A document whose assessments are not, one by one, those of the ledger. */
async function strayAssessment(db: Kysely<DB>, office: string): Promise<string | null> {
  const { rows } = await sql<{ subject: string }>`
    with known as (
      select subject, data ->> 'verdict' as verdict, day, (data ->> 'due')::date as due, data ->> 'ground' as ground,
             data ->> 'attribute' as attribute, count(*) as times
        from fact where office_id = ${office} and kind = 'openAttributeAssessed' group by 1, 2, 3, 4, 5, 6),
    kept as (
      select document_id::text, verdict, assessed_on, due_on, ground, attribute, count(*)
        from closed_assessment where office_id = ${office} group by 1, 2, 3, 4, 5, 6)
    (select subject from (table known except table kept) lost)
    union all
    (select document_id from (table kept except table known) added) limit 1`.execute(db);
  return rows[0]?.subject ?? null;
}

/** An open hour that is not the last one that the ledger has of its document. */
async function straySchedule(db: Kysely<DB>, office: string): Promise<string | null> {
  const { rows } = await sql<{ document_id: string }>`
    select s.document_id
      from publication_schedule s
     where s.office_id = ${office} and s.cancelled_at is null and s.done_at is null
       and not coalesce((
             select f.data ->> 'digest' = s.digest and (f.data ->> 'at')::timestamptz = s.due_at
               from fact f
              where f.office_id = s.office_id and f.subject = s.document_id::text and f.kind = 'versionScheduled'
              order by f.seq desc limit 1), false)
     limit 1`.execute(db);
  return rows[0]?.document_id ?? null;
}

/** An item before the public that the search cannot find, or one that it still finds. */
async function strayInSearch(db: Kysely<DB>, office: string): Promise<string | null> {
  const { rows } = await sql<{ document_id: string }>`
    select document_id
      from (select document_id from document where office_id = ${office} and published_revision is not null) as d
      full join (select document_id from search_entry where office_id = ${office}) as s using (document_id)
     where d.document_id is null or s.document_id is null limit 1`.execute(db);
  return rows[0]?.document_id ?? null;
}
