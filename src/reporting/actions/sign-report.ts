import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { dayInShanghai, yearOf } from '../../law/day.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import { sealed } from '../digest.js';
import { findingsOf } from '../findings.js';
import { freezeReport, lockReport } from '../store.js';
import { currentReport, previousTables } from '../view.js';

/**
 * Signs the annual report: the figures and the text are frozen with their digest. 条例49、50条.
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
  if (!stored) return refuse('report-unsaved', '报告的文字还没有保存过，请先保存再签发');
  if (stored.state !== 'draft') return refuse('report-signed', '年度报告已经签发');
  const today = dayInShanghai(who.now);
  if (yearOf(today) <= year)
    return refuse('year-not-over', `统计期限到${year}年12月31日为止，期满后才能签发`, '条例第五十条');

  const { frozen } = await currentReport(tx, office, year);
  const { text, digest } = sealed(frozen);
  if (stored.version !== input.version || digest !== input.digest) {
    return refuse('figures-changed', '您查看之后，报告的数字或文字有了变化，请重新核对后再签发');
  }
  const errors = findingsOf(frozen, await previousTables(tx, office, year)).filter(
    (finding) => finding.severity === 'error',
  );
  if (errors[0]) {
    const more = errors.length > 1 ? `（另有 ${errors.length - 1} 处）` : '';
    return refuse('report-in-error', `还有错误没有改正，不能签发。${errors[0].place}：${errors[0].sentence}${more}`);
  }

  await freezeReport(
    tx,
    { office: who.office, year, by: who.person, at: new Date(who.now) },
    { text, lastSeq: frozen.facts.lastSeq, digest },
  );
  await appendFacts(tx, who, [{ fact: { kind: 'reportSigned', year, digest }, day: today, subject: `report/${year}` }]);
  return allow(null);
}
