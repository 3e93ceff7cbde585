import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { RelationKind } from '../law/item-relations.js';
import { type Refusal, refuse } from '../law/refusal.js';
import type { RelatedItem } from './edition-contract.js';
import type { Metadata } from './metadata-contract.js';

/** Keeps what a revision says of other items where it is found from the other side. */
export async function insertRelations(
  tx: Transaction<DB>,
  key: { office: string; id: string; revision: number },
  relations: NonNullable<Metadata['relations']>,
): Promise<void> {
  if (relations.length === 0) return;
  const of = { office_id: key.office, document_id: key.id, revision: key.revision };
  await tx
    .insertInto('document_relation')
    .values(relations.map(({ kind, document }) => ({ ...of, kind, other: document })))
    .execute();
}

/** Why relations cannot be kept: to itself, or to an item that is not there. Null where they can. */
export async function relationsUnsound(
  tx: Transaction<DB>,
  office: string,
  id: string | undefined,
  relations: Metadata['relations'],
): Promise<Refusal | null> {
  const others = [...new Set((relations ?? []).map(({ document }) => document))];
  if (others.length === 0) return null;
  if (id !== undefined && others.includes(id)) return refuse('relation-to-itself', '信息不能与自己关联。');
  const found = await tx
    .selectFrom('document')
    .select('document_id')
    .where('office_id', '=', office)
    .where('document_id', 'in', others)
    .execute();
  return found.length === others.length ? null : refuse('relation-lost', '关联的信息不存在，请重新选择。');
}

/** The relations of an item as both sides' latest revisions make them; a withdrawn item makes none. */
export async function relationsOf(db: Kysely<DB>, office: string, id: string): Promise<readonly RelatedItem[]> {
  const { rows } = await sql<{ kind: string; other: string; from_other: boolean; title: string; public: boolean }>`
    select l.kind, l.other, false as from_other, r.title, o.published_revision is not null as public
      from document_relation l
      join document d on d.office_id = l.office_id and d.document_id = l.document_id and d.revision = l.revision
      join document o on o.office_id = l.office_id and o.document_id = l.other
      join revision r on r.office_id = o.office_id and r.document_id = o.document_id and r.revision = o.revision
     where l.office_id = ${office} and l.document_id = ${id}
    union all
    select l.kind, l.document_id, true, r.title, d.published_revision is not null
      from document_relation l
      join document d on d.office_id = l.office_id and d.document_id = l.document_id and d.revision = l.revision
      join revision r on r.office_id = d.office_id and r.document_id = d.document_id and r.revision = d.revision
     where l.office_id = ${office} and l.other = ${id} and d.state not in ('withdrawn', 'replaced')
     order by 1, 4`.execute(db);
  return rows.map((row) => ({
    kind: row.kind as RelationKind,
    fromOther: row.from_other,
    id: row.other,
    title: row.title,
    isPublic: row.public,
  }));
}
