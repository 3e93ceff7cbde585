import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Day } from '../../law/day.js';
import { validityOn } from '../../law/validity.js';
import { outdatedLaw } from '../../wording/outdated-law.js';
import type { Metadata } from '../metadata-contract.js';
import { plainText } from '../plain-text.js';
import type { RulesView } from '../rules-contract.js';

/** The rules that stand published under 政府信息公开制度, each with its validity on a day and the outdated law in it. */
export async function rulesLibrary(db: Kysely<DB>, office: string, today: Day): Promise<RulesView> {
  const rows = await db
    .selectFrom('document as d')
    .innerJoin('revision as r', (join) =>
      join
        .onRef('r.office_id', '=', 'd.office_id')
        .onRef('r.document_id', '=', 'd.document_id')
        .onRef('r.revision', '=', 'd.published_revision'),
    )
    .select(['d.document_id', 'd.published_on', 'r.title', 'r.doc_no', 'r.written_on', 'r.body', 'r.metadata'])
    .where('d.office_id', '=', office)
    .where('r.entry', '=', 'rules')
    .orderBy('d.published_on', 'desc')
    .orderBy('d.document_id')
    .execute();
  const touched = await touchedBy(db, office);
  const rules = rows.map((row) => {
    const { validity: stated, effectiveOn, repealedOn } = (row.metadata ?? {}) as Metadata;
    const [repealed, amended] = [touched.has(`${row.document_id} repeals`), touched.has(`${row.document_id} amends`)];
    const remarks = outdatedLaw({ text: `${row.title}\n${plainText(row.body)}`, placeAt: () => '' });
    return {
      id: row.document_id,
      title: row.title,
      docNo: row.doc_no,
      writtenOn: row.written_on,
      publishedOn: row.published_on ?? '',
      validity: validityOn({ stated, effectiveOn, repealedOn, repealed, amended }, today),
      remarks: remarks.map(({ words, suggestion, source, certain }) => ({ words, suggestion, source, certain })),
    };
  });
  return { rules };
}

/** Which items another public item repeals or amends, as `id kind`. */
async function touchedBy(db: Kysely<DB>, office: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('document_relation as l')
    .innerJoin('document as d', (join) =>
      join
        .onRef('d.office_id', '=', 'l.office_id')
        .onRef('d.document_id', '=', 'l.document_id')
        .onRef('d.published_revision', '=', 'l.revision'),
    )
    .select(['l.other', 'l.kind'])
    .where('l.office_id', '=', office)
    .where('l.kind', 'in', ['repeals', 'amends'])
    .execute();
  return new Set(rows.map(({ other, kind }) => `${other} ${kind}`));
}
