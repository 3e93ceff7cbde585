import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { formForYear } from '../../law/report/form.js';
import type { Actor } from '../../ledger/append.js';
import { lockReport, type Narrative, saveNarrative as save } from '../store.js';

/** Saves the text of a report that is still a draft; over a version that was not the latest it is refused. */
export async function saveNarrative(
  tx: Transaction<DB>,
  who: Actor,
  year: number,
  input: { version: number; narrative: Narrative },
): Promise<Outcome<null>> {
  const stored = await lockReport(tx, who.office, year);
  if (stored && stored.state !== 'draft') return refuse('report-signed', '年度报告已经签发，文字和数字都不能再改。');
  const stale = refuse('stale-edit', '在您编辑期间，其他人已保存了这份报告；您的文字没有保存，请对照最新文字后再改。');
  if ((stored?.version ?? 0) !== input.version) return stale;
  const key = {
    office: who.office,
    year,
    form: formForYear(year).version,
    version: input.version,
    at: new Date(who.now),
  };
  return (await save(tx, key, input.narrative)) ? allow(null) : stale;
}
