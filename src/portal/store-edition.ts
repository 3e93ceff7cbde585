import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { RelationKind } from '../law/item-relations.js';
import type { Validity } from '../law/validity.js';

/** The metadata of a public item beside its columns; each may be absent. */
export interface PublicMetadata {
  readonly topic?: string;
  readonly genre?: string;
  readonly issuingOrgan?: string;
  readonly responsibleOrgan?: string;
  readonly audience?: string;
  readonly legalBasis?: string;
  readonly keywords?: readonly string[];
  readonly effectiveOn?: string;
  readonly repealedOn?: string;
  readonly validity?: Validity;
  readonly sourceLink?: string;
}

/** Another public item that one is tied to, whichever of the two says so. */
export interface PublicRelation {
  readonly kind: RelationKind;
  readonly from_other: boolean;
  readonly other: string;
  readonly title: string;
  readonly doc_no: string | null;
  readonly published_on: string;
}

export interface PublicEdition {
  readonly metadata: PublicMetadata;
  readonly relations: readonly PublicRelation[];
}

/** What an item has that says nothing of itself and is tied to nothing. */
export const plainEdition: PublicEdition = { metadata: {}, relations: [] };

/** The metadata of a public item, and the public items that it is tied to; those that two say of each other stand once. */
export async function publicEdition(db: Kysely<DB>, officeId: string, id: string): Promise<PublicEdition> {
  const edition = await db
    .selectFrom('public_edition')
    .select('metadata')
    .where('office_id', '=', officeId)
    .where('document_id', '=', id)
    .executeTakeFirst();
  const relations = await db
    .selectFrom('public_relation')
    .select(['kind', 'from_other', 'other', 'title', 'doc_no', 'published_on'])
    .where('office_id', '=', officeId)
    .where('document_id', '=', id)
    .orderBy('published_on')
    .orderBy('other')
    .$castTo<PublicRelation>()
    .execute();
  return { metadata: (edition?.metadata as PublicMetadata | undefined) ?? {}, relations };
}
