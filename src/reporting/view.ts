import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import { dayInShanghai } from '../law/day.js';
import { type DutyAct, dutiesFor, dutyActLabel, dutyLabel, mayAct } from '../law/duties.js';
import { allow, type Outcome, refuse } from '../law/refusal.js';
import { narrativeCounts } from '../law/report/counts.js';
import type { Finding } from '../law/report/finding.js';
import { formForYear, formOf } from '../law/report/form.js';
import { decideReportPublication, decideSignOff, type ReportStage } from '../law/report/sign-off.js';
import type { Actor } from '../ledger/append.js';
import type { ReportView } from './contract.js';
import { sealed } from './digest.js';
import { findingsOf } from './findings.js';
import type { FrozenReport } from './frozen.js';
import { factsForYear, freeze } from './gather.js';
import { previousTables } from './previous-report.js';
import { startingNarrative } from './starting-narrative.js';
import { frozenOf, readReport, type StoredReport } from './store.js';

/** The report of a year as it stands: frozen once signed, and until then as the facts of this moment make it. */
export async function currentReport(
  db: Kysely<DB>,
  office: { id: string; name: string },
  year: number,
): Promise<{ stored: StoredReport | null; frozen: FrozenReport; digest: string }> {
  const stored = await readReport(db, office.id, year);
  const frozen = stored ? frozenOf(stored) : null;
  if (stored && frozen) return { stored, frozen, digest: stored.digest ?? '' };
  const narrative =
    (stored?.narrative as FrozenReport['narrative'] | undefined) ?? startingNarrative(office.name, year);
  const live = freeze(office.name, year, await factsForYear(db, office.id, year), narrative);
  return { stored, frozen: live, digest: sealed(live).digest };
}

/** The report of a year for the desk, with its checks. */
export async function reportView(
  db: Kysely<DB>,
  who: Actor,
  office: { id: string; name: string },
  year: number,
): Promise<ReportView> {
  const { stored, frozen, digest } = await currentReport(db, office, year);
  const signer = stored?.signed_by
    ? await db
        .selectFrom('person')
        .select('name')
        .where('office_id', '=', office.id)
        .where('person_id', '=', stored.signed_by)
        .executeTakeFirst()
    : null;
  const stage = (stored?.state ?? 'draft') as ReportStage;
  const findings = findingsOf(frozen, await previousTables(db, office, year));
  return {
    year,
    form: frozen.form,
    notice: formOf(frozen.form).notice,
    agency: frozen.agency,
    state: stage,
    version: stored?.version ?? 0,
    tables: frozen.tables,
    counts: narrativeCounts.map(({ key, label, unit }) => ({
      key,
      label,
      unit,
      value: String(frozen.counts[key] ?? 0),
    })),
    narrative: frozen.narrative,
    rendered: frozen.rendered,
    findings,
    facts: frozen.facts,
    digest,
    signed: stored?.signed_at && signer ? { byName: signer.name, at: stored.signed_at.toISOString() } : null,
    may: whatIsAllowed(who, stage, year, findings),
    publicPath: stored?.state === 'published' ? `/zwgk/nianbao/${year}` : null,
  };
}

/** Asks the law of each act beforehand, so that a button that would be refused says why. */
function whatIsAllowed(who: Actor, stage: ReportStage, year: number, findings: readonly Finding[]): ReportView['may'] {
  const ask = (act: DutyAct, verdict: Outcome<null>): true | string => {
    if (!mayAct(who.duties, act)) return `${dutyActLabel(act)}由${dutiesFor(act).map(dutyLabel).join('、')}办理。`;
    return verdict.ok ? true : verdict.sentence;
  };
  const today = dayInShanghai(who.now);
  return {
    edit: ask('editReport', stage === 'draft' ? allow(null) : refuse('report-signed', '年度报告已经签发，不能再改。')),
    sign: ask('signReport', decideSignOff({ stage, year, today, findings })),
    publish: ask('publish', decideReportPublication(stage)),
  };
}

/** Whether there may be a report of this year at all: from the first year of the forms to the year after this. */
export function isReportYear(year: number, thisYear: number): boolean {
  return Number.isInteger(year) && year >= formForYear(0).firstYear && year <= thisYear;
}
