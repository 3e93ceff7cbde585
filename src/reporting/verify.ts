import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/schema.js';
import { tally } from '../law/report/tally.js';
import type { Difference } from '../ledger/verify.js';
import { digestOfText } from './digest.js';
import type { FrozenReport } from './frozen.js';
import { factsForYear } from './gather.js';

/**
 * Recomputes every signed report: the digest of what was frozen, that the ledger recorded this very digest,
 * and that its tables still come out of the facts they were counted from. Says the first that differs, or null.
 */
export async function verifyReporting(db: Kysely<DB>): Promise<Difference | null> {
  const reports = await db
    .selectFrom('report')
    .select(['office_id', 'year', 'digest', 'frozen_seq', sql<string>`frozen::text`.as('text')])
    .where('state', '<>', 'draft')
    .orderBy('office_id')
    .orderBy('year')
    .execute();
  for (const report of reports) {
    const at = { office: report.office_id, table: 'report', row: `${report.year} 年年度报告` };
    if (digestOfText(report.text) !== report.digest)
      return { ...at, sentence: `${report.year} 年年度报告签发后的内容被改动过` };
    const recorded = await db
      .selectFrom('fact')
      .select(sql<string>`data->>'digest'`.as('digest'))
      .where('office_id', '=', report.office_id)
      .where('subject', '=', `report/${report.year}`)
      .where('kind', '=', 'reportSigned')
      .orderBy('seq', 'desc')
      .executeTakeFirst();
    if (recorded?.digest !== report.digest)
      return { ...at, sentence: `${report.year} 年年度报告的指纹与台账所记的签发不符` };
    const frozen = JSON.parse(report.text) as FrozenReport;
    const facts = await factsForYear(db, report.office_id, report.year, report.frozen_seq ?? 0);
    if (JSON.stringify(tally(facts, report.year, frozen.form)) !== JSON.stringify(frozen.tables)) {
      return { ...at, sentence: `${report.year} 年年度报告的表格与台账重新统计的结果不符` };
    }
  }
  return null;
}
