import type { Transaction } from 'kysely';
import { raisePublicVersion } from '../../db/public-version.js';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { decideReportPublication, type ReportStage } from '../../law/report/sign-off.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import { lockReport, markPublished } from '../store.js';

/** Brings the signed report before the public, exactly as signed. 条例50条. */
export async function publishReport(
  tx: Transaction<DB>,
  who: Actor,
  year: number,
  input: { digest: string },
): Promise<Outcome<null>> {
  const stored = await lockReport(tx, who.office, year);
  const verdict = decideReportPublication((stored?.state ?? 'draft') as ReportStage);
  if (!verdict.ok) return verdict;
  if (stored?.digest !== input.digest) return refuse('figures-changed', '这不是您查看的那一份，请刷新后再公布。');
  await markPublished(tx, who.office, year, new Date(who.now));
  await raisePublicVersion(tx, who.office);
  await appendFacts(tx, who, [
    {
      fact: { kind: 'reportPublished', year, digest: stored.digest },
      day: dayInShanghai(who.now),
      subject: `report/${year}`,
    },
  ]);
  return allow(null);
}
