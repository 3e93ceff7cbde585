import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { decideSignOff, type ReportStage } from '../../law/report/sign-off.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import { sealed } from '../digest.js';
import { findingsOf } from '../findings.js';
import { previousTables } from '../previous-report.js';
import { freezeReport, lockReport } from '../store.js';
import { currentReport } from '../view.js';

/**
 * Signs the annual report: the figures and the text are frozen with their digest. 条例50条.
 * Refused where a check finds an error, where the year is not over, and where the figures are not those that
 * were seen: the digest sent must be the digest of this moment.
 */
export async function signReport(
  tx: Transaction<DB>,
  who: Actor,
  office: { id: string; name: string },
  year: number,
  input: { version: number; digest: string },
): Promise<Outcome<null>> {
  const stored = await lockReport(tx, who.office, year);
  if (!stored) return refuse('report-unsaved', '报告的文字还没有保存过，请先保存再签发。');
  const today = dayInShanghai(who.now);
  const { frozen } = await currentReport(tx, office, year);
  const findings = findingsOf(frozen, await previousTables(tx, office, year));
  const verdict = decideSignOff({ stage: stored.state as ReportStage, year, today, findings });
  if (!verdict.ok) return verdict;
  const { text, digest } = sealed(frozen);
  if (stored.version !== input.version || digest !== input.digest) {
    return refuse('figures-changed', '您查看之后，报告的数字或文字有了变化，请重新核对后再签发。');
  }

  await freezeReport(
    tx,
    { office: who.office, year, by: who.person, at: new Date(who.now) },
    { text, lastSeq: frozen.facts.lastSeq, digest },
  );
  await appendFacts(tx, who, [{ fact: { kind: 'reportSigned', year, digest }, day: today, subject: `report/${year}` }]);
  return allow(null);
}
