import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Catalogue } from '../law/catalog-row.js';
import type { Day } from '../law/day.js';
import type { FrozenReport } from '../reporting/frozen.js';
import {
  type HistoryRow,
  type Listed,
  type ListedDocument,
  type Nature,
  type Place,
  type PublicDocumentRow,
  type PublicOfficeRow,
  placeText,
  type SearchPlace,
  type TombstoneRow,
} from './rows.js';
import { type PublicEdition, publicEdition } from './store-edition.js';
import { type Found, searchDocuments } from './store-search.js';

export const listColumns = [
  'document_id',
  'index_no',
  'title',
  'entry',
  'nature',
  'published_on',
  'formed_on',
  'summary',
] as const;

/** Which documents a list shows; all of the office's where nothing is said. */
export interface ListWish {
  readonly entry?: string;
  readonly nature?: Nature;
  /** Of the first publication. */
  readonly year?: number;
  readonly after?: Place;
  readonly limit: number;
}

/** A published annual report. */
export interface PublicReport {
  readonly year: number;
  readonly agency: string;
  readonly digest: string;
  readonly signed_at: Date;
  readonly published_at: Date;
}

/** What the portal reads, of one office: only what the `public_*` views show. */
export interface PortalStore {
  office(): Promise<PublicOfficeRow | null>;
  /** The catalogue that the office put in force; null where it has not yet. */
  catalogue(): Promise<Catalogue | null>;
  /** The day up to which the office says that nothing arose under an entry; null where it says nothing, or no longer. */
  statedAsOf(entry: string): Promise<Day | null>;
  /** Newest first. */
  list(wish: ListWish): Promise<Listed<ListedDocument>>;
  document(id: string): Promise<PublicDocumentRow | null>;
  edition(id: string): Promise<PublicEdition>;
  tombstone(id: string): Promise<TombstoneRow | null>;
  history(id: string): Promise<readonly HistoryRow[]>;
  /** Those of these that stand published, and the withdrawn, in any order. */
  among(ids: readonly string[]): Promise<{ listed: readonly ListedDocument[]; withdrawn: readonly TombstoneRow[] }>;
  /** The newest few of every entry that has any. */
  latestByEntry(each: number): Promise<ReadonlyMap<string, readonly ListedDocument[]>>;
  /** How many stand published by entry, with the day of the latest. */
  countsByEntry(): Promise<ReadonlyMap<string, { count: number; latest: string }>>;
  /** How many that stand published were first published in each year, by nature; latest year first. */
  countsByYear(): Promise<readonly { year: number; nature: Nature; count: number }[]>;
  reports(): Promise<readonly PublicReport[]>;
  report(year: number): Promise<(PublicReport & { frozen: FrozenReport }) | null>;
  search(words: string, after: SearchPlace | null, limit: number): Promise<Found>;
}

type OfDocument = ExpressionBuilder<DB, 'public_document'>;

