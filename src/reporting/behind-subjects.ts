import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';

/** What a record is about, for the lists behind a number. A case is named by what the ledger alone says of it. */
export interface NamedSubject {
  readonly title: string | null;
  readonly documentId: string | null;
  readonly indexNo: string | null;
  readonly publicPath: string | null;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
}

/** A subject of which nothing more is known. */
export const unnamed: NamedSubject = {
  title: null,
  documentId: null,
  indexNo: null,
  publicPath: null,
  caseId: null,
  caseNumber: null,
};

/** Names documents, business records, imported reports and cases among the subjects of facts. */
export async function describeSubjects(
  db: Kysely<DB>,
  office: string,
  subjects: ReadonlySet<string>,
): Promise<Map<string, NamedSubject>> {
  const named = new Map<string, NamedSubject>();
  const ids = [...subjects].filter((subject) => /^[0-9a-f-]{36}$/.test(subject));
  if (ids.length === 0) return named;
  for (const row of await documentsOf(db, office, ids)) {
    named.set(row.document_id, {
      ...unnamed,
      title: row.title,
      documentId: row.document_id,
      indexNo: row.index_no,
      publicPath: row.published_revision === null ? null : `/content/${row.document_id}`,
    });
  }
  const business = await db
    .selectFrom('business_record')
    .select(['record_id', 'title'])
    .where('office_id', '=', office)
    .where('record_id', 'in', ids)
    .execute();
  for (const { record_id, title } of business) named.set(record_id, { ...unnamed, title });
  const imports = await db
    .selectFrom('imported_report')
    .select(['import_id', 'file_name', 'year'])
    .where('office_id', '=', office)
    .where('import_id', 'in', ids)
    .execute();
  for (const { import_id, file_name, year } of imports)
    named.set(import_id, { ...unnamed, title: `导入的${year}年年报“${file_name}”` });
  for (const [caseId, caseNumber] of await casesOf(db, office, ids))
    named.set(caseId, { ...unnamed, caseId, caseNumber });
  return named;
}

function documentsOf(db: Kysely<DB>, office: string, ids: readonly string[]) {
  return db
    .selectFrom('document as d')
    .innerJoin('revision as r', (join) =>
      join
        .onRef('r.office_id', '=', 'd.office_id')
        .onRef('r.document_id', '=', 'd.document_id')
        .on((eb) => eb('r.revision', '=', eb.fn.coalesce('d.published_revision', 'd.revision'))),
    )
    .select(['d.document_id', 'd.index_no', 'd.published_revision', 'r.title'])
    .where('d.office_id', '=', office)
    .where('d.document_id', 'in', ids)
    .execute();
}

/** A subject on which a step was taken is a case with a page; the fact of its receipt may bear its number. */
async function casesOf(db: Kysely<DB>, office: string, ids: readonly string[]): Promise<Map<string, string | null>> {
  const facts = await db
    .selectFrom('fact')
    .select(['kind', 'subject', 'data'])
    .where('office_id', '=', office)
    .where('kind', 'in', ['requestReceived', 'requestStepped'])
    .where('subject', 'in', ids)
    .execute();
  const stepped = new Set(facts.filter(({ kind }) => kind === 'requestStepped').map(({ subject }) => subject));
  const numbers = new Map(
    facts
      .filter(({ kind }) => kind === 'requestReceived')
      .map(({ subject, data }) => [subject, (data as { number?: string }).number ?? null]),
  );
  return new Map([...stepped].map((subject) => [subject, numbers.get(subject) ?? null]));
}
