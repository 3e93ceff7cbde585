import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { ImportedReport } from '../import/imported-report.js';
import { checkImported } from '../import/read-report.js';

/**
 * Keeps a report that was read in, with its original by digest. One whose tables could not be read is kept too,
 * with the reason, but is no fact: nothing was taken from it. Returns its id.
 */
export async function importReport(
  tx: Transaction<DB>,
  who: Actor,
  file: { name: string; digest: string },
  report: ImportedReport,
): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('imported_report')
    .values({
      office_id: who.office,
      import_id: id,
      file_name: file.name,
      file_digest: file.digest,
      agency: report.agency,
      year: report.year,
      form: report.form,
      readable: report.readable,
      result: JSON.stringify(report),
      imported_by: who.person,
      imported_at: new Date(who.now),
    })
    .execute();
  if (report.readable && report.year !== null) {
    await appendFacts(tx, who, [
      {
        fact: { kind: 'reportImported', year: report.year, file: file.digest, findings: checkImported(report).length },
        day: dayInShanghai(who.now),
        subject: id,
      },
    ]);
  }
  return id;
}