/** The portal's reads, through a connection with the portal's role. */
export function portalStore(db: Kysely<DB>, officeId: string): PortalStore {
  const documents = () => db.selectFrom('public_document').where('office_id', '=', officeId);
  const tombstones = () => db.selectFrom('public_tombstone').selectAll().where('office_id', '=', officeId);
  const reports = () =>
    db
      .selectFrom('public_report')
      .where('office_id', '=', officeId)
      .select(['year', 'agency', 'digest', 'signed_at', 'published_at']);

  return {
    async office() {
      const query = db.selectFrom('public_office').select(['name', 'short_name', 'profile']);
      return (await query.where('office_id', '=', officeId).$castTo<PublicOfficeRow>().executeTakeFirst()) ?? null;
    },
    async catalogue() {
      const query = db.selectFrom('public_catalogue').select(['version', 'rows']).where('office_id', '=', officeId);
      return (await query.$castTo<Catalogue>().executeTakeFirst()) ?? null;
    },
    async statedAsOf(entry) {
      const query = db.selectFrom('public_statement').select('as_of').where('office_id', '=', officeId);
      return (await query.where('entry', '=', entry).$castTo<{ as_of: Day }>().executeTakeFirst())?.as_of ?? null;
    },
    async list({ entry, nature, year, after, limit }) {
      let query = documents();
      if (entry !== undefined) query = query.where('entry', '=', entry);
      if (nature !== undefined) query = query.where('nature', '=', nature);
      if (year !== undefined) {
        query = query.where('published_on', '>=', `${year}-01-01`).where('published_on', '<=', `${year}-12-31`);
      }
      if (after !== undefined) query = query.where((eb) => isAfter(eb, after));
      const rows = await query
        .select(listColumns)
        .orderBy('published_on', 'desc')
        .orderBy('document_id')
        .limit(limit + 1)
        .$castTo<ListedDocument>()
        .execute();
      return cut(rows, limit);
    },
    async document(id) {
      const query = documents().selectAll().where('document_id', '=', id);
      return (await query.$castTo<PublicDocumentRow>().executeTakeFirst()) ?? null;
    },
    edition: (id) => publicEdition(db, officeId, id),
    async tombstone(id) {
      const query = tombstones().where('document_id', '=', id);
      return (await query.$castTo<TombstoneRow>().executeTakeFirst()) ?? null;
    },
    async history(id) {
      return db
        .selectFrom('public_history')
        .select(['revision', 'published_on', 'ended_on'])
        .where('office_id', '=', officeId)
        .where('document_id', '=', id)
        .orderBy('revision')
        .$castTo<HistoryRow>()
        .execute();
    },
    async among(ids) {
      if (ids.length === 0) return { listed: [], withdrawn: [] };
      const listed = documents().select(listColumns).where('document_id', 'in', ids).$castTo<ListedDocument>();
      const withdrawn = tombstones().where('document_id', 'in', ids).$castTo<TombstoneRow>();
      return { listed: await listed.execute(), withdrawn: await withdrawn.execute() };
    },
    async latestByEntry(each) {
      const ranked = documents()
        .select(listColumns)
        .select(
          sql<number>`row_number() over (partition by entry order by published_on desc, document_id)`.as('place'),
        );
      const rows = await db
        .selectFrom(ranked.as('ranked'))
        .select(listColumns)
        .where('place', '<=', each)
        .orderBy('place')
        .$castTo<ListedDocument>()
        .execute();
      const found = new Map<string, ListedDocument[]>();
      for (const row of rows) found.set(row.entry, [...(found.get(row.entry) ?? []), row]);
      return found;
    },
    async countsByEntry() {
      const rows = await documents()
        .select((eb) => ['entry', eb.fn.countAll().as('count'), eb.fn.max('published_on').as('latest')])
        .groupBy('entry')
        .$castTo<{ entry: string; count: number; latest: string }>()
        .execute();
      return new Map(rows.map(({ entry, count, latest }) => [entry, { count, latest }]));
    },
    async countsByYear() {
      const year = sql<number>`extract(year from published_on)::int`;
      return documents()
        .select((eb) => [year.as('year'), 'nature', eb.fn.countAll().as('count')])
        .groupBy([year, 'nature'])
        .orderBy('year', 'desc')
        .$castTo<{ year: number; nature: Nature; count: number }>()
        .execute();
    },
    async reports() {
      return reports().orderBy('year', 'desc').$castTo<PublicReport>().execute();
    },
    async report(year) {
      const query = reports().select('frozen').where('year', '=', year);
      return (await query.$castTo<PublicReport & { frozen: FrozenReport }>().executeTakeFirst()) ?? null;
    },
    search: (words, after, limit) => searchDocuments(db, officeId, words, after, limit),
  };
}

function isAfter(eb: OfDocument, place: Place): Expression<SqlBool> {
  return eb.and([
    eb('published_on', '<=', place.on),
    eb.or([eb('published_on', '<', place.on), eb('document_id', '>', place.id)]),
  ]);
}

function cut(rows: readonly ListedDocument[], limit: number): Listed<ListedDocument> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? placeText({ on: last.published_on, id: last.document_id }) : null;
  return { rows: shown, next };
}
