import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { CatalogRow, Catalogue } from '../../law/catalog-row.js';
import { startingCatalogue } from '../../law/catalog-starting.js';

/** What an edition's rows are signed by: the digest of the very text that the database keeps. */
export function rowsDigest(rows: readonly CatalogRow[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

/** An edition as it is stored; the one that the program brings has no date and nobody behind it. */
export interface StoredEdition extends Catalogue {
  readonly digest: string;
  readonly editors: readonly string[];
  readonly editedAt: Date | null;
  readonly inForceOn: string | null;
  readonly putBy: string | null;
  readonly reason: string | null;
}

const columns = ['version', 'rows', 'digest', 'editors', 'edited_at', 'in_force_on', 'put_by', 'reason'] as const;

/** The catalogue that holds in an office now: its own, else the starting one of the program under its name. */
export async function editionInForce(db: Kysely<DB>, office: string): Promise<StoredEdition> {
  const row = await db
    .selectFrom('catalogue_edition')
    .select(columns)
    .where('office_id', '=', office)
    .where('put_at', 'is not', null)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? asEdition(row) : startingEdition(db, office);
}

/** The edition of this number that was put in force; 0 is the starting one, null where there is none. */
export async function editionOf(db: Kysely<DB>, office: string, version: number): Promise<StoredEdition | null> {
  if (version === 0) return startingEdition(db, office);
  const row = await db
    .selectFrom('catalogue_edition')
    .select(columns)
    .where('office_id', '=', office)
    .where('version', '=', version)
    .where('put_at', 'is not', null)
    .executeTakeFirst();
  return row ? asEdition(row) : null;
}

/** What is being prepared; null where nothing is. */
export async function draftEdition(db: Kysely<DB>, office: string): Promise<StoredEdition | null> {
  const row = await db
    .selectFrom('catalogue_edition')
    .select(columns)
    .where('office_id', '=', office)
    .where('put_at', 'is', null)
    .executeTakeFirst();
  return row ? asEdition(row) : null;
}

type Row = {
  version: number;
  rows: unknown;
  digest: string;
  editors: string[];
  edited_at: Date;
  in_force_on: string | null;
  put_by: string | null;
  reason: string | null;
};

function asEdition(row: Row): StoredEdition {
  const { version, digest, editors, reason } = row;
  const rows = row.rows as readonly CatalogRow[];
  return {
    version,
    rows,
    digest,
    editors,
    editedAt: row.edited_at,
    inForceOn: row.in_force_on,
    putBy: row.put_by,
    reason,
  };
}

async function startingEdition(db: Kysely<DB>, office: string): Promise<StoredEdition> {
  const { name } = await db
    .selectFrom('office')
    .select('name')
    .where('office_id', '=', office)
    .executeTakeFirstOrThrow();
  const catalogue = startingCatalogue(name);
  const none = { editors: [], editedAt: null, inForceOn: null, putBy: null, reason: null };
  return { ...catalogue, digest: rowsDigest(catalogue.rows), ...none };
}

/** The entries that any revision of any item names. */
export async function usedEntries(db: Kysely<DB>, office: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('revision').select('entry').distinct().where('office_id', '=', office).execute();
  return new Set(rows.map(({ entry }) => entry));
}

/** Keeps the draft's rows: a new draft of this number, or the one that there is. */
export async function keepDraft(
  tx: Transaction<DB>,
  office: string,
  draft: { version: number; rows: readonly CatalogRow[]; editors: readonly string[]; at: Date },
): Promise<string> {
  const digest = rowsDigest(draft.rows);
  const kept = { rows: JSON.stringify(draft.rows), digest, editors: [...draft.editors], edited_at: draft.at };
  await tx
    .insertInto('catalogue_edition')
    .values({ office_id: office, version: draft.version, ...kept })
    .onConflict((oc) => oc.columns(['office_id', 'version']).doUpdateSet(kept))
    .execute();
  return digest;
}

const oneAtATime = 7_302_022;

/** Acts on the catalogue of an office come one after another: before the first edition there is no row to wait for. */
export async function lockCatalogue(tx: Transaction<DB>, office: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${oneAtATime}, hashtext(${office}))`.execute(tx);
}
