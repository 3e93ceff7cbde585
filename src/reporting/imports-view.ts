import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { FormVersion, ReportTables } from '../law/report/form.js';
import type { ImportedReportView } from './contract.js';
import type { ImportedReport } from './import/imported-report.js';
import { checkImported } from './import/read-report.js';

/** A report that was read in, with everything that the checks say about it. */
export function viewOfImport(
  id: string,
  fileName: string,
  importedAt: Date,
  report: ImportedReport,
): ImportedReportView {
  const tables =
    report.readable && report.form ? ({ ...report, form: report.form } as ReportTables & { form: FormVersion }) : null;
  return {
    id,
    fileName,
    importedAt: importedAt.toISOString(),
    agency: report.agency,
    year: report.year,
    form: report.form,
    readable: report.readable,
    reason: report.reason ?? null,
    tables: tables && { form: tables.form, table2: tables.table2, table3: tables.table3, table4: tables.table4 },
    narrative: report.narrative,
    findings: checkImported(report),
  };
}

/** The reports that an office has read in, newest first. */
export async function listImports(db: Kysely<DB>, office: string): Promise<ImportedReportView[]> {
  const rows = await db
    .selectFrom('imported_report')
    .select(['import_id', 'file_name', 'imported_at', 'result'])
    .where('office_id', '=', office)
    .orderBy('imported_at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => viewOfImport(row.import_id, row.file_name, row.imported_at, row.result as ImportedReport));
}
