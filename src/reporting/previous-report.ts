import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { ReportTables } from '../law/report/form.js';
import type { OpeningSource } from './opening-contract.js';
import { frozenOf, readReport } from './store.js';

/** The tables of the report of the year before, and where they were taken from. */
export interface PreviousReport {
  readonly tables: ReportTables;
  readonly source: OpeningSource;
}

/** The report of the year before: our own as signed, else the last that was read in of this office; null for none. */
export async function previousReport(
  db: Kysely<DB>,
  office: { id: string; name: string },
  year: number,
): Promise<PreviousReport | null> {
  const own = await readReport(db, office.id, year - 1);
  const frozen = own ? frozenOf(own) : null;
  if (frozen) return { tables: frozen.tables, source: { kind: 'signed', year: year - 1 } };
  const imported = await db
    .selectFrom('imported_report')
    .select(['import_id', 'file_name', 'imported_at', 'result'])
    .where('office_id', '=', office.id)
    .where('agency', '=', office.name)
    .where('year', '=', year - 1)
    .where('readable', '=', true)
    .orderBy('imported_at', 'desc')
    .executeTakeFirst();
  if (!imported) return null;
  const { import_id: id, file_name: fileName, imported_at: at } = imported;
  const source = { kind: 'imported', year: year - 1, id, fileName, importedAt: at.toISOString() } as const;
  return { tables: imported.result as ReportTables, source };
}

/** Only the tables of the report of the year before, for the checks. */
export async function previousTables(
  db: Kysely<DB>,
  office: { id: string; name: string },
  year: number,
): Promise<ReportTables | null> {
  return (await previousReport(db, office, year))?.tables ?? null;
}
