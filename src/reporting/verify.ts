import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/schema.js';
import { tally } from '../law/report/tally.js';
import type { Difference } from '../ledger/verify.js';
import { digestOfText } from './digest.js';
import type { FrozenReport } from './frozen.js';
import { factsForYear } from './gather.js';

/** What the ledger records of a report: the stage it reached, and the digest that was signed for. */
interface Recorded {
  readonly office: string;
  readonly year: number;
  readonly state: 'signed' | 'published';
  readonly digest: string;
}

/**
 * Recomputes every report: that it stands where the ledger says, that what was frozen has the digest that was signed
 * for, and that its tables still come out of the facts they were counted from. Says the first that differs, or null.
 * With `only`, one office's.
 */
export async function verifyReporting(db: Kysely<DB>, only?: string): Promise<Difference | null> {
  const recorded = await recordedReports(db, only);
  const reports = await db
    .selectFrom('report')
    .select(['office_id', 'year', 'state', 'digest', 'frozen_seq', sql<string | null>`frozen::text`.as('text')])
    .$if(only !== undefined, (query) => query.where('office_id', '=', only ?? ''))
    .orderBy('office_id')
    .orderBy('year')
    .execute();
  for (const report of reports) {
    const { office_id: office, year, text } = report;
    const key = `${office}/${year}`;
    const expected = recorded.get(key);
    recorded.delete(key);
    const differs = (sentence: string) => differenceAt(office, year, sentence);
    if (report.state !== (expected?.state ?? 'draft'))
      return differs(`状态是“${report.state}”，台账应为“${expected?.state ?? 'draft'}”`);
    if (!expected) continue;
    if (text === null || digestOfText(text) !== report.digest) return differs('签发后的内容被改动过');
    if (report.digest !== expected.digest) return differs('指纹与台账所记的签发不符');
    const frozen = JSON.parse(text) as FrozenReport;
    const facts = await factsForYear(db, office, year, report.frozen_seq ?? 0);
    if (JSON.stringify(tally(facts, year, frozen.form)) !== JSON.stringify(frozen.tables))
      return differs('表格与台账重新统计的结果不符');
  }
  const [lost] = recorded.values();
  return lost ? differenceAt(lost.office, lost.year, '台账记有签发，报告却不见了') : null;
}

function differenceAt(office: string, year: number, sentence: string): Difference {
  const row = `${year} 年年度报告`;
  return { office, table: 'report', row, sentence: `${row}：${sentence}` };
}

async function recordedReports(db: Kysely<DB>, only?: string): Promise<Map<string, Recorded>> {
  const facts = await db
    .selectFrom('fact')
    .select(['office_id', 'kind', 'data'])
    .where('kind', 'in', ['reportSigned', 'reportPublished'])
    .$if(only !== undefined, (query) => query.where('office_id', '=', only ?? ''))
    .orderBy('office_id')
    .orderBy('seq')
    .execute();
  return new Map(
    facts.map(({ office_id: office, kind, data }) => {
      const { year, digest } = data as { year: number; digest: string };
      return [`${office}/${year}`, { office, year, digest, state: kind === 'reportSigned' ? 'signed' : 'published' }];
    }),
  );
}
