import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Sheet } from '../../documents/sheet.js';
import { type Catalogue, rowLabel } from '../../law/catalog-row.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { validities } from '../../law/validity.js';
import type { Actor } from '../../ledger/append.js';
import { editionInForce } from '../catalogue/store.js';
import { type MappingField, type MappingTable, startingMapping } from '../channel-contract.js';
import type { Attachment } from '../contract.js';
import { openMetadata } from './open-metadata.js';
import { portalAddressOf } from './portal-address.js';
import { publicAddress } from './push-message.js';
import { summaryOf } from './summary-of.js';
import { noteChange } from './target-store.js';

/** More does not fit into one sheet. */
const longest = 10_000;

/** The columns that the office entered; the program's own before that. */
export async function readMapping(db: Kysely<DB>, office: string): Promise<MappingTable> {
  const row = await db.selectFrom('mapping_table').select('columns').where('office_id', '=', office).executeTakeFirst();
  return row ? { columns: row.columns as MappingTable['columns'] } : startingMapping;
}

/** Sets the columns, and leaves an audit event. */
export async function saveMapping(tx: Transaction<DB>, who: Actor, table: MappingTable): Promise<MappingTable> {
  const value = { columns: JSON.stringify(table.columns), changed_at: new Date(who.now) };
  await tx
    .insertInto('mapping_table')
    .values({ office_id: who.office, ...value })
    .onConflict((oc) => oc.column('office_id').doUpdateSet(value))
    .execute();
  await noteChange(tx, who, 'mappingTableChanged', table);
  return table;
}

const natures: Readonly<Record<string, string>> = {
  original: '本机关信息',
  repost: '转发信息',
  notice: '公示公告',
  topical: '热点信息',
};

/**
 * The items that were first published in the period, one a row, in the county's columns. Refuses more than fit. `known` is
 * the address by which the system is reached, for an office that set none itself.
 */
export async function mappingSheet(
  db: Kysely<DB>,
  office: string,
  from: string,
  to: string,
  known: string | null,
): Promise<Outcome<{ agency: string; sheet: Sheet }>> {
  const [{ columns }, catalogue, site] = [
    await readMapping(db, office),
    await editionInForce(db, office),
    await portalAddressOf(db, office, known),
  ];
  const rows = await feedRows(db, office, from, to);
  if (rows.length > longest) return refuse('mapping-long', `这一期间的信息超过 ${longest} 条，请把期间分短后导出。`);
  const sheet: Sheet = {
    kind: 'data',
    name: '公开信息',
    columns: columns.map(({ heading }) => ({ label: heading })),
    rows: rows.map((row) =>
      columns.map(({ field, value }) => (field === 'fixed' ? (value ?? '') : cellOf(field, row, catalogue, site))),
    ),
  };
  const { name: agency } = await db
    .selectFrom('office')
    .select('name')
    .where('office_id', '=', office)
    .executeTakeFirstOrThrow();
  return allow({ agency, sheet });
}

type FeedRow = Awaited<ReturnType<typeof feedRows>>[number];

function feedRows(db: Kysely<DB>, office: string, from: string, to: string) {
  return db
    .selectFrom('public_feed as p')
    .leftJoin('public_edition as e', (join) =>
      join.onRef('e.office_id', '=', 'p.office_id').onRef('e.document_id', '=', 'p.document_id'),
    )
    .select([
      'p.document_id',
      'p.index_no',
      'p.title',
      'p.entry',
      'p.agency',
      'p.doc_no',
      'p.written_on',
      'p.formed_on',
    ])
    .select([
      'p.published_on',
      'p.revised_on',
      'p.summary',
      'p.nature',
      'p.source',
      'p.attachments',
      'p.digest',
      'p.opening',
    ])
    .select('e.metadata')
    .where('p.office_id', '=', office)
    .where('p.published_on', '>=', from)
    .where('p.published_on', '<=', to)
    .orderBy('p.published_on')
    .orderBy('p.index_no')
    .limit(longest + 1)
    .execute();
}

function cellOf(
  field: Exclude<MappingField, 'fixed'>,
  row: FeedRow,
  catalogue: Catalogue,
  site: string | null,
): string {
  const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));
  const path = `/content/${row.document_id}`;
  const metadata = openMetadata(row.metadata);
  const cells: Readonly<Record<Exclude<MappingField, 'fixed'>, () => string>> = {
    indexNo: () => text(row.index_no),
    title: () => text(row.title),
    entry: () => rowLabel(catalogue, text(row.entry)),
    agency: () => text(row.agency),
    docNo: () => text(row.doc_no),
    writtenOn: () => text(row.written_on),
    formedOn: () => text(row.formed_on),
    publishedOn: () => text(row.published_on),
    revisedOn: () => text(row.revised_on),
    summary: () => summaryOf(row.summary, row.opening ?? ''),
    nature: () => natures[text(row.nature)] ?? '',
    topic: () => text(metadata.topic),
    genre: () => text(metadata.genre),
    keywords: () => (metadata.keywords ?? []).join('；'),
    validity: () => validities.find(({ key }) => key === metadata.validity)?.label ?? '',
    source: () => text(row.source),
    address: () => (site === null ? `${path}（公开网址未设置）` : publicAddress(site, path)),
    attachments: () => (row.attachments as readonly Attachment[]).map(({ name }) => name).join('；'),
    digest: () => text(row.digest),
  };
  return cells[field]();
}
