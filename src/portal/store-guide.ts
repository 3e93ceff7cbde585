import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Day } from '../law/day.js';
import type { GuideText } from '../law/guide/guide-text.js';
import { validityOn } from '../law/validity.js';
import { plainText } from '../publishing/plain-text.js';
import { outdatedLaw } from '../wording/outdated-law.js';
import type { ListedDocument } from './rows.js';
import type { PublicMetadata } from './store-edition.js';

/** An issue of the guide in a list. Days are `YYYY-MM-DD`. */
export interface ListedGuide {
  readonly issue: number;
  readonly year: number;
  readonly issued_on: string;
}

/** An issue as it was frozen. */
export interface PublicGuide extends ListedGuide {
  readonly digest: string;
  readonly text: GuideText;
}

const listed = ['issue', 'year', 'issued_on'] as const;

/** Every issue of the guide, newest first: the first is in force. */
export async function listGuides(db: Kysely<DB>, office: string): Promise<readonly ListedGuide[]> {
  const query = db.selectFrom('public_guide').select(listed).where('office_id', '=', office).orderBy('issue', 'desc');
  return query.$castTo<ListedGuide>().execute();
}

/** One issue of the guide; null where there never was one of this number. */
export async function readGuide(db: Kysely<DB>, office: string, issue: number): Promise<PublicGuide | null> {
  const query = db
    .selectFrom('public_guide')
    .select([...listed, 'digest', 'text'])
    .where('office_id', '=', office)
    .where('issue', '=', issue);
  return (await query.$castTo<PublicGuide>().executeTakeFirst()) ?? null;
}

/** What the library of rules says of one beside its line in a list. */
export interface RuleDetail {
  readonly docNo: string | null;
  readonly writtenOn: string | null;
  /** 有效, 废止…; null where nothing was stated. */
  readonly validity: string | null;
  /** Something in it is no longer the law. */
  readonly outdated: boolean;
}

/** 文号, 成文日期, validity and whether outdated law stands in it, of these documents by id. */
export async function ruleDetails(
  db: Kysely<DB>,
  office: string,
  documents: readonly ListedDocument[],
  today: Day,
): Promise<ReadonlyMap<string, RuleDetail>> {
  const ids = documents.map(({ document_id }) => document_id);
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('public_document as d')
    .leftJoin('public_edition as e', (join) =>
      join.onRef('e.office_id', '=', 'd.office_id').onRef('e.document_id', '=', 'd.document_id'),
    )
    .select(['d.document_id', 'd.doc_no', 'd.written_on', 'd.body', 'e.metadata'])
    .where('d.office_id', '=', office)
    .where('d.document_id', 'in', ids)
    .execute();
  const related = await db
    .selectFrom('public_relation')
    .select(['document_id', 'kind'])
    .where('office_id', '=', office)
    .where('from_other', '=', true)
    .where('document_id', 'in', ids)
    .execute();
  const touched = new Set(related.map(({ document_id, kind }) => `${document_id} ${kind}`));
  return new Map(
    rows.map((row) => {
      const id = row.document_id ?? '';
      const stated = (row.metadata ?? {}) as PublicMetadata;
      const known = {
        stated: stated.validity,
        effectiveOn: stated.effectiveOn,
        repealedOn: stated.repealedOn,
        repealed: touched.has(`${id} repeals`),
        amended: touched.has(`${id} amends`),
      };
      const outdated = outdatedLaw({ text: plainText(row.body ?? ''), placeAt: () => '' }).length > 0;
      return [id, { docNo: row.doc_no, writtenOn: row.written_on, validity: validityOn(known, today), outdated }];
    }),
  );
}
